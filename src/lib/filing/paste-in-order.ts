import type { Table } from '#lib/read/document.ts';
import { labelKey } from '#lib/recognise/label.ts';
import { proactiveRow } from '#lib/recognise/tables/proactive-labels.ts';
import { isOtherGroup, isRequestGroup, requestRow } from '#lib/recognise/tables/request-labels.ts';
import { requestColumnNames, requestColumns } from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import { valueRows, type Stated, type ValueRow } from './copied-cells.ts';
import type { Form, InputCell } from './form.ts';
import type { LeftOver, Pasted } from './paste.ts';

/** A row that a label names, `group` for one that only heads others; null where it names none. A bare 总计 may name a column. */
function rowNamed({ labels }: ValueRow, amongOther: boolean): string | null {
	const label = labels.at(-1) ?? '';
	if (/^(?:总计|合计|小计)$/.test(labelKey(label))) return null;
	const code = requestRow(label, amongOther || labelKey(label) === '3其他') ?? proactiveRow(label);
	return code ?? (isRequestGroup(label) ? 'group' : null);
}

const columnNamed = (head: string) =>
	requestColumns.find((column) => requestColumnNames[column]['zh-CN'] === head.trim()) ?? null;

function rowsOf(form: Form): InputCell[][] {
	return form.sections
		.flatMap(({ table }) => table?.rows ?? [])
		.map((row) => row.filter((cell) => cell.kind === 'input'))
		.filter((row) => row.length > 0);
}

/** The inputs for a row's values: under heads that name columns, else from a column on. */
function inputsFor(row: readonly InputCell[], { heads }: ValueRow, from: number) {
	const columns = heads.map(columnNamed);
	const isTold =
		row[0]?.place.table === 'requests' && columns.length > 0 && !columns.includes(null);
	return isTold
		? columns.map((column) => row.find(({ place }) => place.column === column))
		: row.slice(from);
}

/** The values of a copied table in the rows that its labels name; without names, in their order from a cell on. */
export function pasteInOrder(form: Form, place: Place, copied: Table): Pasted {
	const all = rowsOf(form);
	const isAt = (input: InputCell) => placeKey(input.place) === placeKey(place);
	const start = all.findIndex((inputs) => inputs.some(isAt));
	const column = all[start]?.findIndex(isAt) ?? -1;
	if (column < 0) throw new Error(`${placeKey(place)} is no cell of the form of ${form.year}`);

	const rows = valueRows(copied);
	const amongOther = rows.some(({ labels }) => labels.some(isOtherGroup));
	const names = rows.map((row) => rowNamed(row, amongOther));
	const isNamed = names.some((name) => name !== null);
	const cells: Record<string, string> = {};
	const left: LeftOver[] = [];
	const leave = ({ row, column, text }: Stated, why: LeftOver['why']) => {
		if (text !== '') left.push({ table: 1, row, column, text, why });
	};
	rows.forEach((row, y) => {
		const inputs = isNamed
			? all.find((inputs) => inputs[0]?.place.row === names[y])
			: all[start + y]?.filter((input) => input.place.table === place.table);
		const isWhole = isNamed && inputs?.length === row.values.length;
		const isHere = inputs?.[0]?.place.table === place.table;
		const keepsColumn = isHere && (!isNamed || (place.table === 'requests' && !isWhole));
		const to = inputsFor(inputs ?? [], row, keepsColumn ? column : 0);
		row.values.forEach((value, x) => {
			const input = to[x];
			if (!value) return;
			if (input) cells[placeKey(input.place)] = value.text;
			else leave(value, isNamed && !inputs ? 'not_in_form' : 'beyond');
		});
	});
	return { cells, left, by: isNamed ? 'labels' : 'order' };
}
