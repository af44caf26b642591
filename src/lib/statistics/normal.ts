import { bisect } from './bisect.ts';
import { incompleteGamma } from './gamma.ts';

/** The share of the standard normal distribution up to z. */
export function normalShare(z: number): number {
	const half = incompleteGamma(0.5, (z * z) / 2) / 2;
	return z < 0 ? upperTail(-z) : 0.5 + half;
}

/** The share above z ≥ 0, exact also far out, where one less the lower share would be 0. */
function upperTail(z: number): number {
	if (z < 5) return 0.5 - incompleteGamma(0.5, (z * z) / 2) / 2;
	let fraction = 0;
	for (let n = 60; n > 0; n--) fraction = n / (z + fraction);
	return Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI) / (z + fraction);
}

/** The two-sided p-value of a standard normal z. */
export function twoSided(z: number): number {
	return Math.min(1, 2 * upperTail(Math.abs(z)));
}

/** The z up to which `share` (above 0, below 1) of the standard normal distribution lies. */
export function normalQuantile(share: number): number {
	if (!(share > 0 && share < 1)) throw new Error(`No normal quantile of a share of ${share}.`);
	return share > 0.5
		? bisect((z) => 1 - share - upperTail(z), 0, 40)
		: -bisect((z) => share - upperTail(z), 0, 40);
}

/** As many standard deviations on either side hold 95 % of the normal distribution. */
export const z95 = normalQuantile(0.975);
