import { datedNameText, kindNames, type RegisterRow } from '#lib/register/columns.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency, KnownName } from '#lib/server/db/agency.ts';
import type { Reader } from '#lib/server/db/types.ts';

/** An office of the register with all its names. */
export type HeldOffice = Agency & { names: KnownName[] };

export async function heldOffices(db: Reader, region: string): Promise<HeldOffice[]> {
	const [offices, names] = await Promise.all([
		agencies.list(db, region),
		agencies.names(db, region)
	]);
	return offices.map((office) => ({
		...office,
		names: names.filter((name) => name.agencyId === office.id)
	}));
}

/** An office as a row of the register's file, with what its cells would say. */
export function rowOf(
	office: HeldOffice,
	offices: readonly HeldOffice[]
): Omit<RegisterRow, 'row'> {
	const named = (kind: KnownName['kind']) => office.names.filter((name) => name.kind === kind);
	return {
		id: String(office.id),
		region: office.region,
		name: office.name,
		short: named('short')
			.map(({ name }) => name)
			.join('；'),
		former: named('former')
			.map(({ name, validFrom, validTo }) => datedNameText({ name, from: validFrom, to: validTo }))
			.join('；'),
		kind: kindNames[office.kind]['zh-CN'],
		from: office.validFrom === null ? '' : String(office.validFrom),
		to: office.validTo === null ? '' : String(office.validTo),
		successor: offices.find(({ id }) => id === office.successor)?.name ?? ''
	};
}
