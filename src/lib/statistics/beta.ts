import { bisect } from './bisect.ts';
import { logBeta, mostTerms, nonZero, precision } from './gamma.ts';

/**
 * The regularised incomplete beta function I_x(a, b), of a and b above 0: the share of a beta distribution up to x.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22, by Lentz's method.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const mirrored = x > (a + 1) / (a + b + 2);
	return mirrored ? 1 - fraction(1 - x, b, a) : fraction(x, a, b);
}

function fraction(x: number, a: number, b: number): number {
	const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a;
	let c = 1;
	let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
	let result = d;
	for (let m = 1; m < mostTerms; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / nonZero(1 + even * d);
		c = nonZero(1 + even / c);
		result *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / nonZero(1 + odd * d);
		c = nonZero(1 + odd / c);
		const step = d * c;
		result *= step;
		if (Math.abs(step - 1) < precision) break;
	}
	return scale * result;
}

/** The point of a beta distribution up to which `share` of it lies. */
export function betaQuantile(share: number, a: number, b: number): number {
	return bisect((x) => incompleteBeta(x, a, b) - share, 0, 1);
}
