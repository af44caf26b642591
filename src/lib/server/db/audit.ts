import type { Detail } from '#lib/report/result.ts';
import type { Reader, Writer } from './types.ts';

export type AuditEvent = {
	id: number;
	at: Date;
	/** Who did it: a user, or the program's part, `import`, `demo`. */
	actor: string;
	action: string;
	subject: Detail;
	detail: Detail;
};

/** Writes down who did what, in the transaction that did it. Events are never changed. */
export async function record(
	trx: Writer,
	region: string,
	event: Pick<AuditEvent, 'actor' | 'action' | 'subject' | 'detail'>
): Promise<void> {
	await trx
		.insertInto('audit_events')
		.values({ region_id: region, ...event })
		.execute();
}

/** The latest events of a region, newest first. */
export async function list(
	db: Reader,
	region: string,
	filter: { actor?: string; limit?: number } = {}
): Promise<AuditEvent[]> {
	let query = db
		.selectFrom('audit_events')
		.select(['id', 'at', 'actor', 'action', 'subject', 'detail'])
		.where('region_id', '=', region)
		.orderBy('id', 'desc')
		.limit(filter.limit ?? 100);
	if (filter.actor !== undefined) query = query.where('actor', '=', filter.actor);
	return query.execute();
}
