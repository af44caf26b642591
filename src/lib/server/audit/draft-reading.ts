import { sql } from 'kysely';
import type { Scope } from '#lib/report/report.ts';
import type { Access } from '../access/access.ts';
import type { AuditAction } from '../db/audit-actions.ts';
import type { Database } from '../db/types.ts';

export type Reading = {
	action: Extract<AuditAction, 'draft_read' | 'draft_downloaded'>;
	region: { code: string; synthetic: boolean };
	agencyId: number;
	year: number;
	version: number;
	/** Null: the office's own report where there is one. */
	scope: Scope | null;
};

/**
 * Writes down that somebody of another office has read a report that is not approved yet: once for each person, version and hour,
 * however often they turn its pages. What is made up, or approved, is nobody's draft.
 */
export async function noteDraftReading(
	db: Database,
	{ access, address, at }: { access: Access | null; address: string; at: Date },
	{ action, region, agencyId, year, version, scope }: Reading
): Promise<void> {
	if (access === null || region.synthetic || isOf(access, region.code, agencyId)) return;
	const hour = at.toISOString().slice(0, 13);
	await sql`insert into audit_events (region_id, actor, action, subject, detail, address)
		select region_id, ${`user:${access.user.id}`}::text, ${action}::text,
			jsonb_build_object('agency', agency_id, 'year', year, 'report', id, 'version', ${version}::int),
			jsonb_build_object('version', ${version}::int, 'hour', ${hour}::text), ${address}::text
		from reports
		where region_id = ${region.code} and agency_id = ${agencyId} and year = ${year}
			and (${scope}::text is null or aggregate = (${scope}::text = 'aggregate'))
			and status in ('to_review', 'returned')
		order by aggregate limit 1
		on conflict do nothing`.execute(db);
}

function isOf({ grants }: Access, region: string, agencyId: number): boolean {
	return grants.some((grant) => grant.region === region && grant.agencyId === agencyId);
}
