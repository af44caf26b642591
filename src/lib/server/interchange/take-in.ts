import { check } from '#lib/checks/check.ts';
import { differs } from '#lib/checks/differs.ts';
import type {
	AgencyKey,
	InterchangeAgency,
	InterchangePackage,
	InterchangeReport
} from '#lib/interchange/format.ts';
import type { Refusal } from '#lib/report/result.ts';
import type { Permit } from '../access/permit.ts';
import { fullSight } from '../access/sight.ts';
import { checkAcrossYears } from '../check-across-years.ts';
import * as agencies from '../db/agency.ts';
import * as audit from '../db/audit.ts';
import * as documents from '../db/document.ts';
import * as reforms from '../db/reform.ts';
import * as regions from '../db/region.ts';
import * as reports from '../db/report.ts';
import type { Region } from '../db/region.ts';
import { addVersion } from '../db/store.ts';
import type { Database, Writer } from '../db/types.ts';
import type { OpenedPackage } from './open.ts';

export type TakenIn = { added: number; newVersions: number; unchanged: number; agencies: number };

const mixed: Refusal = {
	code: 'mixed',
	text: '合成数据与真实数据不能放进同一个地区：包里的地区与这里登记的性质不同。'
};

/**
 * Takes a package in, in one transaction: its region and register where they are not held, and each report that differs from the
 * one held as a new version, checked here and waiting for review here. What is held already stays; the same package again
 * changes nothing.
 */
export async function takeIn(
	db: Database,
	permit: Permit<'manage_register'>,
	{ head, reports, sources }: OpenedPackage
): Promise<{ taken: TakenIn } | { refused: Refusal }> {
	return db.transaction().execute(async (trx) => {
		await regions.ensure(trx, { ...head.region, parent: null });
		const region = await regions.hold(trx, head.region.code);
		if (region.synthetic !== head.region.synthetic) return { refused: mixed };
		const { ids, added } = await registerAgencies(trx, region, head.agencies);
		await recordReforms(trx, region, head, ids);
		const ends: ('stored' | 'new_version' | 'unchanged')[] = [];
		for (const report of reports)
			ends.push(await takeReport(trx, region, report, ids.get(report.agencyKey)!, head, sources));
		const count = (end: (typeof ends)[number]) => ends.filter((one) => one === end).length;
		const taken = {
			added: count('stored'),
			newVersions: count('new_version'),
			unchanged: count('unchanged'),
			agencies: added
		};
		await audit.record(trx, region.code, {
			...{ actor: permit.actor, address: permit.address, action: 'package_taken_in' },
			subject: { region: region.code },
			detail: { made: head.made, ...taken }
		});
		return { taken };
	});
}

/** Who goes by which key: by their name where it is held, else registered with all their names. */
async function registerAgencies(
	trx: Writer,
	region: Region,
	given: readonly InterchangeAgency[]
): Promise<{ ids: Map<AgencyKey, number>; added: number }> {
	const known = await agencies.names(trx, region.code);
	const ids = new Map<AgencyKey, number>();
	const fresh: InterchangeAgency[] = [];
	for (const agency of given) {
		const { name } = agency.names.find(({ kind }) => kind === 'current')!;
		const held = known.find(
			(one) =>
				one.kind === 'current' &&
				one.name === name &&
				one.existsFrom === agency.validFrom &&
				one.existsTo === agency.validTo
		);
		if (!held) fresh.push(agency);
		ids.set(agency.key, held?.agencyId ?? (await create(trx, region, agency)));
	}
	for (const { key, successor } of fresh)
		if (successor !== null)
			await trx
				.updateTable('agencies')
				.set({ successor: ids.get(successor)! })
				.where('region_id', '=', region.code)
				.where('id', '=', ids.get(key)!)
				.execute();
	return { ids, added: fresh.length };
}

async function create(
	trx: Writer,
	region: Region,
	{ kind, validFrom, validTo, names }: InterchangeAgency
): Promise<number> {
	const current = names.find((name) => name.kind === 'current')!;
	const id = await agencies.create(trx, region, {
		...{ name: current.name, shortName: null, kind, validFrom, validTo }
	});
	for (const { name, kind, validFrom, validTo } of names)
		if (kind !== 'current') await agencies.addName(trx, region, id, kind, name, validFrom, validTo);
	return id;
}

async function recordReforms(
	trx: Writer,
	region: Region,
	head: InterchangePackage,
	ids: ReadonlyMap<AgencyKey, number>
): Promise<void> {
	const held = await reforms.list(trx, region.code);
	const idsOf = (keys: readonly AgencyKey[]) => keys.map((key) => ids.get(key)!);
	for (const { before, after, ...reform } of head.reforms) {
		const sides = { before: idsOf(before), after: idsOf(after) };
		const same = held.some(
			(one) =>
				one.kind === reform.kind &&
				one.on === reform.on &&
				[one.before, one.after].map(String).join('|') ===
					[sides.before, sides.after]
						.map((side) => String(side.toSorted((a, b) => a - b)))
						.join('|')
		);
		if (!same) await reforms.record(trx, region.code, { ...reform, ...sides, otherRegion: null });
	}
}

async function takeReport(
	trx: Writer,
	region: Region,
	{ report, messages, source, fromLedger, publishedOn }: InterchangeReport,
	agencyId: number,
	head: InterchangePackage,
	sources: ReadonlyMap<string, Uint8Array>
): Promise<'stored' | 'new_version' | 'unchanged'> {
	const scope = report.scope === 'aggregate' ? 'aggregate' : 'agency';
	const held = await reports.read(
		...([trx, fullSight(region.code), agencyId, report.year, undefined, scope] as const)
	);
	if (held && !differs(held, report)) return 'unchanged';
	const { fileName, mediaType, receivedOn } = head.sources.find(({ sha256 }) => sha256 === source)!;
	const documentId = await documents.receive(trx, region.code, {
		...{ bytes: sources.get(source)!, fileName, mediaType, receivedOn, origin: 'package' }
	});
	const read = { report, messages, findings: check(report) };
	const reread = held?.documentId === documentId;
	const stored = await addVersion(trx, region, documentId, read, agencyId, { fromLedger, reread });
	await checkAcrossYears(trx, region.code, stored, report);
	if (publishedOn !== null)
		await trx
			.updateTable('reports')
			.set({ published_on: publishedOn })
			.where('region_id', '=', region.code)
			.where('id', '=', stored.reportId)
			.execute();
	return stored.outcome;
}
