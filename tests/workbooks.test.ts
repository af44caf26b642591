import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import { printReport, type Printed } from './layouts/printed.ts';
import { chance, type Chance } from './layouts/random.ts';
import { markdown, parted, workbookAs } from './layouts/workbook.ts';

const reports = 25;

type Render = (report: Printed, chance: Chance) => Uint8Array;
/** A layout, and the share of cells that must be found where nothing is printed as 0, as `-`, and as nothing. */
const layouts: readonly [string, Render, { zero: number; dash: number; empty: number }][] = [
	['XLSX', workbookAs('xlsx'), { zero: 1, dash: 1, empty: 0.98 }],
	['XLS', workbookAs('biff8'), { zero: 1, dash: 1, empty: 0.98 }],
	['an XML spreadsheet', workbookAs('xlml'), { zero: 1, dash: 1, empty: 0.98 }],
	['cells parted by commas, semicolons or tabs', parted, { zero: 1, dash: 1, empty: 0.98 }],
	['Markdown', markdown, { zero: 1, dash: 1, empty: 1 }]
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
			const missing: string[] = [];
			for (let seed = 1; seed <= reports; seed += 1) {
				const source = chance(seed * 6131);
				const report = printReport(source, blankAs);
				const document = await read(render(report, source), 'report');
				const outcome = document.ok ? recognise(document.value, 'report') : document;
				if (!outcome.ok) throw new Error(`seed ${seed}: ${outcome.refusal.text}`);
				const { agency, year } = outcome.value;
				expect([seed, agency, year]).toEqual([seed, report.agency, report.year]);
				printed += report.values.size;
				const found = new Set<string>();
				for (const fact of outcome.value.facts) {
					const key = placeKey(fact);
					expect([seed, key, fact.value]).toEqual([seed, key, report.values.get(key)]);
					found.add(key);
				}
				for (const key of report.values.keys()) if (!found.has(key)) missing.push(`${seed} ${key}`);
			}
			expect(1 - missing.length / printed, missing.slice(0, 30).join('\n')).toBeGreaterThanOrEqual(
				least[kind]
			);
		},
		60_000
	);
});
