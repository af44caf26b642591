import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { Cause } from './causes.ts';
import type { Finding } from './finding.ts';
import { alsoDetail, alsoSentence } from './also-broken.ts';
import { number, printed, requestColumnPlace, signed } from './phrases.ts';
import { requestCauses } from './request-causes.ts';
import { applicantsRule, balanceRule, outcomesRule } from './request-equations.ts';
import type { ReportRule } from './rule.ts';

function findingOf(cause: Cause): Finding[] {
	const [first, ...others] = cause.equations;
	if (!first) return [];
	const { repair } = cause;
	return [
		{
			rule: first.rule,
			severity: 'error',
			place: repair?.place ?? first.place,
			operands: cause.equations.flatMap((equation) => equation.operands),
			difference: first.difference,
			detail: {
				kind: cause.kind,
				row: first.place.row,
				column: first.place.column,
				left: first.left.length,
				terms: first.operands.length,
				equations: cause.equations.length,
				hint_value: repair?.value ?? null,
				...alsoDetail(others)
			}
		}
	];
}

const causesFirstIn = (rule: string) => (report: Parameters<ReportRule['check']>[0]) =>
	requestCauses(report)
		.causes.filter((cause) => cause.equations[0]?.rule === rule)
		.flatMap(findingOf);

type Sums = { left: number; right: number; terms: (number | null)[] };

function sums({ operands, detail }: Finding): Sums {
	const terms = operands.slice(0, Number(detail.terms)).map(({ value }) => value);
	const add = (values: (number | null)[]) =>
		values.reduce<number>((total, value) => total + (value ?? 0), 0);
	const cut = Number(detail.left);
	return { left: add(terms.slice(0, cut)), right: add(terms.slice(cut)), terms };
}

const place = ({ detail }: Finding, locale: Locale) =>
	placeName({ table: 'requests', row: String(detail.row), column: String(detail.column) }, locale);

function balanceZh(finding: Finding): string {
	const { terms, right } = sums(finding);
	const carriedOut = terms.at(-1) ?? null;
	const handled =
		terms.length === 4
			? `第三项总计 ${printed(terms[2] ?? null, 'zh-CN')}`
			: `第三项各种结果合计 ${number(right - (carriedOut ?? 0))}（其总计为空白）`;
	const [received, carriedIn] = terms.map((value) => printed(value, 'zh-CN'));
	return (
		`${requestColumnPlace(String(finding.detail.column), 'zh-CN')}：` +
		`第一项新收 ${received} ＋ 第二项上年结转 ${carriedIn} ≠ ` +
		`${handled} ＋ 第四项结转下年 ${printed(carriedOut, 'zh-CN')}，差 ${signed(finding.difference ?? 0)}`
	);
}

function balanceEn(finding: Finding): string {
	const { terms, right } = sums(finding);
	const carriedOut = terms.at(-1) ?? null;
	const handled =
		terms.length === 4
			? `total ${printed(terms[2] ?? null, 'en')}`
			: `outcomes ${number(right - (carriedOut ?? 0))} (their total is blank)`;
	const [received, carriedIn] = terms.map((value) => printed(value, 'en'));
	return (
		`${requestColumnPlace(String(finding.detail.column), 'en')}: ` +
		`received ${received} + carried in ${carriedIn} ≠ ` +
		`${handled} + carried over ${printed(carriedOut, 'en')}, difference ${signed(finding.difference ?? 0)}`
	);
}

export const requestRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: balanceRule,
		category: 'unbalanced',
		severity: 'error',
		name: {
			'zh-CN': '表三各栏平衡：新收＋上年结转＝总计＋结转下年',
			en: 'Table 3 balance: received + carried in = total + carried over'
		},
		source:
			'国办公开办函〔2019〕60号、〔2021〕30号 表三表头“本列数据的勾稽关系”：第一项＋第二项＝第三项＋第四项',
		check: causesFirstIn(balanceRule),
		sentence: {
			'zh-CN': (finding) => `${balanceZh(finding)}${alsoSentence(finding, 'zh-CN')}`,
			en: (finding) => `${balanceEn(finding)}${alsoSentence(finding, 'en')}`
		}
	},
	{
		span: 'report',
		id: outcomesRule,
		category: 'unbalanced',
		severity: 'error',
		name: {
			'zh-CN': '表三办理结果：（一）至（六）之和＝（七）总计',
			en: 'Table 3 outcomes: (1) to (6) add up to (7)'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表三：三（七）总计为（一）至（六）之和',
		check: causesFirstIn(outcomesRule),
		sentence: {
			'zh-CN': (finding) => {
				const { left, right } = sums(finding);
				return (
					`${place(finding, 'zh-CN')}：印为 ${number(left)}，（一）至（六）合计 ${number(right)}，` +
					`差 ${signed(finding.difference ?? 0)}${alsoSentence(finding, 'zh-CN')}`
				);
			},
			en: (finding) => {
				const { left, right } = sums(finding);
				return (
					`${place(finding, 'en')}: printed ${number(left)}, outcomes (1) to (6) add up to ` +
					`${number(right)}, difference ${signed(finding.difference ?? 0)}${alsoSentence(finding, 'en')}`
				);
			}
		}
	},
	{
		span: 'report',
		id: applicantsRule,
		category: 'unbalanced',
		severity: 'error',
		name: {
			'zh-CN': '表三申请人：六类申请人之和＝总计',
			en: 'Table 3 applicants: six kinds add up to the total'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表三：总计栏为六类申请人之和',
		check: causesFirstIn(applicantsRule),
		sentence: {
			'zh-CN': (finding) => {
				const { left, right } = sums(finding);
				return (
					`${place(finding, 'zh-CN')}：六类申请人合计 ${number(left)}，总计印为 ${number(right)}，` +
					`差 ${signed(finding.difference ?? 0)}${alsoSentence(finding, 'zh-CN')}`
				);
			},
			en: (finding) => {
				const { left, right } = sums(finding);
				return (
					`${place(finding, 'en')}: six kinds of applicant add up to ${number(left)}, the total is ` +
					`printed as ${number(right)}, difference ${signed(finding.difference ?? 0)}${alsoSentence(finding, 'en')}`
				);
			}
		}
	}
];
