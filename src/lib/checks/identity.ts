import { eraFormats, eraOfYear, eras, type Era } from '#lib/report/era.ts';
import { proactiveBlocks } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Fact, IdentityClaim, IdentitySource, Report } from '#lib/report/report.ts';
import { cellOperand } from './cells.ts';
import { toldPeriod } from './copied-prose.ts';
import type { Finding, Operand } from './finding.ts';
import type { ReportRule } from './rule.ts';

const sourceNames: Readonly<Record<IdentitySource, Record<Locale, string>>> = {
	title: { 'zh-CN': '标题', en: 'the title' },
	period: { 'zh-CN': '统计期限', en: 'the reporting period' },
	prose: { 'zh-CN': '正文', en: 'the prose' },
	signature: { 'zh-CN': '落款', en: 'the signature' },
	page: { 'zh-CN': '网页的发布信息', en: 'the page’s publication data' },
	file_name: { 'zh-CN': '文件名', en: 'the file’s name' },
	agency: { 'zh-CN': '机关名称', en: 'the agency’s name' }
};
const scopeNames = {
	agency: { 'zh-CN': '单个机关的报告', en: 'one agency’s report' },
	aggregate: { 'zh-CN': '全地区的汇总', en: 'a whole region’s sum' }
} as const;

function claimsOn(report: Report, field: IdentityClaim['field']): IdentityClaim[] {
	return (report.claims ?? []).filter((claim) => claim.field === field);
}

function operandsOf(claims: readonly IdentityClaim[]): Operand[] {
	return claims.flatMap(({ at, quote, value }) =>
		at ? [{ place: null, value: typeof value === 'number' ? value : null, at, label: quote }] : []
	);
}

function contradiction(rule: string, taken: IdentityClaim, other: IdentityClaim): Finding {
	return {
		rule,
		severity: 'warning',
		place: null,
		operands: operandsOf([taken, other]),
		difference: null,
		detail: {
			value: taken.value,
			source: taken.source,
			other: other.value,
			other_source: other.source
		}
	};
}

function against(
	report: Report,
	field: IdentityClaim['field'],
	rule: string,
	differs: (taken: IdentityClaim, other: IdentityClaim) => boolean
): Finding[] {
	const [taken, ...others] = claimsOn(report, field);
	if (!taken) return [];
	return others
		.filter((other) => differs(taken, other))
		.map((other) => contradiction(rule, taken, other));
}

const plainName = (name: IdentityClaim['value']) =>
	String(name)
		.normalize('NFKC')
		.replace(/\s|\([^)]*\)/g, '');

/** Whether all characters of the shorter name stand in the longer in order: `发改局` in `发展和改革局`. */
function isWithin(one: string, other: string): boolean {
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	let at = 0;
	for (const character of long) if (character === short[at]) at += 1;
	return at === short.length;
}

/** A page may be published by another office, and a short name is no other name. */
function isOtherAgency(taken: IdentityClaim, other: IdentityClaim): boolean {
	if (other.source === 'page') return false;
	const [one, two] = [plainName(taken.value), plainName(other.value)];
	const bare = (name: string) => name.replace(/^.*?[省市区县旗](?=.{3,})/, '');
	return ![
		[one, two],
		[bare(one), two],
		[one, bare(two)],
		[bare(one), bare(two)]
	].some(([a, b]) => isWithin(a!, b!));
}

/** The heads or rows that only one format has, by which its era was told. */
function formOf({ facts, era }: Report): Fact[] {
	if (era === 'pre2019') return facts.filter(({ table }) => table === 'indicators');
	const other: Era = era === '2019' ? '2021' : '2019';
	const columns = (of: '2019' | '2021') =>
		new Set(proactiveBlocks[of].flatMap((block): string[] => [...block.columns]));
	const [own, others] = [columns(era), columns(other)];
	return facts.filter(
		({ table, column }) => table === 'proactive' && own.has(column) && !others.has(column)
	);
}

function formOfOtherYears(report: Report): Finding[] {
	const due = report.year === null ? null : eraOfYear(report.year);
	const [first] = formOf(report);
	if (due === null || due === report.era || !first) return [];
	return [
		{
			rule: 'identity_era',
			severity: 'warning',
			place: null,
			operands: [cellOperand(first)],
			difference: null,
			detail: { year: report.year, era: report.era, due }
		}
	];
}

function inWords({ detail }: Finding, locale: Locale, name: (value: string) => string): string {
	const source = (key: 'source' | 'other_source') =>
		sourceNames[detail[key] as IdentitySource]?.[locale] ?? String(detail[key]);
	const [value, other] = [name(String(detail.value)), name(String(detail.other))];
	return locale === 'zh-CN'
		? `按${source('source')}为${value}，${source('other_source')}却表明是${other}，请核对。`
		: `By ${source('source')} it is ${value}, but ${source('other_source')} tells ${other}; please check.`;
}

const rule = (
	parts: Pick<ReportRule, 'id' | 'name' | 'source' | 'check' | 'sentence'>
): ReportRule => ({ span: 'report', eras, category: 'implausible', severity: 'warning', ...parts });

const quoted = (value: string) => `“${value}”`;
const eraName = (era: unknown, locale: Locale) =>
	eraFormats[era as Era]?.name[locale] ?? String(era);

/** Whose report it is, and of which year, scope and format, is said alike wherever it is said. */
export const identityRules: readonly ReportRule[] = [
	rule({
		id: 'identity_agency',
		name: { 'zh-CN': '各处所写机关一致', en: 'The agency is the same wherever it is named' },
		source: '《政府信息公开条例》第四十九条、第五十条：本机关的年度报告',
		check: (report) => against(report, 'agency', 'identity_agency', isOtherAgency),
		sentence: {
			'zh-CN': (finding) => `机关：${inWords(finding, 'zh-CN', quoted)}`,
			en: (finding) => `Agency. ${inWords(finding, 'en', quoted)}`
		}
	}),
	rule({
		id: 'identity_year',
		name: { 'zh-CN': '各处所写年度一致', en: 'The year is the same wherever it is stated' },
		source: '《政府信息公开条例》第四十九条：每年 1 月 31 日前、3 月 31 日前公布上一年度报告',
		check: (report) =>
			against(
				report,
				'year',
				'identity_year',
				(taken, other) =>
					taken.value !== other.value &&
					other.source !== 'prose' &&
					!(other.source === 'period' && toldPeriod(report) !== null)
			),
		sentence: {
			'zh-CN': (finding) => `报告年度：${inWords(finding, 'zh-CN', (year) => ` ${year} 年`)}`,
			en: (finding) => `Report year. ${inWords(finding, 'en', (year) => year)}`
		}
	}),
	rule({
		id: 'identity_scope',
		name: { 'zh-CN': '本级与汇总的说法一致', en: 'One agency’s or a sum: said alike' },
		source: '《政府信息公开条例》第四十九条：部门报告与政府报告',
		check: (report) =>
			against(
				report,
				'scope',
				'identity_scope',
				(taken, other) => taken.value !== other.value && other.source !== 'agency'
			),
		sentence: {
			'zh-CN': (finding) =>
				`报告范围：${inWords(finding, 'zh-CN', (scope) => scopeName(scope, 'zh-CN'))}`,
			en: (finding) => `Scope. ${inWords(finding, 'en', (scope) => scopeName(scope, 'en'))}`
		}
	}),
	rule({
		id: 'identity_era',
		name: { 'zh-CN': '表格为该年度的格式', en: 'The tables have the form of their year' },
		source: '国办公开办函〔2019〕60号、〔2021〕30号：各年度报告的格式',
		check: formOfOtherYears,
		sentence: {
			'zh-CN': ({ detail }) =>
				`表格用的是 ${eraName(detail.era, 'zh-CN')}，${detail.year} 年度应使用 ${eraName(detail.due, 'zh-CN')}。`,
			en: ({ detail }) =>
				`The tables have the ${eraName(detail.era, 'en')}, but ${detail.year} calls for the ${eraName(detail.due, 'en')}.`
		}
	})
];

function scopeName(scope: string, locale: Locale): string {
	return scope in scopeNames ? scopeNames[scope as keyof typeof scopeNames][locale] : scope;
}
