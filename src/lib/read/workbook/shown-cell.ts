import { SSF, type CellObject } from '@e965/xlsx';
import { readValue } from '#lib/report/printed-value.ts';
import type { ReadingCode } from '#lib/read/message.ts';

/** A cell as it is taken, and why where that is not simply what the program shows. */
export type Shown = { text: string; code?: ReadingCode; stored?: string };

const isTimeOrShare = (format: string) => SSF.is_date(format) || /[%?]/.test(format);

/** A number in plain digits, without an exponent as long as it can be written so. */
function plainDigits(value: number): string {
	const short = String(value);
	return /e/i.test(short) && Math.abs(value) < 1e21
		? value.toFixed(20).replace(/\.?0+$/, '')
		: short;
}

const isSame = (one: number, other: number) =>
	Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));

/**
 * A number as its cell shows it: a printed value is what the office sees. Where the format shows no number (`####`, an
 * exponent, `-` or nothing for 0, brackets for a minus) the stored one is taken, in plain digits. Dates, percentages and fractions stay
 * as shown, as they are no counts.
 */
function shownNumber(value: number, shown: string, format: string): Shown {
	if (isTimeOrShare(format)) return { text: shown };
	const stored = plainDigits(value);
	const read = readValue(shown);
	if (read.value === null) return { text: stored, ...told('shown_as_no_number', shown, stored) };
	return isSame(read.value, value)
		? { text: shown }
		: { text: shown, ...told('shown_rounded', shown, stored) };
}

/** An exponent is only a way of writing the same number: nothing to tell. */
const told = (code: ReadingCode, shown: string, stored: string): Partial<Shown> =>
	/\dE[+-]?\d/i.test(shown) ? {} : { code, stored };

/** What a cell of a workbook says: shown text, a formula without a result as the formula itself, errors as printed. */
export function shownCell(cell: CellObject): Shown {
	if (cell.t === 'z' || cell.v === undefined) {
		const formula = cell.f ?? (cell.F ? String(cell.F) : null);
		return formula ? { text: `=${formula}`, code: 'formula_without_result' } : { text: '' };
	}
	if (cell.t === 'n') {
		return shownNumber(
			cell.v as number,
			(cell.w ?? String(cell.v)).trim(),
			String(cell.z ?? 'General')
		);
	}
	return { text: cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v)) };
}
