import { AlignmentType, Footer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import type { FilingContext } from '#lib/filing/as-report.ts';
import { printedParagraphs } from '#lib/filing/cell.ts';
import { formOf, type FormContent, type FormSection } from '#lib/filing/form.ts';
import { dayInChinese } from '#lib/report/day-in-chinese.ts';
import {
	headingParagraph,
	proseParagraph,
	signatureParagraphs,
	titleParagraph
} from './paragraphs.ts';
import { officialFile } from './official-file.ts';
import { statutoryTable } from './statutory-table.ts';
import { character, sizes, typefaces } from './typesetting.ts';

/** 成文日期, as `2026-01-15`. */
export type DocumentContext = FilingContext & { signedOn: string };

/** `— 1 —`: odd pages at the right, even ones at the left, a character from the edge (GB/T 9704-2012, 7.5). */
function pageNumber(side: 'left' | 'right'): Footer {
	return new Footer({
		children: [
			new Paragraph({
				alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
				indent: { [side]: character },
				children: [
					new TextRun({
						children: ['— ', PageNumber.CURRENT, ' —'],
						font: typefaces.pageNumber,
						size: sizes.四号
					})
				]
			})
		]
	});
}

function sectionParts({ number, title, table }: FormSection, content: FormContent): FileChild[] {
	return [
		headingParagraph(title['zh-CN']),
		...(table ? [statutoryTable(table, content)] : []),
		...printedParagraphs(content.prose[number]).map(proseParagraph)
	];
}

/**
 * The report as an official document (DOCX), ready to be published: the statute's sections and tables of its year, set by GB/T
 * 9704-2012. Notes are not printed. What is printed is what `reportOf` says: it is read back with the same facts.
 */
export function officialDocument(
	content: FormContent,
	{ agency, year, signedOn }: DocumentContext
): Promise<Uint8Array<ArrayBuffer>> {
	const kind = `${year}年政府信息公开工作年度报告`;
	return officialFile({
		title: agency + kind,
		creator: agency,
		footers: { default: pageNumber('right'), even: pageNumber('left') },
		children: [
			titleParagraph(agency, kind),
			...formOf(year).sections.flatMap((section) => sectionParts(section, content)),
			...signatureParagraphs(agency, dayInChinese(signedOn))
		]
	});
}
