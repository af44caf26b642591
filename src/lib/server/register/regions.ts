import { regions as gazetteer } from '#lib/recognise/identity/gazetteer.ts';
import { may, type Access } from '#lib/server/access/access.ts';
import { permit, type Permit } from '#lib/server/access/permit.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Database, Reader } from '#lib/server/db/types.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { initialsOf } from './search.ts';

/** A region of the tree; one that is not registered itself only holds others. */
export type RegionNode = {
	code: string;
	name: string;
	held: { agencies: number; reports: number; synthetic: boolean } | null;
	below: RegionNode[];
};

/** The regions whose register somebody keeps, under those above them, by code. */
export async function regionTree(db: Reader, access: Access | null): Promise<RegionNode[]> {
	const kept = (await regions.list(db)).filter(
		({ code }) => code !== regions.unassigned && may(access, 'manage_register', { region: code })
	);
	const known = new Map<string, Region>(kept.map((region) => [region.code, region]));
	for (let missing = parentsMissing(known); missing.length > 0; missing = parentsMissing(known))
		for (const region of missing) known.set(region.code, region);
	const nodes = (parent: string | null): RegionNode[] =>
		[...known.values()]
			.filter(
				(region) => (region.parent && known.has(region.parent) ? region.parent : null) === parent
			)
			.toSorted((one, other) => one.code.localeCompare(other.code))
			.map(({ code, name }) => ({
				code,
				name,
				held: kept.find((region) => region.code === code) ?? null,
				below: nodes(code)
			}));
	return nodes(null);
}

function parentsMissing(known: ReadonlyMap<string, Region>): Region[] {
	return [...known.values()].flatMap(({ parent }) => {
		const above = parent === null || known.has(parent) ? null : regionOfCode(parent);
		return above ? [above] : [];
	});
}

/** Regions of GB/T 2260 that words mean: the beginning of a code, a part of the name from the province down, or initials. */
export function regionsNamed(words: string, most: number): { code: string; fullName: string }[] {
	const sought = words.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
	const isMeant = ({ code, name, fullName }: (typeof gazetteer)[number]) => {
		if (/^\d+$/.test(sought)) return code.startsWith(sought);
		if (/^[a-z]{2,}$/.test(sought)) return initialsOf(name).startsWith(sought);
		return fullName.includes(sought);
	};
	return gazetteer
		.filter(isMeant)
		.slice(0, most)
		.map(({ code, fullName }) => ({ code, fullName }));
}

/** The permit to register a region of the gazetteer: given for it or for any region above it; null where there is none. */
export function permitToAdd(
	access: Access | null,
	code: string,
	address: string
): Permit<'manage_register'> | null {
	for (let region = regionOfCode(code); region !== null;) {
		const given = permit(access, 'manage_register', { region: region.code }, address);
		if (given) return given;
		region = region.parent === null ? null : regionOfCode(region.parent);
	}
	return null;
}

/** Registers a region by its code; false where the gazetteer has none, or none below the permit's region. */
export async function addRegion(
	db: Database,
	code: string,
	keeper: Permit<'manage_register'>
): Promise<boolean> {
	const region = regionOfCode(code);
	if (!region || !pathOf(region).includes(keeper.region)) return false;
	await db.transaction().execute(async (trx) => {
		if (await regions.read(trx, code)) return;
		await regions.ensure(trx, region);
		await audit.record(trx, code, {
			...{ actor: keeper.actor, address: keeper.address, action: 'region_added' },
			subject: { region: code },
			detail: { name: region.fullName }
		});
	});
	return true;
}

function pathOf({ code, parent }: Region): string[] {
	const above = parent === null ? null : regionOfCode(parent);
	return above ? [code, ...pathOf(above)] : [code];
}
