import {
	disputeRows,
	outcomes,
	requestColumns,
	requestRows,
	rowsOfOutcome,
	type RequestColumn
} from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';

/** The number that a cell was printed from; null for a blank or dash. Knows the styles of `print-cells.ts` only. */
export function numberIn(text: string): number | null {
	const plain = text
		.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
		.replace(/[,元]/g, '')
		.replace('增加', '')
		.replace('减少', '-');
	return plain === '' || plain === '-' ? null : Number(plain);
}

/** Numbers of a report's cells by `placeKey`; null for a printed blank. */
export function numbersIn(cells: ReadonlyMap<string, string>): Map<string, number | null> {
	return new Map([...cells].map(([key, text]) => [key, numberIn(text)]));
}

/** Which identities of the statutory tables a report breaks, as `balance/total`, `row_sum/granted`, `outcome_total/company`, `blank/total/company` and `dispute_sum/reconsideration`. */
export function brokenIdentities(cells: ReadonlyMap<string, string>): string[] {
	const numbers = numbersIn(cells);
	const at = (row: string, column: RequestColumn) =>
		numbers.get(placeKey({ table: 'requests', row, column })) ?? 0;
	const has = (row: string) => numbers.has(placeKey({ table: 'requests', row, column: 'total' }));
	const broken: string[] = [];
	for (const column of requestColumns) {
		const closed = outcomes
			.flatMap(rowsOfOutcome)
			.reduce((sum, row) => sum + (has(row) ? at(row, column) : 0), 0);
		if (closed > 0 && numbers.get(`requests/total/${column}`) === null) {
			broken.push(`blank/total/${column}`);
			continue;
		}
		if (closed !== at('total', column)) broken.push(`outcome_total/${column}`);
		if (
			at('received_new', column) + at('carried_in', column) !==
			at('total', column) + at('carried_out', column)
		) {
			broken.push(`balance/${column}`);
		}
	}
	for (const { code } of requestRows.filter(({ code }) => has(code))) {
		const parts = requestColumns.filter((column) => column !== 'total');
		const sum = parts.reduce((total, column) => total + at(code, column), 0);
		const blank = numbers.get(`requests/${code}/total`) === null;
		if (!blank && sum !== at(code, 'total')) broken.push(`row_sum/${code}`);
	}
	for (const row of Object.keys(disputeRows)) {
		const cell = (column: string) => numbers.get(`disputes/${row}/${column}`) ?? 0;
		const sum = ['upheld', 'corrected', 'other', 'pending'].reduce((t, c) => t + cell(c), 0);
		if (sum !== cell('total')) broken.push(`dispute_sum/${row}`);
	}
	return broken;
}

/** Where `next` does not begin as `previous` ended: `carry/total` and so on, and `in_force/normative_documents`. */
export function brokenAcross(
	previous: ReadonlyMap<string, string>,
	next: ReadonlyMap<string, string>
): string[] {
	const before = numbersIn(previous);
	const after = numbersIn(next);
	const broken: string[] = requestColumns
		.filter(
			(column) =>
				(before.get(`requests/carried_out/${column}`) ?? 0) !==
				(after.get(`requests/carried_in/${column}`) ?? 0)
		)
		.map((column) => `carry/${column}`);
	for (const row of ['regulations', 'normative_documents']) {
		const cell = (of: Map<string, number | null>, column: string) =>
			of.get(`proactive/${row}/${column}`);
		const start = cell(before, 'in_force');
		const end = cell(after, 'in_force');
		if (start == null || end == null) continue;
		const due = start + (cell(after, 'issued') ?? 0) - (cell(after, 'repealed') ?? 0);
		if (due !== end) broken.push(`in_force/${row}`);
	}
	return broken;
}
