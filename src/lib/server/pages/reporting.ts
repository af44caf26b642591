import { deadline } from '#lib/report/deadline.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import type { Standing } from '#lib/server/db/report.ts';

/** Who has reported for a year, of the offices whose report is due. */
export type YearReporting = {
	expected: number;
	/** Those that came late are among them. */
	held: number;
	late: number;
	missing: { agencyId: number; agency: string }[];
	/** Whether the day by which offices' reports are due has passed. */
	due: boolean;
};

/** Standings of offices alone: a government's own report sums theirs and is no office's. */
export function officesOnly(
	standings: readonly Standing[],
	agencies: readonly Agency[]
): Standing[] {
	const governments = new Set(
		agencies.filter((agency) => agency.kind === 'government').map((agency) => agency.id)
	);
	return standings.filter(
		({ agencyId, scope }) => scope !== 'aggregate' && !governments.has(agencyId)
	);
}

/** The state of a year's filing among `standings`. `today` is `YYYY-MM-DD`. */
export function reportingOf(
	standings: readonly Standing[],
	year: number,
	today: string
): YearReporting {
	const ofYear = standings.filter((standing) => standing.year === year);
	const missing = ofYear
		.filter((standing) => standing.state === 'missing')
		.map(({ agencyId, agency }) => ({ agencyId, agency }));
	return {
		expected: ofYear.length,
		held: ofYear.length - missing.length,
		late: ofYear.filter((standing) => standing.state === 'late').length,
		missing,
		due: today > deadline(year, 'agency')
	};
}
