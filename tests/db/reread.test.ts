import { beforeAll, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { mappingOf, suggestMapping } from '#lib/recognise/ledger/mapping.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as errata from '#lib/server/db/erratum.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examine, type Examination } from '#lib/server/examine.ts';
import type { Examiner } from '#lib/server/examine-apart.ts';
import { importLedger } from '#lib/server/ledger.ts';
import { importFile } from '#lib/server/pipeline.ts';
import * as currentReadings from '#lib/server/reread/current-readings.ts';
import { rereadDocument } from '#lib/server/reread/reread.ts';
import { correct } from '#lib/server/settle/correct.ts';
import { overBoth } from './databases.ts';
import { page, type PageNumbers } from './page.ts';

const region = '330110';
const bytesOf = (numbers: PageNumbers) => new TextEncoder().encode(page(numbers));

/** A reader of an earlier day: it saw no row （一）予以公开, no figures, and no problems. */
async function poorly(bytes: Uint8Array, fileName: string): Promise<Examination> {
	const examined = await examine(bytes, fileName);
	if (!examined.ok) return examined;
	const { report, findings } = examined.value;
	const facts = report.facts
		.filter(({ row }) => row !== 'granted')
		.map((fact) =>
			fact.row === 'received_new' && fact.value === 2 ? { ...fact, value: 22, raw: '22' } : fact
		);
	const value = { report: { ...report, facts, figures: [], problems: [] }, findings };
	return { ...examined, value };
}

overBoth('reading again', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
	});

	const put = (numbers: PageNumbers, examiner: Examiner = examine) =>
		importFile(db, {
			...{ bytes: bytesOf(numbers), fileName: 'a.html', origin: 'test', region, examiner }
		});
	const again = async (dryRun = false, examiner: Examiner = examine) => {
		const ends = [];
		for (const document of await currentReadings.list(db, region)) {
			ends.push(...(await rereadDocument(db, document, { examiner, dryRun, by: 'tester' })));
		}
		return ends;
	};
	const held = (agencyId: number, year: number, version?: number) =>
		reports.read(db, fullSight(region), agencyId, year, version);
	const office = '余杭区统计局';
	let agencyId: number;

	it('says cell by cell what today’s readers see otherwise; a dry run stores nothing', async () => {
		const imported = await put({ agency: office, year: 2022, note: '收到申请2件。' }, poorly);
		if (!('agencyId' in imported)) throw new Error(imported.outcome);
		agencyId = imported.agencyId;
		const [end, ...others] = await again(true);
		expect(others).toEqual([]);
		if (end?.outcome !== 'new_version') throw new Error(end?.outcome);
		const { report, figures, problems } = end.changes;
		expect(report.added.map(({ place }) => place.row)).toEqual(Array(7).fill('granted'));
		expect(report.changed).toMatchObject([
			{ place: { column: 'natural_person' }, held: { value: 22 }, read: { value: 2 } },
			{ place: { column: 'total' }, held: { raw: '22' }, read: { raw: '2' } }
		]);
		expect(figures).toMatchObject({ added: [{ value: 2 }], removed: [] });
		expect(problems.added.length).toBeGreaterThan(0);
		expect((await held(agencyId, 2022))?.version).toBe(1);
	});

	it('stores a further version with its reason and leaves the older one as it is', async () => {
		const before = await held(agencyId, 2022);
		expect(await again()).toMatchObject([{ outcome: 'new_version', version: 2, heldVersion: 1 }]);
		const versions = await db
			.selectFrom('report_versions')
			.select(['number', 'reason', 'reread'])
			.orderBy('number')
			.execute();
		expect(versions).toEqual([
			{ number: 1, reason: null, reread: false },
			{ number: 2, reason: '重新读取', reread: true }
		]);
		expect((await held(agencyId, 2022, 1))?.facts).toEqual(before?.facts);
		expect(await audit.list(db, region, { actor: 'tester' })).toMatchObject([{ action: 'reread' }]);
		expect(await again()).toMatchObject([{ outcome: 'unchanged', heldVersion: 2 }]);
	});

	it('the file imported again is known by its latest reading', async () => {
		const outcome = await put({ agency: office, year: 2022, note: '收到申请2件。' });
		expect(outcome).toMatchObject({ outcome: 'unchanged', version: 2 });
	});

	it('never brings back a document that a later one took the place of', async () => {
		await put({ agency: office, year: 2022, received: 5 });
		const [document, ...others] = await currentReadings.list(db, region);
		expect([document?.readings[0]?.version, others]).toEqual([3, []]);
		expect(await again()).toMatchObject([{ outcome: 'unchanged', heldVersion: 3 }]);
	});

	it('what is refused today, or is of another year, changes nothing', async () => {
		const refusal = { code: 'broken', text: '坏了。' };
		expect(await again(false, async () => ({ ok: false, refusal }))).toMatchObject([
			{ outcome: 'failed', reason: refusal }
		]);
		const other = () => examine(bytesOf({ agency: office, year: 2021 }), 'a.html');
		expect(await again(false, other)).toMatchObject([
			{ outcome: 'failed', reason: { code: 'other_report' } }
		]);
		expect((await held(agencyId, 2022))?.version).toBe(3);
	});

	it('the rows of a ledger are read again by the mapping kept', async () => {
		const rows = [
			['单位名称', '本年新收', '上年结转', '予以公开-总计'],
			['余杭区民政局', 3, 0, 3],
			['余杭区审计局', 1, 0, 1]
		];
		const sheet = utils.aoa_to_sheet([['2023年政府信息公开情况汇总'], ...rows]);
		const book = write(utils.book_new(sheet, '汇总'), { type: 'array', bookType: 'xlsx' });
		const bytes = new Uint8Array(book as ArrayBuffer);
		const { ledger } = await examine(bytes, 'b.xlsx');
		const mapping = mappingOf(suggestMapping(ledger!));
		const base = { bytes, fileName: 'b.xlsx', origin: 'test', region, by: 'tester' };
		await importLedger(db, { ...base, mapping });
		const untouched = await again();
		expect(untouched.map(({ outcome }) => outcome)).toEqual([
			'unchanged',
			'unchanged',
			'unchanged'
		]);
		const better: Examiner = async (given, fileName) => {
			const examined = await examine(given, fileName);
			const cell = examined.ledger?.tables[0]?.rows[0]?.[1];
			if (cell) cell.text = '8';
			return examined;
		};
		const ends = await again(false, better);
		expect(ends.map(({ outcome }) => outcome)).toEqual(['unchanged', 'new_version', 'unchanged']);
		expect(ends[1]).toMatchObject({
			changes: { report: { changed: [{ held: { value: 3 }, read: { value: 8 } }] } }
		});
		const lost = await again(false, async () => ({
			...{ ok: false, refusal: { code: 'empty', text: '' } }
		}));
		expect(lost.slice(1)).toMatchObject([
			{ reason: { code: 'no_ledger' } },
			{ reason: { code: 'no_ledger' } }
		]);
	});

	it('what was approved stays approved, and what changes in it is an erratum', async () => {
		const imported = await put({ agency: '余杭区审计局', year: 2024 }, poorly);
		if (!('agencyId' in imported)) throw new Error(imported.outcome);
		await db
			.updateTable('reports')
			.set({ status: 'approved', approved_version: 1 })
			.where('agency_id', '=', imported.agencyId)
			.execute();
		await again();
		const now = await held(imported.agencyId, 2024);
		expect(now).toMatchObject({ version: 2, status: 'approved', isApproved: true });
		const listed = await errata.list(db, fullSight(region));
		expect(listed).toContainEqual(
			expect.objectContaining({
				place: { table: 'requests', row: 'received_new', column: 'total' },
				before: { value: 22, blank: null },
				after: { value: 2, blank: null },
				reason: '重新读取'
			})
		);
	});

	it('a person’s correction stays', async () => {
		const imported = await put({ agency: '余杭区档案局', year: 2024 }, poorly);
		if (!('agencyId' in imported)) throw new Error(imported.outcome);
		const place = { table: 'requests', row: 'received_new', column: 'total' } as const;
		const { reportId } = (await held(imported.agencyId, 2024))!;
		const target = { reportId, version: 1, reason: '电话核实' };
		const reviewer = ownPermit<'review'>('test', { region });
		await correct(db, reviewer, target, [{ place, value: 3, blank: null }]);
		expect((await again()).filter(({ agencyId }) => agencyId === imported.agencyId)).toEqual([]);
		const [fact] = (await held(imported.agencyId, 2024))!.facts.filter(
			({ row, column }) => row === place.row && column === place.column
		);
		expect(fact).toMatchObject({ value: 3, printed: { value: 22 } });
	});
});
