import { PageBreak, Paragraph, TextRun, type FileChild } from 'docx';
import { officialFile } from '#lib/filing/document/official-file.ts';
import {
	proseParagraph,
	signatureParagraphs,
	titleParagraph
} from '#lib/filing/document/paragraphs.ts';
import { bodyLine, sizes, typefaces } from '#lib/filing/document/typesetting.ts';
import { dayInChinese } from '#lib/report/day-in-chinese.ts';

/** A letter of one page or more to one office. */
export type Letter = { title: string; office: string; paragraphs: readonly string[] };

/** 主送机关 stands at the left edge, with a colon (GB/T 9704-2012, 7.3.2). */
function addressee(office: string): Paragraph {
	return new Paragraph({
		spacing: bodyLine,
		children: [new TextRun({ text: `${office}：`, font: typefaces.body, size: sizes.三号 })]
	});
}

function letterParts(letter: Letter, sender: string, day: string, isFirst: boolean): FileChild[] {
	return [
		...(isFirst ? [] : [new Paragraph({ children: [new PageBreak()] })]),
		titleParagraph('', letter.title),
		addressee(letter.office),
		...letter.paragraphs.map(proseParagraph),
		...signatureParagraphs(sender, dayInChinese(day))
	];
}

/** Letters in one DOCX, each on a page of its own, set as official documents are (GB/T 9704-2012). `day`: `YYYY-MM-DD`. */
export function lettersDocument(
	letters: readonly Letter[],
	sender: string,
	day: string
): Promise<Uint8Array<ArrayBuffer>> {
	return officialFile({
		title: letters[0]?.title ?? '',
		creator: sender,
		children: letters.flatMap((letter, index) => letterParts(letter, sender, day, index === 0))
	});
}
