import { AlignmentType, PageBreak, Paragraph, TableRow, type FileChild } from 'docx';
import { officialFile } from '#lib/filing/document/official-file.ts';
import {
	proseParagraph,
	signatureParagraphs,
	titleParagraph
} from '#lib/filing/document/paragraphs.ts';
import type { FeedbackLetter, Point } from './letter.ts';
import { enclosure, enclosureMark, line } from './lines.ts';
import { cell, head, plainTable } from './plain-table.ts';
import { valueLines } from './value-lines.ts';

const listTitle = '核对问题清单';

/** The list of findings on pages of its own, its heads again on each. */
function list(points: readonly Point[]): FileChild[] {
	return [
		new Paragraph({ children: [new PageBreak()] }),
		enclosureMark(),
		titleParagraph('', listTitle),
		plainTable(
			[0.08, 0.68, 0.24],
			[
				head(['序号', '问题及报告中的数', '处理要求']),
				...points.map((point) => new TableRow({ cantSplit: true, children: pointCells(point) }))
			]
		)
	];
}

const pointCells = (point: Point) => [
	cell([String(point.number)], AlignmentType.CENTER),
	cell([`【${point.gravity}】${point.sentence}`, ...valueLines(point)]),
	cell([point.asked])
];

/** The letter with its list of findings as a DOCX, set as official documents are (GB/T 9704-2012). */
export function letterDocument(letter: FeedbackLetter): Promise<Uint8Array<ArrayBuffer>> {
	const { title, office, paragraphs, points, sender, day } = letter;
	return officialFile({
		title: title.join(''),
		creator: sender,
		children: [
			titleParagraph(...title),
			line(`${office}：`),
			...paragraphs.map(proseParagraph),
			...(points.length > 0 ? [enclosure(listTitle)] : []),
			...signatureParagraphs(sender, day),
			...(points.length > 0 ? list(points) : [])
		]
	});
}
