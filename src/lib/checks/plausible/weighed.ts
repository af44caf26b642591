/** How likely a value as low, and one as high, is; each counts the value itself. */
export type Tails = { low: number; high: number };

/** Possibilities below this weight change no tail that is told. */
const negligible = 1e-9;

/** Possibilities with weights that add up to 1, of those that matter. */
export function weighed<T extends { logWeight: number }>(
	cells: readonly T[]
): (T & { weight: number })[] {
	const greatest = Math.max(...cells.map(({ logWeight }) => logWeight));
	const kept = cells
		.map((cell) => ({ ...cell, weight: Math.exp(cell.logWeight - greatest) }))
		.filter(({ weight }) => weight > negligible);
	const sum = kept.reduce((sum, { weight }) => sum + weight, 0);
	return kept.map((cell) => ({ ...cell, weight: cell.weight / sum }));
}

/** The tails averaged over the possibilities. */
export function tails<T extends { weight: number }>(
	cells: readonly T[],
	of: (cell: T) => Tails
): Tails {
	return cells.reduce(
		(sum, cell) => {
			const { low, high } = of(cell);
			return { low: sum.low + cell.weight * low, high: sum.high + cell.weight * high };
		},
		{ low: 0, high: 0 }
	);
}

/** The probability of a value as far out on either side. For whole numbers it is never too small. */
export function twoSided({ low, high }: Tails): number {
	return Math.min(1, 2 * Math.min(low, high));
}
