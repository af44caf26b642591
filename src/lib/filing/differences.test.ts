import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences, settled, whereInWords } from './differences.ts';
import { contents } from './form.fixture.ts';
import { emptyContent, type FormContent } from './form.ts';

const content = (changes: Partial<FormContent>): FormContent => ({ ...emptyContent, ...changes });
const overview = (text: string) => ({ prose: { ...emptyContent.prose, 1: text } });

test('changes of one side merge by themselves, also within one section', () => {
	const base = content({ cells: { a: '1', b: '2' }, ...overview('甲\n乙\n丙') });
	const mine = content({ cells: { a: '9', b: '2' }, ...overview('甲改\n乙\n丙') });
	const theirs = content({ cells: { a: '1', b: '', c: '0' }, ...overview('甲\n乙\n丙\n丁') });
	expect(differences(base, mine, theirs).conflicts).toEqual([]);
	expect(settled(base, mine, theirs)).toEqual(
		content({ cells: { a: '9', c: '0' }, ...overview('甲改\n乙\n丙\n丁') })
	);
	expect(differences(base, mine, theirs).changes.map(({ id, by }) => [id, by])).toEqual([
		['cell/a', 'mine'],
		['cell/b', 'theirs'],
		['cell/c', 'theirs'],
		['prose/1/0', 'mine'],
		['prose/1/3', 'theirs']
	]);
});

test('what both changed otherwise waits for a choice and is named in words', () => {
	const key = 'requests/granted/natural_person';
	const base = content({ cells: { [key]: '' }, ...overview('甲\n乙') });
	const mine = content({ cells: { [key]: '3' }, ...overview('甲\n乙我') });
	const theirs = content({ cells: { [key]: '4' }, ...overview('甲\n乙他\n丙') });
	const { conflicts } = differences(base, mine, theirs);
	expect(conflicts.map(({ where }) => whereInWords(where, 'zh-CN'))).toEqual([
		'表三 · 自然人 · （一）予以公开',
		'一、总体情况 第 2 段'
	]);
	expect(() => settled(base, mine, theirs, { [`cell/${key}`]: 'mine' })).toThrow('prose/1/1');
	const chosen = settled(base, mine, theirs, { [`cell/${key}`]: 'mine', 'prose/1/1': 'theirs' });
	expect(chosen.cells).toEqual({ [key]: '3' });
	expect(chosen.prose[1]).toBe('甲\n乙他\n丙');
});

test('the same change of both is no conflict, and one side alone always wins', () => {
	const trimmed = (one: FormContent): FormContent => ({
		...one,
		cells: Object.fromEntries(Object.entries(one.cells).filter(([, text]) => text !== ''))
	});
	fc.assert(
		fc.property(contents(2025).map(trimmed), contents(2025).map(trimmed), (base, other) => {
			expect(settled(base, other, base)).toEqual(other);
			expect(settled(base, base, other)).toEqual(other);
			expect(settled(base, other, other)).toEqual(other);
		}),
		{ numRuns: 50, seed: 7 }
	);
});

test('texts of very many paragraphs are compared too', () => {
	const many = (word: string) =>
		`始\n${Array.from({ length: 9000 }, (_, n) => `${word}${n}`).join('\n')}\n终`;
	const base = content(overview(many('甲')));
	const mine = content(overview(many('乙')));
	const { changes, conflicts } = differences(base, mine, base);
	expect([changes.length, conflicts.length]).toEqual([1, 0]);
	expect(settled(base, mine, base).prose[1]).toBe(many('乙'));
});
