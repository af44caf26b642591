import { headingOf, sectionNumbers } from '#lib/recognise/heading.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { Wording } from '#lib/report/locale.ts';
import { readCell } from './cell.ts';
import {
	inputsOf,
	type Form,
	type FormContent,
	type FormSection,
	type SectionNumber
} from './form.ts';

/** Cells and sections of prose that still wait to be filled in (“还没有填”), in printed order. */
export type Unfilled = { cells: Place[]; sections: SectionNumber[] };

const isOpen = (content: FormContent) => {
	return (input: Parameters<typeof readCell>[1] & { place: Place }) =>
		readCell(content.cells[placeKey(input.place)] ?? '', input).kind === 'unfilled';
};

export function unfilled(content: FormContent, form: Form): Unfilled {
	return {
		cells: inputsOf(form)
			.filter(isOpen(content))
			.map(({ place }) => place),
		sections: form.sections
			.filter(({ number, prose }) => prose && content.prose[number].trim() === '')
			.map(({ number }) => number)
	};
}

/** The cells of a section that are not filled in yet as `0`, for an office that says that there is nothing else in its table. */
export function zerosFor(content: FormContent, section: FormSection): Record<string, string> {
	const inputs = (section.table?.rows ?? []).flat().filter((cell) => cell.kind === 'input');
	return Object.fromEntries(
		inputs.filter(isOpen(content)).map(({ place }) => [placeKey(place), '0'])
	);
}

/** What cannot stand in its cell, by `placeKey`: to be put right before the report is handed in. */
export function cellProblems(content: FormContent, form: Form): Record<string, Wording> {
	return Object.fromEntries(
		inputsOf(form).flatMap((input) => {
			const key = placeKey(input.place);
			const reading = readCell(content.cells[key] ?? '', input);
			return reading.kind === 'problem' ? [[key, reading.problem]] : [];
		})
	);
}

export type ProseProblem = {
	section: SectionNumber;
	paragraph: number;
	text: string;
	problem: Wording;
};

/** Paragraphs that would be taken for the heading of one of the six sections, so that the report would be misread. */
export function proseProblems({ prose }: FormContent): ProseProblem[] {
	return sectionNumbers.flatMap((section) =>
		prose[section].split('\n').flatMap((text, index): ProseProblem[] =>
			headingOf(text) === null
				? []
				: [
						{
							section,
							paragraph: index + 1,
							text: text.trim(),
							problem: {
								'zh-CN': '这一段与法定的节标题相同，会被当作另一节的开头，请换个说法',
								en: 'This paragraph reads like the heading of another section; please put it otherwise'
							}
						}
					]
		)
	);
}
