import { faultsOf, type MappingFault } from '#lib/recognise/ledger/mapping.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { importLedger, type LedgerCounts, type RowOutcome } from '#lib/server/ledger.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { importPermit } from '#lib/server/import/permit.ts';
import type { Importer } from './import/begin.ts';
import { reasonText } from './import/reason.ts';
import { ledgerDocument, useOf } from './ledger.ts';

export type FormFault = MappingFault | 'region' | 'year';

/** What came of the form, with what was filled in: faults of it, a ledger that was not stored, or what was. */
export type Submitted = { values: string[]; region: string; year: string } & (
	| { faults: FormFault[] }
	| { failed: string; left: RowOutcome[] }
	| { done: LedgerCounts | undefined; left: RowOutcome[] }
);

/**
 * Keeps the mapping that a form tells (`use-0` … , `region`, `year`) and imports its ledger; null where there is no such ledger.
 * @param field the text of a field of the form, blank where it has none
 */
export async function submitMapping(
	db: Database,
	{ access, address }: Importer,
	slug: string,
	field: (name: string) => string,
	locale: Locale = 'zh-CN'
): Promise<Submitted | null> {
	const found = await ledgerDocument(db, access, slug);
	if (!found) return null;
	const { ledger, document } = found;
	const values = ledger.columns.map((_, index) => field(`use-${index}`));
	const filled = { values, region: field('region'), year: field('year') };
	const uses = values.map(useOf);
	const mapping = uses.map((use) => use ?? ({ kind: 'ignored' } as const));
	const faults = new Set<FormFault>(faultsOf(ledger, mapping));
	if (uses.includes(null)) faults.add('other_heads');
	const permit = importPermit(access, { region: filled.region }, address);
	if (!(await regions.read(db, filled.region)) && !regionOfCode(filled.region)) {
		faults.add('region');
	}
	if (!/^(?:20\d{2})?$/.test(filled.year)) faults.add('year');
	if (!permit) faults.add('region');
	if (!permit || faults.size > 0) return { ...filled, faults: [...faults] };
	const { outcome, rows } = await importLedger(db, {
		...document,
		ledger,
		region: filled.region,
		year: filled.year === '' ? null : Number(filled.year),
		mapping,
		by: permit.actor
	});
	const left = rows.filter(({ reason }) => reason !== null);
	if (outcome.outcome === 'failed' || outcome.outcome === 'waiting') {
		return { ...filled, failed: reasonText(outcome.reason, locale), left };
	}
	return { ...filled, region: outcome.region, done: outcome.ledger, left };
}
