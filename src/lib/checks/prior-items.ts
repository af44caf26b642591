import type { ProactiveColumn, ProactiveRow } from '#lib/report/codes.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import type { YearsRule } from './rule.ts';

const rows = ['licensing', 'other_services', 'penalties', 'coercion', 'fees'] as const;

/** 上一年项目数量 of `next` from 上一年项目数量 and 本年增/减 of `previous`; silent where one of the three is blank or unread. */
function priorItems(previous: Report, next: Report): Finding[] {
	const [before, after] = [cellsOf(previous), cellsOf(next)];
	return rows.flatMap((row): Finding[] => {
		const cell = (column: ProactiveColumn): Place => ({ table: 'proactive', row, column });
		const items = readable(before, cell('prior_items'));
		const change = readable(before, cell('change'));
		const now = readable(after, cell('prior_items'));
		if (items?.value == null || change?.value == null || now?.value == null) return [];
		const due = items.value + change.value;
		if (now.value === due) return [];
		const year = previous.year ?? undefined;
		return [
			{
				rule: 'years_items',
				severity: 'warning',
				place: cell('prior_items'),
				operands: [cellOperand(now), cellOperand(items, year), cellOperand(change, year)],
				difference: now.value - due,
				detail: {
					row: row satisfies ProactiveRow,
					other_year: previous.year,
					items: items.value,
					change: change.value,
					now: now.value,
					due
				}
			}
		];
	});
}

const numbers = ({ detail }: Finding) => ({
	items: number(Number(detail.items)),
	change: signed(Number(detail.change)),
	now: number(Number(detail.now)),
	due: number(Number(detail.due))
});

export const priorItemsRule: YearsRule = {
	span: 'years',
	id: 'years_items',
	eras: ['2019'],
	category: 'across_years',
	severity: 'warning',
	name: {
		'zh-CN': '上一年项目数量＝上年报告的项目数量＋增/减',
		en: 'Items of the year before = its report’s items and change'
	},
	source: '国办公开办函〔2019〕60号 表二：上一年项目数量、本年增/减',
	check: priorItems,
	sentence: {
		'zh-CN': (finding) => {
			const { items, change, now, due } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place) : ''}：印为 ${now}；${finding.detail.other_year} 年报的上一年项目数量 ${items}、` +
				`增/减 ${change}，应为 ${due}，差 ${signed(finding.difference ?? 0)}。`
			);
		},
		en: (finding) => {
			const { items, change, now, due } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place, 'en') : ''}: printed ${now}; the ${finding.detail.other_year} report has ${items} items and a change ` +
				`of ${change}, so ${due} is due, difference ${signed(finding.difference ?? 0)}.`
			);
		}
	}
};
