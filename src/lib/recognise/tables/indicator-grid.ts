import {
	codeCells,
	isBlank,
	isNumber,
	isUnit,
	isValue,
	wordsOf,
	type Entry,
	type Step
} from './indicator-entry.ts';
import type { ColumnRole, IndicatorWords } from './indicator-labels.ts';
import type { Row, Slot } from './row.ts';

type Column = { role: ColumnRole; from: number; to: number };

/** The columns that heads name, side by side where the form stands twice. */
function columnsOf(rows: readonly Row[]): Column[] {
	const heads = rows.map(({ slots }) =>
		slots.flatMap((slot): Column[] => {
			const words = wordsOf(slot);
			return words?.kind === 'column' ? [{ role: words.role, from: slot.from, to: slot.to }] : [];
		})
	);
	return (
		heads.find((columns) => columns.some(({ role }) => role === 'value') && columns.length > 1) ??
		[]
	);
}

const under = (slot: Slot, role: ColumnRole, columns: readonly Column[]) =>
	columns.some((column) => column.role === role && slot.from < column.to && slot.to > column.from);

type Marked = { slot: Slot; step: Step };

const isWords = (slot: Slot) => !isBlank(slot) && !isValue(slot) && !isUnit(slot);

type Label = {
	slot: Slot;
	words: Exclude<IndicatorWords, { kind: 'column' }> | null;
	index: number;
};

/** The row's labels: words of the form, and other words that stand where a label may, first or behind a value. */
function labelsOf({ slots }: Row, columns: readonly Column[]): Label[] {
	return slots.flatMap((slot, index): Label[] => {
		const words = wordsOf(slot);
		if (words) return words.kind === 'column' ? [] : [{ slot, words, index }];
		const begins = under(slot, 'label', columns) || slots.slice(0, index).some(isValue);
		return begins && isWords(slot) ? [{ slot, words: null, index }] : [];
	});
}

function stepsOf(row: Row, columns: readonly Column[]): Marked[] {
	const labels = labelsOf(row, columns);
	if (!labels.some(({ words }) => words)) return unknownRow(row);
	return labels.flatMap(({ slot, words, index }, order): Marked[] => {
		if (words?.kind === 'part') return [{ slot, step: { kind: 'part', group: words.group } }];
		const end = labels[order + 1]?.index ?? row.slots.length;
		const cells = row.slots
			.slice(index + 1, end)
			.filter((cell) => !under(cell, 'code', columns) && !under(cell, 'label', columns));
		if (words === null)
			return cells.some(isNumber) ? [{ slot, step: { kind: 'unknown', label: slot } }] : [];
		const due = cells.filter((cell) => under(cell, 'value', columns));
		const entry: Entry = {
			label: slot,
			codes: words.codes,
			cells,
			valueCell: due.length === 1 && !isUnit(due[0]!) ? due[0]! : null
		};
		return [{ slot, step: { kind: 'entry', entry } }];
	});
}

/** A row with a number but without words of the form. */
function unknownRow(row: Row): Marked[] {
	const slot = row.slots.find(isWords);
	if (!slot || wordsOf(slot) || !row.slots.some(isNumber)) return [];
	return [{ slot, step: { kind: 'unknown', label: slot } }];
}

/** Where each further run of labels begins, for forms that stand in two or more columns of labels side by side. */
function edgesOf(rows: readonly Marked[][]): number[] {
	const most = Math.max(0, ...rows.map((row) => row.length));
	return Array.from({ length: Math.max(0, most - 1) }, (_, order) =>
		Math.min(...rows.flatMap((row) => row[order + 1]?.slot.from ?? []))
	);
}

/** The rows of a table in reading order: where the form stands in columns side by side, one column after the other. */
export function gridSteps(rows: readonly Row[]): Step[] {
	const columns = columnsOf(rows);
	const marked = rows.map((row) => stepsOf(row, columns));
	const edges = edgesOf(marked);
	const blockOf = ({ slot }: Marked) => edges.filter((edge) => slot.from >= edge).length;
	const ordered = [...edges, null].flatMap((_, block) =>
		marked.flatMap((row) => row.filter((one) => blockOf(one) === block))
	);
	return withoutCodes(ordered.map(({ step }) => step));
}

/** Without the cells of a code column that no head names: the first cell behind the labels, or the last. */
export function withoutCodes(steps: readonly Step[]): Step[] {
	const entries = steps.flatMap((step) => (step.kind === 'entry' ? [step.entry] : []));
	const numbers = ({ cells }: Entry) => cells.filter((cell) => !isBlank(cell) && !isUnit(cell));
	const several = (entry: Entry) =>
		entry.valueCell === null && entry.cells.filter(isNumber).length > 1;
	if (!entries.some(several)) return [...steps];
	const first = codeCells(entries, (entry) => numbers(entry)[0]);
	const codes = first.size > 0 ? first : codeCells(entries, (entry) => numbers(entry).at(-1));
	return steps.map((step) =>
		step.kind === 'entry'
			? {
					kind: 'entry',
					entry: { ...step.entry, cells: step.entry.cells.filter((cell) => !codes.has(cell)) }
				}
			: step
	);
}
