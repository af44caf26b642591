import { may, mayAnywhere, type Access, type Target } from './access.ts';
import type { Action } from './roles.ts';
import { sightOf, type Sight } from './sight.ts';

/**
 * What a request needs. `sight`: the region of its address is seen, of an office perhaps its own part alone; `full_sight`: its
 * drafts and who has not reported too. `of` says on what something has to be allowed: the region or the office of the address, or
 * anything at all, where what it is about stands in the request itself and is checked with it. Of several actions one is enough.
 */
export type Need =
	| 'anyone'
	| 'signed_in'
	| 'sight'
	| 'full_sight'
	| { may: Action | readonly Action[]; of: 'region' | 'office' | 'anywhere' };

/** The parts of an address that say what a request is about. */
export type Parameters = Readonly<Record<string, string | undefined>>;

/** The region of an address, as it is held; null where none is of that code. */
export type RegionOf = (code: string) => Promise<{ code: string; synthetic: boolean } | null>;

/** Whether a request's need is met. */
export async function isMet(
	need: Need,
	access: Access | null,
	parameters: Parameters,
	regionOf: RegionOf
): Promise<boolean> {
	if (need === 'anyone') return true;
	if (need === 'signed_in') return access !== null;
	if (need === 'sight' || need === 'full_sight') {
		const sight = await sightIn(parameters, access, regionOf);
		return sight !== null && (need === 'sight' || sight.drafts === 'all');
	}
	const { of } = need;
	return [need.may]
		.flat()
		.some((action) =>
			of === 'anywhere'
				? mayAnywhere(access, action)
				: may(access, action, targetOf(of, parameters))
		);
}

async function sightIn(
	{ region }: Parameters,
	access: Access | null,
	regionOf: RegionOf
): Promise<Sight | null> {
	const held = region === undefined ? null : await regionOf(region);
	return held && sightOf(access, held);
}

function targetOf(of: 'region' | 'office', { region, agency }: Parameters): Target {
	if (region === undefined) throw new Error('the address names no region');
	if (of === 'region') return { region };
	return { region, agencyId: /^\d{1,9}$/.test(agency ?? '') ? Number(agency) : NaN };
}
