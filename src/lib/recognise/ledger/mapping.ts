import { formEras, forms, placesOf } from '#lib/report/form.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import {
	isAsideHead,
	isDerivedHead,
	isOfficeHead,
	isRegionHead,
	isYearHead
} from './column-words.ts';
import { placeOfHeads, placeReasons } from './column-place.ts';
import type { Ledger, LedgerColumn } from './ledger.ts';

/** What a column of a ledger is taken as: a cell of the statutory tables, who or when the row is of, or nothing. */
export type ColumnUse =
	| { kind: 'cell'; place: Place }
	| { kind: 'office' }
	| { kind: 'year' }
	| { kind: 'region' }
	| { kind: 'ignored' };

/** One use for each column of a ledger, in the order of `Ledger.columns`. */
export type LedgerMapping = ColumnUse[];

export const suggestionReasons = [
	...placeReasons,
	'office_head',
	'year_head',
	'region_head',
	'aside',
	'derived',
	'no_head',
	'repeated'
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];

/** What a column seems to be by its heads. `use` is null where they do not tell: then a person has to, and nothing is read until then. */
export type Suggestion = {
	column: LedgerColumn;
	use: ColumnUse | null;
	sure: boolean;
	reason: SuggestionReason;
};

function suggestionFor(column: LedgerColumn): Suggestion {
	const last = column.heads.at(-1);
	const tell = (
		use: ColumnUse | null,
		reason: SuggestionReason,
		sure = use !== null
	): Suggestion => ({ column, use, sure, reason });
	if (last === undefined) return tell({ kind: 'ignored' }, 'no_head', column.samples.length === 0);
	if (isOfficeHead(last)) return tell({ kind: 'office' }, 'office_head');
	if (isYearHead(last)) return tell({ kind: 'year' }, 'year_head');
	if (isRegionHead(last)) return tell({ kind: 'region' }, 'region_head');
	if (isAsideHead(last)) return tell({ kind: 'ignored' }, 'aside');
	if (column.heads.some(isDerivedHead)) return tell({ kind: 'ignored' }, 'derived');
	const { place, sure, reason } = placeOfHeads(column.heads);
	return place ? tell({ kind: 'cell', place }, reason, sure) : tell(null, reason);
}

/** What else than one column each may be, as a string; null for uses that many columns share. */
function claimOf({ column, use }: Suggestion): string | null {
	if (!use || use.kind === 'ignored') return null;
	const what = use.kind === 'cell' ? placeKey(use.place) : `${column.form} ${use.kind}`;
	return what;
}

/**
 * A proposed use for each column by the words of its heads, with the reason. Where two columns claim the same cell,
 * neither is sure, and only the first keeps it: a mapping with a cell twice is not one.
 */
export function suggestMapping({ columns }: Pick<Ledger, 'columns'>): Suggestion[] {
	const suggestions = columns.map(suggestionFor);
	const claims = suggestions.map(claimOf);
	return suggestions.map((suggestion, index) => {
		const claim = claims[index];
		if (!claim || claims.indexOf(claim) === claims.lastIndexOf(claim)) return suggestion;
		const first = claims.indexOf(claim) === index;
		return { ...suggestion, use: first ? suggestion.use : null, sure: false, reason: 'repeated' };
	});
}

/** Every cell that a column may be: those of the forms of 2019 and 2021, by their keys. */
export const ledgerPlaces: ReadonlyMap<string, Place> = new Map(
	formEras
		.flatMap((era) => forms(era, 'both').flatMap(placesOf))
		.map((place) => [placeKey(place), place])
);

const isUse = (use: ColumnUse) =>
	use.kind === 'cell'
		? ledgerPlaces.has(placeKey(use.place))
		: ['office', 'year', 'region', 'ignored'].includes(use.kind);

export const mappingFaults = ['no_office', 'no_cell', 'repeated_cell', 'other_heads'] as const;
export type MappingFault = (typeof mappingFaults)[number];

/**
 * What keeps a mapping from being used: columns of another ledger, a form without a column of offices (or with two), no cell at all, or
 * a cell told twice.
 */
export function faultsOf(ledger: Pick<Ledger, 'columns'>, mapping: LedgerMapping): MappingFault[] {
	if (mapping.length !== ledger.columns.length || !mapping.every(isUse)) return ['other_heads'];
	const forms = [...new Set(ledger.columns.map(({ form }) => form))];
	const usesOf = (form: number) =>
		mapping.filter((_, index) => ledger.columns[index]!.form === form);
	const count = (form: number, kind: ColumnUse['kind']) =>
		usesOf(form).filter((use) => use.kind === kind).length;
	const cells = mapping.flatMap((use) => (use.kind === 'cell' ? [placeKey(use.place)] : []));
	const faults: MappingFault[] = [];
	const isUsed = (form: number) => usesOf(form).some((use) => use.kind !== 'ignored');
	if (forms.some((form) => isUsed(form) && count(form, 'office') !== 1)) faults.push('no_office');
	if (cells.length === 0) faults.push('no_cell');
	const twice = new Set(cells).size !== cells.length;
	const years = forms.some((form) => count(form, 'year') > 1 || count(form, 'region') > 1);
	if (twice || years) faults.push('repeated_cell');
	return faults;
}

/** The mapping that the suggestions make where nobody has chosen: what is not told is not read. */
export function mappingOf(suggestions: readonly Suggestion[]): LedgerMapping {
	return suggestions.map(({ use }) => use ?? { kind: 'ignored' });
}
