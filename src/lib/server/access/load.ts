import * as grants from '../db/grant.ts';
import type { SessionUser } from '../db/session.ts';
import type { Reader } from '../db/types.ts';
import { regionOfCode } from '../region-of.ts';
import type { Access } from './access.ts';
import { isOfficeRole } from './roles.ts';
import { within } from './within.ts';

/** What a person may do: their grants, each with the regions that it covers. */
export async function accessOf(
	db: Reader,
	{ id, login, name, hasSecondFactor }: SessionUser
): Promise<Access> {
	const held = await grants.held(db, id);
	const parents = held.some(({ role, region }) => region !== null && !isOfficeRole(role))
		? await parentsOf(db)
		: new Map<string, string | null>();
	return {
		user: { id, login, name, hasSecondFactor },
		grants: held.map((grant) => ({
			...grant,
			within:
				grant.region === null
					? []
					: isOfficeRole(grant.role)
						? [grant.region]
						: within(grant.region, parents)
		}))
	};
}

/** The tree of the regions held. Where the region above one is not held itself, the gazetteer knows what lies above that. */
async function parentsOf(db: Reader): Promise<Map<string, string | null>> {
	const parents = new Map<string, string | null>();
	for (const { code, parent } of await grants.parents(db)) {
		parents.set(code, parent);
	}
	for (let missing = unknownParents(parents); missing.length > 0;) {
		for (const code of missing) parents.set(code, regionOfCode(code)?.parent ?? null);
		missing = unknownParents(parents);
	}
	return parents;
}

function unknownParents(parents: Map<string, string | null>): string[] {
	return [...new Set(parents.values())].filter(
		(code): code is string => code !== null && !parents.has(code)
	);
}
