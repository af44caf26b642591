import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { demoReports } from '#db/demo/generate.ts';
import { layOut } from '#db/demo/layouts/layout.ts';
import { numbersIn } from '#db/demo/numbers/identities.ts';
import { placeKey } from '#lib/report/place.ts';
import * as cells from '../layouts/cells.ts';
import * as indicators from '../layouts/indicators.ts';
import { printForm, type PrintedForm } from '../layouts/indicators.ts';
import { layOutInColumns } from '../layouts/laid-out.ts';
import * as pages from '../layouts/pages.ts';
import { printReport, type Printed } from '../layouts/printed.ts';
import { chance, type Chance } from '../layouts/random.ts';
import { styleBy, wordDocument } from '../layouts/word.ts';
import { markdown, parted, workbookAs } from '../layouts/workbook.ts';

/** A document and every cell that it prints: null where it prints a blank. */
export type BenchFile = {
	name: string;
	bytes: Uint8Array;
	era: string;
	cells: ReadonlyMap<string, number | null>;
};

const tests = join(import.meta.dirname, '..');
const encoder = new TextEncoder();

/** `tests/cases`: those that hold a report, with the cells of their checked expectation. */
export function caseFiles(): BenchFile[] {
	const folder = join(tests, 'cases');
	return readdirSync(folder).flatMap((name) => {
		const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'));
		if (expected.refusal) return [];
		const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'))!;
		const printed = Object.entries(expected.facts as Record<string, string>).map(
			([place, fact]): [string, number | null] => {
				const [value = ''] = fact.split(' | ');
				return [place, value === '' || value === 'null' ? null : Number(value)];
			}
		);
		const bytes = readFileSync(join(folder, name, input));
		return [{ name: `${name}/${input}`, bytes, era: expected.era, cells: new Map(printed) }];
	});
}

type Gold = {
	era: string;
	facts: { table: 'requests'; row: string; column: string; value: number | null }[];
};

/** The real reports of `../shared/samples` in every file type, where they are present. */
export function sampleFiles(): BenchFile[] {
	const folder = join(tests, '../../shared/samples');
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		const gold = JSON.parse(readFileSync(join(folder, name, 'gold.json'), 'utf8')) as Gold;
		const printed = new Map(gold.facts.map((fact) => [placeKey(fact), fact.value]));
		return readdirSync(join(folder, name))
			.filter((file) => file !== 'gold.json')
			.map((file) => ({
				name: `${name}/${file}`,
				bytes: readFileSync(join(folder, name, file)),
				era: gold.era,
				cells: printed
			}));
	});
}

/** The documents of the sample district. */
export function demoFiles(): BenchFile[] {
	return demoReports().map((demo) => ({
		name: demo.fileName,
		bytes: layOut(demo),
		era: demo.era,
		cells: numbersIn(demo.cells)
	}));
}

type Render = (report: Printed, source: Chance) => string | Uint8Array | Promise<Uint8Array>;

const layouts: readonly [string, Render][] = [
	['grids.html', pages.page],
	['blocks.html', pages.blockPage],
	['columns.txt', layOutInColumns],
	['one-cell-a-line.txt', cells.oneCellALine],
	['tabs.txt', cells.tabbedRows],
	['strokes.txt', cells.strokedRows],
	['word.docx', (report, source) => wordDocument(report, styleBy(source), source)],
	['workbook.xlsx', workbookAs('xlsx')],
	['workbook.xls', workbookAs('biff8')],
	['parted.csv', parted],
	['tables.md', markdown]
];

type RenderForm = (form: PrintedForm, source: Chance) => string;

const formLayouts: readonly [string, RenderForm][] = [
	['grid.html', indicators.grid],
	['codes.html', indicators.codedGrid],
	['side-by-side.html', indicators.sideBySide],
	['columns.txt', indicators.columns],
	['tabs.txt', indicators.tabbed]
];

/** Random reports in every layout of `tests/layouts`, blank cells printed as `-`. */
export async function generatedFiles(each: number): Promise<BenchFile[]> {
	const files: BenchFile[] = [];
	const seeds = Array.from({ length: each }, (_, index) => index + 1);
	const bytesOf = (made: string | Uint8Array) =>
		typeof made === 'string' ? encoder.encode(made) : made;
	for (const [name, render] of layouts) {
		for (const seed of seeds) {
			const source = chance(seed * 104_729);
			const report = printReport(source, '-');
			const bytes = bytesOf(await render(report, source));
			files.push({ name: `${seed}-${name}`, bytes, era: report.era, cells: report.values });
		}
	}
	for (const [name, render] of formLayouts) {
		for (const seed of seeds) {
			const source = chance(seed * 104_729);
			const form = printForm(source, '-');
			const bytes = bytesOf(render(form, source));
			files.push({ name: `${seed}-form-${name}`, bytes, era: 'pre2019', cells: formCells(form) });
		}
	}
	return files;
}

const formCells = ({ values }: PrintedForm) =>
	new Map(
		[...values].map(([row, value]) => [
			placeKey({ table: 'indicators', row, column: 'value' }),
			value
		])
	);
