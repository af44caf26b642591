import { figureMeasures, type FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import type { Locale } from '#lib/report/locale.ts';
import { requestRows } from '#lib/report/codes.ts';
import type { Finding } from './finding.ts';
import { list, number, requestRowName } from './phrases.ts';

type Told = { told: string[]; rows: string[]; toldSum: number; rowSum: number };

/** Undoes what the rule `prose_outcomes` put in `detail`. */
function decode(encoded: unknown): Told[] {
	return String(encoded ?? '')
		.split(' ')
		.filter(Boolean)
		.map((match) => {
			const [told = '', rows = '', toldSum = '', rowSum = ''] = match.split(':');
			return {
				told: told.split('+'),
				rows: rows.split('+').filter(Boolean),
				toldSum: Number(toldSum),
				rowSum: Number(rowSum)
			};
		});
}

/** Rows by name with their numbers; a whole group by the name of the group. */
function rowsInWords(rows: readonly string[], finding: Finding, locale: Locale): string {
	const groups = new Set(
		rows.map((code) => requestRows.find((row) => row.code === code)?.group ?? code)
	);
	const [group] = groups;
	const values = new Map(finding.operands.map(({ place, value }) => [place?.row, value] as const));
	if (groups.size === 1 && group !== undefined && rows.length > 1)
		return locale === 'en' ? groupInEnglish(rows) : group;
	const unit = locale === 'en' ? '' : ' 件';
	return list(
		rows
			.filter((row) => (values.get(row) ?? 0) !== 0 || rows.length === 1)
			.map((row) => `${requestRowName(row, locale)} ${number(values.get(row) ?? 0)}${unit}`),
		locale
	);
}

function groupInEnglish(rows: readonly string[]): string {
	const outcome = rows[0]?.split('.')[0] ?? '';
	const names: Record<string, string> = {
		denied: 'Denied',
		unavailable: 'Not available',
		rejected: 'Not processed',
		other: 'Otherwise closed'
	};
	return `“${names[outcome] ?? outcome}”`;
}

function toldInWords(told: readonly string[], locale: Locale): string {
	const names = told.map((code) => `“${figureMeasures[code as FigureMeasure].name[locale]}”`);
	return names.join(locale === 'en' ? ' and ' : '与');
}

function matchInWords(match: Told, finding: Finding, locale: Locale): string {
	const told = toldInWords(match.told, locale);
	const rows = rowsInWords(match.rows, finding, locale);
	if (locale === 'en')
		return match.told.length > 1
			? `${told} of the prose, ${number(match.toldSum)} together, are ${rows}`
			: `${told} ${number(match.toldSum)} of the prose joins ${rows}`;
	return match.told.length > 1
		? `正文${told}共 ${number(match.toldSum)} 件即${rows}`
		: `正文${told} ${number(match.toldSum)} 件合并了${rows}`;
}

function differenceInWords(match: Told, finding: Finding, locale: Locale): string {
	const told = toldInWords(match.told, locale);
	const rows = rowsInWords(match.rows, finding, locale);
	if (locale === 'en')
		return `the prose has ${told} ${number(match.toldSum)}, the table ${number(match.rowSum)} (${rows})`;
	return `正文${told} ${number(match.toldSum)} 件，表三为 ${number(match.rowSum)} 件（${rows}）`;
}

/** The sentence of the rule `prose_outcomes`: both sums, what is told otherwise, what is left out, what is joined. */
export function outcomesSentence(finding: Finding, locale: Locale): string {
	const { detail, difference } = finding;
	const zh = locale === 'zh-CN';
	const apart = Math.abs(difference ?? 0);
	const untold = String(detail.untold ?? '')
		.split(' ')
		.filter(Boolean)
		.map((row) => row.split('='))
		.map(([row = '', value = '']) =>
			zh
				? `${requestRowName(row, locale)} ${number(Number(value))} 件`
				: `${requestRowName(row, locale)} ${number(Number(value))}`
		);
	const withCarriedOut = detail.with_carried_out === 1;
	const sums = zh
		? `正文所述办理结果合计 ${number(Number(detail.told))} 件，表三${withCarriedOut ? '办理与结转' : '办理'}合计 ${number(Number(detail.accounted))} 件${apart === 0 ? '' : `，相差 ${number(apart)} 件`}`
		: `The outcomes told in the prose add up to ${number(Number(detail.told))}, those of Table 3${withCarriedOut ? ' with what is carried over' : ''} to ${number(Number(detail.accounted))}${apart === 0 ? '' : `, ${number(apart)} apart`}`;
	const reasons = [
		...decode(detail.differing).map((match) => differenceInWords(match, finding, locale)),
		untold.length === 0
			? ''
			: zh
				? `正文未提及${list(untold, locale)}`
				: `the prose leaves out ${list(untold, locale)}`,
		...decode(detail.joined).map((match) => matchInWords(match, finding, locale)),
		detail.carried_in === undefined || detail.carried_in === null
			? ''
			: zh
				? `正文合计等于本年新收 ${number(Number(detail.received))} 件，表三另含上年结转 ${number(Number(detail.carried_in))} 件`
				: `the prose adds up to the ${number(Number(detail.received))} received this year, while the table also holds ${number(Number(detail.carried_in))} carried in`
	].filter((reason) => reason !== '');
	return zh ? `${sums}：${reasons.join('；')}。` : `${sums}: ${reasons.join('; ')}.`;
}
