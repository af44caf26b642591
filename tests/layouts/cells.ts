import {
	disputeColumns,
	disputeRows,
	proactiveBlocks,
	requestColumnNames,
	requestColumns
} from '#lib/report/codes.ts';
import { cellOf, proactiveHead, proactiveLabel, proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

/** A cell of a table as stated: its text, and how many columns and rows it covers. */
export type Stated = { text: string; columns?: number; rows?: number };
export type Grid = Stated[][];

const cell = (text: string, columns = 1, rows = 1): Stated => ({ text, columns, rows });
const applicants = requestColumns.slice(1, -1).map((column) => requestColumnNames[column]['zh-CN']);

export function proactiveGrid(report: Printed): Grid {
	return proactiveBlocks[report.era].flatMap(({ item, rows, columns }): Grid => {
		const wide = columns.length === 1 ? 3 : 1;
		return [
			[cell(item, 4)],
			[
				cell('信息内容'),
				...columns.map((column, i) =>
					cell(proactiveHead(column, report.era), columns.length === 2 && i === 1 ? 2 : wide)
				)
			],
			...rows.map((row) => [
				cell(proactiveLabel(row, report.era)),
				...columns.map((column, i) =>
					cell(cellOf(report, 'proactive', row, column), columns.length === 2 && i === 1 ? 2 : wide)
				)
			])
		];
	});
}

export function requestGrid(report: Printed): Grid {
	const rows = report.requestRows;
	const results = rows.length - 3;
	const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
	return [
		[cell(note, 3, 3), cell('申请人情况', 7)],
		[cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)],
		applicants.map((name) => cell(name)),
		...rows.map(({ code, group, label }, index) => {
			const values = requestColumns.map((column) => cell(cellOf(report, 'requests', code, column)));
			if (/^[一二四]、/.test(label)) return [cell(label, 3), ...values];
			const side = code === 'granted' ? [cell('三、本年度办理结果', 1, results)] : [];
			if (!group) return [...side, cell(label, 2), ...values];
			const opens = rows[index - 1]?.group !== group;
			const siblings = rows.filter((row) => row.group === group).length;
			return [...(opens ? [cell(group, 1, siblings)] : []), cell(label), ...values];
		})
	];
}

export function disputeGrid(report: Printed): Grid {
	const names = Object.values(disputeColumns).map((wording) => wording['zh-CN']);
	return [
		[cell('行政复议', 5), cell('行政诉讼', 10)],
		[...names.map((name) => cell(name, 1, 2)), cell('未经复议直接起诉', 5), cell('复议后起诉', 5)],
		[...names, ...names].map((name) => cell(name)),
		Object.keys(disputeRows).flatMap((row) =>
			Object.keys(disputeColumns).map((column) => cell(cellOf(report, 'disputes', row, column)))
		)
	];
}

/** Rows with an empty cell at each place that a span covers, as some programs copy tables. */
export function filled(grid: Grid): string[][] {
	const rows: (string | undefined)[][] = grid.map(() => []);
	grid.forEach((stated, y) => {
		let x = 0;
		for (const { text, columns = 1, rows: down = 1 } of stated) {
			while (rows[y]![x] !== undefined) x += 1;
			for (let i = 0; i < down; i += 1)
				for (let j = 0; j < columns; j += 1) rows[y + i]![x + j] = i + j === 0 ? text : '';
			x += columns;
		}
	});
	return rows.map((row) => row.map((text) => text ?? ''));
}

const bare = (grid: Grid) => grid.map((row) => row.map(({ text }) => text));

function document(report: Printed, table: (grid: Grid) => string[]): string {
	const prose = proseOf(report);
	return [
		`${report.agency}${report.year}年政府信息公开工作年度报告`,
		'',
		titles.overview,
		'',
		...prose.overview,
		'',
		titles.proactive,
		...table(proactiveGrid(report)),
		titles.requests,
		...table(requestGrid(report)),
		titles.disputes,
		...table(disputeGrid(report)),
		'',
		titles.problems,
		...prose.problems,
		titles.other,
		...prose.other
	].join('\n');
}

/** One cell a line, led by a tab; rows parted by empty lines, with or without cells for what spans cover. */
export function oneCellALine(report: Printed, chance: Chance): string {
	const covered = chance.happens(0.5);
	const parted = chance.happens(0.7);
	const pad = chance.pick(['', ' ', '\u3000']);
	const filler = chance.pick(['', '  ', '\u3000']);
	const lead = chance.happens(0.8) ? '\t' : '    ';
	const breaks = chance.happens(0.3);
	return document(report, (grid) => [
		'',
		...(covered ? filled(grid) : bare(grid)).flatMap((row) => [
			...row.map((text) => {
				const broken =
					breaks && text.length > 6 && !/\d/.test(text.slice(0, 1))
						? `${text.slice(0, 3)}\n${text.slice(3)}`
						: text;
				return lead + (text === '' ? filler : pad + broken);
			}),
			...(parted ? [''] : [])
		]),
		''
	]);
}

/** One row a line, cells parted by tabs. */
export function tabbedRows(report: Printed, chance: Chance): string {
	const covered = chance.happens(0.6);
	const trims = chance.happens(0.3);
	return document(report, (grid) =>
		(covered ? filled(grid) : bare(grid)).map((row) =>
			trims ? row.join('\t').trimEnd() : row.join('\t')
		)
	);
}

/** One row a line, cells parted by upright strokes. */
export function strokedRows(report: Printed, chance: Chance): string {
	const covered = chance.happens(0.6);
	return document(report, (grid) =>
		(covered ? filled(grid) : bare(grid)).map((row) => `| ${row.join(' | ')} |`)
	);
}

/** Empty cells only where spans cover from above, as the text has them that office programs save of a document. */
function coveredFromAbove(grid: Grid): string[][] {
	const open = new Map<number, number>();
	return grid.map((row) => {
		const cells: string[] = [];
		let x = 0;
		const pass = () => {
			for (let down = open.get(x) ?? 0; down > 0; down = open.get(x) ?? 0) {
				open.set(x, down - 1);
				cells.push('');
				x += 1;
			}
		};
		for (const { text, columns = 1, rows = 1 } of row) {
			pass();
			cells.push(text);
			if (rows > 1) open.set(x, rows - 1);
			x += columns;
		}
		pass();
		return cells;
	});
}

/** One cell a line as office programs save it: nothing leads a cell, a blank one is a blank line, a paragraph is a line. */
export function officeText(report: Printed, chance: Chance): string {
	const shape = chance.pick([coveredFromAbove, coveredFromAbove, bare, filled]);
	const edge = chance.pick([0, 0, 0, 1, 4]);
	const broken = chance.happens(0.3);
	const paragraphs = (text: string) =>
		broken && text.length > 6 && !/\d/.test(text.slice(0, 5))
			? [text.slice(0, 4), text.slice(4)]
			: [text];
	return document(report, (grid) =>
		shape(grid).flatMap((row) => [...row.flatMap(paragraphs), ...Array<string>(edge).fill('')])
	);
}

/** One cell a line, rows parted by an empty line or two: blank cells vanish. */
export function plainRows(report: Printed, chance: Chance): string {
	const between = Array<string>(chance.pick([1, 2, 3])).fill('');
	return document(report, (grid) =>
		bare(grid).flatMap((row) => [...row.filter((text) => text.trim() !== ''), ...between])
	);
}

/** One cell a line with nothing to tell cells apart: blank cells vanish. */
export function plainLines(report: Printed, chance: Chance): string {
	const between = chance.pick(['', '\n']);
	return document(report, (grid) =>
		bare(grid).flatMap((row) =>
			row.filter((text) => text.trim() !== '').map((text) => text + between)
		)
	);
}
