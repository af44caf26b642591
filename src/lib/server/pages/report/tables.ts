import { severities, type Finding } from '#lib/checks/finding.ts';
import type { Cell } from '#lib/components/statutory-cell.ts';
import { formatCount } from '#lib/measures/number.ts';
import { findingAnchor, locatorWord } from '#lib/publish/anchors.ts';
import { tableNames, tables, type TableCode } from '#lib/report/codes.ts';
import { indicatorsForm } from '#lib/report/form-indicators.ts';
import { formEras, forms, placesOf, type Form } from '#lib/report/form.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey, placeName, type Place } from '#lib/report/place.ts';
import type { Fact, Report } from '#lib/report/report.ts';

/** A statutory table with its printed values by `placeKey`; a place without a value was not read. */
export type PrintedTable = { form: Form; cells: Record<string, Cell> };

/** Values that were printed although the form has no cell for them. */
export type StrayValues = { table: TableCode; name: string; cells: (Cell & { place: string })[] };

function otherRowsOf(facts: readonly Fact[]): 'one' | 'three' | 'both' | undefined {
	const rows = new Set(facts.filter(({ table }) => table === 'requests').map(({ row }) => row));
	const three = [...rows].some((row) => row.startsWith('other.'));
	if (rows.has('other')) return three ? 'both' : 'one';
	return three ? 'three' : undefined;
}

/** For each place the gravest finding that is about it, else the gravest that counts it in. */
function findingsByPlace(findings: readonly Finding[]): Map<string, Cell['finding']> {
	const marked = new Map<string, Cell['finding']>();
	const mark = (place: Place | null, finding: Finding, role: 'subject' | 'operand') => {
		if (!place || marked.has(placeKey(place))) return;
		const { severity } = finding;
		marked.set(placeKey(place), { severity, anchor: findingAnchor(finding), role });
	};
	const gravestFirst = findings.toSorted(
		(one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity)
	);
	for (const finding of gravestFirst) mark(finding.place, finding, 'subject');
	for (const finding of gravestFirst) {
		for (const { place, year } of finding.operands) {
			if (year === undefined) mark(place, finding, 'operand');
		}
	}
	return marked;
}

/** The forms that a report fills in; none for one of prose alone. */
function formsOf({ era, facts }: Pick<Report, 'era' | 'facts'>): Form[] {
	const later = formEras.find((one) => one === era);
	if (later) return forms(later, otherRowsOf(facts));
	const indicators = facts.filter(({ table }) => table === 'indicators');
	if (indicators.length === 0) return [];
	return [indicatorsForm(new Map(indicators.map(({ row, unit }) => [row, unit])))];
}

/** The statutory tables of a report as printed, and what its form has no cell for. */
export function tablesOf(
	report: Pick<Report, 'era' | 'facts'>,
	findings: readonly Finding[],
	locale: Locale
): { printed: PrintedTable[]; stray: StrayValues[] } {
	const marked = findingsByPlace(findings);
	const cellOf = (fact: Fact): Cell => ({
		raw: fact.raw,
		corrected: fact.printed ? (fact.value === null ? '' : formatCount(fact.value)) : null,
		value: fact.value,
		blank: fact.blank,
		unit: fact.unit,
		key: locatorWord(fact.at),
		where: placeInSource(fact.at, locale),
		name: placeName(fact, locale),
		finding: marked.get(placeKey(fact)) ?? null
	});
	const printed = formsOf(report).map((form) => ({
		form,
		cells: Object.fromEntries(
			report.facts
				.filter(({ table }) => table === form.table)
				.map((fact) => [placeKey(fact), cellOf(fact)])
		)
	}));
	const known = new Set(printed.flatMap(({ form }) => placesOf(form)).map(placeKey));
	const stray = tables
		.map((table) => ({
			table,
			name: tableNames[table][locale],
			cells: report.facts
				.filter((fact) => fact.table === table && !known.has(placeKey(fact)))
				.map((fact) => ({ ...cellOf(fact), place: placeKey(fact) }))
		}))
		.filter(({ cells }) => cells.length > 0);
	return { printed, stray };
}
