import { readValue } from '#lib/report/printed-value.ts';
import type { Row, Slot } from './row.ts';

const isBlank = (slot: Slot) => slot.text.trim() === '';
const isNumber = (slot: Slot) => readValue(slot.text).value !== null;

/**
 * Whether the numbers of a row may go on in the row below it, as where a page break tears broken numbers: the row below
 * holds nothing but numbers, each under one of the row's (columns may shift a little on the next page). What the row prints
 * would then be first digits alone.
 */
export function mayGoOnBelow(row: Row, below: Row | undefined): boolean {
	const written = below?.slots.filter((slot) => !isBlank(slot)) ?? [];
	const isUnder = (slot: Slot) =>
		row.slots.some((above) => above.from < slot.to && above.to > slot.from && isNumber(above));
	return written.length > 0 && written.every((slot) => isNumber(slot) && isUnder(slot));
}
