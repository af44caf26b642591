import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { connect } from '#lib/server/db/connect.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import type { Database } from '#lib/server/db/types.ts';
import { startJobs, stopJobs } from '#lib/server/jobs/jobs.ts';
import { done } from './done.ts';

const child = join(import.meta.dirname, 'crash-import-child.ts');
/** How often the importing program is killed; more by hand: KILLS=50. */
const kills = Number(process.env.KILLS ?? 10);
const perRun = 8;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'yuebao-crash-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a child import until it has said so many words, kills it, and returns the numbers that it had accepted. */
async function killAfter(words: number, first: number): Promise<number[]> {
	const importer = spawn(process.execPath, [child, folder, String(first), String(perRun)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise((resolve) => importer.once('exit', resolve));
	const accepted: number[] = [];
	let said = 0;
	for await (const line of createInterface({ input: importer.stdout })) {
		if (line !== '.') accepted.push(Number(line));
		said += 1;
		if (said === words) importer.kill('SIGKILL');
	}
	await ended;
	return accepted;
}

/** A series without pattern that is the same each time. */
function* moments(): Generator<number> {
	for (let seed = 7; ; seed = (seed * 1103515245 + 12345) % 2 ** 31)
		yield 1 + (seed % (3 * perRun));
}

it(
	`ends every accepted file, stored or failed with a reason, and none twice, killed ${kills} times`,
	async () => {
		const accepted: number[] = [];
		const moment = moments();
		for (let run = 0; run < kills; run += 1)
			accepted.push(...(await killAfter(moment.next().value as number, 1000 * (run + 1))));
		expect(accepted.length).toBeGreaterThan(kills);

		const db = connect({ kind: 'embedded', folder });
		await migrate(db);
		await startJobs(db);
		for (const batch of await batches.list(db, 'all', kills)) await done(db, batch);
		const ended = await ends(db);
		expect([...ended.keys()]).toEqual(expect.arrayContaining(accepted));
		for (const [number, state] of ended)
			expect(state, String(number)).toBe(number % 5 === 0 ? 'failed' : 'stored');
		const { rows } = await sql<{ versions: number; whole: number }>`select
			(select count(*) from report_versions where number > 1) as versions,
			(select count(distinct size) from (select count(*) as size from facts
				group by region_id, report_id, version) as sizes) as whole`.execute(db);
		expect(rows).toEqual([{ versions: 0, whole: 1 }]);
		await stopJobs(db);
		await db.destroy();
	},
	60_000 + kills * 20_000
);

/** How each file ended, by its number, also one that was kept just before a kill and not acknowledged. */
async function ends(db: Database): Promise<Map<number, string>> {
	const files = await db
		.selectFrom('import_files')
		.leftJoin('imports', (join) => join.onRef('imports.file_name', '=', 'import_files.file_name'))
		.select((eb) => ['import_files.file_name', 'state', eb.fn.count('imports.id').as('stored')])
		.groupBy(['import_files.region_id', 'batch_id', 'ordinal'])
		.orderBy('import_files.accepted_at')
		.execute();
	for (const file of files) expect(file.stored, `${file.file_name} ${file.state}`).toBe(1);
	return new Map(files.map(({ file_name, state }) => [Number.parseInt(file_name), state]));
}
