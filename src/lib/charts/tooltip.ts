import { outcomeNames, outcomes } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import { formatCount, formatPercent } from '#lib/measures/number.ts';
import type { ChartSpec } from './draw.ts';
import { chartTable } from './table.ts';
import { words } from './chart-words.ts';

/** What is shown beside the pointer: a head, and named values. */
export type Tip = { head: string; lines: { name: string; value: string }[] };

/** The tip of a chart's mark: `index` is the year's, and for problem areas `row` the area's. null where there is none. */
export function tip(spec: ChartSpec, locale: Locale, index: number, row = 0): Tip | null {
	switch (spec.kind) {
		case 'outcome_mix': {
			const year = spec.data.years[index];
			if (!year) return null;
			return {
				head: String(year.year),
				lines: [
					...outcomes.map((outcome) => {
						const count = year.counts[outcome];
						const share = year.shares[outcome];
						const value = count === null ? '–' : formatCount(count);
						return {
							name: outcomeNames[outcome][locale],
							value: share === null ? value : `${value} (${formatPercent(share)})`
						};
					}),
					{
						name: words.closed[locale],
						value: year.sum === null ? words.noValue[locale] : formatCount(year.sum)
					}
				]
			};
		}
		case 'problem_areas': {
			const area = spec.data.areas[row];
			const count = spec.data.counts[row]?.[index];
			if (!area || count === undefined) return null;
			const reports = spec.data.reports[index] ?? 0;
			return {
				head: `${area.name[locale]} · ${spec.data.years[index]}`,
				lines: [
					{
						name: words.reports[locale],
						value: count === null ? words.noReport[locale] : `${count} / ${reports}`
					}
				]
			};
		}
		case 'applications_by_year':
		case 'agency_with_peers':
		case 'sparkline': {
			const { columns, rows } = chartTable(spec, locale);
			const cells = rows[index];
			if (!cells) return null;
			const lines = columns.slice(1).flatMap((name, column) => {
				const value = cells[column + 1];
				if (value === null || value === undefined) return [];
				return [{ name, value: typeof value === 'number' ? formatCount(value) : value }];
			});
			return { head: String(cells[0]), lines };
		}
	}
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** A tip as HTML; names come from documents, and are escaped. */
export function tipHtml({ head, lines }: Tip): string {
	const rows = lines.map(
		({ name, value }) =>
			`<div style="display:flex;justify-content:space-between;gap:1.25em"><span>${escaped(name)}</span><b>${escaped(value)}</b></div>`
	);
	return `<div style="max-width:20em;white-space:normal"><b>${escaped(head)}</b>${rows.join('')}</div>`;
}
