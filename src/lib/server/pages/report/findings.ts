import { categoryNames } from '#lib/checks/category.ts';
import { category, sentence } from '#lib/checks/check.ts';
import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import { cellAnchor, findingAnchor, locatorWord, sourceAnchor } from '#lib/publish/anchors.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey, placeName } from '#lib/report/place.ts';

/** A finding on its own report's page, with the places that it rests on. */
export type ShownFinding = {
	anchor: string;
	severity: Severity;
	category: string;
	sentence: string;
	place: string | null;
	difference: number | null;
	operands: ShownOperand[];
	/** Where the texts that it is about stand side by side; null for findings about other things. */
	comparison: string | null;
};

export type ShownOperand = {
	label: string;
	value: number | null;
	/** Of the other report where the value stands in one, else null. */
	year: number | null;
	/** `locatorWord` of its place in this report's source; null where it stands in another report. */
	key: string | null;
	href: string;
	/** Its place in the source in words. */
	where: string;
	/** Whether it stands in the text, with no cell of the tables to name it by. */
	inText: boolean;
};

/**
 * Findings in words. An operand leads to its cell of the tables where there is one, else to its
 * place in the source, or to the report of the other year (`otherYear` gives its address); two
 * findings never share an id.
 */
export function findingsOf(
	findings: readonly Finding[],
	cells: ReadonlySet<string>,
	otherYear: (year: number) => string,
	locale: Locale
): ShownFinding[] {
	const used = new Map<string, number>();
	return findings.map((finding) => {
		const anchor = findingAnchor(finding);
		const times = (used.get(anchor) ?? 0) + 1;
		used.set(anchor, times);
		const kind = category(finding);
		return {
			anchor: times === 1 ? anchor : `${anchor}-${times}`,
			severity: finding.severity,
			category: kind ? categoryNames[kind][locale] : finding.rule,
			sentence: sentence(finding, locale),
			place: finding.place ? placeName(finding.place, locale) : null,
			difference: finding.difference,
			comparison: comparisonOf(finding, otherYear),
			operands: finding.operands.map((operand) => ({
				label: operand.place ? placeName(operand.place, locale) : operand.label,
				value: operand.value,
				year: operand.year ?? null,
				key: operand.year === undefined ? locatorWord(operand.at) : null,
				href: addressOf(operand, cells, otherYear),
				where: placeInSource(operand.at, locale),
				inText: operand.place === null
			}))
		};
	});
}

function comparisonOf({ rule, detail }: Finding, ofYear: (year: number) => string): string | null {
	if (!rule.startsWith('texts_')) return null;
	const report = new URLSearchParams({
		with: String(detail.source),
		of: String(detail.source_year)
	});
	return `${ofYear(Number(detail.year))}/originality?${report}`;
}

function addressOf(
	{ place, at, year }: Operand,
	cells: ReadonlySet<string>,
	otherYear: (year: number) => string
): string {
	const page = year === undefined ? '' : otherYear(year);
	const known = place && (year !== undefined || cells.has(placeKey(place)));
	return `${page}#${known ? cellAnchor(place) : sourceAnchor(at)}`;
}
