import {
	applicants,
	disputeColumns,
	disputeRows,
	proactiveBlocks,
	requestColumns,
	requestRows,
	type Applicant,
	type RequestColumn
} from '#lib/report/codes.ts';
import type { Fact, Figure, Report, Section } from '#lib/report/report.ts';

/** Numbers of table 三 by row and applicant; what is not named is printed 0. */
export type Requests = Readonly<Record<string, Partial<Record<Applicant, number>>>>;

export function fact(
	table: Fact['table'],
	row: string,
	column: string,
	value: number | null
): Fact {
	return {
		table,
		row,
		column,
		value,
		blank: value === null ? 'dash' : null,
		raw: value === null ? '-' : String(value),
		unit: null,
		at: { kind: 'element', path: `${table}/${row}/${column}` }
	};
}

/**
 * A report for tests whose tables all add up: 总计 columns, （七）总计 and 四 are worked out from the given
 * cells. By default 12 are received, 2 carried in, 13 handled and 1 carried over.
 */
export function soundReport(
	requests: Requests = {
		received_new: { natural_person: 10, company: 2 },
		carried_in: { natural_person: 2 },
		granted: { natural_person: 5, company: 1 },
		partial: { natural_person: 2 },
		'denied.third_party': { natural_person: 1 },
		'unavailable.not_held': { natural_person: 3 },
		'other.other': { company: 1 }
	},
	overrides: Partial<Report> = {}
): Report {
	const era = overrides.era ?? '2021';
	const rows = requestRows.filter((row) => row.eras.includes(era));
	const value = (row: string, column: RequestColumn): number => {
		if (column === 'total')
			return applicants.reduce((sum, applicant) => sum + value(row, applicant), 0);
		if (row === 'total')
			return rows
				.filter(({ outcome }) => outcome !== null)
				.reduce((sum, { code }) => sum + value(code, column), 0);
		if (row === 'carried_out')
			return value('received_new', column) + value('carried_in', column) - value('total', column);
		return requests[row]?.[column] ?? 0;
	};
	return {
		agency: '示例局',
		region: null,
		regionCode: null,
		year: era === '2021' ? 2022 : 2020,
		era,
		scope: 'agency',
		title: null,
		sections: [],
		figures: [],
		problems: [],
		improvements: [],
		facts: [
			...proactiveBlocks[era === '2021' ? '2021' : '2019'].flatMap((block) =>
				block.rows.flatMap((row) =>
					block.columns.map((column) => fact('proactive', row, column, 0))
				)
			),
			...rows.flatMap(({ code }) =>
				requestColumns.map((column) => fact('requests', code, column, value(code, column)))
			),
			...Object.keys(disputeRows).flatMap((row) =>
				Object.keys(disputeColumns).map((column) => fact('disputes', row, column, 0))
			)
		],
		...overrides
	};
}

/** The report with other values printed in some cells, `requests/granted/total` and so on; null prints a dash. */
export function printing(report: Report, values: Readonly<Record<string, number | null>>): Report {
	return {
		...report,
		facts: report.facts.map((old) => {
			const value = values[`${old.table}/${old.row}/${old.column}`];
			return value === undefined
				? old
				: { ...fact(old.table, old.row, old.column, value), at: old.at };
		})
	};
}

/** Dashes for `printing` in these cells of table 三. */
export function blankCells(rows: readonly string[], columns: readonly string[]) {
	return Object.fromEntries(
		rows.flatMap((row) => columns.map((column) => [`requests/${row}/${column}`, null]))
	);
}

/** The report with these texts in its sections, by number. */
export function saying(report: Report, texts: Readonly<Record<number, string>>): Report {
	return {
		...report,
		sections: Object.entries(texts).map(([number, text]) => ({
			number: Number(number) as Section['number'],
			title: `第${number}部分`,
			text,
			at: { kind: 'line', line: 1, start: 0, end: 1 }
		}))
	};
}

/** The report without the cells whose `table/row/column` matches. */
export function without(report: Report, cells: RegExp): Report {
	return {
		...report,
		facts: report.facts.filter(({ table, row, column }) => !cells.test(`${table}/${row}/${column}`))
	};
}

/** The report with numbers quoted in its prose, `{ received: 12 }`. */
export function quoting(
	report: Report,
	figures: Readonly<Record<string, number>>,
	more: Partial<Figure> = {}
): Report {
	const quoted = Object.entries(figures).map(([measure, value], index): Figure => ({
		measure,
		year: (report.year ?? 0) - (measure.endsWith('_prior_year') ? 1 : 0),
		value,
		bound: 'exact',
		quote: `${measure} ${value}`,
		at: { kind: 'line', line: 900 + index, start: 0, end: 4 },
		...more
	}));
	return { ...report, figures: [...report.figures, ...quoted] };
}
