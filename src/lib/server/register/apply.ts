import type { Permit } from '#lib/server/access/permit.ts';
import { matchKey } from '#lib/server/db/agency-name.ts';
import * as agencies from '#lib/server/db/agency.ts';
import { rename, update } from '#lib/server/db/agency-change.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import * as stale from '#lib/server/db/stale-check.ts';
import type { Writer } from '#lib/server/db/types.ts';
import type { AddedOffice, ChangedOffice, ImportPlan, OfficeEntry } from './plan.ts';

/**
 * Does what a plan says of the permit's region, in the caller's transaction, with an audit event for each office. Refused rows
 * and those of other regions are left out.
 */
export async function applyImport(
	trx: Writer,
	plan: ImportPlan,
	keeper: Permit<'manage_register'>
): Promise<void> {
	const { region: code } = keeper;
	const changed = plan.changed.filter((office) => office.region === code);
	const added = plan.added.filter((office) => office.region === code);
	if (changed.length + added.length === 0) return;
	const unknown = plan.newRegions.find((region) => region.code === code);
	if (unknown) await regions.ensure(trx, unknown);
	const region = await regions.hold(trx, code);
	const ids: { id: number; entry: OfficeEntry }[] = [];
	for (const office of changed)
		ids.push({ id: await change(trx, region, office, keeper), entry: office.entry });
	for (const office of added)
		ids.push({ id: await add(trx, region, office, keeper), entry: office.entry });
	await linkSuccessors(trx, region, ids);
	await stale.markFrom(trx, code, 0);
}

type Keeper = Permit<'manage_register'>;

async function add(
	trx: Writer,
	region: Region,
	{ name, entry, row }: AddedOffice,
	{ actor, address }: Keeper
): Promise<number> {
	const id = await agencies.create(trx, region, {
		name,
		shortName: entry.shorts[0] ?? null,
		kind: entry.kind ?? 'bureau',
		validFrom: entry.validFrom ?? null,
		validTo: entry.validTo ?? null
	});
	await addNames(trx, region, id, { ...entry, shorts: entry.shorts.slice(1) });
	await audit.record(trx, region.code, {
		...{ actor, address, action: 'office_added' },
		subject: { agency: id },
		detail: { name, row }
	});
	return id;
}

async function change(
	trx: Writer,
	region: Region,
	{ id, entry, changes, name }: ChangedOffice,
	{ actor, address }: Keeper
): Promise<number> {
	const { kind, validFrom, validTo } = entry;
	if ([kind, validFrom, validTo].some((value) => value !== undefined))
		await update(trx, region.code, id, { kind, validFrom, validTo });
	if (entry.name !== undefined) await rename(trx, region, id, entry.name, null);
	await addNames(trx, region, id, entry);
	await audit.record(trx, region.code, {
		...{ actor, address, action: 'office_changed' },
		subject: { agency: id },
		detail: { name },
		before: Object.fromEntries(changes.map(({ column, from }) => [column, from])),
		after: Object.fromEntries(changes.map(({ column, to }) => [column, to]))
	});
	return id;
}

async function addNames(trx: Writer, region: Region, id: number, entry: OfficeEntry) {
	for (const name of entry.shorts)
		await agencies.addName(trx, region, id, 'short', name, null, null);
	for (const { name, from, to } of entry.formers)
		await agencies.addName(trx, region, id, 'former', name, from, to);
}

async function linkSuccessors(
	trx: Writer,
	region: Region,
	entries: readonly { id: number; entry: OfficeEntry }[]
) {
	if (entries.every(({ entry }) => entry.successor === undefined)) return;
	const offices = await agencies.list(trx, region.code);
	for (const { id, entry } of entries) {
		if (entry.successor === undefined) continue;
		const key = entry.successor === null ? null : matchKey(entry.successor, region);
		const successor = offices.find(({ name }) => matchKey(name, region) === key)?.id ?? null;
		await update(trx, region.code, id, { successor });
	}
}
