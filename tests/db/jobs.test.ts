import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { zip } from '#lib/read/archive/zip.fixture.ts';
import type { Outcome } from '#lib/report/result.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import type { BatchKey } from '#lib/server/db/import-batch.ts';
import * as files from '#lib/server/db/import-file.ts';
import { unassigned } from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examine } from '#lib/server/examine.ts';
import type { Fetched } from '#lib/server/fetch/fetch.ts';
import { acceptAddresses, acceptFile, closedTo, openBatch } from '#lib/server/import/accept.ts';
import { cancelBatch, retryFiles, storePreviewed } from '#lib/server/import/decide.ts';
import { startJobs, stopJobs } from '#lib/server/jobs/jobs.ts';
import { overBoth } from './databases.ts';
import { done, until } from './done.ts';
import { page } from './page.ts';

const permit = ownPermit<'import'>('test', { region: unassigned });
const bytes = (text: string) => new TextEncoder().encode(text);
const options = { label: '测试', receivedOn: null, dryRun: false, expected: null };

/** A website of our own: no request leaves the machine. */
const site: Record<string, string> = {
	'https://site.example/list.html': `<!doctype html><html><body><ul>
		<li><a href="a.html">余杭区财政局2022年政府信息公开工作年度报告</a></li>
		<li><a href="b.html">余杭区民政局2022年政府信息公开工作年度报告</a></li></ul></body></html>`,
	'https://site.example/a.html': page({ agency: '余杭区财政局', year: 2022 })
};

async function fetcher(address: string): Promise<Outcome<Fetched>> {
	const text = site[address];
	if (text === undefined) return { ok: false, refusal: { code: 'status', text: '网页不存在。' } };
	const fetched = { bytes: bytes(text), fileName: `${address.split('/').at(-1)}` };
	return {
		ok: true,
		value: { ...fetched, finalAddress: address, mediaType: 'text/html' },
		messages: []
	};
}

overBoth('import jobs', (open) => {
	let db: Database;
	/** Holds every file until it is opened. */
	let gate = Promise.resolve();
	let failing = false;
	beforeAll(async () => {
		db = await open();
		const examiner = async (content: Uint8Array, fileName: string) => {
			await gate;
			if (failing) throw new Error('a thread that broke');
			return examine(content, fileName);
		};
		await startJobs(db, { lanes: 2, examiner, fetcher });
	});
	afterAll(() => stopJobs(db));

	const put = (batch: BatchKey, path: string, text: string) =>
		acceptFile(db, batch, { path, bytes: bytes(text) });
	const states = async (batch: BatchKey) =>
		(await files.list(db, batch)).map(({ fileName, state }) => `${fileName} ${state}`);

	it('works off what is handed in, and a bad file stops none of the others', async () => {
		const batch = await openBatch(db, permit, options);
		await put(batch, '年报/城区/统计局.html', page({ agency: '余杭区统计局', year: 2022 }));
		await put(batch, '会议.txt', '关于召开例会的通知');
		await put(batch, '空.txt', '');
		await put(batch, '审计局.html', page({ agency: '余杭区审计局', year: 2022 }));
		const { counts, total } = await done(db, batch);
		expect([total, counts.stored, counts.failed]).toEqual([4, 2, 2]);
		const [first, second] = await files.list(db, batch);
		expect(first).toMatchObject({ fileName: '统计局.html', origin: '年报/城区', attempts: 1 });
		expect(first!.outcome).toMatchObject({ outcome: 'stored', year: 2022 });
		expect(second).toMatchObject({ state: 'failed', reason: { code: 'no_report' } });
		expect((await batches.list(db))[0]).toMatchObject({ ...batch, total: 4 });
	});

	it('an archive is under way while it is unpacked; cut off, it stands as failed with the reason', async () => {
		const batch = await openBatch(db, permit, options);
		const file = { fileName: '报来.zip', origin: 'upload', bytes: null };
		const reason = { code: 'archive_interrupted', text: '压缩包没有读完。' };
		await db
			.transaction()
			.execute((trx) => files.accept(trx, batch, [file], { state: 'unpacking', reason }));
		expect(await states(batch)).toEqual(['报来.zip unpacking']);
		expect(batches.isDone((await batches.read(db, batch))!, new Date())).toBe(false);
		await files.endUnpacking(db);
		expect((await files.list(db, batch))[0]).toMatchObject({ state: 'failed', reason });
	});

	it('cancels what has not ended, and nothing of it is stored, not even what was being read', async () => {
		const held = Promise.withResolvers<void>();
		gate = held.promise;
		const batch = await openBatch(db, permit, options);
		for (const name of ['水务局', '林业局', '统战部'])
			await put(batch, `${name}.html`, page({ agency: `余杭区${name}`, year: 2022 }));
		await until(db, batch, ({ counts }) => counts.reading === 2);
		await cancelBatch(db, permit, batch);
		expect(await closedTo(db, batch)).toMatchObject({ code: 'batch_cancelled' });
		held.resolve();
		const { counts } = await done(db, batch);
		expect(counts.cancelled).toBe(3);

		await retryFiles(db, permit, batch, { states: ['cancelled'] });
		expect((await done(db, batch)).counts.stored).toBe(3);
		const told = await audit.list(db, batch.region, { actor: 'test' });
		const did = told.filter(({ subject }) => subject.batch === batch.id);
		expect(did.map(({ action, detail }) => [action, detail.files])).toEqual([
			['files_read_again', 3],
			['files_cancelled', 3],
			['files_handed_in', undefined]
		]);
		const [file] = await files.list(db, batch, { ordinal: 1 });
		expect(file).toMatchObject({ attempts: 2, outcome: { outcome: 'stored', version: 1 } });
	});

	it('keeps a file at which the program fails, and reads it at the next try', async () => {
		const told = vi.spyOn(console, 'error').mockImplementation(() => {});
		failing = true;
		const batch = await openBatch(db, permit, options);
		await put(batch, '文旅局.html', page({ agency: '余杭区文旅局', year: 2022 }));
		expect((await done(db, batch)).counts.failed).toBe(1);
		failing = false;
		expect(told).toHaveBeenCalledOnce();
		told.mockRestore();
		await retryFiles(db, permit, batch, { ordinal: 1 });
		expect((await done(db, batch)).counts.stored).toBe(1);
		await retryFiles(db, permit, batch, { ordinal: 1 });
		expect((await done(db, batch)).counts.stored).toBe(1);
	});

	it('tries a file that was refused again from what was kept of it', async () => {
		const batch = await openBatch(db, permit, options);
		await put(batch, '会议.txt', '关于召开例会的通知，请准时参加');
		expect((await done(db, batch)).counts.failed).toBe(1);
		await retryFiles(db, permit, batch, { states: ['failed'] });
		await done(db, batch);
		const [file] = await files.list(db, batch);
		expect(file).toMatchObject({ attempts: 2, reason: { code: 'no_report' } });
	});

	it('tells in a dry run what would be new, change, break and heal, and stores nothing', async () => {
		const first = await openBatch(db, permit, options);
		const numbers = { agency: '余杭区教育局', year: 2022, received: 2 };
		await put(first, 'a.html', page({ ...numbers, granted: 4 }));
		await done(db, first);
		const before = await states(first);

		const trial = await openBatch(db, permit, { ...options, dryRun: true });
		await put(trial, 'b.html', page({ ...numbers, received: 3 }));
		await put(trial, 'c.html', page({ agency: '余杭区卫健局', year: 2022 }));
		expect((await done(db, trial)).counts.previewed).toBe(2);
		const [changed, fresh] = (await files.list(db, trial)).map(({ preview }) => preview);
		expect(changed).toMatchObject({
			outcome: { outcome: 'new_version', version: 2 },
			changes: { heldVersion: 1 }
		});
		const cells = changed!.changes!.report.changed;
		expect(cells).toContainEqual({
			place: { table: 'requests', row: 'received_new', column: 'natural_person' },
			held: { value: 2, blank: null, unit: null, raw: '2' },
			read: { value: 3, blank: null, unit: null, raw: '3' }
		});
		expect(changed!.changes!.healed.length).toBeGreaterThan(0);
		expect(changed!.changes!.broken).toEqual([]);
		expect(fresh).toMatchObject({ outcome: { outcome: 'stored' }, changes: { heldVersion: null } });

		const [{ outcome } = { outcome: null }] = await files.list(db, first);
		if (!outcome || !('agencyId' in outcome)) throw new Error('not stored');
		expect(await reports.read(db, fullSight(outcome.region), outcome.agencyId, 2022)).toMatchObject(
			{
				version: 1
			}
		);
		expect(await states(first)).toEqual(before);

		await storePreviewed(db, permit, trial);
		const { counts, dryRun } = await done(db, trial);
		expect([dryRun, counts.new_version, counts.stored]).toEqual([false, 1, 1]);
		expect(await reports.read(db, fullSight(outcome.region), outcome.agencyId, 2022)).toMatchObject(
			{
				version: 2
			}
		);
	});

	it('takes each file out of an archive', async () => {
		const batch = await openBatch(db, permit, options);
		const archive = zip([
			{ name: '城区/司法局.html', bytes: page({ agency: '余杭区司法局', year: 2022 }) },
			{ name: '说明.txt', bytes: '以上为各单位报来的文件' }
		]);
		await acceptFile(db, batch, { path: '报来.zip', bytes: archive });
		await done(db, batch);
		expect(await states(batch)).toEqual([
			'报来.zip unpacked',
			'司法局.html stored',
			'说明.txt failed'
		]);
		expect((await files.list(db, batch))[1]!.origin).toBe('报来.zip/城区');
	});

	it('fetches addresses, and the reports that a list page leads to', async () => {
		const batch = await openBatch(db, permit, options);
		await acceptAddresses(db, batch, [
			'https://site.example/list.html',
			'https://site.example/gone'
		]);
		await done(db, batch);
		expect(await states(batch)).toEqual([
			'list.html unpacked',
			'gone failed',
			'a.html stored',
			'余杭区民政局2022年政府信息公开工作年度报告 failed'
		]);
	});

	it('takes up what an earlier run left behind', async () => {
		const held = Promise.withResolvers<void>();
		gate = held.promise;
		const batch = await openBatch(db, permit, options);
		for (const name of ['科技局', '农业农村局', '应急局'])
			await put(batch, `${name}.html`, page({ agency: `余杭区${name}`, year: 2022 }));
		await until(db, batch, ({ counts }) => counts.reading === 2);
		await stopJobs(db);
		const left = await batches.read(db, batch);
		expect([left!.counts.accepted, left!.counts.reading]).toEqual([3, 0]);
		held.resolve();
		await startJobs(db, { lanes: 2, examiner: examine, fetcher });
		expect((await done(db, batch)).counts.stored).toBe(3);
	});
});
