import { formatCount } from '#lib/measures/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Blank } from '#lib/report/report.ts';

/** What stands in a cell without a number, in words. */
export const blankNames: Readonly<Record<Blank, () => string>> = {
	empty: m.methods_blank_empty,
	dash: m.methods_blank_dash,
	slash: m.methods_blank_slash,
	none: m.methods_blank_none,
	not_applicable: m.methods_blank_not_applicable,
	unreadable: m.methods_blank_unreadable
};

/** What a cell says: its number, or which kind of blank it is; that it is not there for null. */
export function cellWords(cell: { value: number | null; blank: Blank | null } | null): string {
	if (cell === null) return m.settle_no_cell();
	if (cell.value !== null) return formatCount(cell.value);
	return cell.blank === null ? m.settle_no_cell() : blankNames[cell.blank]();
}
