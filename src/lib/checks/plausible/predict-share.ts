import { logBeta, logGamma } from '#lib/statistics/gamma.ts';
import { tails, weighed, type Tails } from './weighed.ts';

/** `count` of `of` cases. */
export type Part = { count: number; of: number };

/** What share a kind usually has, before anything of the series itself is known. */
export type SharePrior = { share: number };

/** How many cases the kind's usual share counts for. */
const priorCases = 4;
/** How firmly the yearly shares of a series keep to its own: a yearly share is as from a beta distribution of this many cases. */
const firmnesses = [4, 8, 16, 32, 64, 160] as const;
const steps = 39;

/**
 * How likely a share as low, and one as high, is to follow the others of its series: beta-binomial around a share that is not known,
 * with a firmness that is not known either, averaged over what both may be, given the others.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), 5.3 (beta-binomial, priors shared among like units) and 6.3.
 */
export function predictShare(others: readonly Part[], part: Part, { share }: SharePrior): Tails {
	const [yes, no] = [1 + priorCases * share, 1 + priorCases * (1 - share)];
	const cells = Array.from({ length: steps }, (_, step) => (step + 1) / (steps + 1)).flatMap(
		(centre) =>
			firmnesses.map((firmness) => {
				const [a, b] = [centre * firmness, (1 - centre) * firmness];
				const logPrior = (yes - 1) * Math.log(centre) + (no - 1) * Math.log(1 - centre);
				const logLikelihood = others.reduce((sum, other) => sum + logOf(other, a, b), 0);
				return { a, b, logWeight: logPrior + logLikelihood };
			})
	);
	return tails(weighed(cells), ({ a, b }) => ({
		low: upTo(part, a, b),
		high: upTo({ count: part.of - part.count, of: part.of }, b, a)
	}));
}

function logOf({ count, of }: Part, a: number, b: number): number {
	const logChoose = logGamma(of + 1) - logGamma(count + 1) - logGamma(of - count + 1);
	return logChoose + logBeta(count + a, of - count + b) - logBeta(a, b);
}

/** P(Y ≤ count): from the count downwards, each term by its ratio to the one before. */
function upTo({ count, of }: Part, a: number, b: number): number {
	let term = Math.exp(logOf({ count, of }, a, b));
	let sum = term;
	for (let y = count; y > 0; y--) {
		term *= (y / (of - y + 1)) * ((b + of - y) / (a + y - 1));
		sum += term;
	}
	return Math.min(1, sum);
}
