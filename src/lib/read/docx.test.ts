import { describe, expect, it } from 'vitest';
import { placeKey } from '#lib/report/place.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { printReport } from '../../../tests/layouts/printed.ts';
import { chance } from '../../../tests/layouts/random.ts';
import { styleBy, wordDocument } from '../../../tests/layouts/word.ts';
import { read } from './read.ts';

const reports = 12;

describe('printed reports as Word documents are read back, every cell', () => {
	it.each([
		['zero', null],
		['dash', '-'],
		['empty', '']
	] as const)(
		'blank cells as %s',
		async (_, blankAs) => {
			for (let seed = 1; seed <= reports; seed += 1) {
				const source = chance(seed * 7907 + (blankAs?.length ?? 5));
				const report = printReport(source, blankAs);
				const style = styleBy(source);
				const document = await read(await wordDocument(report, style, source), 'report.docx');
				const outcome = document.ok ? recognise(document.value, 'report.docx') : document;
				if (!outcome.ok) throw new Error(`seed ${seed}: ${outcome.refusal.text}`);
				const found = outcome.value.facts.map((fact) => [placeKey(fact), fact.value]);
				const told = { seed, style };
				expect({ ...told, cells: Object.fromEntries(found) }).toEqual({
					...told,
					cells: Object.fromEntries(report.values)
				});
				expect(outcome.value.sections.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
			}
		},
		60_000
	);
});
