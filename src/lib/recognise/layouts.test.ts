import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { placeKey } from '#lib/report/place.ts';
import * as cells from '../../../tests/layouts/cells.ts';
import { layOutInColumns } from '../../../tests/layouts/laid-out.ts';
import * as pages from '../../../tests/layouts/pages.ts';
import { printReport, type Printed } from '../../../tests/layouts/printed.ts';
import { chance, type Chance } from '../../../tests/layouts/random.ts';
import { recognise } from './recognise.ts';

const reports = 40;

type Render = (report: Printed, chance: Chance) => string;
/** A layout, and the share of cells that must be found where nothing is printed as 0, as `-`, and as nothing. */
const layouts: readonly [string, Render, { zero: number; dash: number; empty: number }][] = [
	['a page of grids', pages.page, { zero: 1, dash: 1, empty: 1 }],
	['a page of blocks without a table', pages.blockPage, { zero: 1, dash: 1, empty: 0 }],
	['columns by place alone', layOutInColumns, { zero: 1, dash: 1, empty: 0.98 }],
	['one cell a line', cells.oneCellALine, { zero: 0.995, dash: 0.995, empty: 0.9 }],
	['rows with tabs', cells.tabbedRows, { zero: 1, dash: 1, empty: 0.95 }],
	['rows with strokes', cells.strokedRows, { zero: 1, dash: 1, empty: 1 }],
	['text of office programs', cells.officeText, { zero: 0.97, dash: 0.97, empty: 0.9 }],
	['plain rows in which blanks vanish', cells.plainRows, { zero: 1, dash: 1, empty: 0 }],
	['plain lines in which blanks vanish', cells.plainLines, { zero: 1, dash: 1, empty: 0 }]
];

const blanks = [
	['zero', null],
	['dash', '-'],
	['empty', '']
] as const;

describe.each(layouts)('%s', (_, render, least) => {
	it.each(blanks)(
		'blank cells as %s: no cell is ever wrong or made up',
		async (kind, blankAs) => {
			let printed = 0;
			let found = 0;
			for (let seed = 1; seed <= reports; seed += 1) {
				const source = chance(seed * 7919);
				const report = printReport(source, blankAs);
				const document = await read(new TextEncoder().encode(render(report, source)), 'report');
				const outcome = document.ok ? recognise(document.value, 'report') : document;
				if (!outcome.ok) throw new Error(`seed ${seed}: ${outcome.refusal.text}`);
				printed += report.values.size;
				for (const fact of outcome.value.facts) {
					const key = placeKey(fact);
					expect([seed, key, fact.value]).toEqual([seed, key, report.values.get(key)]);
					found += 1;
				}
			}
			expect(found / printed).toBeGreaterThanOrEqual(least[kind]);
		},
		60_000
	);
});
