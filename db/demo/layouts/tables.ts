import { forms } from '#lib/report/form.ts';
import { placeKey } from '#lib/report/place.ts';
import type { DemoReport } from '#db/demo/report.ts';

/** One cell of a table as the official form sets it. */
export type PrintedCell = { text: string; columns: number; rows: number };
export type PrintedTable = PrintedCell[][];

/** The table of section 二, 三 or 四 with a report's own cells in it; null for a section of prose. */
export function tableOfSection({ cells, era }: DemoReport, section: number): PrintedTable | null {
	const form = forms(era, cells.has('requests/other/total') ? 'one' : 'three')[section - 2];
	if (!form) return null;
	return form.rows.map((row) =>
		row.map((cell) => ({
			text: cell.kind === 'head' ? cell.text['zh-CN'] : (cells.get(placeKey(cell.place)) ?? ''),
			columns: cell.columns,
			rows: cell.rows
		}))
	);
}
