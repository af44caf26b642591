/** Coefficients of Lanczos's approximation with g = 7 and nine terms. */
const lanczos = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
	-176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
	1.5056327351493116e-7
];

/**
 * The natural logarithm of the gamma function of x > 0, to about 15 digits.
 * Source: C. Lanczos, "A precision approximation of the gamma function", SIAM J. Numer. Anal. 1 (1964), 86-96.
 */
export function logGamma(x: number): number {
	if (!(x > 0)) throw new Error(`The gamma function is asked for ${x}, which is not above 0.`);
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const [first = 1, ...rest] = lanczos;
	const sum = rest.reduce((sum, term, index) => sum + term / (x + index), first);
	const t = x + 6.5;
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** ln B(a, b), of a and b above 0. */
export function logBeta(a: number, b: number): number {
	return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Where the terms of a series or fraction stop mattering. */
export const precision = 1e-15;

/** More terms than this are never needed of numbers that reports hold. */
export const mostTerms = 100_000;

/**
 * The lower regularised incomplete gamma function P(a, x), of a > 0 and x ≥ 0.
 * Source: NIST Digital Library of Mathematical Functions, 8.11.4 (series) and 8.9.2 (continued fraction, by Lentz's method).
 */
export function incompleteGamma(a: number, x: number): number {
	if (x <= 0) return 0;
	const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let n = 1; n < mostTerms && term > sum * precision; n++) {
			term *= x / (a + n);
			sum += term;
		}
		return Math.min(1, sum * scale);
	}
	const tiny = 1e-300;
	let b = x + 1 - a;
	let c = 1 / tiny;
	let d = 1 / b;
	let fraction = d;
	for (let n = 1; n < mostTerms; n++) {
		const an = -n * (n - a);
		b += 2;
		d = 1 / nonZero(an * d + b);
		c = nonZero(b + an / c);
		const step = c * d;
		fraction *= step;
		if (Math.abs(step - 1) < precision) break;
	}
	return Math.max(0, 1 - fraction * scale);
}

/** Lentz's method never divides by 0. */
export function nonZero(value: number): number {
	return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
