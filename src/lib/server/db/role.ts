import { sql } from 'kysely';
import { sourceOf } from './statements.ts';
import type { Database, Writer } from './types.ts';

/** The role that the program works as once the schema is current. It owns no table and may not sign in. */
export const applicationRole = 'yuebao_app';

/** Rows come and stay: the program may neither change nor remove them. The triggers of the tables refuse it besides. */
const appendOnly = [
	'audit_events',
	'report_versions',
	'facts',
	'sections',
	'figures',
	'problems',
	'improvements',
	'messages',
	'stage_changes',
	'finding_decisions',
	'errata',
	'area_choices'
];

/**
 * From here on the handle works as a role that may only add to the record of changes and to what was read from documents.
 * Where the database's user may not make roles (a server that others administer), the triggers alone guard them: `isRestricted` tells.
 */
export async function restrict(db: Database): Promise<void> {
	const source = sourceOf(db);
	if (source.isRestricted()) return;
	if (await prepare(db)) await source.restrict(applicationRole);
}

/** Whether the handle works as a role that cannot change what is to stay. */
export function isRestricted(db: Database): boolean {
	return sourceOf(db).isRestricted();
}

/** For the rest of a transaction its statements are those of the tables' owner: to remove made-up regions, to take and restore a backup. */
export async function asOwner(trx: Writer): Promise<void> {
	await sql`set local role none`.execute(trx);
}

const notAllowed = '42501';

/** Makes the role and gives it what it needs, on every start anew, as tables come with migrations. False where that is not allowed. */
async function prepare(db: Database): Promise<boolean> {
	try {
		await db.transaction().execute(async (trx) => {
			await sql`select pg_advisory_xact_lock(hashtext('yuebao role'))`.execute(trx);
			await makeRole(trx);
			await grant(trx);
		});
		return true;
	} catch (error) {
		if ((error as { code?: string }).code !== notAllowed) throw error;
		await sql`create schema if not exists pgboss`.execute(db);
		return false;
	}
}

/** Roles belong to a whole server: another database on it may have made it, this very moment too. */
async function makeRole(trx: Writer): Promise<void> {
	await sql`do $$ begin
		if not exists (select from pg_roles where rolname = 'yuebao_app') then
			create role yuebao_app nologin;
		end if;
	exception when duplicate_object or unique_violation then null; end $$`.execute(trx);
	await sql`do $$ declare
		needed text := case when current_setting('server_version_num')::int >= 160000
			then 'SET' else 'MEMBER' end;
	begin
		if not pg_has_role(session_user, 'yuebao_app', needed) then
			execute format('grant yuebao_app to %I', session_user);
		end if;
	end $$`.execute(trx);
}

/** Gives the role what it needs in the tables that are there now. */
export async function grant(trx: Writer): Promise<void> {
	const role = sql.id(applicationRole);
	const schema = sql.id(await currentSchema(trx));
	await sql`grant usage on schema ${schema} to ${role}`.execute(trx);
	await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`.execute(
		trx
	);
	await sql`grant usage, select on all sequences in schema ${schema} to ${role}`.execute(trx);
	for (const table of appendOnly) {
		await sql`revoke update, delete, truncate on ${sql.table(table)} from ${role}`.execute(trx);
	}
	await grantCounting(trx);
	await ownQueue(trx);
}

async function currentSchema(trx: Writer): Promise<string> {
	const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(trx);
	return rows[0]!.name;
}

/** From PostgreSQL 17 on, `analyze` can be granted; older servers count their tables by themselves. */
async function grantCounting(trx: Writer): Promise<void> {
	await sql`do $$ begin
		if current_setting('server_version_num')::int >= 170000 then
			execute format('grant maintain on all tables in schema %I to yuebao_app', current_schema());
		end if;
	end $$`.execute(trx);
}

/** pg-boss changes its tables itself, so they are the role's own. Jobs only point to rows: those of another owner are made anew. */
async function ownQueue(trx: Writer): Promise<void> {
	await sql`do $$ begin
		if exists (select from pg_namespace where nspname = 'pgboss'
			and nspowner <> 'yuebao_app'::regrole) then
			drop schema pgboss cascade;
		end if;
		create schema if not exists pgboss authorization yuebao_app;
	end $$`.execute(trx);
}
