import { boxUnder, identity, pointAt, times, type Matrix } from './matrix.ts';
import type { Glyph, Marks, Turn } from './mark.ts';
import { extent, isBox, strokes, subpaths, thin } from './path.ts';
import { shownText } from './shown-text.ts';

/** pdf.js's list of what a page paints. */
export type Painting = { fnArray: readonly number[]; argsArray: readonly unknown[] };
/** A font as far as it tells where characters stand. */
export type Font = { vertical?: boolean; fontMatrix?: readonly number[] };
export type Codes = Readonly<Record<string, number>>;

type ShownGlyph = {
	unicode: string;
	width: number;
	isSpace: boolean;
	vmetric?: readonly number[] | null;
};

type State = {
	matrix: Matrix;
	font: Font | null;
	size: number;
	characterSpacing: number;
	wordSpacing: number;
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	lineWidth: number;
	fill: string;
	stroke: string;
};

const opening: State = {
	matrix: identity,
	font: null,
	size: 0,
	characterSpacing: 0,
	wordSpacing: 0,
	scale: 1,
	leading: 0,
	rise: 0,
	mode: 0,
	lineWidth: 1,
	fill: '#000000',
	stroke: '#000000'
};

export type Page = {
	painting: Painting;
	codes: Codes;
	fontOf: (name: string) => Font | null;
	/** Whether a layer (optional content) is shown. */
	layerShown: (group: unknown) => boolean;
	/** From the page's own space to the page as it is read. */
	view: Matrix;
	width: number;
	height: number;
};

/** No report prints more on one page; a page that does is not read further. */
const mostMarks = 60_000;

const numbers = (args: unknown) => args as readonly number[];
const isWhite = (colour: string) => /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(colour);
const isFarTurned = (along: number, across: number) =>
	Math.abs(across) > Math.abs(along) * 0.035 && Math.abs(along) > Math.abs(across) * 0.035;

function turnOf(x: number, y: number): Turn | null {
	if (isFarTurned(x, y)) return null;
	if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
	return y >= 0 ? 1 : 3;
}

/** Along the line and across the lines, both rising as one reads. */
const alongAndAcross: Readonly<Record<Turn, (x: number, y: number) => [number, number]>> = {
	0: (x, y) => [x, y],
	1: (x, y) => [y, -x],
	2: (x, y) => [-x, -y],
	3: (x, y) => [-y, x]
};

/**
 * What a page shows, with places: characters one by one, rules, coloured areas and pictures. Invisible text (as recognition of
 * scanned pages leaves it), text that runs askew (watermarks) and what lies outside the page are left out.
 */
export function marksOf(page: Page): Marks {
	const { codes, view } = page;
	const marks: Marks = {
		width: page.width,
		height: page.height,
		glyphs: [],
		horizontal: [],
		vertical: [],
		areas: [],
		pictures: []
	};
	let state: State = { ...opening, matrix: view };
	const saved: State[] = [];
	let textMatrix: Matrix = identity;
	let [x, y, lineX, lineY] = [0, 0, 0, 0];
	/** Marked content that is open: whether it is shown, and whether it is aside. */
	const marked: { hidden: boolean; aside: boolean }[] = [];
	let hidden = 0;
	let aside = 0;
	/** A change of scale after which nothing was painted: a picture that was left out. */
	let unpainted: Matrix | null = null;

	const rule = (box: ReturnType<typeof extent>): boolean => {
		const found = thin(box);
		if (found?.horizontal) marks.horizontal.push(found.horizontal);
		if (found?.vertical) marks.vertical.push(found.vertical);
		return found !== null;
	};

	function picture(matrix: Matrix) {
		unpainted = null;
		const box = boxUnder(matrix, { left: 0, top: 0, right: 1, bottom: 1 });
		const inside = {
			left: Math.max(0, box.left),
			top: Math.max(0, box.top),
			right: Math.min(page.width, box.right),
			bottom: Math.min(page.height, box.bottom)
		};
		if (inside.right - inside.left < 1 && inside.bottom - inside.top < 1) return;
		if (Math.max(inside.right - inside.left, inside.bottom - inside.top) > 4 && rule(box)) return;
		if (inside.right - inside.left > 20 && inside.bottom - inside.top > 20)
			marks.pictures.push(inside);
	}

	const settleUnpainted = () => {
		if (unpainted) picture(unpainted);
	};

	function moveText(dx: number, dy: number) {
		x = lineX += dx;
		y = lineY += dy;
	}

	function setTextMatrix(matrix: ArrayLike<number>) {
		textMatrix = times(identity, matrix);
		x = y = lineX = lineY = 0;
	}

	function paintPath(operation: number, data: ArrayLike<number> | null) {
		if (!data || operation === codes.endPath) return;
		const filled = fillCodes.has(operation);
		const stroked = strokeCodes.has(operation);
		const thick = state.lineWidth * Math.hypot(state.matrix[0], state.matrix[1]);
		for (const part of subpaths(data, state.matrix)) {
			if (filled && !isWhite(state.fill)) {
				const box = extent(part.points);
				if (!rule(box) && isBox(part)) marks.areas.push(box);
			}
			if (stroked && !isWhite(state.stroke) && thick <= 8) {
				for (const box of strokes(part)) rule(box);
			}
		}
	}

	function showText(glyphs: readonly (ShownGlyph | number)[], run: number) {
		const { font, size, scale, mode } = state;
		if (!font || size === 0) return;
		const matrix = times(state.matrix, textMatrix);
		const unit = size * (font.fontMatrix?.[0] ?? 0.001);
		const vertical = font.vertical === true;
		const [originX, originY] = pointAt(matrix, 0, 0);
		const towards = pointAt(matrix, vertical ? 0 : size * scale, vertical ? -size : 0);
		const turn = turnOf(towards[0] - originX, towards[1] - originY);
		const shown = mode !== 3 && mode !== 7 && hidden === 0 && turn !== null;
		for (const glyph of glyphs) {
			if (typeof glyph === 'number') {
				if (vertical) y -= (glyph * size) / 1000;
				else x -= ((glyph * size) / 1000) * scale;
				continue;
			}
			const metric = vertical ? (glyph.vmetric ?? null) : null;
			const width = metric ? -metric[0]! : glyph.width;
			const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
			if (shown && marks.glyphs.length < mostMarks) {
				const left = metric ? x - metric[1]! * unit : x;
				const base = (metric ? y - metric[2]! * unit : y) + state.rise;
				const right = left + glyph.width * unit * (vertical ? 1 : scale);
				place(matrix, glyph.unicode, left, right, base, turn, vertical, run);
			}
			if (vertical) y -= width * unit - spacing;
			else x += (width * unit + spacing) * scale;
		}
	}

	function place(
		matrix: Matrix,
		unicode: string,
		left: number,
		right: number,
		base: number,
		turn: Turn,
		vertical: boolean,
		run: number
	) {
		const { size } = state;
		const box = boxUnder(matrix, {
			left,
			right,
			top: base + size * 0.86,
			bottom: base - size * 0.14
		});
		const middleX = (box.left + box.right) / 2;
		const middleY = (box.top + box.bottom) / 2;
		if (middleX < 0 || middleY < 0 || middleX > page.width || middleY > page.height) return;
		const along = alongAndAcross[turn];
		const [start, startLevel] = along(...pointAt(matrix, left, base));
		const [end] = along(...pointAt(matrix, right, base));
		const [c1, a1] = along(box.left, box.top);
		const [c2, a2] = along(box.right, box.bottom);
		const text = shownText(unicode);
		if (text === '') return;
		const glyph: Glyph = {
			text,
			box,
			size: Math.abs(vertical ? c2 - c1 : a2 - a1),
			turn,
			from: vertical ? Math.min(c1, c2) : Math.min(start, end),
			to: vertical ? Math.max(c1, c2) : Math.max(start, end),
			level: vertical ? (a1 + a2) / 2 : startLevel,
			run,
			aside: aside > 0
		};
		marks.glyphs.push(glyph);
	}

	const fillCodes = new Set(
		['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].map(
			(name) => codes[name]!
		)
	);
	const strokeCodes = new Set(
		[
			'stroke',
			'closeStroke',
			'fillStroke',
			'eoFillStroke',
			'closeFillStroke',
			'closeEOFillStroke'
		].map((name) => codes[name]!)
	);

	const save = () => {
		if (saved.length < 500) saved.push(state);
		state = { ...state };
	};
	const restore = () => {
		settleUnpainted();
		state = saved.pop() ?? state;
	};
	const transform = (matrix: ArrayLike<number>) => {
		state.matrix = times(state.matrix, matrix);
	};
	const openMarked = (tag: unknown, properties: unknown) => {
		const layer = {
			hidden: tag === 'OC' && !page.layerShown(properties),
			aside: tag === 'Artifact'
		};
		marked.push(layer);
		hidden += Number(layer.hidden);
		aside += Number(layer.aside);
	};

	const byName: Readonly<Record<string, (args: readonly unknown[], index: number) => void>> = {
		save,
		restore,
		transform(args) {
			transform(numbers(args));
			unpainted = state.matrix;
		},
		setLineWidth: ([width]) => void (state.lineWidth = Number(width)),
		setFillRGBColor: ([colour]) => void (state.fill = String(colour)),
		setFillColorN: () => void (state.fill = 'pattern'),
		setFillTransparent: () => void (state.fill = '#ffffff'),
		setStrokeRGBColor: ([colour]) => void (state.stroke = String(colour)),
		setStrokeColorN: () => void (state.stroke = 'pattern'),
		setStrokeTransparent: () => void (state.stroke = '#ffffff'),
		setGState([settings]) {
			for (const [key, value] of settings as [string, unknown][]) {
				if (key === 'LW') state.lineWidth = Number(value);
				if (key === 'Font') {
					const [name, size] = value as [string, number];
					state.font = page.fontOf(name);
					state.size = size;
				}
			}
		},
		beginText: () => setTextMatrix(identity),
		setCharSpacing: ([value]) => void (state.characterSpacing = Number(value)),
		setWordSpacing: ([value]) => void (state.wordSpacing = Number(value)),
		setHScale: ([value]) => void (state.scale = Number(value) / 100),
		setLeading: ([value]) => void (state.leading = -Number(value)),
		setFont([name, size]) {
			state.font = page.fontOf(String(name));
			state.size = Number(size);
		},
		setTextRenderingMode: ([mode]) => void (state.mode = Number(mode)),
		setTextRise: ([rise]) => void (state.rise = Number(rise)),
		moveText: ([dx, dy]) => moveText(Number(dx), Number(dy)),
		setLeadingMoveText([dx, dy]) {
			state.leading = Number(dy);
			moveText(Number(dx), Number(dy));
		},
		setTextMatrix: (args) =>
			setTextMatrix((typeof args[0] === 'number' ? args : args[0]) as ArrayLike<number>),
		nextLine: () => moveText(0, state.leading),
		showText([glyphs], index) {
			unpainted = null;
			showText(glyphs as readonly (ShownGlyph | number)[], index);
		},
		constructPath([operation, data]) {
			if (operation !== codes.endPath) unpainted = null;
			if (hidden === 0)
				paintPath(Number(operation), (data as (ArrayLike<number> | null)[])[0] ?? null);
		},
		shadingFill: () => void (unpainted = null),
		paintFormXObjectBegin([matrix]) {
			save();
			unpainted = null;
			if (matrix) transform(matrix as ArrayLike<number>);
		},
		paintFormXObjectEnd: restore,
		beginAnnotation([, , matrix, inner]) {
			saved.push(state);
			state = { ...opening, matrix: view };
			if (matrix) transform(matrix as ArrayLike<number>);
			if (inner) transform(inner as ArrayLike<number>);
		},
		endAnnotation: restore,
		beginMarkedContent: ([tag]) => openMarked(tag, null),
		beginMarkedContentProps: ([tag, properties]) => openMarked(tag, properties),
		endMarkedContent() {
			const layer = marked.pop();
			hidden -= Number(layer?.hidden ?? false);
			aside -= Number(layer?.aside ?? false);
		},
		paintImageXObject: () => picture(state.matrix),
		paintInlineImageXObject: () => picture(state.matrix),
		paintImageMaskXObject: () => picture(state.matrix),
		paintSolidColorImageMask: () => picture(state.matrix)
	};
	const byCode = new Map(
		Object.entries(byName).map(([name, act]) => [codes[name] ?? -1, act] as const)
	);
	const { fnArray, argsArray } = page.painting;
	fnArray.forEach((code, index) => {
		byCode.get(code)?.((argsArray[index] ?? []) as readonly unknown[], index);
	});
	settleUnpainted();
	return marks;
}
