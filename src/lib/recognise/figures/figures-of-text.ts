import type { Bound } from '#lib/report/report.ts';
import { findNumbers } from '#lib/recognise/numerals.ts';
import { quotedFigures } from './figures.ts';
import { foldProse } from './fold-prose.ts';

type Passage = { quote: string; start: number; end: number };

export type FigureOfText = Passage & {
	measure: string;
	year: number;
	value: number;
	bound: Bound;
};

/** A number of the prose whose measure its words do not tell; `unit` as counted (`件`), `%`, `百分点` or `元`. */
export type UnmeasuredNumber = Passage & { value: number; bound: Bound; unit: string };

const units = { percent: '%', points: '百分点', yuan: '元', bare: '' } as const;

/**
 * The numbers that a piece of prose of a report's section 一 or 六 quotes: those with a measure, as `quotedFigures` gives them,
 * and the others. Offsets are characters [start, end) of the text.
 */
export function figuresOfText(
	text: string,
	year: number
): { figures: FigureOfText[]; unmeasured: UnmeasuredNumber[] } {
	const locate = (start: number, end: number) => ({ kind: 'line', line: 1, start, end }) as const;
	const passages = [{ text, locate }];
	const figures = quotedFigures([{ number: 1, title: '', passages }], year).flatMap((figure) => {
		const { measure, value, bound, quote, at } = figure;
		if (at.kind !== 'line') return [];
		return [{ measure, year: figure.year, value, bound, quote, start: at.start, end: at.end }];
	});
	const fold = foldProse(text);
	const unmeasured = findNumbers(fold.text).flatMap((number): UnmeasuredNumber[] => {
		if (number.bound === null) return [];
		const { start, end } = fold.original(number.start, number.end);
		const isTold = figures.some((figure) => figure.start <= start && end <= figure.end);
		if (isTold) return [];
		const unit = number.kind === 'count' ? number.unit : units[number.kind];
		const { value, bound } = number;
		return [{ value, bound, unit, quote: text.slice(start, end), start, end }];
	});
	return { figures, unmeasured };
}
