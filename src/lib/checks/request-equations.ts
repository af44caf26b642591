import { applicants, requestColumns, requestRows } from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import { allBlank, allReadable, readable, requestPlace, sum, type Cells } from './cells.ts';
import { weigh, type Equation, type Weighed } from './equation.ts';

export const balanceRule = 'requests_balance';
export const outcomesRule = 'requests_outcomes';
export const applicantsRule = 'requests_applicants';

/**
 * Rows that （七）总计 adds up, as this report prints them: （六）其他处理 is one row in the 2019 format and
 * three in the 2021 format, but reports of either era print either.
 */
export function outcomeRows(cells: Cells): string[] {
	const facts = [...cells.values()].filter((fact) => fact.table === 'requests');
	const asOne = facts.some((fact) => fact.row === 'other' && fact.value !== null);
	const asThree = facts.some((fact) => fact.row.startsWith('other.'));
	const otherInThree = asThree && !asOne;
	return requestRows
		.filter((row) => row.outcome !== null)
		.map((row) => row.code)
		.filter((code) => (otherInThree ? code !== 'other' : !code.startsWith('other.')));
}

/**
 * Totals of table 三 that are blank although what they add up is not: （七）总计 over filled outcomes (or over
 * applications that are neither handled nor carried over), and the column 总计 beside filled applicants.
 */
export function dueTotals(cells: Cells): Place[] {
	const rows = outcomeRows(cells);
	const overOutcomes = requestColumns
		.map((column) => requestPlace('total', column))
		.filter(({ row, column }) => {
			const total = readable(cells, { table: 'requests', row, column });
			const outcomes = allReadable(
				cells,
				rows.map((row) => requestPlace(row, column))
			);
			if (!total || total.value !== null || !outcomes) return false;
			if (!allBlank(outcomes)) return sum(outcomes) !== 0;
			const received = allReadable(cells, [
				requestPlace('received_new', column),
				requestPlace('carried_in', column)
			]);
			const carriedOut = readable(cells, requestPlace('carried_out', column));
			return received !== null && carriedOut !== null && sum(received) !== sum([carriedOut]);
		});
	const besideApplicants = requestRows
		.filter((row) => row.code !== 'total')
		.map((row) => requestPlace(row.code, 'total'))
		.filter(({ row, column }) => {
			const total = readable(cells, { table: 'requests', row, column });
			const parts = allReadable(
				cells,
				applicants.map((applicant) => requestPlace(row, applicant))
			);
			return total !== null && total.value === null && parts !== null && sum(parts) !== 0;
		});
	return [...overOutcomes, ...besideApplicants];
}

function balance(column: string, cells: Cells, rows: readonly string[]): Equation {
	const total = requestPlace('total', column);
	const outcomes = rows.map((row) => requestPlace(row, column));
	const filled = allReadable(cells, outcomes);
	const totalIsBlank = readable(cells, total)?.value === null;
	return {
		rule: balanceRule,
		place: requestPlace('received_new', column),
		left: [requestPlace('received_new', column), requestPlace('carried_in', column)],
		right: [
			...(totalIsBlank && filled && !allBlank(filled) ? outcomes : [total]),
			requestPlace('carried_out', column)
		]
	};
}

/** The identities of table 三 (balance and outcome total a column, applicants a row) with this report's numbers. */
export function weighedRequests(cells: Cells): Weighed[] {
	const rows = outcomeRows(cells);
	const due = new Set(dueTotals(cells).map(placeKey));
	const equations: Equation[] = [
		...requestColumns.map((column) => balance(column, cells, rows)),
		...requestColumns.map((column) => ({
			rule: outcomesRule,
			place: requestPlace('total', column),
			left: [requestPlace('total', column)],
			right: rows.map((row) => requestPlace(row, column))
		})),
		...['received_new', 'carried_in', ...rows, 'total', 'carried_out'].map((row) => ({
			rule: applicantsRule,
			place: requestPlace(row, 'total'),
			left: applicants.map((applicant) => requestPlace(row, applicant)),
			right: [requestPlace(row, 'total')]
		}))
	];
	return equations.map((equation) => weigh(equation, cells, due));
}
