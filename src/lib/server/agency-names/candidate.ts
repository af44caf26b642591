import type { MatchReason } from './near.ts';

/** An agency that a report may be of. */
export type Candidate = {
	/** Code of the region that the agency is registered in. */
	region: string;
	regionName: string;
	agencyId: number;
	/** The name of it that is near to the printed one. */
	name: string;
	why: MatchReason;
};
