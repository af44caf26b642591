import type { Locator } from '#lib/report/locator.ts';

/** What a place of the source is to the report: the innermost kind gives it its look. */
export const markKinds = ['cell', 'figure', 'operand', 'problem', 'message'] as const;
export type MarkKind = (typeof markKinds)[number];

/** A place of the source that something on the page speaks of. */
export type Mark = {
	/** `locatorWord` of its place: one mark a place. */
	key: string;
	at: Locator;
	kind: MarkKind;
	/** Where the page speaks of it, `#cell-…`; null where the mark leads nowhere. */
	href: string | null;
	/** What stands there, in words. */
	label: string;
};

/** Characters [start, end) of one block that a mark covers. */
export type Covered = { start: number; end: number; mark: Mark; isStart: boolean };

/** A run of text under the same marks. */
export type Piece = {
	text: string;
	/** Keys of all marks over it. */
	keys: string[];
	/** The innermost mark's look and address; null where there is no mark. */
	kind: MarkKind | null;
	href: string | null;
	label: string | null;
	/** Ids of marks that start here: usually none or one. */
	ids: string[];
};

/**
 * Cuts a block's text at the edges of its marks. A mark of no width (a blank cell) becomes a piece
 * without text.
 */
export function cut(text: string, covered: readonly Covered[]): Piece[] {
	const edges = new Set([0, text.length]);
	for (const { start, end } of covered) {
		edges.add(clamp(start, text));
		edges.add(clamp(end, text));
	}
	const sorted = [...edges].sort((one, other) => one - other);
	const pieces: Piece[] = [];
	sorted.forEach((start, index) => {
		const widthless = covered.filter(
			(range) => clamp(range.start, text) === start && clamp(range.end, text) <= start
		);
		if (widthless.length) pieces.push(piece('', widthless, widthless));
		const end = sorted[index + 1];
		if (end === undefined) return;
		const over = covered.filter(
			(range) => clamp(range.start, text) <= start && clamp(range.end, text) >= end
		);
		const starting = over.filter((range) => clamp(range.start, text) === start);
		pieces.push(piece(text.slice(start, end), over, starting));
	});
	return pieces;
}

const clamp = (offset: number, text: string) => Math.max(0, Math.min(offset, text.length));

function piece(text: string, over: readonly Covered[], starting: readonly Covered[]): Piece {
	const innermost = [...over].sort((one, other) => one.end - one.start - (other.end - other.start));
	const mark = innermost[0]?.mark;
	return {
		text,
		keys: over.map(({ mark }) => mark.key),
		kind: mark?.kind ?? null,
		href: mark?.href ?? null,
		label: mark?.label ?? null,
		ids: starting.filter(({ isStart }) => isStart).map(({ mark }) => `at-${mark.key}`)
	};
}
