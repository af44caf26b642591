import { expect, test } from 'vitest';
import type { Document } from '#lib/read/document.ts';
import { locatorWord } from '#lib/publish/anchors.ts';
import type { Locator } from '#lib/report/locator.ts';
import { layOut } from './source-lay-out.ts';
import { cut, type Mark, type MarkKind } from './source-mark.ts';

const mark = (at: Locator, kind: MarkKind = 'cell'): Mark => ({
	key: locatorWord(at),
	at,
	kind,
	href: '#here',
	label: '表三'
});

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
	const [line] = layOut(lines('自然人\t25\t4'), [
		mark({ kind: 'line', line: 1, start: 4, end: 6 }),
		mark({ kind: 'line', line: 1, start: 7, end: 8 })
	]);
	const pieces = line?.kind === 'line' ? line.pieces : [];
	expect(pieces.map(({ text }) => text)).toEqual(['自然人\t', '25', '\t', '4']);
	expect(pieces.map(({ ids }) => ids)).toEqual([[], ['at-L1:4-6'], [], ['at-L1:7-8']]);
});

test('a passage over lines is marked on each of them and starts once', () => {
	const passage = mark({ kind: 'line', line: 1, start: 2, endLine: 2, end: 3 }, 'figure');
	const blocks = layOut(lines('全年共收到', '三十件，均已答复'), [passage]);
	const marked = blocks.flatMap((block) =>
		block.kind === 'line' ? block.pieces.filter(({ keys }) => keys.length) : []
	);
	expect(marked.map(({ text }) => text)).toEqual(['共收到', '三十件']);
	expect(marked.map(({ ids }) => ids.length)).toEqual([1, 0]);
});

test('a figure inside a problem keeps both keys and looks like the figure', () => {
	const problem = mark({ kind: 'line', line: 1, start: 0, end: 10 }, 'problem');
	const figure = mark({ kind: 'line', line: 1, start: 4, end: 6 }, 'figure');
	const [block] = layOut(lines('一是仅有12件答复'), [problem, figure]);
	const inner = block?.kind === 'line' ? block.pieces.find(({ text }) => text === '12') : null;
	expect(inner?.keys).toEqual([problem.key, figure.key]);
	expect(inner?.kind).toBe('figure');
});

test('a blank cell of no width still has a place to be shown at', () => {
	const blank = mark({ kind: 'line', line: 1, start: 3, end: 3 });
	const [block] = layOut(lines('规章\t\t3'), [blank]);
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
	const marked = layOut(document, [passage]).map((block) =>
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
	const [block] = layOut(document, [mark(at)]);
	expect(block).toMatchObject({
		kind: 'table',
		rows: [[{ columnSpan: 2, pieces: [{ text: '总计', kind: 'cell' }] }]]
	});
});
