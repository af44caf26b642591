import { sectionNumbers } from '#lib/recognise/heading.ts';
import type { FormContent } from './form.ts';

type Texts = Readonly<Record<string, string>>;

/** What differs between two contents: the new texts, '' where one was emptied. */
export type ContentChanges = { cells: Texts; prose: Texts; notes: Texts };

function changedTexts(from: Texts, to: Texts): Record<string, string> {
	const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
	return Object.fromEntries(
		[...keys].flatMap((key) =>
			(from[key] ?? '') === (to[key] ?? '') ? [] : [[key, to[key] ?? '']]
		)
	);
}

export function changesBetween(from: FormContent, to: FormContent): ContentChanges {
	return {
		cells: changedTexts(from.cells, to.cells),
		prose: changedTexts(from.prose, to.prose),
		notes: changedTexts(from.notes, to.notes)
	};
}

export function changesNothing({ cells, prose, notes }: ContentChanges): boolean {
	return [cells, prose, notes].every((texts) => Object.keys(texts).length === 0);
}

function withTexts(texts: Texts, changed: Texts): Record<string, string> {
	return Object.fromEntries(
		Object.entries({ ...texts, ...changed }).filter(([, text]) => text !== '')
	);
}

/** The content with the changes made. Emptied cells and notes are absent. */
export function withChanges(content: FormContent, changes: ContentChanges): FormContent {
	const [one, two, three, four, five, six] = sectionNumbers.map(
		(number) => changes.prose[number] ?? content.prose[number]
	) as [string, string, string, string, string, string];
	return {
		cells: withTexts(content.cells, changes.cells),
		prose: { 1: one, 2: two, 3: three, 4: four, 5: five, 6: six },
		notes: withTexts(content.notes, changes.notes)
	};
}
