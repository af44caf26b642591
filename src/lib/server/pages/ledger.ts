import type { Locale } from '#lib/report/locale.ts';
import { placeKey, placeName } from '#lib/report/place.ts';
import { tableNames, tables } from '#lib/report/codes.ts';
import { officesOf } from '#lib/recognise/ledger/is-ledger.ts';
import type { Ledger } from '#lib/recognise/ledger/ledger.ts';
import {
	ledgerPlaces,
	suggestMapping,
	type ColumnUse,
	type LedgerMapping,
	type SuggestionReason
} from '#lib/recognise/ledger/mapping.ts';
import type { Access } from '#lib/server/access/access.ts';
import * as documents from '#lib/server/db/document.ts';
import * as mappings from '#lib/server/db/ledger-mapping.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { importPermit } from '#lib/server/import/permit.ts';
import { ledgerIn } from '#lib/server/ledger.ts';

/** One choice of a column: `cell:requests/granted/total`, `office`, `year`, `region`, `ignored`. */
export type Choice = { value: string; name: string };
export type ChoiceGroup = { name: string; choices: Choice[] };

export type MappedColumn = {
	name: string;
	heads: string[];
	samples: string[];
	/** The choice proposed; the name of its cell where it is one. */
	value: string;
	cell: string | null;
	sure: boolean;
	reason: SuggestionReason | 'kept';
};

export type LedgerPage = {
	fileName: string;
	region: string;
	offices: number;
	columns: MappedColumn[];
	cells: ChoiceGroup[];
};

/** A use as the value of a form's field. */
export const valueOf = (use: ColumnUse | null): string =>
	use === null ? 'ignored' : use.kind === 'cell' ? `cell:${placeKey(use.place)}` : use.kind;

/** What a field says; null where it says nothing that a column can be. */
export function useOf(value: string): ColumnUse | null {
	if (value === 'office' || value === 'year' || value === 'region' || value === 'ignored') {
		return { kind: value };
	}
	const place = value.startsWith('cell:') ? ledgerPlaces.get(value.slice(5)) : undefined;
	return place ? { kind: 'cell', place } : null;
}

function cellChoices(locale: Locale): ChoiceGroup[] {
	return tables.flatMap((table) => {
		const choices = [...ledgerPlaces.values()]
			.filter((place) => place.table === table)
			.map((place) => ({ value: `cell:${placeKey(place)}`, name: placeName(place, locale) }));
		return choices.length > 0 ? [{ name: tableNames[table][locale], choices }] : [];
	});
}

/**
 * A kept document by its number and region, `330110-12`; null where there is none, it is no ledger, or its region is not
 * somebody's to import for.
 */
export async function ledgerDocument(db: Reader, access: Access | null, slug: string) {
	const [, region, id] = slug.match(/^(\d{6})-(\d{1,9})$/) ?? [];
	if (!region || !id || !importPermit(access, { region }, '')) return null;
	const document = await documents.read(db, region, Number(id));
	const ledger = document && (await ledgerIn(document.bytes, document.fileName));
	return ledger ? { region, document, ledger } : null;
}

/** The one region that the offices of a document without a region may be of is for a person to say. */
const known = (region: string) => (region === regions.unassigned ? '' : region);

function columnsOf(ledger: Ledger, kept: LedgerMapping | null, locale: Locale): MappedColumn[] {
	return suggestMapping(ledger).map(({ column, use, sure, reason }, index) => {
		const chosen = kept?.[index] ?? use;
		return {
			name: column.name,
			heads: column.heads,
			samples: column.samples,
			value: valueOf(chosen),
			cell: chosen?.kind === 'cell' ? placeName(chosen.place, locale) : null,
			sure: kept !== null || sure,
			reason: kept === null ? reason : 'kept'
		};
	});
}

/** What the mapping page of a kept ledger shows; null where there is none. */
export async function ledgerPage(
	db: Reader,
	access: Access | null,
	slug: string,
	locale: Locale
): Promise<LedgerPage | null> {
	const found = await ledgerDocument(db, access, slug);
	if (!found) return null;
	const { region, document, ledger } = found;
	const kept = await mappings.read(db, region, ledger);
	return {
		fileName: document.fileName,
		region: known(region),
		offices: new Set(officesOf(ledger)).size,
		columns: columnsOf(ledger, kept?.mapping ?? null, locale),
		cells: cellChoices(locale)
	};
}
