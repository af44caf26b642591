import { powers, type Action, type Role } from './roles.ts';

export type Grant = {
	id: number;
	role: Role;
	/** Code of the region; null: everywhere, for administrators alone. */
	region: string | null;
	/** The office, for the roles of an office; null for the roles of a region. */
	agencyId: number | null;
};

/** A grant with the regions that it covers: its own and all below; of an office's grant, its own alone. */
export type HeldGrant = Grant & { within: readonly string[] };

export type Person = {
	id: number;
	login: string;
	name: string;
	/** Whether signing in takes a code besides the password. */
	hasSecondFactor: boolean;
};

/** Who asks, and what was granted to them. */
export type Access = { user: Person; grants: readonly HeldGrant[] };

/** A region as a whole, or one office of it. */
export type Target = { region: string; agencyId?: number };

/** Whether somebody may do something to a region as a whole, or to one office of it. What no grant allows is refused. */
export function may(access: Access | null, action: Action, target: Target): boolean {
	return access?.grants.some((grant) => allows(grant, action, target)) ?? false;
}

function allows(grant: HeldGrant, action: Action, { region, agencyId }: Target): boolean {
	switch (powers[grant.role][action]) {
		case undefined:
			return false;
		case 'region':
			return grant.region === null || grant.within.includes(region);
		case 'peers':
			return grant.region === region;
		case 'office':
			return grant.region === region && agencyId !== undefined && grant.agencyId === agencyId;
	}
}

/** Whether somebody may do something in every region, those that nobody has registered yet too. */
export function mayEverywhere(access: Access | null, action: Action): boolean {
	return (
		access?.grants.some(
			({ role, region }) => region === null && powers[role][action] === 'region'
		) ?? false
	);
}

/** Whether somebody may do something anywhere at all: whether to show the way to it. */
export function mayAnywhere(access: Access | null, action: Action): boolean {
	return access?.grants.some(({ role }) => powers[role][action] !== undefined) ?? false;
}

/**
 * Whether somebody may change another person's account: only where they manage people over everything that the other holds,
 * lest an account with more power be taken over by a reset. Who holds nothing is left to administrators of everything.
 */
export function mayManage(access: Access | null, grants: readonly Grant[]): boolean {
	if (mayEverywhere(access, 'manage_people')) return true;
	return grants.length > 0 && grants.every((grant) => mayGrant(access, grant));
}

/** Whether somebody may give or end such a grant. */
export function mayGrant(
	access: Access | null,
	{ region, agencyId }: Pick<Grant, 'region' | 'agencyId'>
): boolean {
	if (region === null) return mayEverywhere(access, 'manage_people');
	return may(access, 'manage_people', { region, ...(agencyId === null ? {} : { agencyId }) });
}

/** Regions as a whole, and single offices. */
export type Covered = {
	regions: readonly string[];
	offices: readonly { region: string; agencyId: number }[];
};

/** On what somebody may do something: everywhere, or the regions and offices of their grants. */
export function coverage(access: Access | null, action: Action): Covered | 'all' {
	if (mayEverywhere(access, action)) return 'all';
	const grants = access?.grants ?? [];
	const of = (reach: 'region' | 'office') =>
		grants.filter(({ role }) => powers[role][action] === reach);
	return {
		regions: [...new Set(of('region').flatMap(({ within }) => within))],
		offices: of('office').flatMap(({ region, agencyId }) =>
			region === null || agencyId === null ? [] : [{ region, agencyId }]
		)
	};
}
