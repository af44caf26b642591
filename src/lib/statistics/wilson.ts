/**
 * Wilson's score interval of a proportion within z standard deviations (`z95`): fractions 0-1; null where nothing was counted or where
 * the counts are no proportion (more successes than cases, as misprinted reports have it).
 * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
 */
export function wilsonInterval(
	successes: number,
	cases: number,
	z: number
): readonly [low: number, high: number] | null {
	if (cases <= 0 || successes < 0 || successes > cases) return null;
	const rate = successes / cases;
	const weight = 1 + (z * z) / cases;
	const centre = (rate + (z * z) / (2 * cases)) / weight;
	const half =
		(z / weight) * Math.sqrt((rate * (1 - rate)) / cases + (z * z) / (4 * cases * cases));
	return [
		successes === 0 ? 0 : Math.max(0, centre - half),
		successes === cases ? 1 : Math.min(1, centre + half)
	];
}
