import { requestColumns } from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { Fact, Report } from '#lib/report/report.ts';

/** What a cell of this year should hold by last year's report, and the cell that says so. */
export type Proposal = { place: Place; text: string; from: Fact };

/**
 * What follows from last year's report, by `placeKey`: 二、上年结转 is what last year carried over (四、结转下年度), column by
 * column. A blank there proposes nothing. The office writes it itself.
 */
export function carryForward(lastYear: Report): Record<string, Proposal> {
	return Object.fromEntries(
		requestColumns.flatMap((column) => {
			const from = lastYear.facts.find(
				(fact) => fact.table === 'requests' && fact.row === 'carried_out' && fact.column === column
			);
			if (!from || from.value === null) return [];
			const place: Place = { table: 'requests', row: 'carried_in', column };
			return [[placeKey(place), { place, text: String(from.value), from }]];
		})
	);
}
