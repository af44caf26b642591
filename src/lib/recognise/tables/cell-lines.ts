import { looksLikeValue } from '#lib/report/printed-value.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import { disputeRow, isDisputeHead } from './dispute-labels.ts';
import { pageNumber } from './fragments.ts';
import { isProactiveItem, proactiveRow } from './proactive-labels.ts';
import { isOtherGroup, isRequestGroup, requestRow } from './request-labels.ts';
import { slotAt, type Row, type Slot } from './row.ts';

const lead = /^[\t \u3000]+/;

const isRequestLabel = (text: string) =>
	requestRow(text, false) !== null ||
	/^\s*3\s*[.．、]?\s*其他\s*$/.test(text) ||
	isRequestGroup(text) ||
	isOtherGroup(text);

const isBlockHead = (text: string) => isProactiveItem(text) || /^(?:信息)?内容$/.test(text.trim());

/** Whether each line is one cell that a single tab closes: nearly all lines end in one and none holds words behind it. */
function endInTabs(lines: readonly Line[]): boolean {
	const written = lines.filter((line) => line.text !== '' && !/[。；]/.test(line.text));
	const closed = written.filter((line) => /^[^\t|]*\t[ \u3000]*$/.test(line.text));
	return (
		written.length > 1 &&
		closed.length >= written.length * 0.8 &&
		!written.some((line) => /\t.*\S/.test(line.text))
	);
}

/**
 * Whether lines hold one cell each, or cells parted by tabs, so that blank cells can be seen: nearly every line with
 * words is led by a tab (or by blanks, where no line holds two columns), or holds tabs within.
 */
export function hasCells(lines: readonly Line[]): boolean {
	if (endInTabs(lines)) return true;
	const written = lines.filter((line) => line.text.trim() !== '' && !/[。；]/.test(line.text));
	if (written.length < 2) return false;
	const tabbed = written.filter((line) => line.text.includes('\t') || line.text.includes('|'));
	if (tabbed.length >= written.length * 0.3) return true;
	const columns = written.some((line) => /\S[ \u3000]{2,}\S/.test(line.text.trim()));
	const led = written.filter((line) => lead.test(line.text));
	return !columns && led.length >= written.length * 0.8;
}

function tabCells(line: Line): Slot[] {
	const mark = line.text.includes('|') && !line.text.includes('\t') ? '|' : '\t';
	const within = line.text.trim().includes('\t');
	const from = line.text.startsWith(mark) && !within ? 1 : 0;
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
	const whole = new Set<Row>();
	let open: Slot[] = [];
	let parted = false;
	const close = () => {
		if (open.length > 0) rows.push({ slots: open, covering: [], sure: true });
		open = [];
		parted = false;
	};
	const tabLed = lines.filter((line) => line.text.startsWith('\t')).length;
	const onlyTabs = tabLed > lines.filter((line) => /^[ \u3000]/.test(line.text)).length;
	const closed = endInTabs(lines);
	for (const line of lines) {
		if (isStray(line.text, onlyTabs)) continue;
		if (line.text === '') {
			parted = true;
			continue;
		}
		const led = closed ? line.text.includes('\t') : lead.test(line.text);
		if (!led && open.length > 0 && !/[\t|]/.test(line.text)) {
			const last = open.at(-1)!;
			const prose = /[。；]/.test(line.text) || line.text.length > 40;
			if (prose || (last.text.trim() !== '' && looksLikeValue(last.text))) {
				close();
				continue;
			}
			if (last.text.trim() === '' && looksLikeValue(line.text)) continue;
			const text = `${last.text}\n${line.text}`;
			open[open.length - 1] = { ...last, text };
			parted = false;
			continue;
		}
		if (parted) close();
		const cells = closed ? tabCells(line).slice(0, 1) : tabCells(line);
		if (cells.length > 1) {
			close();
			rows.push({ slots: cells, covering: [], sure: true });
			whole.add(rows.at(-1)!);
		} else if (led) {
			open.push(cells[0]!);
		}
	}
	close();
	return regroup(rows, whole).map(numberColumns);
}

/** Page numbers and page breaks between cells; where cells are led by tabs, also a number that is not. */
function isStray(text: string, onlyTabs: boolean): boolean {
	if (/^\f+$/.test(text) || pageNumber.test(text)) return true;
	return onlyTabs && !/[\t|]/.test(text) && /^[ \u3000\f]*\d+[ \u3000]*$/.test(text);
}

const numberColumns = (row: Row): Row => ({
	...row,
	slots: row.slots.map((slot, index) => ({ ...slot, from: index, to: index + 1 }))
});

/**
 * Where blank lines stand between all cells, or between none, rows are told by their labels instead; a row that is one
 * line of text stays as it is.
 */
function regroup(rows: readonly Row[], whole: ReadonlySet<Row>): Row[] {
	const parts = rows.filter((row) => !whole.has(row));
	const single = parts.filter((row) => row.slots.length === 1).length;
	if (whole.size === 0 && single > parts.length * 0.7) {
		return splitAtLabels({ slots: rows.flatMap((row) => row.slots), covering: [], sure: false });
	}
	return rows.flatMap((row) => (whole.has(row) ? [row] : splitAtLabels(row)));
}

/**
 * Parts a row that holds several: before a label (with the group heads that lead up to it), before the heads of a
 * block of table 二 and its rows, and before the values below the heads of table 四.
 */
function splitAtLabels(row: Row): Row[] {
	const cuts = new Set<number>();
	let valuesSeen = false;
	let disputeHeads = 0;
	row.slots.forEach(({ text }, index) => {
		const total = requestRow(text, false) === 'total' && !/七/.test(text);
		const label = isRequestLabel(text) && !total;
		const proactive = proactiveRow(text) !== null;
		const value = text.trim() !== '' && looksLikeValue(text);
		if (isBlockHead(text) || proactive || (label && valuesSeen)) cuts.add(index);
		if (
			disputeHeads >= 5 &&
			(value || text.trim() === '') &&
			!restHolds(row.slots, index, isDisputeHead)
		) {
			cuts.add(index);
			disputeHeads = 0;
		}
		if (label || proactive || isBlockHead(text)) disputeHeads = 0;
		if (disputeRow(text) === 'reconsideration' && valuesSeen) cuts.add(index);
		if (isDisputeHead(text)) disputeHeads += 1;
		if (label || proactive || isBlockHead(text) || isDisputeHead(text)) valuesSeen = false;
		if (value) valuesSeen = true;
	});
	cuts.delete(0);
	if (cuts.size === 0) return [row];
	const edges = [0, ...[...cuts].sort((a, b) => a - b), row.slots.length];
	return edges.slice(1).map((end, index) => ({
		slots: row.slots.slice(edges[index], end),
		covering: [],
		sure: false
	}));
}

/** Whether, before the next value, a slot from here on is of a kind. */
function restHolds(slots: readonly Slot[], from: number, is: (text: string) => boolean): boolean {
	for (const { text } of slots.slice(from)) {
		if (text.trim() !== '') return is(text);
	}
	return false;
}
