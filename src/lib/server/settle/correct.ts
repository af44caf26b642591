import { check } from '#lib/checks/check.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { Blank, Fact } from '#lib/report/report.ts';
import type { Permit } from '../access/permit.ts';
import { fullSight } from '../access/sight.ts';
import { checkAcrossYears } from '../check-across-years.ts';
import * as audit from '../db/audit.ts';
import * as regions from '../db/region.ts';
import * as reports from '../db/report.ts';
import type { StoredReport } from '../db/report.ts';
import { addVersion, type FiledReport } from '../db/store.ts';
import type { Database, Writer } from '../db/types.ts';

/** What a cell is to hold instead of what is printed: a number, or a blank of some kind. */
export type Correction = { place: Place } & (
	{ value: number; blank: null } | { value: null; blank: Blank }
);

/** `changed`: a newer version has come meanwhile. `same`: nothing would be different. */
export type NotMade = {
	refused: 'no_report' | 'no_reason' | 'no_cell' | 'not_a_number' | 'changed' | 'same';
};

type Target = {
	reportId: number;
	/** The version that whoever asks has seen. */
	version: number;
	reason: string;
};

/**
 * Puts values in place of printed ones, as a new version with its reason and author; what is printed stays beside them. The new
 * version is checked and waits for review.
 */
export async function correct(
	db: Database,
	permit: Permit<'review'>,
	target: Target,
	corrections: readonly Correction[]
): Promise<{ version: number } | NotMade> {
	if (corrections.some(({ value }) => value !== null && !Number.isFinite(value)))
		return { refused: 'not_a_number' };
	return makeVersion(db, permit, target, (held) => {
		const wanted = new Map(
			corrections.map((correction) => [placeKey(correction.place), correction])
		);
		const facts = held.facts.map((fact) => {
			const correction = wanted.get(placeKey(fact));
			return correction ? corrected(fact, correction) : fact;
		});
		const known = new Set(held.facts.map(placeKey));
		if ([...wanted.keys()].some((key) => !known.has(key))) return { refused: 'no_cell' };
		const isSame = facts.every(
			({ value, blank }, index) =>
				value === held.facts[index]!.value && blank === held.facts[index]!.blank
		);
		if (isSame) return { refused: 'same' };
		return {
			report: { ...held, facts },
			documentId: held.documentId,
			action: 'value_corrected',
			before: valuesAt(held.facts, wanted),
			after: valuesAt(facts, wanted)
		};
	});
}

/** A corrected fact; one set back to what is printed is no longer corrected. */
function corrected(fact: Fact, { value, blank }: Correction): Fact {
	const { printed = { value: fact.value, blank: fact.blank }, ...rest } = fact;
	return value === printed.value && blank === printed.blank
		? { ...rest, value, blank }
		: { ...rest, value, blank, printed };
}

function valuesAt(facts: readonly Fact[], places: ReadonlyMap<string, unknown>) {
	return Object.fromEntries(
		facts
			.filter((fact) => places.has(placeKey(fact)))
			.map((fact) => [placeKey(fact), fact.value ?? fact.blank])
	);
}

/** Brings an older version back as a new one, with its reason and author. */
export async function restore(
	db: Database,
	permit: Permit<'review'>,
	target: Target,
	older: number
): Promise<{ version: number } | NotMade> {
	return makeVersion(db, permit, target, async (held, trx) => {
		const { agencyId, year, scope } = held;
		const back = await reports.read(
			...([trx, fullSight(permit.region), agencyId, year, older, scope ?? 'agency'] as const)
		);
		if (!back || older === held.version) return { refused: 'same' };
		return {
			report: back,
			documentId: back.documentId,
			action: 'version_restored',
			before: { version: held.version },
			after: { version: older }
		};
	});
}

type Made = {
	report: StoredReport;
	documentId: number;
	action: 'value_corrected' | 'version_restored';
	before: Record<string, string | number | null>;
	after: Record<string, string | number | null>;
};

async function makeVersion(
	db: Database,
	permit: Permit<'review'>,
	{ reportId, version, reason: given }: Target,
	make: (held: StoredReport, trx: Writer) => Promise<Made | NotMade> | Made | NotMade
): Promise<{ version: number } | NotMade> {
	const { region, actor, address } = permit;
	const reason = given.trim();
	if (reason === '') return { refused: 'no_reason' };
	return db.transaction().execute(async (trx) => {
		const ofRegion = await regions.hold(trx, region);
		const key = await trx
			.selectFrom('reports')
			.select(['agency_id', 'year', 'aggregate'])
			.where('region_id', '=', region)
			.where('id', '=', reportId)
			.executeTakeFirst();
		if (!key || (permit.agencyId ?? key.agency_id) !== key.agency_id)
			return { refused: 'no_report' };
		const { agency_id: agencyId, year, aggregate } = key;
		const scope = aggregate ? 'aggregate' : 'agency';
		const held = await reports.read(
			...([trx, fullSight(region), agencyId, year, undefined, scope] as const)
		);
		if (!held) return { refused: 'no_report' };
		if (held.version !== version) return { refused: 'changed' };
		const made = await make(held, trx);
		if ('refused' in made) return made;
		const { messages } = made.report;
		const report: FiledReport = { ...made.report, agency: made.report.agency ?? '', year };
		const stored = await addVersion(
			trx,
			ofRegion,
			made.documentId,
			{ report, messages, findings: check(report) },
			agencyId,
			{ made: { by: actor, reason, basedOn: version } }
		);
		await checkAcrossYears(trx, region, stored, report);
		await audit.record(trx, region, {
			...{ actor, address, action: made.action, before: made.before, after: made.after },
			subject: { agency: agencyId, year, report: reportId },
			detail: { reason, version: stored.version }
		});
		return { version: stored.version };
	});
}
