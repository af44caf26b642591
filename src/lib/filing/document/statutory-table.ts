import {
	AlignmentType,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	VerticalAlignTable,
	WidthType
} from 'docx';
import type { TableCode } from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import { printedText } from '#lib/filing/cell.ts';
import type { FormContent, FormTable, FormTableCell, HeadCell } from '#lib/filing/form.ts';
import { sizes, typeAreaWidth, typefaces } from './typesetting.ts';

type FiledTable = Exclude<TableCode, 'indicators'>;

const equal = (count: number, width: number) => new Array<number>(count).fill(width / count);

/** Widths of the grid's columns in shares of the type area. */
const shares: Readonly<Record<FiledTable, readonly number[]>> = {
	proactive: equal(4, 1),
	requests: [0.055, 0.1, 0.285, ...equal(7, 0.56)],
	disputes: equal(15, 1)
};

/** Rows of heads that are printed again on the next page. */
const headRows: Readonly<Record<FiledTable, number>> = { proactive: 0, requests: 3, disputes: 3 };
const sizeOf: Readonly<Record<FiledTable, number>> = {
	proactive: sizes.五号,
	requests: sizes.小五,
	disputes: sizes.小五
};

/** A head in the lines that its narrow column asks for: `商业` `企业`, `（三）` `不予公开`. */
function headLines({ text, heads }: HeadCell, table: FiledTable): string[] {
	const words = text['zh-CN'];
	if (table === 'proactive') return [words];
	if (heads === 'column' && words.length >= 4) return words.match(/../g) ?? [words];
	return heads === 'rows' ? words.split(/(?<=）)/) : [words];
}

function linesOf(cell: FormTableCell, table: FiledTable, content: FormContent): string[] {
	if (cell.kind === 'head') return headLines(cell, table);
	return [printedText(content.cells[placeKey(cell.place)] ?? '')];
}

/** A cell's paragraph; a row's label in table 三 begins at the left, all else is centred. */
function cellParagraph(cell: FormTableCell, table: FiledTable, content: FormContent): Paragraph {
	const isLabel = cell.kind === 'head' && cell.heads === 'row' && table === 'requests';
	return new Paragraph({
		alignment: isLabel ? AlignmentType.LEFT : AlignmentType.CENTER,
		children: linesOf(cell, table, content).map(
			(text, line) =>
				new TextRun({
					text,
					font: typefaces.body,
					size: sizeOf[table],
					...(line > 0 ? { break: 1 } : {})
				})
		)
	});
}

/** One of the tables 二, 三 and 四 as the official format prints it, with what is filled in; a cell not filled in stays empty. */
export function statutoryTable(form: FormTable, content: FormContent): Table {
	const table = form.table as FiledTable;
	const widths = shares[table].map((share) => Math.round(share * typeAreaWidth));
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: { left: 40, right: 40, top: 30, bottom: 30 },
		rows: form.rows.map(
			(row, y) =>
				new TableRow({
					cantSplit: true,
					tableHeader: y < headRows[table],
					children: row.map(
						(cell) =>
							new TableCell({
								columnSpan: cell.columns,
								rowSpan: cell.rows,
								verticalAlign: VerticalAlignTable.CENTER,
								children: [cellParagraph(cell, table, content)]
							})
					)
				})
		)
	});
}
