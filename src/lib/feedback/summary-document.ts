import { AlignmentType, PageBreak, Paragraph, TableRow } from 'docx';
import { officialFile } from '#lib/filing/document/official-file.ts';
import {
	proseParagraph,
	signatureParagraphs,
	titleParagraph
} from '#lib/filing/document/paragraphs.ts';
import { enclosure, enclosureMark, line } from './lines.ts';
import { cell, head, plainTable } from './plain-table.ts';
import type { Summary } from './summary.ts';

const tableTitle = '各单位报送和核对情况';

const shown = (count: number | null) => (count === null ? '—' : String(count));

function table({ kinds, lines, totals }: Summary) {
	const narrow = 0.075;
	const rest = 1 - 0.07 - 0.15 - narrow * (kinds.length + 2);
	const numbers = (texts: readonly string[]) =>
		texts.map((text) => cell([text], AlignmentType.CENTER));
	return plainTable(
		[0.07, rest, 0.15, narrow, ...kinds.map(() => narrow), narrow],
		[
			head(['序号', '单位', '报送', '退回', ...kinds, '合计']),
			...lines.map(
				({ number, office, arrival, returned, counts, total }) =>
					new TableRow({
						cantSplit: true,
						children: [
							...numbers([String(number)]),
							cell([office]),
							...numbers([
								arrival,
								String(returned),
								...(counts ?? kinds.map(() => null)).map(shown),
								shown(total)
							])
						]
					})
			),
			new TableRow({
				cantSplit: true,
				children: [
					cell(['']),
					cell(['合计']),
					...numbers(['', ...[totals.returned, ...totals.counts, totals.total].map(String)])
				]
			})
		]
	);
}

/** The summary of a year with its table as a DOCX, set as official documents are (GB/T 9704-2012). */
export function summaryDocument(summary: Summary): Promise<Uint8Array<ArrayBuffer>> {
	const { title, paragraphs, sender, day } = summary;
	return officialFile({
		title: title.join(''),
		creator: sender,
		children: [
			titleParagraph(...title),
			line('各单位：'),
			...paragraphs.map(proseParagraph),
			enclosure(tableTitle),
			...signatureParagraphs(sender, day),
			new Paragraph({ children: [new PageBreak()] }),
			enclosureMark(),
			titleParagraph('', tableTitle),
			table(summary)
		]
	});
}
