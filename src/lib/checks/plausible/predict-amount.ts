import { incompleteBeta } from '#lib/statistics/beta.ts';
import { mean } from './predict-count.ts';
import type { Tails } from './weighed.ts';

/** Yearly sums swing by about half: what is assumed of the variance of their logarithms, worth as many years. */
const assumed = { variance: 0.25, years: 3 };

/**
 * How likely a sum of money as low, and one as high, is to follow the others of its series, all above 0: normal on the logarithm,
 * mean and variance not known, so that the prediction is Student's t.
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), 3.3, with no knowledge of the mean.
 */
export function predictAmount(others: readonly number[], amount: number): Tails {
	const logs = others.map(Math.log);
	const centre = mean(logs);
	const freedom = assumed.years + logs.length - 1;
	const squares = logs.reduce((sum, log) => sum + (log - centre) ** 2, 0);
	const variance = (assumed.years * assumed.variance + squares) / freedom;
	const t = (Math.log(amount) - centre) / Math.sqrt(variance * (1 + 1 / logs.length));
	const beyond = incompleteBeta(freedom / (freedom + t * t), freedom / 2, 0.5) / 2;
	return t < 0 ? { low: beyond, high: 1 - beyond } : { low: 1 - beyond, high: beyond };
}
