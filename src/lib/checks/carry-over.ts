import { requestColumns } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable, requestPlace } from './cells.ts';
import type { Finding } from './finding.ts';
import { list, printed, requestColumnName, signed } from './phrases.ts';
import type { YearsRule } from './rule.ts';

const id = 'years_carried_over';

/**
 * 二、上年结转 of `next` against 四、结转下年度 of `previous`, in each of the seven columns. Columns where either
 * cell was not read are left out; a blank counts as 0 and is named as blank. One finding for all columns.
 */
function carryOver(previous: Report, next: Report): Finding[] {
	const [before, after] = [cellsOf(previous), cellsOf(next)];
	const broken = requestColumns.flatMap((column) => {
		const carriedOut = readable(before, requestPlace('carried_out', column));
		const carriedIn = readable(after, requestPlace('carried_in', column));
		if (!carriedOut || !carriedIn) return [];
		const difference = (carriedIn.value ?? 0) - (carriedOut.value ?? 0);
		return difference === 0 ? [] : [{ column, carriedIn, carriedOut, difference }];
	});
	const main = broken.find(({ column }) => column === 'total') ?? broken[0];
	if (!main) return [];
	const ordered = [main, ...broken.filter((one) => one !== main)];
	return [
		{
			rule: id,
			severity: 'error',
			place: requestPlace('carried_in', main.column),
			operands: ordered.flatMap(({ carriedIn, carriedOut }) => [
				cellOperand(carriedIn),
				cellOperand(carriedOut, previous.year ?? undefined)
			]),
			difference: main.difference,
			detail: {
				year: next.year,
				other_year: previous.year,
				columns: ordered.map(({ column }) => column).join(' '),
				total_holds: main.column === 'total' ? 0 : 1
			}
		}
	];
}

/** `自然人 2（上年 3，差 −1）` for each column that does not follow. */
function columnsInWords({ operands, detail }: Finding, locale: Locale): string {
	const columns = String(detail.columns).split(' ');
	return list(
		columns.map((column, index) => {
			const carriedIn = operands[2 * index]?.value ?? null;
			const carriedOut = operands[2 * index + 1]?.value ?? null;
			const difference = signed((carriedIn ?? 0) - (carriedOut ?? 0));
			const name = requestColumnName(column, locale);
			return locale === 'en'
				? `${name} ${printed(carriedIn, locale)} (before: ${printed(carriedOut, locale)}, difference ${difference})`
				: `${name} ${printed(carriedIn, locale)}（上年 ${printed(carriedOut, locale)}，差 ${difference}）`;
		}),
		locale
	);
}

export const carryOverRule: YearsRule = {
	span: 'years',
	id,
	category: 'across_years',
	severity: 'error',
	name: {
		'zh-CN': '本年“上年结转”＝上年“结转下年度”',
		en: 'Carried in is what the year before carried over'
	},
	source: '表三：本年 二、上年结转＝上年 四、结转下年度继续办理，各栏',
	check: carryOver,
	sentence: {
		'zh-CN': (finding) =>
			`表三 · 二、上年结转与 ${finding.detail.other_year} 年报的 四、结转下年度不衔接：${columnsInWords(finding, 'zh-CN')}` +
			`${finding.detail.total_holds === 1 ? '；总计栏衔接，可能只是申请人归类不同' : ''}。`,
		en: (finding) =>
			`Table 3 · Carried in does not follow from what the ${finding.detail.other_year} report carried over: ${columnsInWords(finding, 'en')}` +
			`${finding.detail.total_holds === 1 ? '; the totals do follow, so the applicants may only be classed otherwise' : ''}.`
	}
};
