import type { Paragraph } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';
import { around, type Glyph } from './mark.ts';
import { laidParagraphs } from './laid.ts';
import type { Line } from './text.ts';

/** A printed line and the page that it stands on, counted from 1. */
export type PlacedLine = { line: Line; page: number };

/** Where the document's prose stands: its margins and the size that most of it is printed in. */
export type Setting = { left: number; right: number; size: number };

const opens =
	/^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+[条项章]|[①-⑳])/;
const sentenceEnd = /[。：；！？:;”]$/;

const known = (lines: readonly PlacedLine[]) => lines.map(({ line }) => line);

/** The value that most characters share, rounded to a step. */
function usual(lines: readonly Line[], valueOf: (line: Line) => number, step: number): number {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const value = Math.round(valueOf(line) / step) * step;
		counts.set(value, (counts.get(value) ?? 0) + line.text.length);
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

export function settingOf(placed: readonly PlacedLine[]): Setting {
	const lines = known(placed).filter((line) => widestGap(line) < 1.8 * line.size);
	const size = usual(lines, (line) => line.size, 0.5);
	const body = lines.filter((line) => Math.abs(line.size - size) < 1);
	const lefts = body.map((line) => line.from).sort((a, b) => a - b);
	const rights = body.map((line) => line.to).sort((a, b) => b - a);
	return { left: lefts[0] ?? 0, right: rights[0] ?? 0, size: size || 12 };
}

function widestGap({ glyphs }: Line): number {
	let last = glyphs[0]?.to ?? 0;
	let widest = 0;
	for (const glyph of glyphs) {
		if (glyph.text.trim() === '') continue;
		widest = Math.max(widest, glyph.from - last);
		last = glyph.to;
	}
	return widest;
}

/** Whether a line's parts stand in columns. */
export const isLaid = (line: Line) => widestGap(line) >= 1.8 * line.size;

/** The width of what would have moved up to the line before, had there been room. */
function firstToken(glyphs: readonly Glyph[]): number {
	const first = glyphs[0]!;
	let end = first.to;
	let opener = /[（《〈【“‘(]/.test(first.text);
	for (let i = 1; i < glyphs.length && i < 40; i += 1) {
		const glyph = glyphs[i]!;
		const word = /[\dA-Za-z.,%]/.test(glyphs[i - 1]!.text) && /[\dA-Za-z.,%]/.test(glyph.text);
		const clings = /[，。、；：！？）》〉】”’]/.test(glyph.text);
		if (!opener && !word && !clings) break;
		opener = opener && /[（《〈【“‘(]/.test(glyph.text);
		end = glyph.to;
	}
	return end - first.from;
}

function isFull(line: Line, next: Line, right: number): boolean {
	return line.to + firstToken(next.glyphs) > right - 0.3 * line.size;
}

/** Whether a line goes on the paragraph of the line before. */
function goesOn(
	before: PlacedLine,
	next: PlacedLine,
	setting: Setting,
	pitch: number,
	indented: boolean
): boolean {
	const [a, b] = [before.line, next.line];
	if (isLaid(a) || isLaid(b)) return false;
	if (Math.abs(a.size - b.size) > 0.16 * Math.max(a.size, b.size)) return false;
	const samePage = before.page === next.page;
	const gap = b.level - a.level;
	if (samePage && (gap <= 0 || gap > 3.2 * a.size)) return false;
	if (a.size > setting.size * 1.12) {
		const opening = opens.test(b.text.trim());
		return !opening && (!samePage || gap < 2.4 * a.size) && !sentenceEnd.test(a.text.trim());
	}
	const indent = b.from - setting.left;
	if (indent > 1.3 * a.size && !(indented && Math.abs(b.from - a.from) < 0.5 * a.size))
		return false;
	if (!isFull(a, b, setting.right)) return false;
	if (opens.test(b.text.trim()) && sentenceEnd.test(a.text.trim())) return false;
	return !samePage || pitch === 0 || gap <= pitch * 1.3;
}

/** The usual distance between the lines of one paragraph. */
function pitchOf(lines: readonly PlacedLine[], { size }: Setting): number {
	const gaps = lines.slice(1).flatMap(({ line, page }, index) => {
		const before = lines[index]!;
		const gap = line.level - before.line.level;
		const body = Math.abs(line.size - size) < 1 && Math.abs(before.line.size - size) < 1;
		return body && page === before.page && gap > 0.9 * size && gap < 3.2 * size
			? [Math.round(gap * 2) / 2]
			: [];
	});
	const counts = new Map<number, number>();
	for (const gap of gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1);
	const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
	return most && most[1] > 1 ? most[0] : 0;
}

const separator = (before: string, next: string) =>
	/[A-Za-z,.;:]$/.test(before) && /^[A-Za-z]/.test(next) ? ' ' : '';

/** Lines that follow one another, with no table between, as paragraphs: wrapped lines joined, over a page break too. */
export function paragraphsOf(lines: readonly PlacedLine[], setting: Setting): Paragraph[] {
	const pitch = pitchOf(lines, setting);
	const groups: PlacedLine[][] = [];
	for (const placed of lines) {
		const group = groups.at(-1);
		const before = group?.at(-1);
		const indented = group !== undefined && group.length > 1;
		if (before && goesOn(before, placed, setting, pitch, indented)) group!.push(placed);
		else groups.push([placed]);
	}
	const laid = groups.map(([first, ...others]) => others.length === 0 && isLaid(first!.line));
	const isNear = groups.map(
		(group, index) =>
			group.length === 1 && laid.slice(Math.max(0, index - 6), index + 7).some(Boolean)
	);
	const paragraphs: Paragraph[] = [];
	for (let index = 0; index < groups.length; index += 1) {
		if (!isNear[index]) {
			const group = groups[index]!;
			paragraphs.push({ kind: 'paragraph', text: wrapped(known(group)), at: placeOf(group) });
			continue;
		}
		const from = index;
		while (isNear[index + 1]) index += 1;
		paragraphs.push(...laidParagraphs(groups.slice(from, index + 1).flat()));
	}
	return paragraphs;
}

function wrapped(lines: readonly Line[]): string {
	return lines.reduce((text, line) => text + separator(text, line.text) + line.text, '');
}

function placeOf(group: readonly PlacedLine[]): Locator {
	const page = group[0]!.page;
	const box = around(group.filter((one) => one.page === page).map(({ line }) => line.box));
	return { kind: 'page', page, box };
}
