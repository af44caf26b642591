import { sql } from 'kysely';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { officialDocument } from '#lib/filing/document/official-document.ts';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { placeKey } from '#lib/report/place.ts';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import type { Database } from '#lib/server/db/types.ts';
import { perAddress } from '#lib/server/self-check/limits.ts';
import { selfCheck, type SelfChecked } from '#lib/server/self-check/self-check.ts';
import { overBoth } from './databases.ts';

const granted = placeKey({ table: 'requests', row: 'granted', column: 'natural_person' });
const now = new Date('2026-01-20T02:00:00Z');

const draft = () =>
	officialDocument(soundContent(2025, { [granted]: '97' }), {
		...{ year: 2025, agency: '示例区民政局', region: null, scope: 'agency' },
		signedOn: '2026-01-15'
	});

function handedIn(bytes: Uint8Array<ArrayBuffer>, name = '草稿.docx'): Request {
	const form = new FormData();
	form.set('file', new File([bytes], name));
	return new Request('http://localhost/self-check', { method: 'POST', body: form });
}

/** Rows of every table of every schema of ours but the counted tries, and what those hold. */
async function held(db: Database) {
	const tables = await sql<{ name: string }>`
		select format('%I.%I', schemaname, tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema') order by 1`.execute(db);
	const counts: Record<string, number> = {};
	for (const { name } of tables.rows) {
		if (name.endsWith('.attempts')) continue;
		const { rows } = await sql<{ count: number }>`select count(*)::int as count
			from ${sql.raw(name)}`.execute(db);
		counts[name] = rows[0]!.count;
	}
	return counts;
}

overBoth('self-check', (open) => {
	let db: Database;

	beforeAll(async () => {
		db = await open();
	});

	it('tells what is wrong with a draft, and leaves every table as it was', async () => {
		const before = await held(db);
		expect(Object.keys(before).length).toBeGreaterThan(20);
		const checked = (await selfCheck(db, handedIn(await draft()), '192.0.2.1', now)) as SelfChecked;
		if (!checked.examination.ok) throw new Error(checked.examination.refusal.text);
		const { report, findings } = checked.examination.value;
		expect([report.agency, report.year]).toEqual(['示例区民政局', 2025]);
		expect(findings.map(({ severity }) => severity)).toContain('error');
		expect(await held(db)).toEqual(before);
		const tries = await db.selectFrom('attempts').selectAll().execute();
		expect(tries.map(({ key }) => key)).toEqual(['self-check 192.0.2.1']);
	});

	it('stops one address that asks too often, and no other', async () => {
		const empty = () => handedIn(new Uint8Array());
		for (let count = 0; count <= perAddress.limit; count += 1)
			expect(await selfCheck(db, empty(), '192.0.2.2', now)).toEqual({ refused: 'no_file' });
		expect(await selfCheck(db, empty(), '192.0.2.2', now)).toEqual({
			...{ refused: 'too_often', until: expect.any(Date) }
		});
		expect(await selfCheck(db, empty(), '192.0.2.3', now)).toEqual({ refused: 'no_file' });
	});

	it('takes few at the same time, of one network fewer', async () => {
		const bytes = await draft();
		const from = (address: string) => selfCheck(db, handedIn(bytes), address, now);
		const answers = await Promise.all([
			...[1, 2, 3].map(() => from('192.0.2.4')),
			...[5, 6, 7].map((last) => from(`192.0.2.${last}`))
		]);
		expect(answers.map((answer) => ('refused' in answer ? answer.refused : 'read'))).toEqual([
			...['read', 'read', 'busy'],
			...['read', 'read', 'busy']
		]);
	}, 60_000);
});

it('puts no file into the data folder, and no word of a draft into those that are there', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'self-check-'));
	const db = connect({ kind: 'embedded', folder });
	try {
		await migrate(db);
		await selfCheck(db, handedIn(await draft()), '192.0.2.1', now);
		await db.destroy();
		const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name));
		const outside = files.filter((file) => !/^postgres\/|^lock$/.test(relative(folder, file)));
		expect(outside).toEqual([]);
		expect(files.filter((file) => readFileSync(file).includes('示例区民政局'))).toEqual([]);
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 60_000);
