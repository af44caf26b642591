import { acrossYears, check } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { quotedFigures } from '#lib/recognise/figures/figures.ts';
import type { Passage, SectionPassages } from '#lib/recognise/passage.ts';
import { admittedProblems } from '#lib/recognise/problems/problems.ts';
import { placeKey } from '#lib/report/place.ts';
import { readValue } from '#lib/report/printed-value.ts';
import type { Fact, Report, Scope, Section } from '#lib/report/report.ts';
import { printedText } from './cell.ts';
import { formOf, inputsOf, type FormContent, type InputCell, type SectionNumber } from './form.ts';

/** Whose report of which year a form is. `agency` is the full name; `region` the full name of its region, null where unknown. */
export type FilingContext = {
	year: number;
	agency: string;
	region: string | null;
	scope: Scope;
};

/** `prose/1`: where a section's prose stands in the form; a finding's characters [start, end) count within its text. */
export const prosePath = (number: SectionNumber) => `prose/${number}`;

function factOf({ place, unit }: InputCell, text: string): Fact[] {
	const raw = printedText(text);
	const read = readValue(raw);
	if (read.blank === 'empty') return [];
	return [
		{
			...place,
			value: read.value,
			blank: read.blank,
			raw,
			unit: unit === '万元' ? (read.unit ?? '万元') : unit === 'money' ? read.unit : null,
			at: { kind: 'element', path: placeKey(place) }
		}
	];
}

/** The paragraphs of a section's prose, each with where it begins in the text. */
function passagesOf(number: SectionNumber, text: string): Passage[] {
	const passages: Passage[] = [];
	let from = 0;
	for (const line of text.split('\n')) {
		const start = from + line.length - line.trimStart().length;
		const trimmed = line.trim();
		from += line.length + 1;
		if (trimmed === '') continue;
		passages.push({
			text: trimmed,
			locate: (begin, end) => ({
				kind: 'element',
				path: prosePath(number),
				start: start + begin,
				end: start + end
			})
		});
	}
	return passages;
}

/**
 * The form's content as a report, so that everything made for reports works on it. A cell that is not filled in yet has no fact:
 * it is neither blank nor 0. Places lead into the form: a cell's `placeKey`, or `prosePath` with characters.
 */
export function reportOf(content: FormContent, context: FilingContext): Report {
	const form = formOf(context.year);
	const written = form.sections.map((section): SectionPassages => ({
		number: section.number,
		title: section.title['zh-CN'],
		passages: passagesOf(section.number, content.prose[section.number])
	}));
	/** What is not yet written is told as unfilled, not as a section without content. */
	const told = written.filter(({ passages }) => passages.some(({ text }) => text.trim() !== ''));
	const { agency, region, scope, year } = context;
	return {
		agency,
		region,
		regionCode: null,
		year,
		era: form.era,
		scope,
		title: `${agency}${year}年政府信息公开工作年度报告`,
		facts: inputsOf(form).flatMap((input) =>
			factOf(input, content.cells[placeKey(input.place)] ?? '')
		),
		sections: told.map(({ number, title, passages }): Section => ({
			number,
			title,
			text: passages.map(({ text }) => text).join('\n'),
			at: { kind: 'element', path: prosePath(number) }
		})),
		figures: quotedFigures(written, year, form.era),
		...admittedProblems(written)
	};
}

/** Rules that speak of how a document was read; in a form, `unfilled` and `cellProblems` tell it cell by cell. */
const ofReading: readonly string[] = ['table_missing', 'cells_unread', 'count_impossible'];

/**
 * What does not add up in the form as it stands, the gravest first: within it, and against `before`, the same office's report of
 * the year before. Identities with a cell that is not filled in yet are left alone.
 */
export function liveFindings(
	content: FormContent,
	context: FilingContext,
	before: Report | null = null
): Finding[] {
	const report = reportOf(content, context);
	return [
		...check(report).filter(({ rule }) => !ofReading.includes(rule)),
		...(before ? acrossYears(before, report) : [])
	];
}

/** The findings that a cell is named after or counted in, by `placeKey`; those of prose by `prosePath`. */
export function findingsByPlace(findings: readonly Finding[]): Record<string, Finding[]> {
	const byPlace: Record<string, Finding[]> = {};
	for (const finding of findings) {
		const own = finding.operands.filter(({ year }) => year === undefined);
		const paths = own.flatMap(({ place, at }) =>
			place ? [placeKey(place)] : at.kind === 'element' ? [at.path] : []
		);
		const places = new Set(finding.place ? [placeKey(finding.place), ...paths] : paths);
		for (const place of places) (byPlace[place] ??= []).push(finding);
	}
	return byPlace;
}
