import { indicatorsForm } from '#lib/report/form-indicators.ts';
import { indicatorRows } from '#lib/report/indicators.ts';
import { placeKey } from '#lib/report/place.ts';
import type { OlderReport } from './report.ts';

export const olderLayouts = ['page', 'coded', 'beside', 'one_cell', 'tabbed', 'prose'] as const;
export type OlderLayout = (typeof olderLayouts)[number];
export const olderExtensions: Readonly<Record<OlderLayout, string>> = {
	page: 'html',
	coded: 'html',
	beside: 'html',
	one_cell: 'txt',
	tabbed: 'txt',
	prose: 'txt'
};

/** The rows of the form with what stands in them; a part's head is one cell. */
function rowsOf({ cells }: OlderReport): string[][] {
	const form = indicatorsForm(new Map(indicatorRows.map(({ code }) => [code, null])));
	return form.rows.map((row) =>
		row.map((cell) =>
			cell.kind === 'head' ? cell.text['zh-CN'] : (cells.get(placeKey(cell.place)) ?? '')
		)
	);
}

const caption = ({ year }: OlderReport) => `政府信息公开情况统计表（${year}年度）`;

function page(report: OlderReport, rows: readonly (readonly string[])[]): string {
	const width = Math.max(...rows.map((row) => row.length));
	const body = rows.map((cells) => {
		const only = cells.length === 1 ? ` colspan="${width}"` : '';
		return `<tr>${cells.map((text) => `<td${only}>${text}</td>`).join('')}</tr>`;
	});
	const sections = report.sections.map(
		({ heading, paragraphs }) =>
			`<h2>${heading}</h2>\n${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}`
	);
	return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${report.title}</title></head>
<body>
<h1>${report.title}</h1>
<p>${report.notice}</p>
${sections.join('\n')}
<p>${caption(report)}</p>
<table border="1">
${body.join('\n')}
</table>
</body>
</html>
`;
}

function text(report: OlderReport, lines: readonly string[]): string {
	const prose = report.sections.flatMap(({ heading, paragraphs }) => [
		heading,
		'',
		...paragraphs,
		''
	]);
	return `${[report.title, '', report.notice, '', ...prose, ...lines].join('\n')}\n`;
}

function beside(rows: readonly string[][]): string[][] {
	const [heads, ...body] = rows.map((row) => (row.length === 1 ? [row[0]!, '', ''] : row));
	const half = Math.ceil(body.length / 2);
	return [
		[...heads!, ...heads!],
		...body.slice(0, half).map((row, index) => [...row, ...(body[half + index] ?? ['', '', ''])])
	];
}

function coded(rows: readonly string[][]): string[][] {
	let code = 0;
	return rows.map((row, index) => {
		if (row.length === 1) return row;
		const mark = index === 0 ? '代码' : String((code += 1)).padStart(2, '0');
		return [row[0]!, mark, ...row.slice(1)];
	});
}

const layouts: Readonly<Record<OlderLayout, (report: OlderReport) => string>> = {
	page: (report) => page(report, rowsOf(report)),
	coded: (report) => page(report, coded(rowsOf(report))),
	beside: (report) => page(report, beside(rowsOf(report))),
	one_cell: (report) =>
		text(report, [
			caption(report),
			...rowsOf(report).flatMap((row) => [...row.map((cell) => `\t${cell}`), ''])
		]),
	tabbed: (report) =>
		text(report, [caption(report), ...rowsOf(report).map((row) => row.join('\t'))]),
	prose: (report) => text(report, [])
};

/** The bytes of a report's file, set in its layout. */
export function layOutOlder(report: OlderReport): Uint8Array {
	return new TextEncoder().encode(layouts[report.layout](report));
}
