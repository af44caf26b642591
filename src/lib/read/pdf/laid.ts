import { apart, type Paragraph } from '#lib/read/document.ts';
import { around, type Glyph } from './mark.ts';
import type { Line } from './text.ts';

/** A line that belongs to text in columns, and the page that it stands on. */
type Placed = { line: Line; page: number };
/** One piece of a line, as wide as it is printed. */
type Piece = { text: string; from: number; to: number; glyphs: Glyph[]; number: boolean };
type Laid = Placed & { pieces: Piece[] };
type Stretch = { from: number; to: number };

const numeral =
	/^[+-]?[\d０-９][\d０-９,，.．]*%?$|^[-—–－/／○]+$|^(?:增加|减少|新增|增|减)\s?[\d０-９]+$/;
const direction = /^(?:增加|减少|新增|增|减|[+-])$/;
const digit = /[\d０-９]/;
const numbering =
	/^\s*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、.．]|\d{1,2}[.．、])/;
const heading = /^[一二三四五六七]、/;

/** Whether two neighbours of a line stand in different cells. */
function parts(before: Glyph, next: Glyph, word: string): boolean {
	const gap = next.from - before.to;
	const size = Math.min(before.size, next.size);
	if (gap > 0.8 * size) return !(direction.test(word) && gap < 1.2 * size);
	if (before.run === next.run) return false;
	if (digit.test(before.text) && /[增减—–-]/.test(next.text)) return gap > 0.15 * size;
	if (!digit.test(next.text) || direction.test(word)) return false;
	return digit.test(before.text) ? gap > 0.12 * size : gap > 0.15 * size;
}

function piecesOf(line: Line): Piece[] {
	const groups: Glyph[][] = [];
	let word = '';
	for (const glyph of line.glyphs) {
		if (glyph.text.trim() === '') continue;
		const group = groups.at(-1);
		if (group && !parts(group.at(-1)!, glyph, word)) {
			group.push(glyph);
			word += glyph.text;
		} else {
			groups.push([glyph]);
			word = glyph.text;
		}
	}
	return groups.map((glyphs) => {
		const text = glyphs.map((glyph) => glyph.text).join('');
		return {
			text,
			glyphs,
			from: glyphs[0]!.from,
			to: glyphs.at(-1)!.to,
			number: numeral.test(text)
		};
	});
}

/** Numbers to the right of a line's last words. */
function valuesOf({ pieces }: Laid): Piece[] {
	return pieces.slice(pieces.findLastIndex((piece) => !piece.number) + 1);
}

const overlaps = (a: Stretch, b: Stretch) => a.from < b.to && a.to > b.from;

/**
 * Columns by where numbers stand: two that stand over each other are in one column. Lines are taken in order until one
 * does not fit, with two numbers in one column or one across two: there other columns begin.
 */
function columnsOf(lines: readonly Laid[]): Map<Laid, Stretch[]> {
	const found = new Map<Laid, Stretch[]>();
	let columns: Stretch[] = [];
	for (const line of lines) {
		const values = valuesOf(line);
		const touched = values.map((value) => columns.filter((column) => overlaps(column, value)));
		const fits = touched.every(
			(own, index) =>
				own.length <= 1 &&
				(own.length === 0 || touched.findIndex(([first]) => first === own[0]) === index)
		);
		const begins = line.pieces.length === 1 && heading.test(line.line.text.trim());
		if (!fits || begins) columns = [];
		for (const value of values) {
			const own = columns.find((column) => overlaps(column, value));
			if (own) {
				own.from = Math.min(own.from, value.from);
				own.to = Math.max(own.to, value.to);
			} else {
				columns.push({ from: value.from, to: value.to });
			}
		}
		found.set(line, columns);
	}
	return found;
}

/** How far below another a line stands; Infinity where it is on a later page. */
const stepTo = (next: Laid, last: Laid) =>
	next.page === last.page ? next.line.level - last.line.level : Infinity;

/** The least distance between lines that begin at one place, as the lines of one cell do. */
function pitchOf(lines: readonly Laid[]): number {
	let least = Infinity;
	lines.forEach(({ line, page, pieces }, index) => {
		if (pieces[0]!.number) return;
		for (const next of lines.slice(index + 1, index + 4)) {
			const step = next.line.level - line.level;
			const aligned = Math.abs(next.line.from - line.from) < 1.5 && !next.pieces[0]!.number;
			if (next.page === page && aligned && step > 0.9 * line.size) least = Math.min(least, step);
		}
	});
	return least;
}

const wordsOf = ({ line, values }: Row) => line.pieces.filter((piece) => !values.includes(piece));
const reachOf = (row: Row) => Math.max(...wordsOf(row).map(({ to }) => to));

type Row = { line: Laid; values: Piece[] };

/** Whether a line's numbers go on those of the line before: each under a number no shorter, in no row of their own. */
function goOn(
	upper: readonly Piece[],
	lower: Row,
	labelFrom: number,
	labelIsFull: boolean
): boolean {
	const words = wordsOf(lower).filter((word) => word.to > labelFrom);
	if (words.some((piece) => numbering.test(piece.text))) return false;
	if (words.length > 0 && (!labelIsFull || lower.values.length >= upper.length)) return false;
	return lower.values.every((value) => {
		const over = upper.filter((other) => overlaps(other, value));
		return (
			over.length > 0 &&
			over.some(({ text }) => text.length > 1 && text.length >= value.text.length)
		);
	});
}

/** Whether a line's words stand under a numbered label as its next line does. */
function continues(last: Row, next: Row): boolean {
	const [label, words] = [wordsOf(last).at(-1), wordsOf(next).at(-1)];
	if (!label || !words || numbering.test(words.text)) return false;
	return numbering.test(label.text) && Math.abs(label.from - words.from) < 2;
}

/**
 * Puts numbers that stand half a line off their row, or are broken around its middle, into one line: rows are never so
 * near. Lines whose numbers may go on those of the line before come back as doubtful, with that line.
 */
function gathered(lines: readonly Laid[]): { lines: Laid[]; doubtful: Set<Laid> } {
	const columns = columnsOf(lines);
	const rows = lines.map((line): Row => ({ line, values: valuesOf(line) }));
	const doubted = new Set<Stretch[]>();
	const torn = new Set<Row>();
	const pitch = pitchOf(lines);
	const widest = Math.max(...rows.filter((row) => row.values.length > 0).map(reachOf));
	rows.forEach((row, index) => {
		const chain = [row];
		for (const next of rows.slice(index + 1)) {
			if (row.values.length === 0) break;
			const last = chain.at(-1)!;
			if (next.values.length === 0) {
				const strays = next.line.pieces.some(
					({ glyphs: [first] }) =>
						digit.test(first!.text) &&
						chain.some(({ values }) => values.some((value) => overlaps(value, first!)))
				);
				if (strays && next.line.page === last.line.page + 1) for (const one of chain) torn.add(one);
				continue;
			}
			const step = stepTo(next.line, last.line);
			const above = chain.flatMap(({ values }) => values);
			const overPage = next.line.page === last.line.page + 1 && wordsOf(next).length === 0;
			if (overPage && next.values.length < above.length && goOn(above, next, -Infinity, false)) {
				for (const one of [...chain, next]) torn.add(one);
			}
			const { size } = row.line.line;
			const labelFrom = Math.max(...chain.flatMap((one) => wordsOf(one).map(({ from }) => from)));
			const ownWords = (one: Row) => wordsOf(one).filter((word) => word.to > labelFrom);
			const alone = ownWords(next).length === 0;
			const labelled = rows.some(
				(one) =>
					one.line.page === next.line.page &&
					Math.abs(one.line.line.level - next.line.line.level) <= 0.9 * size &&
					ownWords(one).length > 0
			);
			if (
				step >
				Math.max(
					pitch * 1.08,
					(alone && !labelled ? 2.6 : alone || continues(chain.at(-1)!, next) ? 1.65 : 1.35) * size
				)
			)
				break;
			if (step > Math.max(0.95 * size, pitch * 0.62)) {
				const full = reachOf(last) + size > widest || continues(last, next);
				if (!goOn(above, next, labelFrom, full)) break;
				for (const one of [...chain, next]) torn.add(one);
				break;
			}
			chain.push(next);
		}
		if (chain.length < 2) return;
		const own = columns.get(
			chain.reduce((a, b) => (b.values.length > a.values.length ? b : a)).line
		)!;
		const together = joinedByColumn(chain.map(({ values }) => values));
		if (!together) return void doubted.add(own);
		const withWords = chain.filter(({ line, values }) => line.pieces.length > values.length);
		const base =
			withWords.length > 0
				? withWords.reduce((a, b) => (reachOf(b) > reachOf(a) + 2 ? b : a))
				: chain.reduce((a, b) => (b.values.length > a.values.length ? b : a));
		for (const one of chain) {
			const words = wordsOf(one);
			one.values = one === base ? together : [];
			one.line = { ...one.line, pieces: [...words, ...one.values] };
			columns.set(one.line, own);
		}
	});
	return {
		lines: rows.map(({ line }) => line).filter(({ pieces }) => pieces.length > 0),
		doubtful: new Set(
			rows.flatMap((row) =>
				torn.has(row) || doubted.has(columns.get(row.line) ?? []) ? [row.line] : []
			)
		)
	};
}

/** Numbers of lines that are one row, those that stand over each other as one; null where two of one line would be. */
function joinedByColumn(lines: readonly (readonly Piece[])[]): Piece[] | null {
	const columns: (Stretch & { pieces: Piece[]; lines: Set<number> })[] = [];
	for (const [index, values] of lines.entries()) {
		for (const value of values) {
			const own = columns.filter((column) => overlaps(column, value));
			if (own.length > 1 || own[0]?.lines.has(index)) return null;
			const column = own[0] ?? { ...value, pieces: [], lines: new Set<number>() };
			if (!own[0]) columns.push(column);
			column.from = Math.min(column.from, value.from);
			column.to = Math.max(column.to, value.to);
			column.pieces.push(value);
			column.lines.add(index);
		}
	}
	return columns
		.map(({ pieces, from, to }): Piece => ({
			text: pieces.map((piece) => piece.text).join(''),
			glyphs: pieces.flatMap((piece) => piece.glyphs),
			from,
			to,
			number: true
		}))
		.sort((a, b) => a.from - b.from);
}

/**
 * Lines of text in columns, as text: each piece at its place, one character for a little less than the width of a digit,
 * numbers in the middle of their columns, so that places in the text tell columns as places on the page do.
 */
export function laidParagraphs(placed: readonly Placed[]): Paragraph[] {
	const { lines, doubtful } = gathered(
		placed.map((one): Laid => ({ ...one, pieces: piecesOf(one.line) }))
	);
	const columns = columnsOf(lines);
	const sizes = lines.map(({ line }) => line.size).sort((a, b) => a - b);
	const unit = 0.4 * (sizes[Math.floor(sizes.length / 2)] ?? 12);
	let page = placed[0]?.page ?? 1;
	return lines.map((laid): Paragraph => {
		const own = columns.get(laid) ?? [];
		const values = valuesOf(laid);
		const breaks = laid.page !== page ? '\f' : '';
		page = laid.page;
		const text = laid.pieces.reduce((line, piece) => {
			const over = own.filter((column) => overlaps(column, piece));
			const place = over.length === 1 && values.includes(piece) ? over[0]! : piece;
			const middle = (place.from + place.to) / 2 / unit;
			const start = Math.max(0, Math.round(middle - piece.text.length / 2));
			if (doubtful.has(laid) || laid.line.overlaid)
				return line + (line === breaks ? '' : apart) + piece.text;
			return (line === '' ? line : `${line}  `).padEnd(start) + piece.text;
		}, breaks);
		const box = around(laid.pieces.flatMap(({ glyphs }) => glyphs.map((glyph) => glyph.box)));
		return { kind: 'paragraph', text, at: { kind: 'page', page: laid.page, box } };
	});
}
