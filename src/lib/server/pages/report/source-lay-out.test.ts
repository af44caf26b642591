import { expect, test } from 'vitest';
import type { Document } from '#lib/read/document.ts';
import { locatorWord } from '#lib/publish/anchors.ts';
import type { Locator } from '#lib/report/locator.ts';
import { layOut, type SourceBlock } from './source-lay-out.ts';
import { cut, type Mark, type MarkKind } from './source-mark.ts';

const mark = (at: Locator, kind: MarkKind = 'cell'): Mark => ({
	key: locatorWord(at),
	at,
	kind,
	href: '#here',
	label: '表三'
});

/** All blocks, whatever sheet or page they stand on. */
const blocksOf = (...given: Parameters<typeof layOut>): SourceBlock[] =>
	layOut(...given).parts.flatMap(({ blocks }) => blocks);

const lines = (...texts: string[]): Document => ({
	medium: 'text',
	title: null,
	properties: {},
	pictures: 0,
	blocks: texts.map((text, index) => ({
		kind: 'paragraph',
		text,
		at: { kind: 'line', line: index + 1, start: 0, end: text.length }
	}))
});

test('a line is cut at the edges of its marks and loses no character', () => {
	const [line] = blocksOf(lines('自然人\t25\t4'), [
		mark({ kind: 'line', line: 1, start: 4, end: 6 }),
		mark({ kind: 'line', line: 1, start: 7, end: 8 })
	]);
	const pieces = line?.kind === 'line' ? line.pieces : [];
	expect(pieces.map(({ text }) => text)).toEqual(['自然人\t', '25', '\t', '4']);
	expect(pieces.map(({ ids }) => ids)).toEqual([[], ['at-L1:4-6'], [], ['at-L1:7-8']]);
});

test('a passage over lines is marked on each of them and starts once', () => {
	const passage = mark({ kind: 'line', line: 1, start: 2, endLine: 2, end: 3 }, 'figure');
	const blocks = blocksOf(lines('全年共收到', '三十件，均已答复'), [passage]);
	const marked = blocks.flatMap((block) =>
		block.kind === 'line' ? block.pieces.filter(({ keys }) => keys.length) : []
	);
	expect(marked.map(({ text }) => text)).toEqual(['共收到', '三十件']);
	expect(marked.map(({ ids }) => ids.length)).toEqual([1, 0]);
});

test('a figure inside a problem keeps both keys and looks like the figure', () => {
	const problem = mark({ kind: 'line', line: 1, start: 0, end: 10 }, 'problem');
	const figure = mark({ kind: 'line', line: 1, start: 4, end: 6 }, 'figure');
	const [block] = blocksOf(lines('一是仅有12件答复'), [problem, figure]);
	const inner = block?.kind === 'line' ? block.pieces.find(({ text }) => text === '12') : null;
	expect(inner?.keys).toEqual([problem.key, figure.key]);
	expect(inner?.kind).toBe('figure');
});

test('a blank cell of no width still has a place to be shown at', () => {
	const blank = mark({ kind: 'line', line: 1, start: 3, end: 3 });
	const [block] = blocksOf(lines('规章\t\t3'), [blank]);
	const piece = block?.kind === 'line' ? block.pieces.find(({ ids }) => ids.length) : null;
	expect(piece).toMatchObject({ text: '', ids: ['at-L1:3-3'] });
});

test('a mark on an empty line is one piece', () => {
	expect(
		cut('', [
			{ start: 0, end: 0, mark: mark({ kind: 'line', line: 1, start: 0, end: 0 }), isStart: true }
		])
	).toHaveLength(1);
});

test('a passage of an element that is parted by line breaks is marked in the parts that it runs over', () => {
	const path = 'html > body > p';
	const part = (text: string, start: number) => ({
		kind: 'paragraph' as const,
		text,
		at: { kind: 'element' as const, path, start, end: start + text.length }
	});
	const document: Document = {
		...lines(),
		medium: 'html',
		blocks: [part('一、总体情况', 0), part('全年收到申请', 6), part('共三十件。', 12)]
	};
	const passage = mark({ kind: 'element', path, start: 9, end: 16 }, 'figure');
	const marked = blocksOf(document, [passage]).map((block) =>
		block.kind === 'paragraph' ? block.pieces.filter(({ keys }) => keys.length) : []
	);
	expect(marked.map((pieces) => pieces.map(({ text }) => text))).toEqual([
		[],
		['到申请'],
		['共三十件']
	]);
	expect(marked.flat().map(({ ids }) => ids.length)).toEqual([1, 0]);
});

test('a spanning cell of a page is laid out once, with its mark', () => {
	const at: Locator = { kind: 'element', path: 'table > tr:nth-of-type(1) > td:nth-of-type(1)' };
	const cell = { text: '总计', columnSpan: 2, rowSpan: 1, at };
	const document: Document = {
		...lines(),
		medium: 'html',
		blocks: [{ kind: 'table', rows: [[cell, cell, null]], at: { kind: 'element', path: 'table' } }]
	};
	const [block] = blocksOf(document, [mark(at)]);
	expect(block).toMatchObject({
		kind: 'table',
		number: null,
		letters: null,
		rows: [{ number: null, cells: [{ columnSpan: 2, pieces: [{ text: '总计', kind: 'cell' }] }] }]
	});
});

const cellAt = (text: string, at: Locator, columnSpan = 1, rowSpan = 1) => ({
	text,
	columnSpan,
	rowSpan,
	at
});

test('cells of one line are told apart, whatever signs stand around them', () => {
	const at = (start: number, end: number): Locator => ({ kind: 'line', line: 1, start, end });
	const document: Document = {
		...lines(),
		blocks: [
			{
				kind: 'table',
				at: at(0, 20),
				rows: [[cellAt('自然人', at(2, 5)), cellAt('', at(7, 7)), cellAt('1204', at(9, 16))]]
			}
		]
	};
	const [block] = blocksOf(document, [mark(at(9, 16)), mark(at(7, 7))]);
	const row = block?.kind === 'table' ? block.rows[0] : null;
	const pieces = row?.kind === 'cells' ? row.cells.map(({ pieces }) => pieces) : [];
	expect(pieces.map((of) => of.flatMap(({ ids }) => ids))).toEqual([
		[],
		['at-L1:7-7'],
		['at-L1:9-16']
	]);
	expect(pieces[2]).toMatchObject([{ text: '1204', kind: 'cell' }]);
});

test('a table of a Word document has the number that its places name', () => {
	const at: Locator = { kind: 'cell', table: 3, row: 1, cell: 1 };
	const document: Document = {
		...lines(),
		medium: 'docx',
		blocks: [
			{ kind: 'paragraph', text: '三、收到和处理', at: { kind: 'paragraph', paragraph: 4 } },
			{ kind: 'table', rows: [[cellAt('7', at)]], at }
		]
	};
	expect(blocksOf(document, [mark(at)])).toMatchObject([
		{ kind: 'paragraph', cell: null },
		{ kind: 'table', number: 3, rows: [{ cells: [{ pieces: [{ ids: ['at-T3R1C1'] }] }] }] }
	]);
});

const sheetAt = (cell: string, sheet = '表 三'): Locator => ({ kind: 'sheet', sheet, cell });

test('sheets stand apart, with letters and numbers at their edges though rows and columns are hidden', () => {
	const head = cellAt('合计', sheetAt('B2'), 2);
	const document: Document = {
		...lines(),
		medium: 'workbook',
		blocks: [
			{ kind: 'paragraph', text: '台账', at: sheetAt('A1') },
			{
				kind: 'table',
				at: sheetAt('A2'),
				rows: [
					[cellAt('行', sheetAt('A2')), head, head],
					[cellAt('甲', sheetAt('A5')), cellAt('1', sheetAt('B5')), cellAt('2', sheetAt('E5'))]
				]
			},
			{ kind: 'paragraph', text: '说明', at: sheetAt('A1', '附表') }
		]
	};
	const { parts } = layOut(document, [mark(sheetAt('E5'))]);
	expect(parts).toMatchObject([
		{
			kind: 'sheet',
			name: '表 三',
			blocks: [
				{ kind: 'paragraph', cell: 'A1' },
				{ letters: ['A', 'B', 'E'], rows: [{ number: 2 }, { number: 5 }] }
			]
		},
		{ kind: 'sheet', name: '附表' }
	]);
});

test('of a long ledger only the head and what stands around a mark is shown, spans kept in place', () => {
	const town = cellAt('乡镇', sheetAt('A2'), 1, 399);
	const rows = Array.from({ length: 400 }, (_, y) => [
		y === 0 ? cellAt('类别', sheetAt('A1')) : town,
		cellAt(String(y), sheetAt(`B${y + 1}`))
	]);
	const document: Document = {
		...lines(),
		medium: 'workbook',
		blocks: [{ kind: 'table', rows, at: sheetAt('A1') }]
	};
	const [block] = blocksOf(document, [mark(sheetAt('B301'))]);
	const shown = block?.kind === 'table' ? block.rows : [];
	expect(shown.map((row) => (row.kind === 'cells' ? `${row.number}` : `-${row.count}`))).toEqual([
		'1',
		'2',
		'3',
		'4',
		'5',
		'-294',
		'300',
		'301',
		'302',
		'-98'
	]);
	expect(shown[6]).toMatchObject({
		cells: [{ rowSpan: 3, pieces: [{ text: '乡镇' }] }, { pieces: [{ text: '299' }] }]
	});
	expect(shown[7]).toMatchObject({ cells: [{ pieces: [{ text: '300', kind: 'cell' }] }] });
});

const pageAt = (page: number, left: number, top: number, right: number, bottom: number) =>
	({ kind: 'page', page, box: { left, top, right, bottom } }) as const satisfies Locator;
const size = { width: 600, height: 800, runs: [] };

test('a page of a PDF has a box for each place, in hundredths of its sides', () => {
	const cell = pageAt(2, 300, 200, 360, 220);
	const line = pageAt(1, 100, 80, 300, 92);
	const document: Document = {
		...lines(),
		medium: 'pdf',
		blocks: [
			{ kind: 'paragraph', text: '全年共收到25件', at: line },
			{ kind: 'table', rows: [[cellAt('25', cell)]], at: pageAt(2, 60, 200, 540, 300) }
		]
	};
	const figure = mark({ ...line, start: 5, end: 7 }, 'figure');
	const printed = {
		...size,
		runs: [{ text: '全年共收到25件', box: { left: 100, top: 80, right: 300, bottom: 92 } }]
	};
	const { parts } = layOut(document, [mark(cell), figure], [printed, size, size]);
	expect(parts.map((part) => part.kind === 'page' && part.number)).toEqual([1, 2, 3]);
	const boxes = parts.map((part) => (part.kind === 'page' ? part.boxes : []));
	expect(boxes[1]).toMatchObject([
		{ left: 50, top: 25, width: 10, height: 2.5, kind: 'cell', ids: [`at-${mark(cell).key}`] }
	]);
	const [quote] = boxes[0]!;
	expect(quote).toMatchObject({ top: 10, height: 1.5, kind: 'figure', keys: [figure.key] });
	expect(quote!.left).toBeCloseTo((100 + (200 * 10) / 14) / 6, 1);
	expect(quote!.width).toBeCloseTo((200 * 2) / 14 / 6, 1);
	expect(boxes[2]).toEqual([]);
});

test('quotes that are not found in the print are marked by their whole paragraph, once for all', () => {
	const box = pageAt(1, 100, 80, 500, 140);
	const document: Document = {
		...lines(),
		medium: 'pdf',
		blocks: [{ kind: 'paragraph', text: '全年共收到25件，其中网络12件', at: box }]
	};
	const quotes = [mark({ ...box, start: 5, end: 7 }), mark({ ...box, start: 12, end: 14 })];
	const { parts } = layOut(document, quotes, [size]);
	expect(parts).toMatchObject([{ boxes: [{ left: 16.67, keys: quotes.map(({ key }) => key) }] }]);
});

test('boxes stay on their page, and pages that cannot be drawn show their text with its marks', () => {
	const at = pageAt(1, -50, 790, 900, 900);
	const document: Document = {
		...lines(),
		medium: 'pdf',
		blocks: [{ kind: 'paragraph', text: '7', at }]
	};
	expect(layOut(document, [mark(at)], [size]).parts).toMatchObject([
		{ boxes: [{ left: 0, top: 98.75, width: 100, height: 1.25 }] }
	]);
	expect(layOut(document, [mark(at)]).parts).toMatchObject([
		{ size: null, boxes: [], blocks: [{ pieces: [{ ids: [`at-${mark(at).key}`] }] }] }
	]);
});

test('a table over a page break is parted there, a cell that spans it standing on both sides', () => {
	const label = cellAt('不予公开', pageAt(1, 0, 700, 50, 800), 1, 2);
	const document: Document = {
		...lines(),
		medium: 'pdf',
		blocks: [
			{
				kind: 'table',
				at: pageAt(1, 0, 700, 200, 800),
				rows: [
					[label, cellAt('1', pageAt(1, 50, 700, 200, 800))],
					[label, cellAt('2', pageAt(2, 50, 10, 200, 30))]
				]
			}
		]
	};
	const { parts } = layOut(document, [], [size, size]);
	const row = (number: string) => ({
		cells: [{ rowSpan: 1, pieces: [{ text: '不予公开' }] }, { pieces: [{ text: number }] }]
	});
	expect(parts).toMatchObject([
		{ number: 1, blocks: [{ rows: [row('1')] }] },
		{ number: 2, blocks: [{ rows: [row('2')] }] }
	]);
});
