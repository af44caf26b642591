import { sql, type RawBuilder } from 'kysely';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Sight } from '../access/sight.ts';

/** What everybody sees who sees anything of the region; in every other state a report is a draft. */
const open = ['approved', 'published'] as const satisfies readonly ReportStatus[];

const isOpen = sql<boolean>`reports.status in (${sql.join(open.map((status) => sql.lit(status)))})`;

/** Of a query over `reports`: those that are seen. */
export function isSeen({ region, drafts }: Sight): RawBuilder<boolean> {
	const inRegion = sql<boolean>`reports.region_id = ${region}`;
	if (drafts === 'all') return inRegion;
	if (drafts.length === 0) return sql<boolean>`(${inRegion} and ${isOpen})`;
	const own = sql`reports.agency_id in (${sql.join(drafts)})`;
	return sql<boolean>`(${inRegion} and (${isOpen} or ${own}))`;
}

/**
 * Of a query over `reports` and their findings: those that tell nothing of a draft. A finding against the year before names that
 * year's numbers, so it is seen where the report of that year is.
 */
export function tellsNoDraft({ drafts }: Sight): RawBuilder<boolean> {
	if (drafts === 'all') return sql<boolean>`true`;
	const own = drafts.length === 0 ? sql`false` : sql`reports.agency_id in (${sql.join(drafts)})`;
	const states = sql.join(open.map((status) => sql.lit(status)));
	return sql<boolean>`(findings.span <> 'across' or ${own} or exists (select from reports as before
		where before.region_id = reports.region_id and before.agency_id = reports.agency_id
			and before.aggregate = reports.aggregate and before.year = reports.year - 1
			and before.status in (${states})))`;
}

/** Of a query over `reports` of many regions: those that any of the sights shows. */
export function isSeenAmong(sights: readonly Sight[]): RawBuilder<boolean> {
	const whole = sights.filter(({ drafts }) => drafts === 'all').map(({ region }) => region);
	const parts = sights.filter(({ drafts }) => drafts !== 'all').map(isSeen);
	const all = whole.length > 0 ? [sql<boolean>`reports.region_id in (${sql.join(whole)})`] : [];
	const any = [...all, ...parts];
	return any.length > 0 ? sql<boolean>`(${sql.join(any, sql` or `)})` : sql<boolean>`false`;
}
