import { looksLikeValue } from '#lib/report/printed-value.ts';
import { indicatorWords, isIndicatorUnit } from './indicator-labels.ts';
import type { Slot } from './row.ts';

/** A row of the 统计表 before its code is settled: its label, and what stands between it and the next label. */
export type Entry = {
	label: Slot;
	codes: readonly string[];
	cells: readonly Slot[];
	/** The cell under the head 统计数, where a head tells it. */
	valueCell: Slot | null;
};

/** In reading order: rows, the heads of parts that begin a group, and rows of words that the form does not have. */
export type Step =
	| { kind: 'entry'; entry: Entry }
	| { kind: 'part'; group: 'reconsideration' | 'litigation' | null }
	| { kind: 'unknown'; label: Slot };

export const isBlank = ({ text }: Slot) => text.trim() === '';
export const isNumber = (slot: Slot) =>
	/\d/.test(slot.text.normalize('NFKC')) && looksLikeValue(slot.text);
/** A number or a printed blank such as `—`. */
export const isValue = (slot: Slot) => !isBlank(slot) && looksLikeValue(slot.text);
export const isUnit = ({ text }: Slot) => isIndicatorUnit(text);
export const wordsOf = ({ text }: Pick<Slot, 'text'>) => indicatorWords(text);

/** Numbers that count rows: each is one more than that of the row before, over at least this many rows. */
const fewestCodes = 4;

const whole = ({ text }: Slot) => {
	const plain = text.normalize('NFKC').trim();
	return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
};

/**
 * The cells of a code column (01, 02 …), whose digits are no values: at one place of the entries, numbers that rise by one. A
 * place is asked for by `pick`; entries without a number there break the run but not the column.
 */
export function codeCells(
	entries: readonly Entry[],
	pick: (entry: Entry) => Slot | undefined
): Set<Slot> {
	const codes = entries.flatMap((entry) => {
		const slot = pick(entry);
		const number = slot ? whole(slot) : null;
		return slot && number !== null ? [{ slot, number }] : [];
	});
	const rising = codes.filter(({ number }, index) => {
		const [before, after] = [codes[index - 1], codes[index + 1]];
		return before?.number === number - 1 || after?.number === number + 1;
	});
	const isColumn = rising.length >= fewestCodes && rising.length >= codes.length * 0.8;
	return new Set(isColumn ? codes.map(({ slot }) => slot) : []);
}

/** Where the one value of an entry stands; null where there is none or more than one may be it. */
export function valueCellOf({ cells, valueCell }: Entry): Slot | null {
	if (valueCell) return valueCell;
	const [first, second] = cells;
	if (
		cells.length === 2 &&
		first &&
		second &&
		(isUnit(first) || !isNumber(first)) &&
		!isUnit(second)
	) {
		return isBlank(second) || isValue(second) ? second : null;
	}
	const values = cells.filter(isValue);
	if (values.length === 1) return values[0]!;
	if (values.length > 1) return null;
	const last = cells.at(-1);
	return last && isBlank(last) ? last : null;
}

const inBrackets = /[（(](?:单位[:：])?([^（）()]{1,3})[)）]/g;

/** The unit printed beside an entry's value, or in brackets in its label: `收到申请数（件）`. */
export function unitOf({ cells, label }: Entry): string | null {
	const beside = cells.find(isUnit)?.text.trim();
	if (beside) return beside;
	const bracketed = [...label.text.matchAll(inBrackets)].map(([, words]) => words!);
	return bracketed.find(isIndicatorUnit) ?? null;
}
