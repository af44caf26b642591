import { utils, write } from '@e965/xlsx';
import iconv from 'iconv-lite';
import { beforeAll, expect, it } from 'vitest';
import { mappingOf, suggestMapping, type LedgerMapping } from '#lib/recognise/ledger/mapping.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as documents from '#lib/server/db/document.ts';
import * as mappings from '#lib/server/db/ledger-mapping.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { importLedger, ledgerIn } from '#lib/server/ledger.ts';
import { ledgerPage } from '#lib/server/pages/ledger.ts';
import { submitMapping } from '#lib/server/pages/ledger-form.ts';
import { importFile, parse } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';
import { chief } from './seen.ts';

type Rows = readonly (readonly (string | number)[])[];

const heads = [
	'序号',
	'单位名称',
	'本年新收',
	'上年结转',
	'予以公开-总计',
	'（七）总计',
	'结转下年度继续办理',
	'行政复议总计'
];
const offices: Rows = [
	[1, '余杭区教育局', 12, 0, 11, 11, 1, 0],
	[2, '余杭区民政局', 3, 1, 4, 4, 0, ''],
	[3, '余杭区林业水利局', 6, 0, 5, 6, 0, 2],
	['合计', '', 21, 1, 20, 21, 1, 2]
];

function workbook(year: number, rows: Rows): Uint8Array {
	const sheet = utils.aoa_to_sheet([
		[`${year}年政府信息公开情况汇总`],
		heads,
		...rows.map((row) => [...row])
	]);
	const book = utils.book_new(sheet, '汇总');
	return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const csv = (year: number, rows: Rows) =>
	iconv.encode(
		[[`${year}年政府信息公开情况汇总`, ...heads.slice(1).map(() => '')], heads, ...rows]
			.map((row) => row.join(','))
			.join('\r\n'),
		'gb18030'
	);

async function suggested(bytes: Uint8Array): Promise<LedgerMapping> {
	const ledger = await ledgerIn(bytes, 'ledger');
	if (!ledger) throw new Error('not a ledger');
	return mappingOf(suggestMapping(ledger));
}

it('parse says what the file is, and how many offices it holds', async () => {
	const parsed = await parse(workbook(2023, offices), '台账.xlsx');
	if (!('error' in parsed)) throw new Error('parsed');
	expect(parsed.error.code).toBe('ledger');
	expect(parsed.error.text).toContain('3 个单位');
});

overBoth('ledger', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
	});

	const base = { origin: 'test', region: '330110', by: 'tester' };
	const put = async (bytes: Uint8Array, mapping?: LedgerMapping) =>
		importLedger(db, { ...base, bytes, fileName: '台账.xlsx', mapping });
	const drop = (bytes: Uint8Array) =>
		importFile(db, { bytes, fileName: '台账.xlsx', origin: 'test', region: '330110' });
	const held = async (name: string, year: number) => {
		const agency = await db
			.selectFrom('agency_names')
			.select('agency_id')
			.where('region_id', '=', '330110')
			.where('name', '=', name)
			.executeTakeFirstOrThrow();
		return reports.read(db, fullSight('330110'), agency.agency_id, year);
	};

	it('a ledger that nobody has mapped is kept, and nothing is stored', async () => {
		const outcome = await drop(workbook(2023, offices));
		expect(outcome).toMatchObject({ outcome: 'failed', reason: { code: 'ledger_unmapped' } });
		const { rows } = await put(csv(2023, offices));
		expect(rows).toEqual([]);
		expect(await db.selectFrom('reports').select('id').execute()).toEqual([]);
	});

	it('mapped once, its rows are reports with their cells; the next with its heads needs no mapping', async () => {
		const bytes = workbook(2023, offices);
		const { outcome, rows, messages } = await put(bytes, await suggested(bytes));
		expect(outcome).toMatchObject({
			outcome: 'stored',
			year: 2023,
			ledger: { stored: 3, failed: 0 }
		});
		expect(rows.map((row) => row.outcome)).toEqual(['stored', 'stored', 'stored']);
		expect(messages.map(({ code }) => code)).toEqual(['ledger_total_row']);
		const report = await held('余杭区民政局', 2023);
		expect(
			report?.facts.map(({ row, column, value, blank, at }) => [row, column, value, blank, at])
		).toContainEqual([
			'reconsideration',
			'total',
			null,
			'empty',
			{ kind: 'sheet', sheet: '汇总', cell: 'H4' }
		]);
		expect(report?.findings.map(({ rule }) => rule)).toEqual([]);
		const other = await held('余杭区林业水利局', 2023);
		expect(other?.findings.map(({ rule }) => rule)).toEqual([]);
		expect(await mappings.read(db, '330110', (await ledgerIn(bytes, ''))!)).toMatchObject({
			by: 'tester'
		});

		const next = await drop(workbook(2024, offices));
		expect(next).toMatchObject({ outcome: 'stored', year: 2024, ledger: { stored: 3 } });
	});

	it('the same ledger again changes nothing, by whichever way', async () => {
		const before = await db.selectFrom('report_versions').selectAll().execute();
		expect(await drop(workbook(2023, offices))).toMatchObject({
			outcome: 'unchanged',
			ledger: { unchanged: 3, stored: 0, new_version: 0 }
		});
		expect((await put(workbook(2024, offices))).outcome.outcome).toBe('unchanged');
		expect(await db.selectFrom('report_versions').selectAll().execute()).toHaveLength(
			before.length
		);
	});

	it('a corrected ledger gives a new version only of the rows that changed, and the older one does not come back', async () => {
		const corrected = offices.map((row, index) => (index === 0 ? row.with(2, 13) : row));
		const { outcome, rows } = await put(workbook(2023, corrected));
		expect(outcome).toMatchObject({ outcome: 'new_version', version: 2 });
		expect(rows.map((row) => row.outcome)).toEqual(['new_version', 'unchanged', 'unchanged']);
		expect((await held('余杭区教育局', 2023))?.versions).toHaveLength(2);
		expect((await drop(workbook(2023, offices))).outcome).toBe('unchanged');
		expect((await held('余杭区教育局', 2023))?.version).toBe(2);
	});

	it('a row never takes the place of a report of its own, and is told where it differs', async () => {
		const own = await importFile(db, {
			bytes: new TextEncoder().encode(page({ agency: '余杭区统计局', year: 2023, granted: 4 })),
			fileName: 'a.html',
			origin: 'test',
			region: '330110'
		});
		expect(own.outcome).toBe('stored');
		const { rows } = await put(
			workbook(2023, [
				[1, '余杭区统计局', 900, 0, 1, 1, 0, 0],
				[2, '余杭区审计局', 1, 0, 1, 1, 0, 0]
			])
		);
		expect(rows.map((row) => row.outcome)).toEqual(['held', 'stored']);
		expect((await held('余杭区统计局', 2023))?.version).toBe(1);
	});

	it('a report of its own follows what a ledger said before', async () => {
		const text = page({ agency: '余杭区审计局', year: 2023 });
		const outcome = await importFile(db, {
			bytes: new TextEncoder().encode(text),
			fileName: 'b.html',
			origin: 'test',
			region: '330110'
		});
		expect(outcome).toMatchObject({ outcome: 'new_version', version: 2 });
	});

	it('one document gives many reports', async () => {
		const bytes = workbook(2023, offices);
		expect(await documents.versionOf(db, bytes, '330110')).toBeNull();
		const stored = await db
			.selectFrom('report_versions')
			.innerJoin('documents', 'documents.id', 'report_versions.document_id')
			.select(['report_id', 'from_ledger'])
			.where('sha256', '=', documents.digest(bytes))
			.execute();
		expect(stored).toHaveLength(3);
		expect(stored.every((version) => version.from_ledger)).toBe(true);
	});

	it('without a year anywhere nothing is stored; a year given is taken', async () => {
		const nameless = iconv.encode(
			iconv.decode(csv(2022, offices), 'gb18030').replace('2022年', ''),
			'gb18030'
		);
		const request = { ...base, bytes: nameless, fileName: '台账.csv' };
		expect((await importLedger(db, request)).outcome).toMatchObject({
			outcome: 'failed',
			reason: { code: 'year_unknown' }
		});
		expect((await importLedger(db, { ...request, year: 2022 })).outcome).toMatchObject({
			outcome: 'stored',
			year: 2022
		});
	});

	it('the mapping page proposes, tells what is wrong, and keeps what is right', async () => {
		const rows = [
			['单位名称', '不予公开', '重复申请总计', '部分公开总计', '予以公开总计'],
			['余杭区气象局', 1, 2, 0, 4]
		];
		const text = rows.map((row) => row.join(',')).join('\n') + '\n余杭区档案馆,0,0,1,1\n';
		const dropped = await importFile(db, {
			bytes: new TextEncoder().encode(text),
			fileName: '2021年.csv',
			origin: 'test',
			region: '330110'
		});
		if (dropped.outcome !== 'failed') throw new Error(dropped.outcome);
		const slug = `330110-${dropped.documentId}`;
		const page = await ledgerPage(db, chief, slug, 'zh-CN');
		expect(page?.columns.map(({ value, reason }) => [value, reason])).toEqual([
			['office', 'office_head'],
			['ignored', 'group_sum'],
			['cell:requests/rejected.duplicate/total', 'row_and_column'],
			['cell:requests/partial/total', 'row_and_column'],
			['cell:requests/granted/total', 'row_and_column']
		]);
		const fill = (fields: Record<string, string>) =>
			submitMapping(
				db,
				{ access: chief, address: '::1' },
				slug,
				(name) => fields[name] ?? page!.columns[Number(name.slice(4))]?.value ?? ''
			);
		expect(await fill({ region: '330110', year: '', 'use-0': 'ignored' })).toMatchObject({
			faults: ['no_office']
		});
		expect(await fill({ region: '999999', year: '21', 'use-3': 'cell:a/b/c' })).toMatchObject({
			faults: ['other_heads', 'region', 'year']
		});
		expect(await fill({ region: '330110', year: '' })).toMatchObject({
			done: { stored: 2 },
			left: []
		});
		expect((await ledgerPage(db, chief, slug, 'en'))?.columns[0]).toMatchObject({
			reason: 'kept',
			sure: true
		});
		expect(await ledgerPage(db, chief, '330110-999999', 'en')).toBeNull();
	});
});
