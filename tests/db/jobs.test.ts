import { afterAll, beforeAll, expect, it } from 'vitest';
import * as attempts from '#lib/server/db/import-attempt.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import type { Batch, BatchKey } from '#lib/server/db/import-batch.ts';
import * as files from '#lib/server/db/import-file.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examine } from '#lib/server/examine.ts';
import { acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { onChange } from '#lib/server/import/changes.ts';
import { startJobs, stopJobs } from '#lib/server/jobs/jobs.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const options = { label: '测试', region: null, receivedOn: null, dryRun: false, expected: null };

/** Resolves when nothing of a batch is left to do. */
export function done(db: Database, batch: BatchKey): Promise<Batch> {
	return new Promise((resolve, reject) => {
		const look = async () => {
			const now = await batches.read(db, batch);
			if (!now || now.counts.accepted + now.counts.reading > 0) return;
			end();
			resolve(now);
		};
		const end = onChange(batch, () => void look().catch(reject));
		look().catch(reject);
	});
}

overBoth('import jobs', (open) => {
	let db: Database;
	/** Holds every file until it is opened. */
	let gate = Promise.resolve();
	beforeAll(async () => {
		db = await open();
		const gated = async (content: Uint8Array, fileName: string) => {
			await gate;
			return examine(content, fileName);
		};
		await startJobs(db, { lanes: 2, examiner: gated });
	});
	afterAll(() => stopJobs(db));

	const put = (batch: BatchKey, path: string, text: string) =>
		acceptFile(db, batch, { path, bytes: bytes(text) });

	it('works off what is handed in, and a bad file stops none of the others', async () => {
		const batch = await openBatch(db, options);
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
	});
});
