import { incompleteBeta } from '#lib/statistics/beta.ts';
import { logGamma } from '#lib/statistics/gamma.ts';
import { tails, weighed, type Tails } from './weighed.ts';

/** What counts of a kind usually are, before anything of the series itself is known: normal on the logarithm of the mean. */
export type CountPrior = { logMean: number; logSpread: number };

/** How far a series swings from its own mean, as a coefficient of variation beyond chance. */
const swings = [0.05, 0.12, 0.2, 0.3, 0.45, 0.65, 0.9, 1.3] as const;
/** Most series of yearly counts swing by a fifth to a half: log-normal around a third. */
const usualSwing = { median: 0.33, logSpread: 0.5 };
/** Offices of a kind differ by orders of magnitude. */
const unlike = [0.3, 0.6, 1, 1.5, 2.2, 3] as const;

const steps = 33;
const reach = 4;

/**
 * How likely a count as low, and one as high, is to follow the others of its series: negative binomial around a mean that is not
 * known (log-normal), with a swing that is not known either, averaged over what both may be, given the others.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), 2.6 (the negative binomial as Poisson with a gamma rate), 5 (priors shared
 * among like units), 6.3 (tails of the posterior predictive distribution).
 */
export function predictCount(
	others: readonly number[],
	count: number,
	{ logMean, logSpread }: CountPrior
): Tails {
	const swingWeight = (swing: number) =>
		-0.5 * (Math.log(swing / usualSwing.median) / usualSwing.logSpread) ** 2;
	return over(others, count, { logMean, logSpread }, swings, swingWeight);
}

/** The same among units of a kind in one year, which may differ far more than the years of one. */
export function predictCountAmong(peers: readonly number[], count: number): Tails {
	const logMean = Math.log(mean(peers) + 0.5);
	return over(peers, count, { logMean, logSpread: 1 }, unlike, () => 0);
}

function over(
	others: readonly number[],
	count: number,
	{ logMean, logSpread }: CountPrior,
	spreads: readonly number[],
	logWeight: (spread: number) => number
): Tails {
	const points = Array.from(
		{ length: steps },
		(_, step) => (2 * reach * step) / (steps - 1) - reach
	);
	const cells = points.flatMap((z) =>
		spreads.map((spread) => {
			const expected = Math.exp(logMean + z * logSpread);
			const shape = 1 / spread ** 2;
			const logLikelihood = others.reduce((sum, other) => sum + logOf(other, expected, shape), 0);
			return { expected, shape, logWeight: logLikelihood - 0.5 * z * z + logWeight(spread) };
		})
	);
	return tails(weighed(cells), ({ expected, shape }) => shares(count, expected, shape));
}

/** ln P(Y = y) of a negative binomial with this mean, and variance mean + mean²/shape. */
function logOf(count: number, expected: number, shape: number): number {
	return (
		logGamma(shape + count) -
		logGamma(shape) -
		logGamma(count + 1) +
		shape * Math.log(shape / (shape + expected)) +
		count * Math.log(expected / (shape + expected))
	);
}

function shares(count: number, expected: number, shape: number): Tails {
	const p = shape / (shape + expected);
	return {
		low: incompleteBeta(p, shape, count + 1),
		high: count === 0 ? 1 : incompleteBeta(1 - p, count, shape)
	};
}

export function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
