import { AlignmentType, Paragraph, TextRun } from 'docx';
import { bodyLine, character, sizes, titleLine, typeAreaWidth, typefaces } from './typesetting.ts';

const widthOf = (text: string, em: number) =>
	[...text].reduce((sum, sign) => sum + (sign < '\u2e80' ? em / 2 : em), 0);

/** 《×××2025年政府信息公开工作年度报告》: on one line, or broken behind the agency where it is too long. */
export function titleParagraph(agency: string, rest: string): Paragraph {
	const isLong = widthOf(agency + rest, sizes.二号 * 10) > typeAreaWidth;
	return new Paragraph({
		alignment: AlignmentType.CENTER,
		spacing: { ...titleLine, after: 579 },
		children: [
			new TextRun({ text: agency, font: typefaces.title, size: sizes.二号 }),
			new TextRun({
				text: rest,
				font: typefaces.title,
				size: sizes.二号,
				...(isLong ? { break: 1 } : {})
			})
		]
	});
}

/** A section's heading; it never stands alone at the foot of a page. */
export function headingParagraph(text: string): Paragraph {
	return new Paragraph({
		spacing: bodyLine,
		indent: { firstLine: 2 * character },
		keepNext: true,
		outlineLevel: 0,
		children: [new TextRun({ text, font: typefaces.heading, size: sizes.三号 })]
	});
}

/** `（一）主动公开` alone or before its sentence: the second order of headings (GB/T 9704-2012, 7.3.3). */
const subheading = /^（[一二三四五六七八九十]+）[^。；！？]{1,28}(?:。|$)/;

export function proseParagraph(text: string): Paragraph {
	const lead = text.match(subheading)?.[0] ?? '';
	const parts = [
		{ text: lead, font: typefaces.subheading },
		{ text: text.slice(lead.length), font: typefaces.body }
	].filter((part) => part.text !== '');
	return new Paragraph({
		alignment: AlignmentType.BOTH,
		spacing: bodyLine,
		indent: { firstLine: 2 * character },
		keepNext: lead === text,
		children: parts.map((part) => new TextRun({ ...part, size: sizes.三号 }))
	});
}

/**
 * 发文机关署名 and 成文日期 of a document without a seal (GB/T 9704-2012, 7.3.5.2): the name two characters from the right, the
 * date below it beginning two characters further right; where that leaves no room, the date too stands two characters from
 * the right.
 */
export function signatureParagraphs(agency: string, date: string): Paragraph[] {
	const [name, day] = [widthOf(agency, character), widthOf(date, character)];
	const edge = 2 * character;
	const fits = name <= typeAreaWidth - 2 * edge;
	const dayIndent = fits ? Math.max(edge, name - day) : edge;
	const nameIndent = fits ? Math.max(edge, dayIndent + day + edge - name) : edge;
	const line = (text: string, right: number, before: number, keepNext: boolean) =>
		new Paragraph({
			alignment: AlignmentType.RIGHT,
			spacing: { ...bodyLine, before },
			indent: { right },
			keepNext,
			keepLines: true,
			children: [new TextRun({ text, font: typefaces.body, size: sizes.三号 })]
		});
	return [line(agency, nameIndent, 579, true), line(date, dayIndent, 0, false)];
}
