import { proactiveRows, type ProactiveColumn, type ProactiveRow } from '#lib/report/codes.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { allReadable, cellOperand, cellsOf } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, list } from './phrases.ts';
import type { ReportRule } from './rule.ts';

/** Columns that are counted of the same items, by era: one of them blank beside a number is left out. */
const groups: readonly (readonly ProactiveColumn[])[] = [
	['issued', 'repealed', 'in_force'],
	['made', 'newly_published', 'published_total'],
	['prior_items', 'change'],
	['procurement_items', 'procurement_amount']
];

function check(report: Report): Finding[] {
	const cells = cellsOf(report);
	return (Object.keys(proactiveRows) as ProactiveRow[]).flatMap((row) =>
		groups.flatMap((columns): Finding[] => {
			const places = columns.map((column): Place => ({ table: 'proactive', row, column }));
			const facts = allReadable(cells, places);
			const blank = facts?.filter(({ value }) => value === null) ?? [];
			const filled = facts?.filter(({ value }) => value !== null && value !== 0) ?? [];
			const [first] = blank;
			if (!facts || !first || filled.length === 0) return [];
			return [
				{
					rule: 'proactive_blank',
					severity: 'notice',
					place: { table: 'proactive', row, column: first.column },
					operands: [...blank, ...filled].map((fact) => cellOperand(fact)),
					difference: null,
					detail: { blank: blank.length }
				}
			];
		})
	);
}

const filledOf = ({ operands, detail }: Finding, locale: 'zh-CN' | 'en') =>
	list(
		operands
			.slice(Number(detail.blank))
			.map(({ place, value }) => `${place ? placeName(place, locale) : ''} ${number(value ?? 0)}`),
		locale
	);

export const proactiveBlankRule: ReportRule = {
	span: 'report',
	id: 'proactive_blank',
	category: 'blank',
	severity: 'notice',
	name: { 'zh-CN': '表二同一行各格都已填写', en: 'Table 2: the cells of a row are all filled' },
	source: '国办公开办函〔2019〕60号、〔2021〕30号 表二',
	check,
	sentence: {
		'zh-CN': (finding) =>
			`${finding.place ? placeName(finding.place) : ''}为空白，而同一行已填${filledOf(finding, 'zh-CN')}。没有的请填 0。`,
		en: (finding) =>
			`${finding.place ? placeName(finding.place, 'en') : ''} is blank beside ${filledOf(finding, 'en')}. Where there were none, 0 is due.`
	}
};
