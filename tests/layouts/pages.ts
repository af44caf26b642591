import { disputeGrid, proactiveGrid, requestGrid, type Grid } from './cells.ts';
import { proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Style = { open: string; close: string; blank: string; broken: boolean; spansLost: boolean };

function table(grid: Grid, style: Style): string {
	const rows = grid.map((row) => {
		const cells = row.map(({ text, columns = 1, rows: down = 1 }) => {
			const spans = style.spansLost
				? ''
				: `${columns > 1 ? ` colspan="${columns}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
			const shown =
				style.broken && text.length > 5 && !/^[\d.]+$/.test(text)
					? `${escape(text.slice(0, 3))}<br>\n   ${escape(text.slice(3))}`
					: escape(text);
			return `<td${spans}>${style.open}${text === '' ? style.blank : shown}${style.close}</td>`;
		});
		return `<tr>${cells.join('\n')}</tr>`;
	});
	return `<table border="1"><tbody>${rows.join('\n')}</tbody></table>`;
}

/** Cuts a grid in two where no span crosses, as a page break in a word processor leaves it. */
function torn(grid: Grid, chance: Chance): Grid[] {
	const at = grid.length - 1 - chance.below(2);
	return [grid.slice(0, at), grid.slice(at)];
}

/** A page with the report's tables as grids: split, torn, nested in layout tables, spans lost, words broken. */
export function page(report: Printed, chance: Chance): string {
	const style: Style = {
		open: chance.pick(['', '<p class="MsoNormal"><span lang="EN-US">', '<div>', '<p><font>']),
		close: '',
		blank: chance.pick(['', '&nbsp;', '<br>', '\u3000', '<o:p></o:p>']),
		broken: chance.happens(0.4),
		spansLost: chance.happens(0.2)
	};
	const closing =
		{ '': '', '<div>': '</div>', '<p><font>': '</font></p>' }[style.open] ?? '</span></p>';
	const draw = (grid: Grid) => table(grid, { ...style, close: closing });
	const proactive = proactiveGrid(report);
	const split = chance.happens(0.4);
	const blocks: Grid[] = [];
	for (const row of proactive) {
		if (split && row.length === 1) blocks.push([]);
		if (blocks.length === 0) blocks.push([]);
		blocks.at(-1)!.push(row);
	}
	const requests = chance.happens(0.3) ? torn(requestGrid(report), chance) : [requestGrid(report)];
	const prose = proseOf(report);
	const paragraphs = (lines: readonly string[]) =>
		lines.map((line) => `<p>${escape(line)}</p>`).join('');
	const joined = chance.happens(0.2);
	const heading = (text: string): Grid => [[{ text, columns: 10 }]];
	const tables = joined
		? draw([
				...heading(titles.proactive),
				...proactive,
				...heading(titles.requests),
				...requestGrid(report),
				...heading(titles.disputes),
				...disputeGrid(report)
			])
		: [
				`<p>${titles.proactive}</p>`,
				...blocks.map(draw),
				`<p>${titles.requests}</p>`,
				...requests.map(draw),
				`<p>${titles.disputes}</p>`,
				draw(disputeGrid(report))
			].join('\n');
	const body = `<h1>${report.agency}${report.year}年政府信息公开工作年度报告</h1><p>${titles.overview}</p>${paragraphs(prose.overview)}${tables}<p>${titles.problems}</p>${paragraphs(prose.problems)}<p>${titles.other}</p>${paragraphs(prose.other)}`;
	const nested = chance.happens(0.4)
		? `<table width="100%"><tr><td>首页</td><td>&gt; 年报</td></tr><tr><td colspan="2"><table><tr><td>${body}</td></tr></table></td></tr></table>`
		: `<div><nav>首页 12 3</nav>${body}</div>`;
	return `<!doctype html><html><head><meta charset="utf-8"><title>年报</title><script>var a = "1 2 3";</script></head><body>${nested}<p style="display:none">规章 9 9 9</p></body></html>`;
}

/** A page without any table: each cell a block of its own, so that blank cells vanish. */
export function blockPage(report: Printed): string {
	const prose = proseOf(report);
	const blocks = (grid: Grid) =>
		grid
			.flat()
			.map(({ text }) => `<div>${escape(text)}</div>`)
			.join('');
	return `<html><body><h1>${report.agency}${report.year}年政府信息公开工作年度报告</h1><p>${titles.overview}</p><p>${prose.overview.join('</p><p>')}</p><p>${titles.proactive}</p>${blocks(proactiveGrid(report))}<p>${titles.requests}</p>${blocks(requestGrid(report))}<p>${titles.disputes}</p>${blocks(disputeGrid(report))}<p>${titles.problems}</p><p>${prose.problems.join('')}</p><p>${titles.other}</p><p>${prose.other.join('')}</p></body></html>`;
}
