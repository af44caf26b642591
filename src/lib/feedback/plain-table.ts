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
import { sizes, typeAreaWidth, typefaces } from '#lib/filing/document/typesetting.ts';

type Alignment = (typeof AlignmentType)['LEFT' | 'CENTER'];

function lines(texts: readonly string[], alignment: Alignment, isHead: boolean): Paragraph[] {
	const font = isHead ? typefaces.heading : typefaces.body;
	return texts.map(
		(text) =>
			new Paragraph({ alignment, children: [new TextRun({ text, font, size: sizes.五号 })] })
	);
}

/** A cell with a line a text. */
export function cell(
	texts: readonly string[],
	alignment: Alignment = AlignmentType.LEFT,
	isHead = false
): TableCell {
	return new TableCell({
		verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
		children: lines(texts.length > 0 ? texts : [''], alignment, isHead)
	});
}

/** The row of heads, which is printed again on each page. */
export function head(names: readonly string[]): TableRow {
	return new TableRow({
		tableHeader: true,
		cantSplit: true,
		children: names.map((name) => cell([name], AlignmentType.CENTER, true))
	});
}

/** A table over the whole type area; `shares` of it are its columns' widths and sum to 1. */
export function plainTable(shares: readonly number[], rows: readonly TableRow[]): Table {
	const widths = shares.map((share) => Math.round(share * typeAreaWidth));
	return new Table({
		width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		margins: { left: 80, right: 80, top: 40, bottom: 40 },
		rows
	});
}
