import type { Box } from '#lib/report/locator.ts';
import { around, type Glyph } from './mark.ts';

/** One printed line: its characters in reading order. */
export type Line = {
	text: string;
	glyphs: Glyph[];
	/** Along its direction and across the lines. `start` counts the blanks that the line begins with. */
	start: number;
	from: number;
	to: number;
	level: number;
	size: number;
	box: Box;
	/** It is printed over another line, as are its neighbours, so that which words belong together cannot be told. */
	overlaid: boolean;
};

const isBlank = (text: string) => text.trim() === '';
const isHan = (text: string) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/.test(text);

const isDigit = (text: string) => /[\d０-９]/.test(text);

/** Characters of one direction as lines, in order. A character belongs to a line whose level is less than half its size away. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
	const sorted = [...glyphs].sort((a, b) => a.level - b.level || a.from - b.from);
	const rows: { level: number; size: number; glyphs: Glyph[] }[] = [];
	for (const glyph of sorted) {
		const row = rows.at(-1);
		if (row && glyph.level - row.level <= 0.5 * Math.min(row.size, glyph.size)) {
			row.glyphs.push(glyph);
			row.size = Math.max(row.size, glyph.size);
		} else {
			rows.push({ level: glyph.level, size: glyph.size, glyphs: [glyph] });
		}
	}
	const stacks = rows.map((row) => strata(row.glyphs));
	const isOver = (at: number) => (stacks[at]?.length ?? 0) > 1;
	return stacks.flatMap((stack, at) => {
		const overlaid = isOver(at) && (isOver(at - 1) || isOver(at + 1));
		return stack.flatMap((own) => {
			const line = lineOf([...own].sort((a, b) => a.from - b.from));
			return line ? [{ ...line, overlaid }] : [];
		});
	});
}

const isSame = (one: Glyph, other: Glyph) =>
	one.text === other.text && Math.abs(one.from - other.from) < 0.2 * one.size;

/** Whether characters of two levels are printed over one another, as no characters of one line are. */
const collide = (above: readonly Glyph[], below: readonly Glyph[]) =>
	above.some((one) =>
		below.some(
			(other) =>
				Math.min(one.to, other.to) - Math.max(one.from, other.from) >
					0.3 * Math.min(one.size, other.size) &&
				!isBlank(one.text) &&
				!isBlank(other.text) &&
				!isSame(one, other)
		)
	);

/**
 * A line's characters, in order of their levels, as one line; as several where a cell's last line runs over the first of
 * the next cell, each with what stands beside it on its own level.
 */
function strata(glyphs: readonly Glyph[]): Glyph[][] {
	const levels: Glyph[][] = [];
	for (const glyph of glyphs) {
		const last = levels.at(-1)?.at(-1);
		if (last && glyph.level - last.level < 0.04 * glyph.size) levels.at(-1)!.push(glyph);
		else levels.push([glyph]);
	}
	const collides = levels.some((one, index) =>
		levels.slice(index + 1).some((other) => collide(one, other))
	);
	if (!collides) return [[...glyphs]];
	const lines: Glyph[][] = [];
	for (const level of levels) {
		const line = lines.at(-1);
		if (line && !collide(line, level)) line.push(...level);
		else lines.push(level);
	}
	return lines;
}

/** How wide a gap is as white space: none between characters set together. */
function gapText(before: Glyph, next: Glyph): string {
	const gap = next.from - before.to;
	const size = Math.min(before.size, next.size);
	if (isBlank(before.text) || isBlank(next.text)) return gap > size ? ' ' : '';
	if (before.run === next.run) return gap > size ? ' ' : '';
	if (isDigit(before.text) && isDigit(next.text)) return gap > 0.12 * size ? ' ' : '';
	const close = isHan(before.text) || isHan(next.text) ? 0.45 : 0.3;
	return gap > size * close ? ' ' : '';
}

/** Characters from left to right as one line; what is printed twice over itself counts once. */
export function lineOf(glyphs: readonly Glyph[]): Line | null {
	const kept: Glyph[] = [];
	for (const glyph of glyphs) {
		const over = kept.slice(-3).some((other) => isSame(glyph, other));
		if (!over) kept.push(glyph);
	}
	while (kept.length > 0 && isBlank(kept.at(-1)!.text)) kept.pop();
	const begin = kept.findIndex((glyph) => !isBlank(glyph.text));
	if (begin < 0) return null;
	const own = kept.slice(begin);
	let text = '';
	own.forEach((glyph, index) => {
		const before = own[index - 1];
		text += (before ? gapText(before, glyph) : '') + glyph.text;
	});
	return {
		text,
		glyphs: own,
		start: kept[0]!.from,
		from: own[0]!.from,
		to: Math.max(...own.map((glyph) => glyph.to)),
		level: own[0]!.level,
		size: Math.max(...own.map((glyph) => glyph.size)),
		box: around(own.map((glyph) => glyph.box)),
		overlaid: false
	};
}

/** The text of a cell: lines that end at its edge run on in the next, others end there. */
export function cellText(glyphs: readonly Glyph[], box: Box): string {
	const turns = ([0, 1, 3, 2] as const)
		.map((turn) => ({ turn, own: glyphs.filter((glyph) => glyph.turn === turn) }))
		.filter(({ own }) => own.length > 0)
		.sort((a, b) => b.own.length - a.own.length);
	return turns
		.map(({ turn, own }) => {
			const lines = linesOf(own);
			const room = turn % 2 === 0 ? box.right - box.left : box.bottom - box.top;
			return lines.reduce((text, line, index) => {
				const before = lines[index - 1];
				return before ? text + between(before, line, room) + line.text : line.text;
			}, '');
		})
		.filter((text) => text !== '')
		.join('\n');
}

/** The margin of a cell on both sides together, at most. */
const padding = 14;

function between(before: Line, line: Line, room: number): string {
	const next = line.glyphs[0]!;
	const last = before.glyphs.at(-1)!;
	const upright = before.glyphs.length === 1 && isHan(last.text);
	const full = before.to - before.start + (next.to - next.from) > room - padding;
	if (!full && !upright) return '\n';
	return /[A-Za-z]$/.test(before.text) && /^[A-Za-z]/.test(line.text) ? ' ' : '';
}
