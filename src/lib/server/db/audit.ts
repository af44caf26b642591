import { sql, type ExpressionBuilder } from 'kysely';
import type { Detail } from '#lib/report/result.ts';
import type { AuditAction } from './audit-actions.ts';
import type { Database, Reader, Tables, Writer } from './types.ts';

export type AuditEvent = {
	/** Code of the region; `000000` for what concerns people or the program as a whole. */
	region: string;
	id: number;
	at: Date;
	/** Who did it: `user:7`, or the program's part, `import`, `demo`, `cli`. */
	actor: string;
	action: string;
	/** What was acted on, by ids: `agency`, `user`, `report` …. */
	subject: Detail;
	detail: Detail;
	/** From where; null for what is done on the machine itself. */
	address: string | null;
	/** Only what differs; null where nothing stood before or stands after. */
	before: Detail | null;
	after: Detail | null;
};

export type NewEvent = Pick<AuditEvent, 'actor' | 'subject'> & { action: AuditAction } & Partial<
		Pick<AuditEvent, 'detail' | 'address' | 'before' | 'after'>
	>;

/** Writes down who did what, in the transaction that did it. Events are never changed. */
export async function record(trx: Writer, region: string, event: NewEvent): Promise<void> {
	await trx
		.insertInto('audit_events')
		.values({ region_id: region, ...whole(event) })
		.execute();
}

/** Writes down a reading, unless the same reading of this hour stands there already (see the index `audit_events_readings`). */
export async function recordReading(db: Database, region: string, event: NewEvent): Promise<void> {
	await db
		.insertInto('audit_events')
		.values({ region_id: region, ...whole(event) })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

const whole = (event: NewEvent) => ({
	...{ detail: {}, address: null, before: null, after: null },
	...event
});

/** What differs between two states of one thing, by name: for the `before` and `after` of an event. */
export function difference(before: Detail, after: Detail): { before: Detail; after: Detail } {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(name) => (before[name] ?? null) !== (after[name] ?? null)
	);
	const of = (state: Detail): Detail =>
		Object.fromEntries(names.map((name) => [name, state[name] ?? null]));
	return { before: of(before), after: of(after) };
}

export type AuditFilter = {
	/** Of these regions only; null: of all, what belongs to no region too. */
	regions: readonly string[] | null;
	actor?: string | null;
	action?: string | null;
	agencyId?: number | null;
	/** The first and last day, `2026-01-31`, in China's time. */
	from?: string | null;
	to?: string | null;
};

/** The events that a filter lets through, newest first, at most `limit` from the `offset`th on. */
export async function search(
	db: Reader,
	filter: AuditFilter,
	{ limit, offset }: { limit: number; offset: number }
): Promise<AuditEvent[]> {
	return newest(db, filter).limit(limit).offset(offset).execute();
}

/** The latest events of a region, newest first. */
export async function list(
	db: Reader,
	region: string,
	{ actor, limit = 100 }: { actor?: string; limit?: number } = {}
): Promise<AuditEvent[]> {
	return newest(db, { regions: [region], actor })
		.limit(limit)
		.execute();
}

function newest(db: Reader, filter: AuditFilter) {
	return db
		.selectFrom('audit_events')
		.select(['region_id as region', 'id', 'at', 'actor', 'action', 'subject', 'detail'])
		.select(['address', 'before', 'after'])
		.where((eb) => passing(eb, filter))
		.orderBy('id', 'desc');
}

/** How many events a filter lets through. */
export async function count(db: Reader, filter: AuditFilter): Promise<number> {
	const { total } = await db
		.selectFrom('audit_events')
		.select((eb) => eb.fn.countAll<number>().as('total'))
		.where((eb) => passing(eb, filter))
		.executeTakeFirstOrThrow();
	return Number(total);
}

/** Who appears in the events of these regions, each once. */
export async function actors(db: Reader, regions: AuditFilter['regions']): Promise<string[]> {
	const rows = await db
		.selectFrom('audit_events')
		.select('actor')
		.distinct()
		.where((eb) => passing(eb, { regions }))
		.orderBy('actor')
		.execute();
	return rows.map(({ actor }) => actor);
}

/** The offices of these regions that events are about, by their current names. */
export async function offices(
	db: Reader,
	regions: AuditFilter['regions']
): Promise<{ region: string; id: number; name: string }[]> {
	const concerned = db
		.selectFrom('audit_events')
		.select(['region_id', sql<string>`subject->>'agency'`.as('agency')])
		.distinct()
		.where((eb) => passing(eb, { regions }))
		.where(sql<boolean>`subject ? 'agency'`);
	return db
		.selectFrom(concerned.as('concerned'))
		.innerJoin('agency_names', (join) =>
			join
				.onRef('agency_names.region_id', '=', 'concerned.region_id')
				.on(sql<boolean>`agency_names.agency_id::text = concerned.agency`)
				.on('agency_names.kind', '=', 'current')
		)
		.select(['agency_names.region_id as region', 'agency_names.agency_id as id', 'name'])
		.orderBy('agency_names.region_id')
		.orderBy('name')
		.execute();
}

function passing(eb: ExpressionBuilder<Tables, 'audit_events'>, filter: AuditFilter) {
	const { regions, actor, action, agencyId, from, to } = filter;
	return eb.and([
		...(regions === null ? [] : [sql<boolean>`region_id = any(${[...regions]}::text[])`]),
		...(actor ? [eb('actor', '=', actor)] : []),
		...(action ? [eb('action', '=', action)] : []),
		...(agencyId ? [sql<boolean>`subject->>'agency' = ${String(agencyId)}`] : []),
		...(from ? [sql<boolean>`at >= ${midnight(from)}::timestamptz`] : []),
		...(to ? [sql<boolean>`at < ${midnight(to)}::timestamptz + interval '1 day'`] : [])
	]);
}

const midnight = (day: string) => `${day}T00:00:00+08:00`;
