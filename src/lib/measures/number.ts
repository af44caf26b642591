import type { Locale } from '#lib/report/locale.ts';
import { isSum, type Measure, type Unit } from './measure.ts';

const minus = '−';

function fixed(value: number, digits: number): string {
	const rounded = Math.abs(value).toFixed(digits);
	const [whole = '', fraction] = rounded.split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	const negative = value < 0 && Number(rounded) !== 0;
	return `${negative ? minus : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

const trimmed = (value: number, digits: number) =>
	fixed(value, digits).replace(/\.(\d*?)0+$/, (_, kept: string) => (kept ? `.${kept}` : ''));

/** `1106` → `1,106`; up to four decimals as they are. */
export function formatCount(value: number): string {
	return trimmed(value, 4);
}

const steps: Readonly<Record<Locale, readonly (readonly [number, string])[]>> = {
	'zh-CN': [
		[1e8, '亿'],
		[1e5, '万']
	],
	en: [
		[1e9, 'bn'],
		[1e6, 'm']
	]
};
const divisors: Readonly<Record<string, number>> = { 亿: 1e8, 万: 1e4, bn: 1e9, m: 1e6 };

/** For axes: Chinese counts from 100,000 on in 万 and 亿, English from a million on; otherwise as `formatCount`. */
export function formatCompact(value: number, locale: Locale): string {
	const step = steps[locale].find(([from]) => Math.abs(value) >= from);
	if (!step) return formatCount(value);
	const [, suffix] = step;
	return `${trimmed(value / (divisors[suffix] ?? 1), 1)}${locale === 'zh-CN' ? ` ${suffix}` : suffix}`;
}

/** A fraction in percent with one decimal: `0.581` → `58.1%`. */
export function formatPercent(fraction: number): string {
	return `${fixed(fraction * 100, 1)}%`;
}

/** Puts `+` before a rise, and nothing before no change; the minus is already there. */
function signed(text: string, value: number): string {
	return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A relative change: `0.0929` → `+9.3%`. */
export function formatRelative(fraction: number): string {
	return signed(formatPercent(fraction), fraction);
}

const formatters: Readonly<Record<Unit, (value: number) => string>> = {
	count: formatCount,
	rate: formatPercent,
	per_100: (value) => fixed(value, 1),
	ten_thousand_yuan: formatCount,
	yuan: formatCount
};

/** A value of a measure as shown, without its unit's name. */
export function formatValue(measure: Pick<Measure, 'unit'>, value: number): string {
	return formatters[measure.unit](value);
}

const points: Readonly<Record<Locale, string>> = { 'zh-CN': ' 百分点', en: ' pp' };

/** A difference with its sign: `+94`, `−0.9`, and for rates `+1.4 百分点`. */
export function formatDifference(
	measure: Pick<Measure, 'unit'>,
	difference: number,
	locale: Locale
): string {
	const { unit } = measure;
	const number = isSum(unit) ? formatCount(difference) : fixed(inUnit(unit, difference), 1);
	return signed(number, difference) + (unit === 'rate' ? points[locale] : '');
}

/** The size of a difference without sign or unit's name, for sentences that say up or down in words. */
export function formatSize(measure: Pick<Measure, 'unit'>, difference: number): string {
	const { unit } = measure;
	const size = Math.abs(difference);
	return isSum(unit) ? formatCount(size) : fixed(inUnit(unit, size), 1);
}

const inUnit = (unit: Unit, value: number) => (unit === 'rate' ? value * 100 : value);
