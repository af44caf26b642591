import { incompleteBeta } from './beta.ts';
import { incompleteGamma } from './gamma.ts';

/** How likely `successes` or fewer are among `cases` of a probability. */
export function binomialShare(successes: number, cases: number, probability: number): number {
	if (successes < 0) return 0;
	if (successes >= cases) return 1;
	return 1 - incompleteBeta(probability, Math.floor(successes) + 1, cases - Math.floor(successes));
}

/** How likely `events` or fewer are where `expected` are on average. */
export function poissonShare(events: number, expected: number): number {
	if (events < 0) return 0;
	return 1 - incompleteGamma(Math.floor(events) + 1, expected);
}

/**
 * The count at which a discrete distribution, known by its cumulative share, passes a share: between the two counts on either
 * side by linear interpolation, so that limits drawn over sizes are smooth. Below 0 where even no event is likelier than the share.
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005), 1185-1202, appendix A.1.1.
 */
export function interpolatedCount(
	shareUpTo: (count: number) => number,
	share: number,
	most: number
): number {
	let [low, high] = [-1, most];
	while (high - low > 1) {
		const middle = Math.floor((low + high) / 2);
		if (shareUpTo(middle) > share) high = middle;
		else low = middle;
	}
	const [above, below] = [shareUpTo(high), shareUpTo(high - 1)];
	return above === below ? high : high - (above - share) / (above - below);
}
