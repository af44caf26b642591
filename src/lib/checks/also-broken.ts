import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { Detail } from '#lib/report/result.ts';
import type { Weighed } from './equation.ts';
import type { Finding } from './finding.ts';
import { requestColumnName, requestRowName, shortList, signed } from './phrases.ts';
import { applicantsRule, balanceRule } from './request-equations.ts';

/** The further identities of one cause, as flat detail: `also_1_rule`, `also_1_row`, `also_1_column`, `also_1_difference`. */
export function alsoDetail(others: readonly Weighed[]): Detail {
	return Object.fromEntries(
		others.flatMap(({ rule, place, difference }, index) => [
			[`also_${index + 1}_rule`, rule],
			[`also_${index + 1}_row`, place.row],
			[`also_${index + 1}_column`, place.column],
			[`also_${index + 1}_difference`, difference]
		])
	);
}

type Also = { rule: string; row: string; column: string; difference: number };

function alsoOf({ detail }: Finding): Also[] {
	const count = Number(detail.equations) - 1;
	return Array.from({ length: count }, (_, index) => ({
		rule: String(detail[`also_${index + 1}_rule`]),
		row: String(detail[`also_${index + 1}_row`]),
		column: String(detail[`also_${index + 1}_column`]),
		difference: Number(detail[`also_${index + 1}_difference`])
	}));
}

function nameOf({ rule, row, column, difference }: Also, locale: Locale): string {
	const zh = locale === 'zh-CN';
	const amount = zh ? `差 ${signed(difference)}` : `difference ${signed(difference)}`;
	const bracketed = zh ? `（${amount}）` : ` (${amount})`;
	if (rule === applicantsRule) {
		const name = requestRowName(row, locale);
		return `${zh ? `“${name}”行的六类合计` : `applicants of the row ${name}`}${bracketed}`;
	}
	const name = requestColumnName(column, locale);
	const what = rule === balanceRule ? ['平衡关系', 'balance'] : ['（七）总计', 'outcome total'];
	return `${zh ? `“${name}”栏的${what[0]}` : `${what[1]} of the column “${name}”`}${bracketed}`;
}

const tails: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
	offset: {
		'zh-CN': '各处差额正负相抵，可能是把申请计入了别的栏或行',
		en: 'The differences cancel out: cases may have been counted in another column or row'
	}
};

/** The end of a sentence about a cause: what else it breaks, how it may be explained, and the single cell that would mend it. */
export function alsoSentence(finding: Finding, locale: Locale): string {
	const zh = locale === 'zh-CN';
	const { kind, equations, hint_value: value } = finding.detail;
	const also = alsoOf(finding).map((other) => nameOf(other, locale));
	const parts = [
		also.length === 0
			? ''
			: zh
				? `同时不成立的还有${shortList(also, locale)}`
				: `Also broken: ${shortList(also, locale)}`,
		tails[String(kind)]?.[locale] ?? '',
		finding.place === null || value === null || value === undefined
			? ''
			: zh
				? `若“${placeName(finding.place, locale)}”为 ${value}，则 ${equations} 条全部成立（仅供核对，原值不改）`
				: `If “${placeName(finding.place, locale)}” were ${value}, all ${equations} would hold (a hint only; the printed value stays)`
	].filter((part) => part !== '');
	return zh
		? `${parts.map((part) => `；${part}`).join('')}。`
		: `.${parts.map((part) => ` ${part}.`).join('')}`;
}
