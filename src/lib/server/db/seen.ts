import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '../access/sight.ts';

/** Once approved, a report is seen by everybody who sees anything of the region, in the version approved last; all else is a draft. */
const isOpen = sql<boolean>`reports.approved_version is not null`;

/** Of a query over `reports`: those that are seen. */
export function isSeen({ region, drafts }: Sight): RawBuilder<boolean> {
	const inRegion = sql<boolean>`reports.region_id = ${region}`;
	if (drafts === 'all') return inRegion;
	if (drafts.length === 0) return sql<boolean>`(${inRegion} and ${isOpen})`;
	const own = sql`reports.agency_id in (${sql.join(drafts)})`;
	return sql<boolean>`(${inRegion} and (${isOpen} or ${own}))`;
}

/** Of a query over `reports`: the version that is seen, the latest where drafts are. */
export function shownVersion({ drafts }: Sight): RawBuilder<number> {
	if (drafts === 'all') return sql<number>`reports.current_version`;
	if (drafts.length === 0) return sql<number>`reports.approved_version`;
	return sql<number>`(case when reports.agency_id in (${sql.join(drafts)})
		then reports.current_version else reports.approved_version end)`;
}

/**
 * Of a query over `reports` and their findings: those that tell nothing of a draft. A finding against the year before, or earlier
 * ones, names their latest numbers, so it is seen where these are approved; one that rests on other offices' reports, only by whoever sees
 * all of these.
 */
export function tellsNoDraft({ drafts }: Sight): RawBuilder<boolean> {
	if (drafts === 'all') return sql<boolean>`true`;
	const own = drafts.length === 0 ? sql`false` : sql`reports.agency_id in (${sql.join(drafts)})`;
	const sameOffice = sql`before.region_id = reports.region_id and before.agency_id = reports.agency_id
			and before.aggregate = reports.aggregate`;
	return sql<boolean>`(findings.span = 'within'
		or (findings.span in ('across', 'series') and ${own})
		or (findings.span = 'across' and exists (select from reports as before
			where ${sameOffice} and before.year = reports.year - 1
				and before.approved_version = before.current_version))
		or (findings.span = 'series' and not exists (select from reports as before
			where ${sameOffice} and before.year < reports.year
				and before.approved_version is distinct from before.current_version)))`;
}

/** Of a query over `reports` of many regions: those that any of the sights shows. */
export function isSeenAmong(sights: readonly Sight[]): RawBuilder<boolean> {
	const whole = sights.filter(({ drafts }) => drafts === 'all').map(({ region }) => region);
	const parts = sights.filter(({ drafts }) => drafts !== 'all').map(isSeen);
	const all = whole.length > 0 ? [sql<boolean>`reports.region_id in (${sql.join(whole)})`] : [];
	const any = [...all, ...parts];
	return any.length > 0 ? sql<boolean>`(${sql.join(any, sql` or `)})` : sql<boolean>`false`;
}
