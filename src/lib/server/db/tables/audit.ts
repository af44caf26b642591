import type { Generated, GeneratedAlways } from 'kysely';
import type { Detail } from '#lib/report/result.ts';
import type { Json } from './json.ts';

type AuditEvents = {
	region_id: string;
	id: GeneratedAlways<number>;
	at: Generated<Date>;
	actor: string;
	action: string;
	subject: Json<Detail>;
	detail: Json<Detail>;
	/** Null for what is done on the machine itself. */
	address: string | null;
	/** What differs between before and after; null where nothing changed or there was nothing. */
	before: Json<Detail> | null;
	after: Json<Detail> | null;
};

export type AuditTables = {
	audit_events: AuditEvents;
};
