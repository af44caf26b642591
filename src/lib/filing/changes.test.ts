import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween, changesNothing, withChanges } from './changes.ts';
import { contents } from './form.fixture.ts';
import { formOf } from './form.ts';
import { contentIn, contentOfFields } from './received-content.ts';

const form = formOf(2025);
const content = contents(2025).map((content) => contentIn(content, form)!);

test('changes lead from one content to the other, and back', () => {
	fc.assert(
		fc.property(content, content, (one, other) => {
			expect(withChanges(one, changesBetween(one, other))).toEqual(other);
			expect(changesNothing(changesBetween(one, one))).toBe(true);
		}),
		{ numRuns: 30 }
	);
});

test('a form posted as fields is the same content', () => {
	fc.assert(
		fc.property(content, (content) => {
			const fields = Object.entries({
				cell: content.cells,
				prose: content.prose,
				note: content.notes
			});
			const posted = fields.flatMap(([part, texts]) =>
				Object.entries(texts).map(([key, text]) => [`${part}/${key}`, text] as const)
			);
			expect(contentOfFields(new Map(posted), form)).toEqual(content);
		}),
		{ numRuns: 30 }
	);
});

test.each([
	['nothing', null],
	[
		'a cell that the form has not',
		{ cells: { 'requests/nobody/total': '1' }, prose: {}, notes: {} }
	],
	['a text that is none', { cells: { 'requests/granted/total': 1 }, prose: {}, notes: {} }],
	['a text too long', { cells: {}, prose: { 1: 'x'.repeat(50_001) }, notes: {} }],
	['a list', { cells: [], prose: {}, notes: {} }]
])('%s is no content', (_, sent) => {
	expect(contentIn(sent, form)).toBeNull();
});
