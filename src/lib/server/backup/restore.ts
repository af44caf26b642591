import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '#db/migrations/index.ts';
import { analyze, migrate } from '../db/migrate.ts';
import { unassigned } from '../db/region.ts';
import { asOwner, grant, isRestricted } from '../db/role.ts';
import type { Database, Writer } from '../db/types.ts';
import { copying, type Copying } from './connection.ts';
import { BackupReader, BadBackup, type Header } from './format.ts';
import { migrationOf } from './tables.ts';

export type Restored = { taken: string; tables: number; rows: number };

/** The database holds something, and it was not said that this may go. */
export class NotEmpty extends Error {
	override name = 'NotEmpty';
	constructor() {
		super('数据库里已有数据。要用备份替换全部现有数据，请加 --replace。');
	}
}

/**
 * Fills a database with what a backup holds, in one transaction: all of it, or nothing is changed. A backup of an earlier
 * version of the program is brought up to date. Sessions, one-time links and counts of failed attempts begin empty.
 * @throws BadBackup, NotEmpty
 */
export async function restoreBackup(
	db: Database,
	path: string,
	{ replace }: { replace: boolean }
): Promise<Restored> {
	const reader = new BackupReader(createReadStream(path).pipe(createGunzip()));
	const header = await headerOf(reader);
	const rows = await copying(db, async (connection) => {
		const { trx } = connection;
		await asOwner(trx);
		if (!replace && (await holdsSomething(trx))) throw new NotEmpty();
		await clear(trx);
		const migrator = new Migrator({ db: trx, provider: { getMigrations: async () => migrations } });
		const begun = await migrator.migrateTo(header.migration);
		if (begun.error) throw begun.error;
		const loaded = await load(reader, header, connection);
		const { error } = await migrator.migrateToLatest();
		if (error) throw error;
		if (isRestricted(db)) await grant(trx);
		return loaded;
	});
	await migrate(db);
	await analyze(db);
	return { taken: header.taken, tables: header.tables.length, rows };
}

async function headerOf(reader: BackupReader): Promise<Header> {
	const line = await reader.line().catch(() => null);
	if (!line || !('yuebao' in line)) throw new BadBackup('这不是阅报的备份文件。');
	if (line.format !== 1 || !Object.hasOwn(migrations, line.migration)) {
		throw new BadBackup(
			`备份来自更新版本的阅报（结构 ${line.migration}）：请先更新本机的程序，再恢复。`
		);
	}
	return line;
}

/** Whether anything is there besides what the migrations themselves write. */
async function holdsSomething(trx: Writer): Promise<boolean> {
	if ((await migrationOf(trx)) === null) return false;
	const { rows } = await sql<{ something: boolean }>`select exists (
		select from regions where code <> ${unassigned}
		union all select from users union all select from import_batches
	) as something`.execute(trx);
	return rows[0]!.something;
}

/** Takes away every table of the schema with what hangs on it, the queue, and the functions of the triggers. */
async function clear(trx: Writer): Promise<void> {
	await sql`do $$ declare found record; begin
		drop schema if exists pgboss cascade;
		for found in select oid::regclass as name from pg_class
			where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') loop
			execute format('drop table if exists %s cascade', found.name);
		end loop;
		for found in select oid::regprocedure as name from pg_proc
			where pronamespace = current_schema()::regnamespace and prorettype = 'trigger'::regtype loop
			execute format('drop function %s', found.name);
		end loop;
	end $$`.execute(trx);
}

type ForeignKey = { table: string; name: string; definition: string };

/** Rows come table by table, so that what points to rows of another table is looked at when all are there. */
async function load(reader: BackupReader, header: Header, connection: Copying): Promise<number> {
	const { trx } = connection;
	const keys = await foreignKeys(trx);
	for (const { table, name } of keys)
		await sql`alter table ${sql.table(table)} drop constraint ${sql.id(name)}`.execute(trx);
	for (const table of header.tables) await sql`delete from ${sql.table(table)}`.execute(trx);
	let rows = 0;
	for (const table of header.tables) rows += await loadTable(reader, table, connection);
	const line = await reader.line();
	if (!('sequences' in line)) throw new BadBackup('备份文件缺少序号。');
	for (const [name, last] of Object.entries(line.sequences))
		await sql`select setval(${name}::regclass, ${last})`.execute(trx);
	if (!('sha256' in (await reader.line()))) throw new BadBackup('备份文件没有校验和。');
	for (const { table, name, definition } of keys)
		await sql`alter table ${sql.table(table)} add constraint ${sql.id(name)} ${sql.raw(definition)}`.execute(
			trx
		);
	return rows;
}

async function loadTable(
	reader: BackupReader,
	table: string,
	connection: Copying
): Promise<number> {
	const announced = await reader.line();
	if (!('table' in announced) || announced.table !== table)
		throw new BadBackup(`备份文件缺少表 ${table}。`);
	let rows = 0;
	const counted = async function* () {
		rows = yield* reader.pieces();
	};
	await connection.into(table, announced.columns, counted());
	const told = await reader.line();
	if (!('rows' in told) || told.rows !== rows)
		throw new BadBackup(`备份文件中表 ${table} 的行数不符。`);
	return rows;
}

async function foreignKeys(trx: Writer): Promise<ForeignKey[]> {
	const { rows } = await sql<ForeignKey>`
		select relname as table, conname as name, pg_get_constraintdef(pg_constraint.oid) as definition
		from pg_constraint join pg_class on pg_class.oid = conrelid
		where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(trx);
	return rows;
}
