import type { Line } from '#lib/recognise/pieces.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { pageNumber } from './fragments.ts';
import { isBlank, isUnit, isValue, wordsOf, type Step } from './indicator-entry.ts';
import { withoutCodes } from './indicator-grid.ts';
import { indicatorWords, isIndicatorUnit } from './indicator-labels.ts';
import { opensRemark } from './indicator-rows.ts';
import { slotAt, type Slot } from './row.ts';

type Token = { slot: Slot; line: number };

const isBare = (text: string) => isIndicatorUnit(text) || looksLikeValue(text);

/** The parts of a line: at tabs, strokes and wide gaps; at single blanks only before units and values; at a colon before a value. */
function partsOf(line: Line): Slot[] {
	const { text } = line;
	const parts: { start: number; end: number }[] = [];
	for (const { 0: found, index } of text.matchAll(/[^\s|｜]+/g)) {
		const colon = /^(.+[:：])([^:：]+)$/.exec(found);
		const cut = colon && looksLikeValue(colon[2]!) ? index + colon[1]!.length : null;
		const pieces =
			cut === null
				? [[index, index + found.length]]
				: [
						[index, cut],
						[cut, index + found.length]
					];
		for (const [start, end] of pieces as [number, number][]) {
			const last = parts.at(-1);
			const gap = last ? text.slice(last.end, start) : '';
			const joins =
				last &&
				gap === ' ' &&
				![text.slice(last.start, last.end), text.slice(start, end)].some(isBare);
			if (joins) last.end = end;
			else parts.push({ start, end });
		}
	}
	return parts.map(({ start, end }) => slotAt(line, start, end));
}

function tokensOf(lines: readonly Line[]): Token[] {
	return lines.flatMap((line, index): Token[] => {
		if (pageNumber.test(line.text)) return [];
		if (/^\t+$/.test(line.text)) return [{ slot: slotAt(line, 0, line.text.length), line: index }];
		return partsOf(line).map((slot) => ({ slot, line: index }));
	});
}

const joined = (one: Slot, other: Slot): Slot => ({ ...one, text: `${one.text}${other.text}` });

const isRemark = (text: string) => /^[（(].{4,}[）)]$/.test(text.trim()) && !wordsOf({ text });

/** How many lines a label may be wrapped over. */
const mostLines = 3;

/** The label that a text and what follows it make together, and up to which token; the values between are the row's. */
function wrapped(tokens: readonly Token[], index: number) {
	let label = tokens[index]!.slot;
	const between: Slot[] = [];
	for (let next = index + 1, parts = 1; next < tokens.length && parts < mostLines; next += 1) {
		const { slot, line } = tokens[next]!;
		if (line > tokens[index]!.line + mostLines) return null;
		if (isValue(slot) || isUnit(slot) || isBlank(slot)) {
			between.push(slot);
			continue;
		}
		if (wordsOf(slot)) return null;
		label = joined(label, slot);
		parts += 1;
		const words = indicatorWords(label.text);
		if (words && !opensRemark(label.text)) return { label, words, between, next };
	}
	return null;
}

/**
 * The rows of a form in lines: one cell a line, or in columns parted by blanks. A row's cells are all that stands up to the next
 * words; labels may be wrapped. `lines` are the indices of those that hold a row.
 */
export function lineSteps(lines: readonly Line[]): { steps: Step[]; lines: Set<number> } {
	const tokens = tokensOf(lines);
	const steps: Step[] = [];
	const used = new Set<number>();
	let cells: Slot[] | null = null;
	for (let index = 0; index < tokens.length; index += 1) {
		const { slot, line } = tokens[index]!;
		if (isValue(slot) || isUnit(slot) || isBlank(slot)) {
			cells?.push(slot);
			if (cells) used.add(line);
			continue;
		}
		if (isRemark(slot.text)) continue;
		cells = null;
		const own = wordsOf(slot);
		const alone = own && { label: slot, words: own, between: [], next: index };
		const found = alone && !opensRemark(slot.text) ? alone : (wrapped(tokens, index) ?? alone);
		if (!found) continue;
		const { label, words, between, next } = found;
		if (words.kind === 'part') steps.push({ kind: 'part', group: words.group });
		if (words.kind === 'row') {
			for (let at = index; at <= next; at += 1) used.add(tokens[at]!.line);
			cells = [...between];
			steps.push({ kind: 'entry', entry: { label, codes: words.codes, cells, valueCell: null } });
		}
		index = next;
	}
	return { steps: withoutCodes(steps), lines: used };
}

/** Whether a line holds nothing but heads of the form. */
export function namesOnly(text: string): boolean {
	const parts = text.split(/\t|\||[ \u3000]{2,}/).filter((part) => part.trim() !== '');
	return parts.every((part) => {
		const words = indicatorWords(part);
		return words !== null && words.kind !== 'row';
	});
}
