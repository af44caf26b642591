import { isThere, yearsOf } from '#lib/register/membership.ts';
import { deadline } from '#lib/report/deadline.ts';
import type { Scope } from '#lib/report/report.ts';
import { seesDraftsOf, type Sight } from '../access/sight.ts';
import * as agencies from './agency.ts';
import * as reforms from './reform.ts';
import { unassigned } from './region.ts';
import { findingCount, firstReceivedOn } from './report-columns.ts';
import { isSeen, shownVersion } from './seen.ts';
import type { Reader } from './types.ts';

/** Whether the report that an agency owes for a year is here. `late`: handed in after the day that 条例 article 49 sets. */
export type Standing = {
	agencyId: number;
	agency: string;
	year: number;
	state: 'held' | 'late' | 'missing';
	/** The day on which the first version came, `YYYY-MM-DD`; null where not known, which is not late. */
	receivedOn: string | null;
	versions: number;
	errors: number;
	warnings: number;
	scope: Scope | null;
};

async function held(db: Reader, sight: Sight) {
	return db
		.selectFrom('reports')
		.where(isSeen(sight))
		.select((eb) => [
			'reports.agency_id as agencyId',
			'reports.year',
			'reports.scope',
			shownVersion(sight).as('versions'),
			firstReceivedOn(eb).as('receivedOn'),
			findingCount('error', sight).as('errors'),
			findingCount('warning', sight).as('warnings')
		])
		.orderBy('reports.aggregate', 'desc')
		.execute();
}

/**
 * One for each agency and each year from the first to the last that the region holds any report of,
 * within the agency's own years, as registered or as reforms tell them; by agency, then year. Files without a region owe nothing: there,
 * only what is held. Who has not reported is told of those alone whose drafts are seen.
 */
export async function standings(db: Reader, sight: Sight): Promise<Standing[]> {
	const { region } = sight;
	const [registered, reports, events] = await Promise.all([
		agencies.list(db, region),
		held(db, sight),
		reforms.list(db, region)
	]);
	const bySubject = new Map(reports.map((report) => [`${report.agencyId}/${report.year}`, report]));
	const years = reports.map((report) => report.year);
	const first = Math.min(...years);
	const last = Math.max(...years);
	const isOwed = (agencyId: number) => region !== unassigned && seesDraftsOf(sight, agencyId);
	const standings: Standing[] = [];
	for (const agency of registered) {
		const existed = yearsOf(agency, events);
		for (let year = first; year <= last; year++) {
			const report = bySubject.get(`${agency.id}/${year}`);
			const { id: agencyId, name } = agency;
			if (report) {
				const { receivedOn, versions, errors, warnings, scope } = report;
				const due = deadline(year, agency.kind === 'government' ? 'aggregate' : scope);
				const late = receivedOn !== null && receivedOn > due;
				standings.push({
					agencyId,
					agency: name,
					year,
					state: late ? 'late' : 'held',
					receivedOn,
					versions,
					errors,
					warnings,
					scope
				});
			} else if (isOwed(agency.id) && isThere(existed, year)) {
				standings.push({
					agencyId,
					agency: name,
					year,
					state: 'missing',
					receivedOn: null,
					versions: 0,
					errors: 0,
					warnings: 0,
					scope: null
				});
			}
		}
	}
	return standings;
}
