import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from 'kysely';
import { requestColumns, requestRows } from '#lib/report/codes.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { district, finding, requestFacts } from './reports.ts';

const child = join(import.meta.dirname, 'crash-child.ts');
const whole = requestRows.length * requestColumns.length;

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'yuebao-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Lets a child import until it has acknowledged `count` lines, kills it, and returns what it had printed. */
async function killAfter(count: number, ...args: string[]): Promise<string[]> {
	const importer = spawn(process.execPath, [child, folder, ...args], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = new Promise<NodeJS.Signals | null>((resolve) =>
		importer.once('exit', (_code, signal) => resolve(signal))
	);
	const lines: string[] = [];
	for await (const line of createInterface({ input: importer.stdout })) {
		lines.push(line);
		if (lines.length === count) importer.kill('SIGKILL');
	}
	expect(await ended).toBe('SIGKILL');
	return lines;
}

async function reopened<T>(look: (db: Database) => Promise<T>): Promise<T> {
	const db = connect({ kind: 'embedded', folder });
	try {
		await migrate(db);
		return await look(db);
	} finally {
		await db.destroy();
	}
}

it.each([1, 2, 3])(
	'loses nothing acknowledged and keeps no half, killed %i times',
	async (time) => {
		const first = time * 1000;
		const acknowledged = (await killAfter(10 + 7 * time, String(first))).map(Number);
		await reopened(async (db) => {
			for (const number of acknowledged) {
				const id = await agencies.find(db, district, `第${number}局`);
				expect(id, `agency ${number}`).not.toBeNull();
				const read = await reports.read(db, fullSight(district.code), id!, 2023);
				expect(read?.facts, `facts of ${number}`).toEqual(requestFacts(number));
				expect(read?.findings).toEqual([finding]);
			}
			expect(await sizes(db)).toEqual([whole]);
			const held = await reports.facts(db, fullSight(district.code));
			const own = held.filter(
				({ agency }) => Math.floor(Number(agency.slice(1, -1)) / 1000) === time
			);
			expect(own.length - acknowledged.length).toBeGreaterThanOrEqual(0);
			expect(own.length - acknowledged.length).toBeLessThanOrEqual(1);
		});
	}
);

it('leaves nothing of an import killed halfway', async () => {
	expect(await killAfter(1, '9000', 'halfway')).toEqual(['halfway']);
	await reopened(async (db) => {
		expect(await agencies.find(db, district, '第9000局')).toBeNull();
		expect(await sizes(db)).toEqual([whole]);
		const { rows } = await sql<{ stray: number }>`select count(*) as stray from documents
			where not exists (select from report_versions
				where region_id = documents.region_id and document_id = documents.id)`.execute(db);
		expect(rows).toEqual([{ stray: 0 }]);
	});
});

it('tells a second process who has the database and how to use a server', async () => {
	await reopened(async () => {
		const second = spawnSync(process.execPath, [child, folder, '0'], { encoding: 'utf8' });
		expect(second.status).toBe(1);
		expect(second.stdout).toBe('');
		expect(second.stderr).toContain(`进程号 ${process.pid}`);
		expect(second.stderr).toContain('DATABASE_URL=postgres://');
	});
});

/** Every number of facts that any version has. */
async function sizes(db: Database): Promise<number[]> {
	const { rows } = await sql<{ size: number }>`select distinct
		(select count(*) from facts where facts.region_id = report_versions.region_id
			and facts.report_id = report_versions.report_id) as size
		from report_versions`.execute(db);
	return rows.map((row) => row.size);
}
