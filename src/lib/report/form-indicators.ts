import type { Form, FormCell } from './form.ts';
import { indicatorParts, indicatorRows, type IndicatorRow } from './indicators.ts';
import type { Wording } from './locale.ts';

const head = (text: Wording, heads: 'column' | 'row' | 'table', columns = 1): FormCell => ({
	kind: 'head',
	text,
	heads,
	columns,
	rows: 1
});

const words = {
	title: { 'zh-CN': '政府信息公开情况统计表', en: 'Statistical form' },
	indicator: { 'zh-CN': '统计指标', en: 'Indicator' },
	unit: { 'zh-CN': '单位', en: 'Unit' },
	value: { 'zh-CN': '统计数', en: 'Value' }
} satisfies Record<string, Wording>;

/** More rows than this make the national form, whose other rows are then shown as not read. */
const nearlyWhole = 40;

/** `（一）收到申请数`, `2.同意公开答复数`: a label with the last part of its clause, as the form prints it. */
function labelOf({ clause, label, en }: IndicatorRow, repeated: boolean): Wording {
	const own = repeated ? '' : (/(?:[一二三四五六七八九]、|（.）|\d\.)$/.exec(clause)?.[0] ?? '');
	return { 'zh-CN': `${own}${label}`, en };
}

/**
 * The 统计表 of reports up to 2018: the rows that a report prints, or all of them where it prints nearly all, as local forms
 * of 2008 to 2013 have fewer. `printed` holds the unit printed in each row, null where it prints none.
 */
export function indicatorsForm(printed: ReadonlyMap<string, string | null>): Form {
	const whole = printed.size >= nearlyWhole;
	const rows = indicatorRows.filter(({ code }) => whole || printed.has(code));
	const body = rows.flatMap((row, index): FormCell[][] => {
		const before = rows[index - 1];
		const part = indicatorParts.find(({ numeral }) => row.clause.startsWith(`${numeral}、（`));
		const begins = part && !before?.clause.startsWith(`${part.numeral}、（`);
		const unit = printed.get(row.code) ?? row.unit;
		return [
			...(begins ? [[head(part, 'table', 3)]] : []),
			[
				head(labelOf(row, before?.clause === row.clause), 'row'),
				head({ 'zh-CN': unit, en: unit }, 'table'),
				{
					kind: 'value',
					place: { table: 'indicators', row: row.code, column: 'value' },
					columns: 1,
					rows: 1
				}
			]
		];
	});
	return {
		table: 'indicators',
		title: words.title,
		width: 3,
		rows: [
			[head(words.indicator, 'column'), head(words.unit, 'column'), head(words.value, 'column')],
			...body
		]
	};
}
