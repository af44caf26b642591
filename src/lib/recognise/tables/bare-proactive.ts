import { proactiveRows, type ProactiveRow } from '#lib/report/codes.ts';
import { labelKey } from '#lib/recognise/label.ts';
import { isBlank, joined, type Counted } from './counted.ts';
import type { Ledger } from './ledger.ts';
import { isProactiveItem, proactiveHeadColumns, proactiveRow } from './proactive-labels.ts';
import type { Slot } from './row.ts';

/** A cell's label or head is broken into so many paragraphs at most. */
const mostParagraphs = 3;

/** From where the last words are a row's label, its paragraphs joined; null where they are none. */
function labelBehind(words: readonly Slot[]): { from: number; code: ProactiveRow } | null {
	for (let count = 1; count <= Math.min(mostParagraphs, words.length); count += 1) {
		const code = proactiveRow(joined(words.slice(-count)).text);
		if (code) return { from: words.length - count, code };
	}
	return null;
}

/** The words behind `第二十条第（一）项` and `信息内容`, or null where neither stands among the words. */
function headWords(words: readonly Slot[]): Slot[] | null {
	const end = words.findLastIndex((_, index) =>
		[1, 2, mostParagraphs].some((count) => {
			const { text } = joined(words.slice(Math.max(0, index + 1 - count), index + 1));
			return isProactiveItem(text) || /^(?:信息)?内容$/.test(labelKey(text));
		})
	);
	return end < 0 ? null : words.slice(end + 1);
}

/** All ways to part the words into cells. */
function partings(words: readonly Slot[], cells: number): Slot[][] {
	if (cells === 1) return [[joined(words)]];
	return words
		.slice(0, words.length - cells + 1)
		.flatMap((_, index) =>
			partings(words.slice(index + 1), cells - 1).map((rest) => [
				joined(words.slice(0, index + 1)),
				...rest
			])
		);
}

/** Head cells from their words, whose paragraphs are lines too; null where they are none of a block. */
function headCells(words: readonly Slot[]): Slot[] | null {
	if (words.length === 0 || words.length > mostParagraphs * 3) return null;
	return (
		[3, 2, 1]
			.filter((cells) => cells <= words.length)
			.flatMap((cells) => partings(words, cells))
			.find((cells) => proactiveHeadColumns(cells.map(({ text }) => text)) !== null) ?? null
	);
}

/**
 * Table 二 from lines of cells: a row holds as many lines as its block has heads, with as many blank ones behind them as
 * stand behind the heads. Nothing is read, and false given, where blank lines part the heads otherwise.
 */
export function readBareProactive(runs: readonly Counted[], ledger: Ledger): boolean {
	const from = runs.findIndex(({ words }) => headWords(words) !== null);
	let heads: Slot[] | null = null;
	let after = 0;
	let read = false;
	const untold: (() => void)[] = [];
	for (const [index, { words, cells }] of runs.entries()) {
		if (index < from || from < 0) continue;
		const label = labelBehind(words);
		const above = headWords(label ? words.slice(0, label.from) : words);
		if (above) {
			heads = headCells(above);
			after = label ? 0 : cells.length;
			if (!label && !cells.every(isBlank)) heads = null;
		}
		if (!label) continue;
		const opening = words[label.from]!;
		const name = proactiveRows[label.code]['zh-CN'];
		if (!heads) {
			untold.push(() => ledger.tell('columns_unknown', opening, { label: name }));
			continue;
		}
		const columns = proactiveHeadColumns(heads.map(({ text }) => text))!;
		const surplus = cells.length - columns.length;
		const written = cells.filter((cell) => !isBlank(cell));
		const last = index === runs.length - 1;
		const counts = last ? surplus >= after : surplus === after;
		const full = written.length === columns.length;
		if (!full && !(counts && cells.slice(columns.length).every(isBlank))) {
			const found = written.length;
			const detail = { label: name, found, expected: columns.length };
			untold.push(() => ledger.tell('row_not_placed', opening, detail));
			continue;
		}
		const own = full ? written : cells;
		ledger.place(
			'proactive',
			label.code,
			columns.map((column, at) => ({ column, slot: own[at]!, heading: heads![at]!.text }))
		);
		read = true;
	}
	if (read) for (const tell of untold) tell();
	return read;
}
