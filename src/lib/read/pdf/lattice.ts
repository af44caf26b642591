import type { Box } from '#lib/report/locator.ts';
import type { Rule } from './mark.ts';
import type { Net } from './rules.ts';

/** A cell between rules: columns [left, right) and rows [top, bottom) of its lattice. */
export type Region = { left: number; right: number; top: number; bottom: number };

/** A table as its rules draw it: where its columns and rows part, and the cells between. */
export type Lattice = { columns: number[]; rows: number[]; regions: Region[] };

const widest = 120;
const tallest = 1000;
/** No cell with text is narrower: rules that stand nearer are the sides of one double rule. */
const narrowest = 5.5;

function distinct(values: readonly number[]): number[] {
	const groups: number[][] = [];
	for (const value of [...values].sort((a, b) => a - b)) {
		const group = groups.at(-1);
		if (group && value - group[0]! <= narrowest) group.push(value);
		else groups.push([value]);
	}
	return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}

/** Edges of columns, and of what level rules reach beyond the outermost plumb ones (tables open at their sides). */
function edges(own: readonly Rule[], across: readonly Rule[]): number[] {
	const inner = distinct(own.map((rule) => rule.at));
	const first = Math.min(...across.map((rule) => rule.from));
	const last = Math.max(...across.map((rule) => rule.to));
	const farther = 8;
	return [
		...(inner.length === 0 || first < inner[0]! - farther ? [first] : []),
		...inner,
		...(inner.length > 0 && last > inner.at(-1)! + farther ? [last] : [])
	];
}

/** Whether rules at an edge cover most of the stretch between two others. */
function covers(rules: readonly Rule[], at: number, from: number, to: number): boolean {
	let covered = 0;
	for (const rule of rules) {
		if (Math.abs(rule.at - at) > narrowest) continue;
		covered = Math.max(covered, Math.min(rule.to, to) - Math.max(rule.from, from));
	}
	return covered >= (to - from) * 0.6;
}

/** The cells that a net of rules draws; merged where a rule is missing; null where it draws no table. */
export function latticeOf({ horizontal, vertical }: Net): Lattice | null {
	if (horizontal.length + vertical.length < 3) return null;
	if (horizontal.length === 0 || vertical.length === 0) return null;
	const columns = edges(vertical, horizontal);
	const rows = edges(horizontal, vertical);
	const width = columns.length - 1;
	const height = rows.length - 1;
	if (width < 1 || height < 1 || width > widest || height > tallest) return null;
	const plumb = columns.map((x) =>
		Array.from({ length: height }, (_, j) => covers(vertical, x, rows[j]!, rows[j + 1]!))
	);
	const level = rows.map((y) =>
		Array.from({ length: width }, (_, i) => covers(horizontal, y, columns[i]!, columns[i + 1]!))
	);
	const regions = regionsOf(width, height, plumb, level).filter((region) =>
		isClosed(region, width, height, plumb, level)
	);
	return regions.length >= 2 ? { columns, rows, regions } : null;
}

function regionsOf(
	width: number,
	height: number,
	plumb: readonly boolean[][],
	level: readonly boolean[][]
): Region[] {
	const seen = new Uint8Array(width * height);
	const regions: Region[] = [];
	for (let start = 0; start < seen.length; start += 1) {
		if (seen[start]) continue;
		const units = [start];
		seen[start] = 1;
		const take = (unit: number) => {
			if (seen[unit]) return;
			seen[unit] = 1;
			units.push(unit);
		};
		for (let index = 0; index < units.length; index += 1) {
			const unit = units[index]!;
			const [i, j] = [unit % width, Math.floor(unit / width)];
			if (i > 0 && !plumb[i]![j]) take(unit - 1);
			if (i + 1 < width && !plumb[i + 1]![j]) take(unit + 1);
			if (j > 0 && !level[j]![i]) take(unit - width);
			if (j + 1 < height && !level[j + 1]![i]) take(unit + width);
		}
		const xs = units.map((unit) => unit % width);
		const ys = units.map((unit) => Math.floor(unit / width));
		const whole: Region = {
			left: Math.min(...xs),
			right: Math.max(...xs) + 1,
			top: Math.min(...ys),
			bottom: Math.max(...ys) + 1
		};
		const full = (whole.right - whole.left) * (whole.bottom - whole.top) === units.length;
		if (full) regions.push(whole);
		else
			regions.push(
				...units.map((_, k) => ({
					left: xs[k]!,
					right: xs[k]! + 1,
					top: ys[k]!,
					bottom: ys[k]! + 1
				}))
			);
	}
	return regions.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Whether a region on the rim is shut there, or its rules reach the open rim from both sides. */
function isClosed(
	{ left, right, top, bottom }: Region,
	width: number,
	height: number,
	plumb: readonly boolean[][],
	level: readonly boolean[][]
): boolean {
	const shut = (x: number) => {
		for (let j = top; j < bottom; j += 1) if (!plumb[x]![j]) return false;
		return true;
	};
	const flat = (y: number) => {
		for (let i = left; i < right; i += 1) if (!level[y]![i]) return false;
		return true;
	};
	const rims: boolean[] = [];
	const aboveAndBelow = level[top]![left]! && level[bottom]![left]!;
	const aboveAndBelowRight = level[top]![right - 1]! && level[bottom]![right - 1]!;
	if (left === 0) rims.push(shut(0) || aboveAndBelow);
	if (right === width) rims.push(shut(width) || aboveAndBelowRight);
	if (top === 0) rims.push(flat(0) || (shut(left) && shut(right)));
	if (bottom === height) rims.push(flat(height) || (shut(left) && shut(right)));
	return rims.every(Boolean);
}

export function boxOf({ columns, rows }: Lattice, region: Region): Box {
	return {
		left: columns[region.left]!,
		top: rows[region.top]!,
		right: columns[region.right]!,
		bottom: rows[region.bottom]!
	};
}

export function latticeBox(lattice: Lattice): Box {
	return {
		left: lattice.columns[0]!,
		top: lattice.rows[0]!,
		right: lattice.columns.at(-1)!,
		bottom: lattice.rows.at(-1)!
	};
}
