import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Detail } from '#lib/report/result.ts';
import type { Finding, Severity } from '../finding.ts';
import { number } from '../phrases.ts';
import { described, quantities, type Quantity } from './quantities.ts';
import type { Standard } from './standard.ts';

const chances = [
	[1e-6, { 'zh-CN': '百万分之一', en: 'one in a million' }],
	[1e-5, { 'zh-CN': '十万分之一', en: 'one in 100,000' }],
	[1e-4, { 'zh-CN': '万分之一', en: 'one in 10,000' }],
	[1e-3, { 'zh-CN': '千分之一', en: 'one in 1,000' }]
] as const satisfies readonly (readonly [number, Wording])[];

/** So much less likely than the threshold is worth a warning and not only a notice. */
const grave = 100;

/** The least round number that a probability is below. */
export function chanceBelow(probability: number): number {
	return chances.find(([chance]) => probability < chance)?.[0] ?? chances.at(-1)![0];
}

export function severityOf(probability: number, { threshold }: Standard): Severity {
	return probability < threshold / grave ? 'warning' : 'notice';
}

function chanceInWords({ chance }: Detail, locale: Locale): string {
	return (chances.find(([below]) => below === chance) ?? chances.at(-1)!)[1][locale];
}

function quantityOf(detail: Detail): Quantity {
	return quantities.find((quantity) => quantity === detail.quantity) ?? 'received_new';
}

const percent = (share: number) => `${number(Math.round(share * 100))}%`;

/** `新收申请 480 件`, `予以公开 2 件，占办结 40 件的 5%`. */
function told(detail: Detail, locale: Locale): string {
	const { nature, name } = described[quantityOf(detail)];
	const value = Number(detail.value);
	const zh = locale === 'zh-CN';
	switch (nature) {
		case 'count':
			return zh ? `${name[locale]} ${number(value)} 件` : `${number(value)} ${name[locale]}`;
		case 'amount':
			return zh
				? `${name[locale]} ${number(value)} 万元`
				: `${name[locale]} of ${number(value * 10_000)} yuan`;
		case 'share': {
			const of = Number(detail.of);
			return zh
				? `${name[locale]} ${number(value)} 件，占办结 ${number(of)} 件的 ${percent(value / of)}`
				: `${number(value)} of ${number(of)} closed applications ${name[locale]} (${percent(value / of)})`;
		}
	}
}

/** A value of the range known: with its unit, or bare where the unit follows. */
function end(detail: Detail, value: number, locale: Locale): string {
	const { nature } = described[quantityOf(detail)];
	if (nature === 'share') return percent(value);
	return nature === 'amount' && locale === 'en' ? number(value * 10_000) : number(value);
}

const units: Readonly<Record<'count' | 'share' | 'amount', Wording>> = {
	count: { 'zh-CN': ' 件', en: '' },
	share: { 'zh-CN': '', en: '' },
	amount: { 'zh-CN': ' 万元', en: ' yuan' }
};

function range(detail: Detail, locale: Locale): string {
	const unit = units[described[quantityOf(detail)].nature][locale];
	const [least, greatest] = [Number(detail.least), Number(detail.greatest)];
	const from = end(detail, least, locale);
	const to = end(detail, greatest, locale);
	if (from === to) return locale === 'en' ? `${from}${unit}` : `都是 ${from}${unit}`;
	return locale === 'en' ? `${from} to ${to}${unit}` : `在 ${from} 至 ${to}${unit}之间`;
}

/** One sentence with the numbers that it rests on. */
export function seriesInWords({ detail }: Finding, locale: Locale): string {
	const chance = chanceInWords(detail, locale);
	return locale === 'en'
		? `${told(detail, locale)} in ${detail.year}; in the ${detail.years} years known from ${detail.first} to ${detail.last} it was ${range(detail, locale)}. As those years swing, a value so far off has a probability below ${chance}; please check it.`
		: `${detail.year} 年${told(detail, locale)}；此前 ${detail.years} 年（${detail.first}—${detail.last} 年）${range(detail, locale)}。按往年的波动，偏离这么多的可能不到${chance}，请核对。`;
}

export function peersInWords({ detail }: Finding, locale: Locale): string {
	const chance = chanceInWords(detail, locale);
	const half = `${end(detail, Number(detail.middle), locale)}${units[described[quantityOf(detail)].nature][locale]}`;
	return locale === 'en'
		? `${told(detail, locale)} in ${detail.year}; in ${detail.offices} other offices of its kind it was ${range(detail, locale)}, ${half} in the middle. Among such offices a value so far off has a probability below ${chance}, and its own earlier years are too few to tell; please check it.`
		: `${detail.year} 年${told(detail, locale)}；同年另外 ${detail.offices} 家同类单位${range(detail, locale)}，中位数 ${half}。在同类单位中偏离这么多的可能不到${chance}，本单位往年的数又太少，无从比较，请核对。`;
}
