import type { Box } from '#lib/report/locator.ts';
import { boxOf, latticeBox, latticeOf, type Lattice, type Region } from './lattice.ts';
import { middleOf, type Glyph, type Marks, type Rule } from './mark.ts';
import { joined, nets } from './rules.ts';
import { cellText, linesOf, type Line } from './text.ts';

export type PartCell = Region & { text: string; glyphs: Glyph[]; box: Box };

/** What one page holds of a table. */
export type Part = { columns: number[]; height: number; cells: PartCell[]; box: Box };

/** A page parted into tables and the lines of text beside them, each in the order of reading. */
export type PageContent = { width: number; height: number; parts: Part[]; lines: Line[] };

/** A cell with more characters than this holds prose, not a label or a value. */
const longestCell = 300;

const centre = ({ box }: Glyph): [number, number] => [middleOf(box), (box.top + box.bottom) / 2];

function within([x, y]: [number, number], box: Box): boolean {
	return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

function fill(lattice: Lattice, glyphs: readonly Glyph[]): { cells: PartCell[]; left: Glyph[] } {
	const cells = lattice.regions.map((region): PartCell => ({
		...region,
		text: '',
		glyphs: [],
		box: boxOf(lattice, region)
	}));
	const whole = latticeBox(lattice);
	const left: Glyph[] = [];
	for (const glyph of glyphs) {
		const point = centre(glyph);
		const own = within(point, whole) && cells.find((cell) => within(point, cell.box));
		if (own) own.glyphs.push(glyph);
		else left.push(glyph);
	}
	for (const cell of cells) cell.text = cellText(cell.glyphs, cell.box);
	return { cells, left };
}

/** Rows [from, to) of a filled lattice as a part of their own. */
function partOf(lattice: Lattice, cells: readonly PartCell[], from: number, to: number): Part[] {
	const own = cells.filter((cell) => cell.top >= from && cell.bottom <= to);
	if (own.length < 2 || own.every((cell) => cell.text === '')) return [];
	return [
		{
			columns: lattice.columns,
			height: to - from,
			cells: own.map((cell) => ({ ...cell, top: cell.top - from, bottom: cell.bottom - from })),
			box: { ...latticeBox(lattice), top: lattice.rows[from]!, bottom: lattice.rows[to]! }
		}
	];
}

/** A filled lattice as tables, and as lines where its rows hold prose. */
function parted(lattice: Lattice, cells: readonly PartCell[]): { parts: Part[]; lines: Line[] } {
	const height = lattice.rows.length - 1;
	const prose = new Set<number>();
	for (const cell of cells) {
		if (cell.text.length <= longestCell && lattice.columns.length > 2) continue;
		for (let row = cell.top; row < cell.bottom; row += 1) prose.add(row);
	}
	const parts: Part[] = [];
	let from = 0;
	for (let row = 0; row <= height; row += 1) {
		if (row < height && !prose.has(row)) continue;
		if (row > from) parts.push(...partOf(lattice, cells, from, row));
		from = row + 1;
	}
	const kept = new Set(parts.flatMap((part) => part.cells.flatMap((cell) => cell.glyphs)));
	const lines = cells.flatMap((cell) =>
		linesOf(cell.glyphs.filter((glyph) => !kept.has(glyph) && glyph.turn === 0))
	);
	return { parts, lines };
}

const edgesOf = (areas: readonly Box[], side: 'level' | 'plumb'): Rule[] =>
	areas.flatMap(({ left, top, right, bottom }) =>
		side === 'level'
			? [
					{ at: top, from: left, to: right },
					{ at: bottom, from: left, to: right }
				]
			: [
					{ at: left, from: top, to: bottom },
					{ at: right, from: top, to: bottom }
				]
	);

/** Lattices of the drawn rules; those of coloured areas where no rules stand. */
function latticesOf(marks: Marks): Lattice[] {
	const found = (horizontal: readonly Rule[], vertical: readonly Rule[]) =>
		nets(joined(horizontal), joined(vertical)).flatMap((net) => latticeOf(net) ?? []);
	const ruled = found(marks.horizontal, marks.vertical);
	const free = marks.areas.filter(
		(area) =>
			!ruled.some((lattice) => {
				const box = latticeBox(lattice);
				const x = (area.left + area.right) / 2;
				const y = (area.top + area.bottom) / 2;
				return within([x, y], box);
			})
	);
	if (free.length < 4) return ruled;
	return [...ruled, ...found(edgesOf(free, 'level'), edgesOf(free, 'plumb'))];
}

/** Parts a page's marks into tables and lines of text. */
export function contentOf(marks: Marks): PageContent {
	let rest = marks.glyphs;
	const parts: Part[] = [];
	const lines: Line[] = [];
	const smallFirst = latticesOf(marks).sort((a, b) => areaOf(a) - areaOf(b));
	for (const lattice of smallFirst) {
		const { cells, left } = fill(lattice, rest);
		rest = left;
		const content = parted(lattice, cells);
		parts.push(...content.parts);
		lines.push(...content.lines);
	}
	lines.push(...linesOf(rest.filter((glyph) => glyph.turn === 0)));
	const byPlace = (a: { box: Box }, b: { box: Box }) =>
		a.box.top - b.box.top || a.box.left - b.box.left;
	return {
		width: marks.width,
		height: marks.height,
		parts: parts.sort(byPlace),
		lines: lines.sort(byPlace)
	};
}

function areaOf(lattice: Lattice): number {
	const { left, top, right, bottom } = latticeBox(lattice);
	return (right - left) * (bottom - top);
}
