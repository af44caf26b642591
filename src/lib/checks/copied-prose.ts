import { eras } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Figure, Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf } from './cells.ts';
import type { Finding, Operand } from './finding.ts';
import { number } from './phrases.ts';
import type { ReportRule, YearsRule } from './rule.ts';
import { quoteOperand, receivedApart, receivedInTable, told } from './quoted-against-printed.ts';

const yearId = 'prose_year';
const copiedId = 'years_copied_prose';

/** 统计期间…2024年1月1日至12月31日, with the years as printed, misprints (`202020年`) too. */
const period =
	/(?:统计|数据|期限|期间|时限)[^。；]{0,24}?(\d{4,8})年1月1日起?(?:至|到|—|－|-)+(?:(\d{4,8})年)?12月31日/;

const comparing = /^(?:较|比|与|同比|相比|上年|去年|上一年)/;

/** Prose that counts the applications received under another year, and none under the report's own. */
function toldOfAnotherYear({ year, figures }: Report): Figure | null {
	const received = figures.filter(
		({ measure }) => measure.startsWith('received') && !measure.endsWith('_yoy_pct')
	);
	if (received.some((figure) => figure.year === year)) return null;
	return received.find(({ quote }) => !comparing.test(quote)) ?? null;
}

/** The period (统计期限) of another year that section 一 states, as this rule tells it; null where it states none. */
export function toldPeriod({ year, sections }: Report): { operand: Operand; told: string } | null {
	for (const { text, at } of sections.filter(({ number }) => number === 1)) {
		const [quote, from, to] = period.exec(text.normalize('NFKC')) ?? [];
		if (quote === undefined || from === undefined) continue;
		const odd = [from, to ?? from].find((told) => told !== String(year));
		if (odd) return { operand: { place: null, value: null, at, label: quote }, told: odd };
	}
	return null;
}

function otherYear(report: Report): Finding[] {
	if (report.year === null) return [];
	const figure = toldOfAnotherYear(report);
	const otherwise = toldPeriod(report);
	if (!figure && !otherwise) return [];
	return [
		{
			rule: yearId,
			severity: 'warning',
			place: null,
			operands: [
				...(figure ? [quoteOperand(figure)] : []),
				...(otherwise ? [otherwise.operand] : [])
			],
			difference: null,
			detail: {
				year: report.year,
				told_year: figure?.year ?? null,
				told: figure?.value ?? null,
				period: otherwise?.told ?? null
			}
		}
	];
}

/** Whether all of the prose speaks of another year, so that its numbers need no comparison of their own. */
export function isOfAnotherYear(findings: readonly Finding[]): boolean {
	return findings.some(({ rule, detail }) => rule === yearId && detail.told_year !== null);
}

function yearInWords({ detail }: Finding, locale: Locale): string {
	const zh = locale === 'zh-CN';
	const told =
		detail.told_year === null
			? []
			: [
					zh
						? `${detail.told_year} 年收到 ${number(Number(detail.told))} 件`
						: `${number(Number(detail.told))} applications in ${detail.told_year}`
				];
	const stated =
		detail.period === null
			? []
			: [zh ? `统计期间写作 ${detail.period} 年` : `a period of ${detail.period}`];
	const all = [...told, ...stated].join(zh ? '，' : ' and ');
	return zh
		? `正文所述：${all}；本报告是 ${detail.year} 年度的，可能沿用了往年的文字或年份印错。`
		: `The prose tells of ${all}, but the report is for ${detail.year}: text of an earlier year may have been kept, or the year is misprinted.`;
}

export const proseYearRule: ReportRule = {
	span: 'report',
	id: yearId,
	eras,
	category: 'prose_differs',
	severity: 'warning',
	name: {
		'zh-CN': '正文所述年份为报告年度',
		en: 'The prose tells of the report’s own year'
	},
	source: '《政府信息公开条例》第四十九条、第五十条：上一年度工作情况',
	check: otherYear,
	sentence: {
		'zh-CN': (finding) => yearInWords(finding, 'zh-CN'),
		en: (finding) => yearInWords(finding, 'en')
	}
};

/** Prose whose number received is not this year's but exactly that of the year before. */
function copiedProse(previous: Report, next: Report): Finding[] {
	const before = receivedInTable(cellsOf(previous));
	const apart = receivedApart(next, cellsOf(next));
	const figure = [...told(next, 'received'), ...told(next, 'received_with_carried_in')].find(
		({ value }) => value === apart
	);
	if (!before || !figure || !apart) return [];
	if (apart !== before.fresh && apart !== before.withCarriedIn) return [];
	return [
		{
			rule: copiedId,
			severity: 'notice',
			place: null,
			operands: [quoteOperand(figure), cellOperand(before.received, previous.year ?? undefined)],
			difference: null,
			detail: { year: next.year, other_year: previous.year, told: apart }
		}
	];
}

export const copiedProseRule: YearsRule = {
	span: 'years',
	id: copiedId,
	category: 'across_years',
	severity: 'notice',
	name: {
		'zh-CN': '正文件数未沿用上年',
		en: 'The prose does not keep last year’s numbers'
	},
	source: '正文（一、总体情况）与上年表三 一·总计',
	check: copiedProse,
	sentence: {
		'zh-CN': ({ detail }) =>
			`正文所述收到 ${number(Number(detail.told))} 件与本年表三不符，却与 ${detail.other_year} 年报的数相同，可能沿用了上年的文字。`,
		en: ({ detail }) =>
			`The ${number(Number(detail.told))} applications told in the prose differ from this year’s Table 3 but are those of the ${detail.other_year} report; last year’s text may have been kept.`
	}
};
