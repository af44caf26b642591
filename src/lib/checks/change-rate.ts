import type { Figure } from '#lib/report/report.ts';

/** Change from `before` to `now` in percent, a fall negative; null on a base of 0. */
export function changeRate(now: number, before: number): number | null {
	return before === 0 ? null : ((now - before) / before) * 100;
}

/** Decimals of the percentage as printed: `10.0%` has one though its value is 10. */
function printedDecimals({ quote, value }: Pick<Figure, 'quote' | 'value'>): number {
	const inQuote = /\d[.．](\d+)\s*(?:[%％]|个百分点)/.exec(quote.normalize('NFKC'))?.[1];
	return inQuote?.length ?? String(value).split('.')[1]?.length ?? 0;
}

/** Whether a quoted percentage is the rate, rounded or cut to the decimals that it is printed with. */
export function isPrintedRate(
	figure: Pick<Figure, 'quote' | 'value' | 'bound'>,
	rate: number
): boolean {
	const step = 10 ** -printedDecimals(figure);
	const difference = rate - figure.value;
	switch (figure.bound) {
		case 'exact':
			return Math.abs(difference) < step - 1e-9;
		case 'at_least':
			return Math.abs(rate) >= Math.abs(figure.value) - 1e-9 && rate * figure.value >= 0;
		case 'about':
			return Math.abs(difference) <= Math.max(1, step);
	}
}

/** Two decimals with its sign: `+1.08%`, `−56.06%`. */
export function printedRate(rate: number): string {
	const digits = Math.abs(rate).toFixed(2);
	return `${rate < 0 ? '−' : '+'}${digits}%`;
}
