import { proactiveRows, type ProactiveColumn } from '#lib/report/codes.ts';
import { alignToColumns, columnsOf, coverColumns, emptySlot } from './columns.ts';
import type { LaidLine } from './fragments.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger } from './ledger.ts';
import { pair, type LaidRow } from './pairing.ts';
import {
	isProactiveItem,
	opensProactiveRow,
	proactiveBlockColumns,
	proactiveRow
} from './proactive-labels.ts';
import type { Slot } from './row.ts';

type Block = { head: Slot[]; headLines: Slot[][]; lines: LaidLine[] };

const startsBlock = (line: LaidLine) => line.words.some((slot) => isProactiveItem(slot.text));
const namesContent = (line: LaidLine) =>
	line.words.some((slot) => labelKey(slot.text).startsWith('信息内容'));

/** Blocks by `第二十条第…项`, or by `信息内容` where the item is not printed; the head is all before the first row. */
function blocksOf(lines: readonly LaidLine[]): Block[] {
	const blocks: Block[] = [];
	let rowSeen = true;
	for (const line of lines) {
		if (startsBlock(line) || (namesContent(line) && rowSeen)) {
			blocks.push({ head: [], headLines: [], lines: [] });
			rowSeen = false;
		}
		const block = blocks.at(-1);
		if (!block) continue;
		if (line.words.some((slot) => opensProactiveRow(slot.text))) rowSeen = true;
		if (rowSeen) block.lines.push(line);
		else {
			const words = line.words.filter((slot) => !isProactiveItem(slot.text));
			block.head.push(...words);
			block.headLines.push(words.filter((slot) => !labelKey(slot.text).startsWith('信息内容')));
		}
	}
	return blocks.filter((block) => block.head.length > 0);
}

/** Table 二 from laid-out text: each block by its own head, its rows by the words around each line of values. */
export function readLaidProactive(lines: readonly LaidLine[], ledger: Ledger): void {
	for (const block of blocksOf(lines)) {
		const heading = block.head.map((slot) => slot.text).join('');
		const columns = proactiveBlockColumns(heading.replace('信息内容', ''));
		const paired = pair(block.lines, {
			opens: opensProactiveRow,
			heads: (text) => /^(?:信息)?内容$/.test(labelKey(text)),
			columns: columns?.length ?? 1
		});
		const doubtful = paired.loose.length > 0 || block.lines.some((line) => line.pageNumber);
		const headed = block.headLines.find((words) => words.length === columns?.length) ?? null;
		const full = paired.rows.filter((row) => row.inLine && row.values.length === columns?.length);
		for (const row of paired.rows) placeRow(row, columns, heading, full, headed, doubtful, ledger);
		for (const values of paired.loose) {
			ledger.tell('loose_values', values[0]!, { text: values.map((slot) => slot.text).join(' ') });
		}
		if (doubtful || !columns) continue;
		for (const label of paired.bare) {
			const code = proactiveRow(label.map((slot) => slot.text).join(''));
			if (!code || ledger.has('proactive', code)) continue;
			const slot = emptySlot(label[0]!);
			ledger.place(
				'proactive',
				code,
				columns.map((column) => ({ column, slot, heading }))
			);
		}
	}
}

function placeRow(
	row: LaidRow,
	columns: readonly ProactiveColumn[] | null,
	heading: string,
	full: readonly LaidRow[],
	headed: readonly Slot[] | null,
	loose: boolean,
	ledger: Ledger
): void {
	const opening = row.label[0]!;
	const code =
		proactiveRow(row.label.map((slot) => slot.text).join('')) ?? proactiveRow(opening.text);
	if (!code) return ledger.tell('row_unknown', opening, { label: opening.text.trim() });
	const label = proactiveRows[code]['zh-CN'];
	if (!columns) return ledger.tell('columns_unknown', opening, { label });
	if (row.values.length === columns.length) {
		const cells = columns.map((column, index) => ({ column, slot: row.values[index]!, heading }));
		return ledger.place('proactive', code, cells);
	}
	const known = columnsOf(full.map(({ values }) => values)) ?? headed;
	const indices =
		known &&
		row.inLine &&
		!loose &&
		row.values.length < columns.length &&
		!coverColumns(row.label.slice(1), row.values, known)
			? alignToColumns(row.values, known)
			: null;
	if (!indices) {
		const found = row.values.length;
		return ledger.tell('row_not_placed', opening, { label, found, expected: columns.length });
	}
	ledger.place(
		'proactive',
		code,
		columns.map((column, index) => {
			const at = indices.indexOf(index);
			return { column, slot: at < 0 ? emptySlot(row.values[0]!) : row.values[at]!, heading };
		})
	);
}
