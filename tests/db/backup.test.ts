import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrations } from '#db/migrations/index.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { unassigned } from '#lib/server/db/region.ts';
import { copying } from '#lib/server/backup/connection.ts';
import { backupNightly, type Clock } from '#lib/server/backup/nightly.ts';
import { restoreBackup } from '#lib/server/backup/restore.ts';
import { tablesOf } from '#lib/server/backup/tables.ts';
import { takeBackup } from '#lib/server/backup/take.ts';
import * as audit from '#lib/server/db/audit.ts';
import { connect, type DatabaseSettings } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { asOwner } from '#lib/server/db/role.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examine } from '#lib/server/examine.ts';
import { acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { startJobs, stopJobs } from '#lib/server/jobs/jobs.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { done } from './done.ts';
import { page } from './page.ts';
import { startServer, type TestServer } from './server.ts';

const now = new Date('2026-01-20T03:00:00Z');
const bytes = (text: string) => new TextEncoder().encode(text);

let server: TestServer;
let folder: string;
let original: Database;
let file: string;
const opened: Database[] = [];

beforeAll(async () => {
	server = await startServer();
	folder = mkdtempSync(join(tmpdir(), 'yuebao-backup-'));
	file = join(folder, 'a.backup.gz');
	original = open({ kind: 'embedded', folder: null });
	await migrate(original);
	await fill(original);
	await takeBackup(original, file, now);
});
afterAll(async () => {
	for (const db of opened) await db.destroy();
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

function open(settings: DatabaseSettings): Database {
	const db = connect(settings);
	opened.push(db);
	return db;
}

const embedded = () => open({ kind: 'embedded', folder: null });
const onServer = async () => open({ kind: 'server', address: await server.create() });

/** Reports, a person who is signed in, a file that waits for the jobs; characters that COPY writes in its own way. */
async function fill(db: Database): Promise<void> {
	for (const year of [2021, 2022, 2023])
		await put(db, page({ agency: '余杭区统计局', year, received: year - 2000 }));
	const permit = ownPermit<'import'>('test', { region: unassigned });
	const batch = await openBatch(db, permit, {
		...{ label: '制表\t换行\n反斜\\杠', receivedOn: null },
		...{ dryRun: false, expected: null }
	});
	await acceptFile(db, batch, {
		path: 'a/审计局.html',
		bytes: bytes(page({ agency: '余杭区审计局', year: 2022 }))
	});
	await sql`with person as (
		insert into users (login, name, password_hash, created_at)
			values ('wang', '王', 'hash', now()) returning id)
		insert into sessions (id_hash, user_id, created_at, last_used_at, expires_at, ends_at, address, agent)
			select 'hash', id, now(), now(), now(), now(), '', '' from person`.execute(db);
	await db.transaction().execute((trx) =>
		audit.record(trx, '330110', {
			...{ actor: 'user:1', action: 'office_changed', subject: { agency: 1 } },
			...audit.difference({ name: '旧', kind: 'bureau' }, { name: '新', kind: 'bureau' })
		})
	);
}

const put = (db: Database, text: string) =>
	importFile(db, { bytes: bytes(text), fileName: 'a.html', origin: 'test', receivedOn: null });

/** Every row of every table as its text, in order. */
async function everything(db: Database): Promise<Record<string, string[]>> {
	return copying(db, async ({ trx, out }) => {
		await asOwner(trx);
		const rows: Record<string, string[]> = {};
		for (const { table, columns, heavy } of await tablesOf(trx)) {
			const pieces: Uint8Array[] = [];
			for await (const piece of out(table, columns, heavy)) pieces.push(piece);
			rows[table] = Buffer.concat(pieces).toString('utf8').split('\n').sort();
		}
		return rows;
	});
}

/** What came after the backup stands beside what it held, and files that waited are read. */
async function expectToGoOn(db: Database): Promise<void> {
	expect(await put(db, page({ agency: '余杭区统计局', year: 2022, received: 22 }))).toMatchObject({
		outcome: 'unchanged'
	});
	expect(await put(db, page({ agency: '余杭区民政局', year: 2022 }))).toMatchObject({
		outcome: 'stored'
	});
	await startJobs(db, { lanes: 1, examiner: examine });
	const { rows } = await sql<{ id: number; region: string }>`
		select id, region_id as region from import_batches`.execute(db);
	const ended = await done(db, { region: rows[0]!.region, id: rows[0]!.id });
	expect(ended.counts.stored).toBe(1);
	await stopJobs(db);
	const change = sql`update audit_events set actor = 'nobody'`.execute(db);
	await expect(change).rejects.toThrow(/permission denied/);
}

it('carries every row from the embedded database to a server and back, and work goes on in both', async () => {
	const held = await everything(original);
	expect(held.facts!.length).toBeGreaterThan(100);
	expect(statSync(file).mode & 0o777).toBe(0o600);

	const remote = await onServer();
	const restored = await restoreBackup(remote, file, { replace: false });
	expect(restored).toMatchObject({ taken: now.toISOString(), tables: Object.keys(held).length });
	expect(await everything(remote)).toEqual(held);

	const second = join(folder, 'b.backup.gz');
	await takeBackup(remote, second, now);
	const local = embedded();
	await restoreBackup(local, second, { replace: false });
	expect(await everything(local)).toEqual(held);
	const { rows } = await sql`select * from sessions`.execute(local);
	expect(rows, 'everybody signs in anew').toEqual([]);

	for (const db of [remote, local]) {
		await expectToGoOn(db);
		const refused = restoreBackup(db, file, { replace: false });
		await expect(refused).rejects.toThrow('--replace');
		await restoreBackup(db, file, { replace: true });
		expect(await everything(db)).toEqual(held);
	}
});

it('refuses a file that is damaged, cut off or no backup, and leaves everything as it was', async () => {
	const whole = readFileSync(file);
	const plain = gunzipSync(whole);
	const changed = Buffer.from(plain);
	const digit = changed.indexOf('统计局'.slice(0, 1), plain.length / 2);
	changed[digit] = changed[digit]! ^ 1;
	const bad = {
		damaged: gzipSync(changed),
		cut: whole.subarray(0, whole.length / 2),
		'not compressed': Buffer.from('not a backup\n'),
		'no backup': gzipSync('{"something":"else"}\n')
	};
	for (const [name, content] of Object.entries(bad)) {
		const path = join(folder, 'bad');
		writeFileSync(path, content);
		const before = await everything(original);
		const refused = restoreBackup(original, path, { replace: true });
		await expect(refused, name).rejects.toThrow(/备份/);
		expect(await everything(original), name).toEqual(before);
	}
});

it('brings a backup of an earlier version up to date', async () => {
	const earlier = embedded();
	const provider = { getMigrations: async () => migrations };
	const migrator = new Migrator({ db: earlier, provider });
	await migrator.migrateTo('2026-11-24-9-ledger-mappings');
	await sql`insert into regions (code, name, full_name) values ('330110', '余杭区', '杭州市余杭区')`.execute(
		earlier
	);
	const path = join(folder, 'earlier.backup.gz');
	await takeBackup(earlier, path, now);
	const db = await onServer();
	await restoreBackup(db, path, { replace: false });
	const { regions, users } = await everything(db);
	expect(regions!.join()).toContain('杭州市余杭区');
	expect(users).toEqual(['']);
	expect(await migrate(db)).toEqual([]);
});

it('is taken every night at three, also after a night that failed, until that is ended', async () => {
	const nights = join(folder, 'nights');
	const runs: { ms: number; run: () => Promise<void> }[] = [];
	let ended = 0;
	let time = new Date(2026, 0, 20, 22);
	const clock: Clock = {
		now: () => time,
		after: (ms, run) => {
			runs.push({ ms, run });
			return () => ended++;
		}
	};
	writeFileSync(nights, 'a file where the folder should be');
	const stop = backupNightly(original, nights, clock);
	expect(runs.map(({ ms }) => ms)).toEqual([5 * 3_600_000]);
	time = new Date(2026, 0, 21, 3);
	await runs[0]!.run();
	rmSync(nights);
	expect(runs[1]?.ms).toBe(24 * 3_600_000);
	time = new Date(2026, 0, 22, 3);
	await runs[1]!.run();
	expect(readdirSync(nights)).toEqual(['yuebao-2026-01-22.backup.gz']);
	stop();
	await runs[2]!.run();
	expect([ended, runs.length]).toEqual([1, 3]);
});
