import type { DisputeRow } from '#lib/report/codes.ts';
import { readValue } from '#lib/report/printed-value.ts';
import { alignToColumns, emptySlot, type Column } from './columns.ts';
import { disputeColumn, disputeRow } from './dispute-labels.ts';
import { disputeColumnOrder, placeDisputes } from './disputes.ts';
import type { LaidLine } from './fragments.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger } from './ledger.ts';
import type { Slot } from './row.ts';

const groups: readonly DisputeRow[] = ['reconsideration', 'litigation_direct', 'litigation_after'];
const groupSize = disputeColumnOrder.length;
const all = groups.length * groupSize;

/**
 * Table 四 from laid-out text: the one line of 15 values below its heads, or its values over adjoining lines side by
 * side, or five beside each group's name. With fewer, values go under the heads that stand in full, or nowhere.
 */
export function readLaidDisputes(lines: readonly LaidLine[], ledger: Ledger): void {
	const start = lines.findIndex((line) =>
		line.words.some((slot) => /^行政复议(?:情况)?(?:行政诉讼)?$/.test(labelKey(slot.text)))
	);
	if (start < 0) return;
	const table = lines.slice(start);
	const words = labelKey(table.flatMap((line) => line.words.map((slot) => slot.text)).join(''));
	if (!/诉讼|起诉/.test(words) || !/[维持纠正审结]/.test(words)) return;
	if (readGroupRows(table, ledger)) return;

	const valueLines = table.filter(
		(line) => line.values.length === all || (line.values.length > 0 && line.words.length === 0)
	);
	const runs = runsOf(valueLines);
	const complete = runs.filter((run) => run.length === all);
	if (complete.length === 1) return placeDisputes(groups, complete[0]!, ledger);
	const candidates = runs.filter((run) => run.length > 1 && run.length < all);
	if (
		complete.length === 0 &&
		candidates.length === 1 &&
		placeUnderHeads(table, candidates[0]!, ledger)
	)
		return;
	const longest = [...complete, ...candidates].sort((a, b) => b.length - a.length)[0];
	if (longest) ledger.tell('disputes_not_placed', longest[0]!, { found: longest.length });
}

/** Values of lines that follow one another: one below another where each line holds one, side by side else. */
function runsOf(lines: readonly LaidLine[]): Slot[][] {
	const runs: { slots: Slot[]; last: LaidLine }[] = [];
	for (const line of lines) {
		const run = runs.at(-1);
		const single = line.values.length === 1 && run?.last.values.length === 1;
		const beside =
			run !== undefined &&
			line.values[0]!.from > run.slots.at(-1)!.to &&
			line.index - run.last.index <= 3;
		if (run && (single || beside)) {
			run.slots.push(...line.values);
			run.last = line;
		} else {
			runs.push({ slots: [...line.values], last: line });
		}
	}
	return runs.map(({ slots }) => slots);
}

/** `行政复议 0 0 0 0 0`: a line for each group. True where any was there. */
function readGroupRows(lines: readonly LaidLine[], ledger: Ledger): boolean {
	const rows = lines.flatMap((line) => {
		const named = line.words.flatMap((slot) => disputeRow(slot.text) ?? []);
		return named.length === 1 && line.values.length === groupSize
			? [{ group: named[0]!, line }]
			: [];
	});
	for (const { group, line } of rows) placeDisputes([group], line.values, ledger);
	return rows.length > 0;
}

/** The 15 heads where each stands in one piece, from left to right. */
function headsInFull(lines: readonly LaidLine[]): Column[] | null {
	const heads = lines
		.flatMap((line) => line.words)
		.filter((slot) => disputeColumn(slot.text) !== null)
		.sort((a, b) => a.from - b.from);
	const ordered = heads.every(
		(slot, i) => disputeColumn(slot.text) === disputeColumnOrder[i % groupSize]
	);
	return heads.length === all && ordered ? heads : null;
}

/** The 15 heads where they stand upright, one character a line: by a line that holds one character of each. */
function uprightHeads(lines: readonly LaidLine[]): Column[] | null {
	for (const { line } of lines) {
		const signs = [...line.text.matchAll(/\S+/g)];
		if (signs.length === all && signs.every(([sign]) => /^[果他未总计维纠结审持正]$/.test(sign))) {
			return signs.map(({ index }) => ({ from: index, to: index + 1 }));
		}
	}
	return null;
}

function placeUnderHeads(
	lines: readonly LaidLine[],
	values: readonly Slot[],
	ledger: Ledger
): boolean {
	const heads = headsInFull(lines) ?? uprightHeads(lines);
	if (!heads) return false;
	const indices = alignToColumns(values, heads, 1.5);
	if (!indices) return false;
	const cells = heads.map((_, index) => {
		const at = indices.indexOf(index);
		return at < 0 ? emptySlot(values[0]!) : values[at]!;
	});
	if (!sumsHold(cells)) return false;
	placeDisputes(groups, cells, ledger);
	return true;
}

/** upheld + corrected + other + pending = total in each group, blanks taken as 0: asked of values placed by place alone. */
function sumsHold(cells: readonly Slot[]): boolean {
	return groups.every((_, index) => {
		const own = cells.slice(index * groupSize, (index + 1) * groupSize);
		const values = own.map((slot) => readValue(slot.text).value ?? 0);
		return values.slice(0, -1).reduce((sum, value) => sum + value, 0) === values.at(-1);
	});
}
