import { beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import type { Finding } from '#lib/checks/finding.ts';
import type { Message } from '#lib/report/result.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as attempts from '#lib/server/db/import-attempt.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as documents from '#lib/server/db/document.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import { asOwner } from '#lib/server/db/role.ts';
import { store, type FiledReport } from '#lib/server/db/store.ts';
import type { Database, Writer } from '#lib/server/db/types.ts';
import { overBoth } from './databases.ts';
import { district, document, finding, report, requestFact } from './reports.ts';

overBoth('store', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
		await db.transaction().execute((trx) => regions.ensure(trx, district));
	});

	const put = (
		text: string,
		filed: FiledReport,
		findings: Finding[] = [],
		messages: Message[] = [],
		region = district.code
	) =>
		db
			.transaction()
			.execute((trx) => store(trx, region, document(text), { report: filed, findings, messages }));

	it('gives a report back as it was read', async () => {
		const filed = report({
			agency: '试验区财政局',
			year: 2020,
			era: '2019',
			facts: [
				requestFact('received_new', 'natural_person', 29),
				requestFact('carried_in', 'natural_person', null, '\u3000—'),
				requestFact('granted', 'natural_person', 0, '○'),
				{
					...requestFact('total', 'total', 72701.2578, '72701.2578'),
					table: 'proactive',
					row: 'fees',
					column: 'fee_amount',
					unit: '万元'
				},
				requestFact('carried_out', 'total', -1942, '-1942')
			],
			sections: [
				{
					number: 1,
					title: '一、总体情况',
					text: '甲\n乙“丙”\\',
					at: { kind: 'element', path: 'html:nth-of-type(1)', start: 0, end: 9 }
				}
			],
			figures: [
				{
					measure: 'received_prior_year',
					year: 2019,
					value: 66,
					bound: 'exact',
					quote: '上年 66 件',
					at: { kind: 'line', line: 2, start: 1, end: 6 }
				}
			],
			problems: [
				{
					text: '解读不够及时。',
					areas: ['timeliness'],
					at: { kind: 'line', line: 9, start: 0, end: 7 },
					improvement: { text: '按月解读', at: { kind: 'line', line: 11, start: 0, end: 4 } }
				},
				{
					text: '其他。',
					areas: [],
					at: { kind: 'line', line: 10, start: 0, end: 3 },
					improvement: null
				}
			],
			improvements: [{ text: '加强培训', at: { kind: 'line', line: 12, start: 0, end: 4 } }]
		});
		const messages: Message[] = [
			{ code: 'row_unknown', text: '有一行认不出。', detail: { row: '某行', cells: 2 }, at: null }
		];
		const stored = await put('one', filed, [finding], messages);
		expect(stored).toMatchObject({ outcome: 'stored', version: 1 });
		const read = await reports.read(db, fullSight(district.code), stored.agencyId, 2020);
		expect(read).toMatchObject({ ...filed, findings: [finding], messages });
		expect(read?.versions).toHaveLength(1);
		expect(read?.versions[0]?.createdAt).toBeInstanceOf(Date);
		const bytes = await documents.bytes(db, district.code, read!.documentId);
		expect(new TextDecoder().decode(bytes!)).toBe('one');
		expect(await reports.read(db, fullSight(district.code), stored.agencyId, 2021)).toBeNull();
	});

	it('keeps the same file once and a different one as a further version', async () => {
		const filed = report({ agency: '试验区教育局', year: 2022 });
		const corrected = {
			...filed,
			facts: [requestFact('received_new', 'total', 5)]
		};
		const first = await put('file', filed);
		expect(await put('file', filed)).toEqual({ ...first, outcome: 'unchanged' });
		const second = await put('file, corrected', corrected);
		expect(second).toEqual({ ...first, outcome: 'new_version', version: 2 });
		expect(await put('file', filed)).toEqual({ ...first, outcome: 'unchanged' });
		const latest = await reports.read(db, fullSight(district.code), first.agencyId, 2022);
		expect(latest?.versions.map((version) => version.number)).toEqual([1, 2]);
		expect(latest?.facts).toEqual(corrected.facts);
		const older = await reports.read(db, fullSight(district.code), first.agencyId, 2022, 1);
		expect(older?.facts).toEqual([]);
		const own = (await attempts.list(db, district.code)).slice(0, 4);
		expect(own.map((attempt) => attempt.outcome)).toEqual([
			'unchanged',
			'new_version',
			'unchanged',
			'stored'
		]);
	});

	it('stores all of a report or none', async () => {
		const before = await counts(db);
		const broken = report({
			agency: '试验区民政局',
			year: 2023,
			facts: [
				requestFact('received_new', 'total', 5),
				{ ...requestFact('received_new', 'company', 5), blank: 'dash' }
			]
		});
		await expect(put('broken', broken)).rejects.toThrow('facts_value_or_blank');
		expect(await counts(db)).toEqual(before);
	});

	it('takes two imports of one file at once for one', async () => {
		const filed = report({ agency: '试验区司法局', year: 2024 });
		const outcomes = await Promise.all([
			put('twin', filed),
			put('twin', filed),
			put('twin', filed)
		]);
		expect(outcomes.map((stored) => stored.outcome).sort()).toEqual([
			'stored',
			'unchanged',
			'unchanged'
		]);
		expect(new Set(outcomes.map((stored) => stored.agencyId)).size).toBe(1);
	});

	it('keeps a query of one caller out of the transaction of another', async () => {
		const seen = db.transaction().execute(async (trx) => {
			await agencies.findOrCreate(trx, district, '试验区幽灵局');
			const outside = agencies.find(db, district, '试验区幽灵局');
			await sql`select 1`.execute(trx);
			return { outside };
		});
		await expect(seen.then(({ outside }) => outside)).resolves.not.toBeUndefined();
		await expect(
			Promise.all([
				db.transaction().execute(async (trx) => {
					await agencies.findOrCreate(trx, district, '试验区撤回局');
					throw new Error('taken back');
				}),
				db.transaction().execute((trx) => agencies.findOrCreate(trx, district, '试验区留存局'))
			])
		).rejects.toThrow('taken back');
		await expect.poll(() => agencies.find(db, district, '试验区留存局')).not.toBeNull();
		expect(await agencies.find(db, district, '试验区撤回局')).toBeNull();
	});

	it('never adds an aggregate to the report of an office', async () => {
		const own = await put('own', report({ agency: '试验区人民政府', year: 2024 }));
		const whole = await put(
			'whole',
			report({ agency: '试验区人民政府办公室', year: 2024, scope: 'aggregate' })
		);
		expect(whole).toMatchObject({ outcome: 'stored', agencyId: own.agencyId });
		const read = (scope: 'agency' | 'aggregate') =>
			reports.read(db, fullSight(district.code), own.agencyId, 2024, undefined, scope);
		expect((await read('agency'))?.scope).toBe('agency');
		expect((await read('aggregate'))?.agency).toBe('试验区人民政府办公室');
	});

	it('keeps text that PostgreSQL cannot hold visible', async () => {
		const odd = report({
			agency: '试验区水务局',
			year: 2024,
			facts: [requestFact('granted', 'total', 1, '1\0\uD800')]
		});
		const { agencyId } = await put('odd', odd);
		const read = await reports.read(db, fullSight(district.code), agencyId, 2024);
		expect(read?.facts[0]?.raw).toBe('1\uFFFD\uFFFD');
	});

	it('refuses to change or remove what is stored, whoever asks', async () => {
		const owning = (change: (trx: Writer) => Promise<unknown>) =>
			db.transaction().execute(async (trx) => {
				await asOwner(trx);
				await change(trx);
			});
		const refused = async (words: string, change: (trx: Writer) => Promise<unknown>) =>
			expect(owning(change)).rejects.toThrow(words);
		await refused('never changed', (trx) =>
			trx.updateTable('facts').set({ value: 1 }).where('value', '=', 29).execute()
		);
		await refused('never changed', (trx) =>
			trx.updateTable('report_versions').set({ title: '' }).execute()
		);
		await refused('only with a synthetic region', (trx) => trx.deleteFrom('facts').execute());
		await refused('never changed', (trx) => sql`truncate facts`.execute(trx));
		await db.transaction().execute((trx) =>
			audit.record(trx, district.code, {
				actor: 'test',
				action: 'reread',
				subject: { year: 2020 },
				detail: {}
			})
		);
		await refused('never changed', (trx) =>
			trx.updateTable('audit_events').set({ actor: '' }).execute()
		);
		expect(await audit.list(db, district.code)).toMatchObject([
			{ actor: 'test', action: 'reread', subject: { year: 2020 } }
		]);
	});

	it('removes synthetic regions and nothing else', async () => {
		const synthetic = { ...district, code: '990103', name: '虚拟区', synthetic: true };
		await db.transaction().execute((trx) => regions.ensure(trx, synthetic));
		const filed = report({
			agency: '虚拟区财政局',
			year: 2024,
			facts: [requestFact('granted', 'total', 1)]
		});
		await put('one', filed, [finding], [], synthetic.code);
		const real = (await regions.list(db)).find((region) => region.code === district.code);
		expect(await db.transaction().execute(regions.removeSynthetic)).toEqual(['虚拟区']);
		expect(await regions.read(db, synthetic.code)).toBeNull();
		expect((await regions.list(db)).find((region) => region.code === district.code)).toEqual(real);
		const left = await db
			.selectFrom('facts')
			.select('ordinal')
			.where('region_id', '=', synthetic.code)
			.execute();
		expect(left).toEqual([]);
	});

	it('parses numbers and days alike', async () => {
		const { rows } = await sql`select 72701.2578::numeric as n, 7::int8 as i,
			date '2020-02-29' as d`.execute(db);
		expect(rows).toEqual([{ n: 72701.2578, i: 7, d: '2020-02-29' }]);
	});

	it('has nothing left to migrate', async () => {
		expect(await migrate(db)).toEqual([]);
	});
});

async function counts(db: Database) {
	const { rows } = await sql`select
		(select count(*) from documents) as documents, (select count(*) from agencies) as agencies,
		(select count(*) from reports) as reports, (select count(*) from facts) as facts,
		(select count(*) from imports) as imports`.execute(db);
	return rows[0];
}
