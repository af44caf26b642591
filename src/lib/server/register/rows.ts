import { read } from '#lib/read/read.ts';
import { registerRows, type RegisterRow } from '#lib/register/columns.ts';

/** The rows of a register's file (XLSX, XLS, CSV …), or in a sentence why there are none. */
export async function rowsIn(
	bytes: Uint8Array,
	fileName: string
): Promise<{ rows: RegisterRow[] } | { refused: string }> {
	const outcome = await read(bytes, fileName);
	if (!outcome.ok) return { refused: outcome.refusal.text };
	for (const block of outcome.value.blocks) {
		if (block.kind !== 'table') continue;
		const grid = block.rows.map((row) => row.map((cell) => cell?.text ?? ''));
		const rows = registerRows(grid);
		if (rows) return { rows: rows.map(withoutApostrophes) };
	}
	return { refused: '没有找到表头：第一行要有“单位名称”等列名，可先导出登记簿作为样式。' };
}

/** The apostrophe that our CSV puts before what a spreadsheet would run as a formula. */
function withoutApostrophes(row: RegisterRow): RegisterRow {
	const cells = Object.entries(row).map(([column, cell]) => [
		column,
		typeof cell === 'string' ? cell.replace(/^'(?=[=+\-@])/, '') : cell
	]);
	return Object.fromEntries(cells) as RegisterRow;
}
