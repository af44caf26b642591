import { m } from '#lib/paraglide/messages.js';
import { mayEverywhere, mayGrant, type Access } from '../../access/access.ts';
import * as regions from '../../db/region.ts';
import type { Reader } from '../../db/types.ts';
import { understand, type Choice, type GrantWanted, type GrantWords } from './wanted-grant.ts';

/** What the form of a grant offers: the regions held where somebody may give any, and whether everywhere. */
export async function grantOffer(db: Reader, access: Access) {
	const held = await regions.list(db);
	return {
		everywhere: mayEverywhere(access, 'manage_people'),
		regions: held
			.filter(({ code }) => code !== regions.unassigned)
			.filter(({ code }) => mayGrant(access, { region: code, agencyId: null }))
			.map(({ code, fullName }) => ({ code, fullName }))
	};
}

export function grantWords(data: FormData): GrantWords {
	const field = (name: string) => String(data.get(name) ?? '').slice(0, 100);
	return {
		role: field('role'),
		everywhere: data.has('everywhere'),
		region: field('region'),
		office: field('office')
	};
}

/** What a form of a grant that was not understood says, with the words as they were typed. */
export type Unclear = GrantWords & {
	refused: string;
	choices: { of: 'region' | 'office'; items: Choice[] } | null;
};

/** The grant that a form asks for, or what to ask anew. */
export async function grantAsked(
	db: Reader,
	access: Access,
	words: GrantWords
): Promise<{ grant: GrantWanted } | { unclear: Unclear }> {
	const understood = await understand(db, access, words);
	if ('grant' in understood) return understood;
	const { unclear: what, choices: items } = understood;
	if (what === 'role')
		return { unclear: { ...words, refused: m.people_choose_role(), choices: null } };
	const none = { region: m.people_fault_region, office: m.people_fault_office };
	const many = { region: m.people_choose_region, office: m.people_choose_office };
	const refused = (items.length === 0 ? none : many)[what]();
	return { unclear: { ...words, refused, choices: { of: what, items } } };
}
