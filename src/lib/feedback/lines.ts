import { Paragraph, TextRun } from 'docx';
import { bodyLine, character, sizes, typefaces } from '#lib/filing/document/typesetting.ts';

/** A line at the left edge, as 主送机关 stands (GB/T 9704-2012, 7.3.2). */
export function line(text: string): Paragraph {
	return new Paragraph({
		spacing: bodyLine,
		children: [new TextRun({ text, font: typefaces.body, size: sizes.三号 })]
	});
}

/** 附件说明: below the text after an empty line, two characters in (GB/T 9704-2012, 7.3.4). */
export function enclosure(title: string): Paragraph {
	return new Paragraph({
		spacing: { ...bodyLine, before: 579 },
		keepNext: true,
		indent: { firstLine: 2 * character },
		children: [new TextRun({ text: `附件：${title}`, font: typefaces.body, size: sizes.三号 })]
	});
}

/** 附件 at the upper left of its first page (GB/T 9704-2012, 7.3.7). */
export function enclosureMark(): Paragraph {
	return new Paragraph({
		spacing: bodyLine,
		children: [new TextRun({ text: '附件', font: typefaces.heading, size: sizes.三号 })]
	});
}
