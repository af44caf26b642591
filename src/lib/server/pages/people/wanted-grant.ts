import { regions as gazetteer } from '#lib/recognise/identity/gazetteer.ts';
import { mayGrant, type Access, type Grant } from '../../access/access.ts';
import { isOfficeRole, roles } from '../../access/roles.ts';
import * as agencies from '../../db/agency.ts';
import * as regions from '../../db/region.ts';
import type { Reader } from '../../db/types.ts';
import { isNamed } from '../../register/search.ts';
import { oneOf } from '../query.ts';

/** What is asked for in words: everywhere, or the region by name or code; the office by any of its names. */
export type GrantWords = { role: string; everywhere: boolean; region: string; office: string };
export type GrantWanted = Omit<Grant, 'id'>;
export type Choice = { value: string; text: string };

/** The grant that words mean; or what is missing or not known in them, with what they may mean. */
export type Understood =
	{ grant: GrantWanted } | { unclear: 'role' | 'region' | 'office'; choices: Choice[] };

const mostChoices = 20;

/** Understands which grant is wanted, among the regions where somebody may give any. */
export async function understand(
	db: Reader,
	access: Access,
	words: GrantWords
): Promise<Understood> {
	const role = oneOf(words.role, roles);
	if (role === null) return { unclear: 'role', choices: [] };
	if (words.everywhere) return { grant: { role, region: null, agencyId: null } };
	const found = (await regionsMeant(db, words.region.trim())).filter(({ code }) =>
		mayGrant(access, { region: code, agencyId: null })
	);
	const [region] = found;
	if (!region || found.length > 1) {
		const choices = found.map(({ code, fullName }) => ({ value: code, text: fullName }));
		return { unclear: 'region', choices: choices.slice(0, mostChoices) };
	}
	if (!isOfficeRole(role)) return { grant: { role, region: region.code, agencyId: null } };
	const offices = await officesMeant(db, region.code, words.office.trim());
	const [office] = offices;
	if (office && offices.length === 1)
		return { grant: { role, region: region.code, agencyId: office.id } };
	const choices = offices.map(({ name }) => ({ value: name, text: name }));
	return { unclear: 'office', choices: choices.slice(0, mostChoices) };
}

type Named = { code: string; name: string; fullName: string };

/** Regions of a code or name, those held before the gazetteer's. One whose whole name it is stands alone. */
async function regionsMeant(db: Reader, words: string): Promise<Named[]> {
	if (words === '') return [];
	const held = (await regions.list(db)).filter(({ code }) => code !== regions.unassigned);
	const codes = new Set(held.map(({ code }) => code));
	const all: Named[] = [...held, ...gazetteer.filter(({ code }) => !codes.has(code))];
	const exact = all.filter(({ code, fullName }) => code === words || fullName === words);
	if (exact.length > 0) return exact;
	const named = all.filter(({ name }) => name === words);
	return named.length > 0 ? named : all.filter(({ fullName }) => fullName.includes(words));
}

/** Offices of a region of some name. One whose whole name it is stands alone. */
async function officesMeant(
	db: Reader,
	region: string,
	words: string
): Promise<{ id: number; name: string }[]> {
	if (words === '') return [];
	const [offices, names] = [await agencies.list(db, region), await agencies.names(db, region)];
	const spoken = new Map<number, string[]>();
	for (const { agencyId, name } of names)
		spoken.set(agencyId, [...(spoken.get(agencyId) ?? []), name]);
	const exact = offices.filter(({ id }) => spoken.get(id)?.includes(words));
	return exact.length > 0
		? exact
		: offices.filter(({ id }) => isNamed(spoken.get(id) ?? [], words));
}
