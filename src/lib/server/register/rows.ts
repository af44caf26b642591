import type { Document } from '#lib/read/document.ts';
import { delimiters, records } from '#lib/read/workbook/delimited.ts';
import { read } from '#lib/read/read.ts';
import { registerRows, type RegisterRow } from '#lib/register/columns.ts';

/** The rows of a register's file (XLSX, XLS, CSV …), or in a sentence why there are none. */
export async function rowsIn(
	bytes: Uint8Array,
	fileName: string
): Promise<{ rows: RegisterRow[] } | { refused: string }> {
	const outcome = await read(bytes, fileName);
	if (!outcome.ok) return { refused: outcome.refusal.text };
	for (const grid of [...tablesOf(outcome.value), ...narrowTablesOf(outcome.value)]) {
		const rows = registerRows(grid);
		if (rows) return { rows: rows.map(withoutApostrophes) };
	}
	return { refused: '没有找到表头：第一行要有“单位名称”等列名，可先导出登记簿作为样式。' };
}

function tablesOf({ blocks }: Document): string[][][] {
	return blocks.flatMap((block) =>
		block.kind === 'table' ? [block.rows.map((row) => row.map((cell) => cell?.text ?? ''))] : []
	);
}

/** Lines of two cells are text to the readers of reports, and may well be a register. */
function narrowTablesOf({ blocks }: Document): string[][][] {
	const text = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
	return delimiters.map((delimiter) => records(text.join('\n'), delimiter));
}

/** The apostrophe that our CSV puts before what a spreadsheet would run as a formula. */
function withoutApostrophes(row: RegisterRow): RegisterRow {
	const cells = Object.entries(row).map(([column, cell]) => [
		column,
		typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@])/, '') : cell
	]);
	return Object.fromEntries(cells) as RegisterRow;
}
