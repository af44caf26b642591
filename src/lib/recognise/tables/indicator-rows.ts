import { looksLikeValue } from '#lib/report/printed-value.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import { indicatorWords } from './indicator-labels.ts';
import { slotAt, type Row, type Slot } from './row.ts';

const marked = /\S[ \u3000]*[\t|｜]/;

function cellsOf(line: Line): Slot[] {
	const { text } = line;
	const stroked = !text.trim().includes('\t');
	const mark = stroked ? /[|｜]/ : /\t/;
	const slots: Slot[] = [];
	let start = stroked && mark.test(text.trimStart()[0] ?? '') ? text.search(mark) + 1 : 0;
	for (let index = start; index <= text.length; index += 1) {
		const ends = index === text.length;
		if (!ends && !mark.test(text[index]!)) continue;
		const beyond = ends && stroked && text.slice(start).trim() === '';
		if (!beyond) slots.push(slotAt(line, start, index));
		start = index + 1;
	}
	return slots.map((slot, index) => ({ ...slot, from: index, to: index + 1 }));
}

/** Whether a remark in brackets begins in a text and ends behind it. */
export function opensRemark(text: string): boolean {
	return /[（(][^（）()]*$/.test(text);
}

/** Words that are no row of their own: the first part of a label that the next line goes on with. */
const opensLabel = ({ text }: Line) =>
	!marked.test(text) &&
	text.trim().length > 3 &&
	!/[。；：:]/.test(text) &&
	!looksLikeValue(text) &&
	(opensRemark(text) || indicatorWords(text) === null);

/**
 * Lines whose cells are parted by tabs or strokes, as rows; a label that begins on the line before is one with its rest. Null
 * where most lines are not so laid.
 */
export function tabbedRows(lines: readonly Line[]): Row[] | null {
	const written = lines.filter(({ text }) => text.trim() !== '');
	const split = written.filter(({ text }) => marked.test(text));
	if (split.length < written.length * 0.6) return null;
	return written.flatMap((line, index): Row[] => {
		const before = written[index - 1];
		const slots = cellsOf(line);
		const [first, ...others] = slots;
		const begun =
			before && first && opensLabel(before) ? `${before.text.trim()}${first.text.trim()}` : null;
		const whole = begun && indicatorWords(begun) ? [{ ...first!, text: begun }, ...others] : slots;
		const kept = /^[\s|｜:-]+$/.test(line.text) ? [] : whole;
		return [{ slots: kept, covering: [], sure: true }];
	});
}
