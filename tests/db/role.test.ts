import { sql } from 'kysely';
import postgres from 'postgres';
import { beforeAll, expect, it } from 'vitest';
import { demoDocuments } from '#db/demo/generate.ts';
import * as audit from '#lib/server/db/audit.ts';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import { asOwner, isRestricted } from '#lib/server/db/role.ts';
import type { Database } from '#lib/server/db/types.ts';
import { startJobs, stopJobs } from '#lib/server/jobs/jobs.ts';
import { demoOrigin, importFile } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { startServer } from './server.ts';

const synthetic = { code: '990101', name: '示例区', synthetic: true };
const kept = ['audit_events', 'report_versions', 'facts', 'sections', 'messages'];

overBoth('the role that the program works as', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
		await db
			.transaction()
			.execute((trx) =>
				regions.ensure(trx, { ...synthetic, fullName: '示例市示例区', parent: null })
			);
		const [made] = demoDocuments();
		if (!made) throw new Error('no sample');
		const outcome = await importFile(db, {
			...{ bytes: made.bytes, fileName: made.fileName, origin: demoOrigin },
			...{ region: synthetic.code, receivedOn: null }
		});
		expect(outcome.outcome).toBe('stored');
		await db.transaction().execute((trx) =>
			audit.record(trx, synthetic.code, {
				...{ actor: 'import', action: 'agency_chosen', subject: {}, detail: {} }
			})
		);
	});

	it('is taken on by every connection once the schema is current', async () => {
		expect(isRestricted(db)).toBe(true);
		const asked = Array.from({ length: 12 }, () =>
			sql<{ role: string }>`select current_user as role`.execute(db)
		);
		for (const { rows } of await Promise.all(asked)) expect(rows).toEqual([{ role: 'yuebao_app' }]);
		expect(await migrate(db)).toEqual([]);
	});

	it.each(kept)(
		'may not change, remove or empty %s by grant, before any trigger',
		async (table) => {
			const name = sql.table(table);
			const denied = /permission denied/;
			const change = sql`update ${name} set region_id = region_id`;
			await expect(change.execute(db)).rejects.toThrow(denied);
			await expect(sql`delete from ${name}`.execute(db)).rejects.toThrow(denied);
			await expect(sql`truncate ${name}`.execute(db)).rejects.toThrow(denied);
			await expect(sql`drop table ${name}`.execute(db)).rejects.toThrow(/must be owner/);
		}
	);

	it('leaves the triggers to guard them from the owner too', async () => {
		const change = db.transaction().execute(async (trx) => {
			await asOwner(trx);
			await sql`update audit_events set actor = 'nobody'`.execute(trx);
		});
		await expect(change).rejects.toThrow(/never changed/);
		const { rows } = await sql<{ role: string }>`select current_user as role`.execute(db);
		expect(rows, 'for the transaction alone').toEqual([{ role: 'yuebao_app' }]);
	});

	it('lets the queue make its tables, and made-up regions go', async () => {
		await startJobs(db);
		await stopJobs(db);
		expect(await db.transaction().execute(regions.removeSynthetic)).toEqual(['示例区']);
		expect(await audit.list(db, synthetic.code)).toEqual([]);
	});
});

it('without the right to make roles the triggers alone guard, until somebody makes the role', async () => {
	const server = await startServer();
	try {
		const address = await server.create();
		const chief = postgres(address, { max: 1 });
		const { pathname } = new URL(address);
		await chief.unsafe(
			`create role clerk login; alter database ${pathname.slice(1)} owner to clerk`
		);
		const asClerk = { kind: 'server', address: address.replace('yuebao@', 'clerk@') } as const;

		const first = connect(asClerk);
		await migrate(first);
		expect(isRestricted(first)).toBe(false);
		await startJobs(first);
		await stopJobs(first);
		const change = sql`update audit_events set actor = 'nobody'`;
		await expect(change.execute(first)).rejects.toThrow(/never changed/);
		await first.destroy();

		await chief.unsafe('create role yuebao_app nologin; grant yuebao_app to clerk');
		await chief.end();
		const second = connect(asClerk);
		await migrate(second);
		expect(isRestricted(second)).toBe(true);
		await startJobs(second);
		await stopJobs(second);
		await expect(change.execute(second)).rejects.toThrow(/permission denied/);
		await second.destroy();
	} finally {
		await server.stop();
	}
}, 180_000);
