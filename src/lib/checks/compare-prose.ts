import type { Figure, Problem, Report } from '#lib/report/report.ts';

export type Difference<Part> = { added: Part[]; removed: Part[] };

export type ProseChanges = { figures: Difference<Figure>; problems: Difference<Problem> };

/** What a report read newly quotes and admits against the one held. Where it stands is no difference. */
export function compareProse(
	held: Pick<Report, 'figures' | 'problems'>,
	read: Pick<Report, 'figures' | 'problems'>
): ProseChanges {
	return {
		figures: difference(held.figures, read.figures, ({ measure, year, value, bound, quote }) =>
			JSON.stringify([measure, year, value, bound, quote])
		),
		problems: difference(held.problems, read.problems, ({ text, areas, improvement }) =>
			JSON.stringify([text, areas, improvement?.text ?? null])
		)
	};
}

/** Parts told twice count twice. */
function difference<Part>(
	held: readonly Part[],
	read: readonly Part[],
	keyOf: (part: Part) => string
): Difference<Part> {
	const without = (parts: readonly Part[], others: readonly Part[]) => {
		const left = Map.groupBy(others, keyOf);
		return parts.filter((part) => left.get(keyOf(part))?.pop() === undefined);
	};
	return { added: without(read, held), removed: without(held, read) };
}
