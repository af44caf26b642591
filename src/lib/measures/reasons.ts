import { added, contributions } from './contributions.ts';
import { reasonIds, type ReasonId } from './measure.ts';
import { measures } from './registry.ts';
import type { ReportFacts } from './series.ts';

/** A reason for which applications ended as they did. Numbers are cases; null where no report has the cell or all are blank. */
export type RankedReason = {
	id: ReasonId;
	cases: number | null;
	before: number | null;
	/** Null where either year has no number. */
	difference: number | null;
	/** Of the district's closed applications as printed; null where they are not known. */
	share: number | null;
};

/** Reasons by their cases in a year, the most first; those without a number last. */
export function rankedReasons(facts: readonly ReportFacts[], year: number): RankedReason[] {
	const valueIn = (id: ReasonId | 'total', year: number) =>
		added(measures[id], contributions(measures[id], facts, year).parts).value;
	const total = valueIn('total', year);
	return reasonIds
		.map((id): RankedReason => {
			const [cases, before] = [valueIn(id, year), valueIn(id, year - 1)];
			return {
				id,
				cases,
				before,
				difference: cases === null || before === null ? null : cases - before,
				share: cases === null || !total ? null : cases / total
			};
		})
		.toSorted((one, other) => (other.cases ?? -1) - (one.cases ?? -1));
}
