import type { Locator } from '#lib/report/locator.ts';
import { looksLikeValue } from '#lib/report/value.ts';
import type { Line } from './pieces.ts';
import {
	opensProactiveRow,
	isProactiveHead,
	isProactiveItem,
	proactiveRow
} from './proactive-labels.ts';
import { isOtherGroup, isRequestGroup, requestRow } from './request-labels.ts';
import type { Row, Slot } from './row.ts';

const lead = /^[\t \u3000]+/;

/** A line's part as a slot with its own place in the source. */
export function slotAt(line: Line, start: number, end: number): Slot {
	const text = line.text.slice(start, end);
	const base = line.at;
	const at: Locator =
		base.kind === 'line'
			? { ...base, start, end }
			: { ...base, start: (base.start ?? 0) + start, end: (base.start ?? 0) + end };
	return { text, at, from: start, to: end };
}

const isLabel = (text: string) =>
	requestRow(text, false) !== null ||
	/^\s*3\s*[.．、]?\s*其他\s*$/.test(text) ||
	/^[（(]七[）)]总计$/.test(text.trim()) ||
	isRequestGroup(text) ||
	isOtherGroup(text) ||
	proactiveRow(text) !== null ||
	isProactiveItem(text) ||
	/^信息内容$/.test(text.trim());

/**
 * Whether lines hold one cell each, or cells parted by tabs, so that blank cells can be seen: nearly every line with
 * words is led by a tab (or by blanks, where no line holds two columns), or holds tabs within.
 */
export function hasCells(lines: readonly Line[]): boolean {
	const written = lines.filter((line) => line.text.trim() !== '' && line.text.trim().length <= 60);
	if (written.length < 4) return false;
	const tabbed = written.filter((line) => line.text.includes('\t') || line.text.includes('|'));
	if (tabbed.length >= written.length * 0.6) return true;
	const columns = written.some((line) => /\S[ \u3000]{2,}\S/.test(line.text.trim()));
	const led = written.filter((line) => lead.test(line.text));
	return !columns && led.length >= written.length * 0.8;
}

function tabCells(line: Line): Slot[] {
	const mark = line.text.includes('|') && !line.text.includes('\t') ? '|' : '\t';
	const from = line.text.startsWith(mark) ? 1 : 0;
	const slots: Slot[] = [];
	let start = from;
	for (let index = from; index <= line.text.length; index += 1) {
		if (index < line.text.length && line.text[index] !== mark) continue;
		if (mark === '\t' || index < line.text.length) slots.push(slotAt(line, start, index));
		start = index + 1;
	}
	return slots;
}

/**
 * Rows from lines of cells. A line with tabs within is a row; lines of one cell make a row together up to a line that
 * is empty. An empty line within a cell, before a line that is not led by a tab, belongs to the cell.
 */
export function cellRows(lines: readonly Line[]): Row[] {
	const rows: Row[] = [];
	let open: Slot[] = [];
	let parted = false;
	const close = () => {
		if (open.length > 0) rows.push({ slots: open, covering: [], sure: true });
		open = [];
		parted = false;
	};
	for (const line of lines) {
		if (line.text === '') {
			parted = true;
			continue;
		}
		const led = lead.test(line.text);
		if (!led && open.length > 0 && !/[\t|]/.test(line.text)) {
			const last = open.at(-1)!;
			const prose = /[。；]/.test(line.text) || line.text.length > 40;
			if (prose || (last.text.trim() !== '' && looksLikeValue(last.text))) {
				close();
				continue;
			}
			const text = `${last.text}\n${line.text}`;
			open[open.length - 1] = { ...last, text };
			parted = false;
			continue;
		}
		if (parted) close();
		const cells = tabCells(line);
		if (cells.length > 1) {
			close();
			open = cells;
			close();
		} else if (led) {
			open.push(cells[0]!);
		}
	}
	close();
	return regroup(rows).map(numberColumns);
}

const numberColumns = (row: Row): Row => ({
	...row,
	slots: row.slots.map((slot, index) => ({ ...slot, from: index, to: index + 1 }))
});

/** Where blank lines stand between all cells, or between none, rows are told by their labels instead. */
function regroup(rows: readonly Row[]): Row[] {
	const single = rows.filter((row) => row.slots.length === 1).length;
	const stream =
		single > rows.length * 0.7
			? [{ slots: rows.flatMap((row) => row.slots), covering: [], sure: false }]
			: rows;
	return stream.flatMap(splitAtLabels);
}

/** Parts a row that holds several labelled rows, before the label (and the blank or group cells that lead up to it). */
function splitAtLabels(row: Row): Row[] {
	const cuts: number[] = [];
	let valuesSeen = false;
	row.slots.forEach((slot, index) => {
		const label = isLabel(slot.text);
		if (label && valuesSeen) {
			cuts.push(index);
			valuesSeen = false;
		}
		if (!label && slot.text.trim() !== '' && looksLikeValue(slot.text)) valuesSeen = true;
		if (isProactiveHead(slot.text) || opensProactiveRow(slot.text))
			valuesSeen = valuesSeen && !label;
	});
	if (cuts.length === 0) return [row];
	return [0, ...cuts].map((start, index) => ({
		slots: row.slots.slice(start, cuts[index] ?? row.slots.length),
		covering: [],
		sure: false
	}));
}
