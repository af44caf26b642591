import { utils, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { filled, requestGrid, tabbedRows } from '../../../tests/layouts/cells.ts';
import { printReport } from '../../../tests/layouts/printed.ts';
import { chance } from '../../../tests/layouts/random.ts';
import { recognise } from './recognise.ts';

const text = (seed: number, agency: string) => {
	const source = chance(seed);
	return tabbedRows({ ...printReport(source, '-'), year: 2023, agency }, source);
};

async function outcomeOf(content: string | Uint8Array) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const document = await read(bytes, 'file');
	return document.ok ? recognise(document.value, 'file') : document;
}

it('two offices in one document are told by name, and none of their numbers is taken', async () => {
	const outcome = await outcomeOf(`${text(7, '青石县民政局')}\n${text(11, '青石县水务局')}`);
	expect(outcome).toMatchObject({ ok: false, refusal: { code: 'several_reports' } });
	expect(JSON.stringify(outcome)).toContain('青石县民政局、青石县水务局');
});

it('a title that names the office shortly on a cover, or another office in a list, makes no second report', async () => {
	const cover = '民政局2023年政府信息公开工作年度报告\n\n';
	const list = '\n相关链接\n青石县水务局2023年政府信息公开工作年度报告\n';
	expect((await outcomeOf(cover + text(7, '青石县民政局') + list)).ok).toBe(true);
});

it('a sheet an office is told by the names of the sheets', async () => {
	const sheetOf = (seed: number) =>
		utils.aoa_to_sheet(filled(requestGrid(printReport(chance(seed), '-'))));
	const Sheets = { 民政局: sheetOf(7), 水务局: sheetOf(11) };
	const book = write(
		{ SheetNames: Object.keys(Sheets), Sheets },
		{ type: 'array', bookType: 'xlsx' }
	);
	const outcome = await outcomeOf(new Uint8Array(book as ArrayBuffer));
	expect(JSON.stringify(outcome)).toContain('共 2 份：民政局、水务局');
});
