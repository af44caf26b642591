import { sectionNumbers } from '#lib/recognise/heading.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { inputsOf, type Form, type FormContent } from './form.ts';

/** Characters that a cell, a section's prose and a note may have. */
export const lengths = { cell: 100, prose: 50_000, note: 1_000 } as const;

function textsIn(
	value: unknown,
	known: ReadonlySet<string>,
	longest: number
): Record<string, string> | null {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const entries = Object.entries(value);
	const sound = entries.every(
		([key, text]) => known.has(key) && typeof text === 'string' && text.length <= longest
	);
	if (!sound) return null;
	return Object.fromEntries(
		entries
			.map(([key, text]) => [key, String(text).replaceAll('\0', '').replaceAll('\r\n', '\n')])
			.filter(([, text]) => text !== '')
	);
}

/** What was sent as the content of a form; null where it is none: cells that the form has not, texts that are too long. */
export function contentIn(value: unknown, form: Form): FormContent | null {
	if (typeof value !== 'object' || value === null) return null;
	const sent = value as Record<string, unknown>;
	const keys = new Set(inputsOf(form).map(({ place }) => placeKey(place)));
	const cells = textsIn(sent['cells'], keys, lengths.cell);
	const places = new Set([...keys, ...sectionNumbers.map((number) => `prose/${number}`)]);
	const notes = textsIn(sent['notes'], places, lengths.note);
	const prose = textsIn(sent['prose'], new Set(sectionNumbers.map(String)), lengths.prose);
	if (!cells || !notes || !prose) return null;
	const of = (number: number) => prose[number] ?? '';
	return { cells, prose: { 1: of(1), 2: of(2), 3: of(3), 4: of(4), 5: of(5), 6: of(6) }, notes };
}

/** The content of a form that a browser without JavaScript posts: fields `cell/<place>`, `prose/<section>`, `note/<place>`. */
export function contentOfFields(fields: ReadonlyMap<string, string>, form: Form) {
	const texts = (prefix: string) =>
		Object.fromEntries(
			[...fields].flatMap(([name, text]) =>
				name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : []
			)
		);
	return contentIn({ cells: texts('cell/'), prose: texts('prose/'), notes: texts('note/') }, form);
}

/** 落款: who signed and when, at the end of the last section; the form prints its own. */
const signature = /(?:\n|^)[^\n。]{2,40}\n\d{4}年\d{1,2}月\d{1,2}日\s*$/;

/** The content that a report held already would have in the form: its characters as printed. */
export function contentOfReport(
	report: Pick<Report, 'facts' | 'sections'>,
	form: Form
): FormContent {
	const known = new Set(inputsOf(form).map(({ place }) => placeKey(place)));
	const cells = report.facts.flatMap((fact) => {
		const key = placeKey(fact);
		const text = fact.raw.trim();
		return known.has(key) && text !== '' && text.length <= lengths.cell ? [[key, text]] : [];
	});
	const of = (number: number) =>
		report.sections
			.filter((section) => section.number === number)
			.map(({ text }) => text)
			.join('\n');
	const last = of(6).replace(signature, '');
	return {
		cells: Object.fromEntries(cells),
		prose: { 1: of(1), 2: '', 3: '', 4: '', 5: of(5), 6: last },
		notes: {}
	};
}
