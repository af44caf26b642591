import type { Bound } from '#lib/report/report.ts';
import { findNumbers } from '#lib/recognise/numerals.ts';
import { quotedFigures } from './figures.ts';
import { foldProse } from './fold-prose.ts';
import { otherBusiness, subjectWords } from './terms.ts';

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

/** Cut out of its report, `收到29件` does not say of what: of applications, where it names no other business. */
function namesNoSubject(text: string): boolean {
	const named = Object.values(subjectWords).some((words) => text.search(words) >= 0);
	return !named && !otherBusiness.test(text) && /收到|受理|接到/.test(text);
}

/**
 * The numbers that a piece of prose of a report's section 一 or 六 quotes: those with a measure, as `quotedFigures` gives them,
 * and the others. Offsets are characters [start, end) of the text.
 */
export function figuresOfText(
	text: string,
	year: number
): { figures: FigureOfText[]; unmeasured: UnmeasuredNumber[] } {
	const locate = (start: number, end: number) => ({ kind: 'line', line: 1, start, end }) as const;
	const fold = foldProse(text);
	const passages = [
		...(namesNoSubject(fold.text) ? [{ text: '依申请公开', locate }] : []),
		{ text, locate }
	];
	const figures = quotedFigures([{ number: 1, title: '', passages }], year).flatMap((figure) => {
		const { measure, value, bound, quote, at } = figure;
		if (at.kind !== 'line') return [];
		return [{ measure, year: figure.year, value, bound, quote, start: at.start, end: at.end }];
	});
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
