import { looksLikeValue } from '#lib/report/printed-value.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import { slotAt, type Slot } from './row.ts';

/** A line of laid-out text: runs of words, and the values that stand to the right of them. */
export type LaidLine = {
	line: Line;
	index: number;
	words: Slot[];
	values: Slot[];
	newPage: boolean;
	/** The line is a page number; its value is none of a table's. */
	pageNumber: boolean;
};

/** Wide gaps part columns, as does a single blank before a row's numbering. */
const gap = /[ \t\u00a0\u3000]{2,}|\t|\u3000| (?=\d[.．、](?!\d)|[（(][一二三四五六七][）)])/g;

/** Page numbers: `- 3 -`, `第 3 页`. */
export const pageNumber =
	/^[\s\f]*(?:[-—–] ?\d{1,3} ?[-—–]|第?\s*\d{1,3}\s*页(?:\s*共\s*\d+\s*页)?)[\s\f]*$/;

function split(text: string, from: number, separators: RegExp): [number, number][] {
	const parts: [number, number][] = [];
	let start = 0;
	for (const found of text.matchAll(separators)) {
		parts.push([from + start, from + found.index]);
		start = found.index + found[0].length;
	}
	parts.push([from + start, from + text.length]);
	return parts.filter(([a, b]) => b > a);
}

const isDirection = (text: string) => /^(?:增加|减少|新增|增|减|\+)$/.test(text);

/** Values of one run parted by single blanks; `增加 7` stays one. Null where a part is no value. */
function valuesOf(line: Line, start: number, end: number): Slot[] | null {
	const parts = split(line.text.slice(start, end), start, /\s+/g);
	const slots: Slot[] = [];
	for (let index = 0; index < parts.length; index += 1) {
		const [a, b] = parts[index]!;
		const next = parts[index + 1];
		if (
			isDirection(line.text.slice(a, b)) &&
			next &&
			/^\d/.test(line.text.slice(next[0], next[1]))
		) {
			slots.push(slotAt(line, a, next[1]));
			index += 1;
		} else {
			slots.push(slotAt(line, a, b));
		}
	}
	return slots.every((slot) => looksLikeValue(slot.text)) ? slots : null;
}

/** Where values begin that follow words after a single blank: `（七）总计 3440 73`. */
function trailingValues(text: string): number {
	const found = text.match(/(?:[ ](?:[+-]?[\d０-９][\d０-９,.]*|[-—–/／]+|无))+$/);
	if (!found || found.index === undefined) return text.length;
	return /[\p{Script=Han}）)”"]$/u.test(text.slice(0, found.index)) ? found.index : text.length;
}

/** Parts a line of laid-out text at its gaps. Values before the last words of a line are words: only a right side counts. */
export function layLine(line: Line, index: number): LaidLine {
	const newPage = line.text.includes('\f');
	const text = line.text.replaceAll('\f', ' ');
	const laid: LaidLine = {
		line,
		index,
		words: [],
		values: [],
		newPage,
		pageNumber: pageNumber.test(text)
	};
	if (laid.pageNumber) {
		const start = text.search(/\S/);
		return { ...laid, words: [], values: [slotAt(line, start, text.trimEnd().length)] };
	}
	for (const [start, end] of split(text, 0, gap)) {
		const trimmedStart = start + (text.slice(start, end).match(/^\s*/)?.[0].length ?? 0);
		const trimmedEnd = end - (text.slice(start, end).match(/\s*$/)?.[0].length ?? 0);
		if (trimmedEnd <= trimmedStart) continue;
		const values = valuesOf({ ...line, text }, trimmedStart, trimmedEnd);
		if (values) {
			laid.values.push(...values);
			continue;
		}
		laid.words.push(...laid.values);
		laid.values = [];
		const cut = trimmedStart + trailingValues(text.slice(trimmedStart, trimmedEnd));
		laid.words.push(slotAt(line, trimmedStart, cut));
		if (cut < trimmedEnd)
			laid.values.push(...(valuesOf({ ...line, text }, cut + 1, trimmedEnd) ?? []));
	}
	return laid;
}
