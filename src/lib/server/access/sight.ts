import { may, type Access } from './access.ts';

/**
 * What somebody sees of a region: what reads reports asks for one. Beside what was approved there are drafts: reports in every
 * other state, with their findings, sources and notes.
 */
export type Sight = {
	region: string;
	/** Whose drafts are seen: every office's, or those of the offices named. */
	drafts: 'all' | readonly number[];
};

/** Sight of everything in a region, for the command line and the program's own parts. */
export function fullSight(region: string): Sight {
	return { region, drafts: 'all' };
}

/** What grants let somebody see of a region; null where they see nothing of it. Made-up data are for everybody to see. */
export function sightOf(
	access: Access | null,
	{ code, synthetic }: { code: string; synthetic: boolean }
): Sight | null {
	if (synthetic || may(access, 'read_drafts', { region: code })) return fullSight(code);
	if (access === null || !may(access, 'read_approved', { region: code })) return null;
	const own = access.grants.flatMap(({ region, agencyId }) =>
		region === code && agencyId !== null ? [agencyId] : []
	);
	return { region: code, drafts: own };
}

/** Whether an office's drafts are seen. */
export function seesDraftsOf({ drafts }: Sight, agencyId: number): boolean {
	return drafts === 'all' || drafts.includes(agencyId);
}
