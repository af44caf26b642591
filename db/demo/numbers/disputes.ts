import { disputeColumns, disputeRows, type DisputeRow } from '#lib/report/codes.ts';
import type { Random } from './random.ts';
import type { Grid } from '#db/demo/report.ts';

const results = { upheld: 52, corrected: 9, other: 21, pending: 18 };

/**
 * Cases per application and year. From 2024 on a refusal goes to reconsideration first
 * （《行政复议法》2023 年修订，第二十三条）, so that suits without it become rare.
 */
function caseRate(kind: DisputeRow, year: number): number {
	const reviewFirst = year >= 2024;
	const rates: Record<DisputeRow, number> = {
		reconsideration: reviewFirst ? 0.034 : 0.022,
		litigation_direct: reviewFirst ? 0.001 : 0.008,
		litigation_after: 0.006
	};
	return rates[kind];
}

/** Table 四 of one report. */
export function simulateDisputes(received: number, year: number, draw: Random): Grid {
	return Object.fromEntries(
		(Object.keys(disputeRows) as DisputeRow[]).map((kind) => {
			const total = draw.count(received * caseRate(kind, year));
			const ended = Array.from({ length: total }, () => draw.weighted(results));
			return [
				kind,
				Object.fromEntries(
					Object.keys(disputeColumns).map((column) => [
						column,
						column === 'total' ? total : ended.filter((result) => result === column).length
					])
				)
			];
		})
	);
}
