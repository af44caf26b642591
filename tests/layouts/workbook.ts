import { utils, write, type BookType, type CellObject, type WorkSheet } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { disputeGrid, filled, proactiveGrid, requestGrid, type Grid } from './cells.ts';
import { proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

type Spot = { row: number; column: number };
type Draft = { sheet: WorkSheet; next: number; column: number; widest: number };

const draft = (row: number, column: number): Draft => ({
	sheet: { '!merges': [] },
	next: row,
	column,
	widest: column
});

/** How an office enters a number: as one, as text, with full-width digits, with blanks around, shown with separators. */
function entered(text: string, chance: Chance, asText: number): CellObject {
	if (!/^\d+(\.\d+)?$/.test(text)) return { t: 's', v: text };
	if (chance.happens(asText)) {
		const typed = chance.pick([
			text,
			` ${text}`,
			`${text}\u3000`,
			text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
		]);
		return { t: 's', v: typed };
	}
	const value = Number(text);
	const format = Number.isInteger(value)
		? chance.pick([undefined, '0', '#,##0', '0_ ', '0"件"'])
		: chance.pick([undefined, '0.0000', '#,##0.00##']);
	return format ? { t: 'n', v: value, z: format } : { t: 'n', v: value };
}

function put(sheet: WorkSheet, { row, column }: Spot, cell: CellObject): void {
	sheet[utils.encode_cell({ r: row, c: column })] = cell;
}

/** `blanks`: cells that hold nothing are in the file, as formatted ones are. */
type Manner = {
	merges: boolean;
	asText: number;
	gaps: boolean;
	formulas: boolean;
	blanks: boolean;
};

function drawGrid(to: Draft, grid: Grid, manner: Manner, chance: Chance): Draft {
	const top = to.next;
	const rowAt = grid.map((_, y) => top + y + (manner.gaps && y > grid.length / 2 ? 1 : 0));
	filled(grid).forEach((row, y) =>
		row.forEach((text, x) => {
			if (text === '' && !manner.blanks) return;
			const spot = { row: rowAt[y]!, column: to.column + x };
			const cell = entered(text, chance, manner.asText);
			const asFormula = manner.formulas && cell.t === 'n' && chance.happens(0.2);
			put(to.sheet, spot, asFormula ? { ...cell, f: `SUM(${Number(text)},0)` } : cell);
		})
	);
	if (manner.merges) {
		const taken: boolean[][] = grid.map(() => []);
		grid.forEach((row, y) => {
			let x = 0;
			for (const { columns = 1, rows = 1 } of row) {
				while (taken[y]![x]) x += 1;
				for (let i = 0; i < rows; i += 1)
					for (let j = 0; j < columns; j += 1) taken[y + i]![x + j] = true;
				if (columns * rows > 1) {
					to.sheet['!merges']!.push({
						s: { r: rowAt[y]!, c: to.column + x },
						e: { r: rowAt[y + rows - 1]!, c: to.column + x + columns - 1 }
					});
				}
				x += columns;
			}
		});
	}
	const width = Math.max(...filled(grid).map((row) => row.length));
	return { ...to, next: rowAt.at(-1)! + 1, widest: Math.max(to.widest, to.column + width) };
}

function drawLines(to: Draft, lines: readonly string[], merged: boolean, width: number): Draft {
	lines.forEach((line, index) => {
		const row = to.next + index;
		put(to.sheet, { row, column: to.column }, { t: 's', v: line });
		if (!merged) return;
		const e = { r: row, c: to.column + width - 1 };
		to.sheet['!merges']!.push({ s: { r: row, c: to.column }, e });
	});
	return { ...to, next: to.next + lines.length };
}

function closed({ sheet, next, widest }: Draft): WorkSheet {
	return { ...sheet, '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: next, c: widest } }) };
}

type Part = { name: string; title: string; grid: Grid };

/** The three tables of a report on one sheet or on three, wherever they begin, with or without merged cells, a title and prose. */
function sheets(report: Printed, chance: Chance): [string, WorkSheet][] {
	const parts: Part[] = [
		{ name: '表二', title: titles.proactive, grid: proactiveGrid(report) },
		{ name: '表三', title: titles.requests, grid: requestGrid(report) },
		{ name: '表四', title: titles.disputes, grid: disputeGrid(report) }
	];
	const gaps = chance.happens(0.3);
	const manner: Manner = {
		merges: chance.happens(0.7) && !gaps,
		asText: chance.pick([0, 0, 0.3, 1]),
		gaps,
		formulas: chance.happens(0.3),
		blanks: chance.happens(0.7)
	};
	const heading = `${report.agency}${report.year}年政府信息公开工作年度报告`;
	const start = { row: chance.below(4), column: chance.below(3) };
	const titled = chance.happens(0.8);
	const wide = manner.merges && chance.happens(0.6);
	const prose = proseOf(report);
	if (chance.happens(0.5)) {
		return parts.map(({ name, title, grid }, index) => {
			let to = draft(start.row, start.column);
			if (index === 0) to = drawLines(to, [heading], wide, 10);
			if (titled) to = drawLines(to, [title], wide, 10);
			return [name, closed(drawGrid(to, grid, manner, chance))];
		});
	}
	const told = titled && chance.happens(0.5);
	let to = drawLines(draft(start.row, start.column), [heading], wide, 15);
	if (told) to = drawLines(to, [titles.overview, ...prose.overview], wide, 15);
	for (const { title, grid } of parts) {
		if (chance.happens(0.5)) to = { ...to, next: to.next + 1 };
		if (titled) to = drawLines(to, [title], wide, 15);
		to = drawGrid(to, grid, manner, chance);
	}
	if (told) {
		to = drawLines(
			to,
			[titles.problems, ...prose.problems, titles.other, ...prose.other],
			wide,
			15
		);
	}
	return [['Sheet1', closed(to)]];
}

const bookOf = (named: readonly [string, WorkSheet][]) => ({
	SheetNames: named.map(([name]) => name),
	Sheets: Object.fromEntries(named)
});

/** A workbook in one of the formats that spreadsheet programs save. */
export const workbookAs = (bookType: BookType) => (report: Printed, chance: Chance) =>
	new Uint8Array(write(bookOf(sheets(report, chance)), { type: 'array', bookType }) as ArrayBuffer);

/** All sheets below one another as text of parted cells, as `save as` and the clipboard leave it: no merged cells, shown values. */
export function parted(report: Printed, chance: Chance): Uint8Array {
	const delimiter = chance.pick([',', ';', '\t']);
	const text = sheets(report, chance)
		.map(([, sheet]) => utils.sheet_to_csv(sheet, { FS: delimiter, RS: '\r\n' }))
		.join('\r\n');
	const charset =
		delimiter === '\t' ? 'utf-16le' : chance.pick(['gb18030', 'utf-8', 'utf-8', 'gbk']);
	return iconv.encode(text, charset, { addBOM: charset !== 'gb18030' && charset !== 'gbk' });
}

const escaped = (text: string) => text.replaceAll('|', '\\|');

/** Markdown with the tables as pipe tables, some words bold. */
export function markdown(report: Printed, chance: Chance): Uint8Array {
	const bold = chance.happens(0.5) ? '**' : '';
	const lead = chance.pick(['#', '##']);
	const headless = chance.happens(0.4);
	const table = (grid: Grid) => {
		const rows = filled(grid);
		const width = Math.max(...rows.map((row) => row.length));
		const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
		const marked = rows.map((row) =>
			row.map((text) => (/\p{Script=Han}{3}/u.test(text) ? `${bold}${text}${bold}` : text))
		);
		const dashes = line(Array.from({ length: width }, () => chance.pick(['---', ':-:'])));
		return headless
			? [line(Array.from({ length: width }, () => '')), dashes, ...marked.map(line)]
			: [line(marked[0]!), dashes, ...marked.slice(1).map(line)];
	};
	const prose = proseOf(report);
	const text = [
		`# ${report.agency}${report.year}年政府信息公开工作年度报告`,
		'',
		`${lead} ${titles.overview}`,
		...prose.overview.flatMap((paragraph) => [paragraph, '']),
		`${lead} ${titles.proactive}`,
		'',
		...table(proactiveGrid(report)),
		'',
		`${lead} ${bold}${titles.requests}${bold}`,
		'',
		...table(requestGrid(report)),
		'',
		`${lead} ${titles.disputes}`,
		'',
		...table(disputeGrid(report)),
		'',
		`${lead} ${titles.problems}`,
		...prose.problems,
		`${lead} ${titles.other}`,
		...prose.other
	].join('\n');
	return new TextEncoder().encode(text);
}
