import type { Document } from '#lib/read/document.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { outline } from '#lib/recognise/outline.ts';
import { pieces } from '#lib/recognise/pieces.ts';
import { findLedger, type Ledger } from './ledger.ts';
import { suggestMapping } from './mapping.ts';

/** A document with as many headings of the report is one, whatever tables stand in it. */
const mostHeadings = 2;
const fewestCells = 3;

/** The offices that a ledger names, one a row, as printed. */
export function officesOf(ledger: Ledger): string[] {
	const offices = suggestMapping(ledger).flatMap(({ column, use }) =>
		use?.kind === 'office' ? [column] : []
	);
	return ledger.tables.flatMap(({ form, rows }) => {
		const column = offices.find((one) => one.form === form);
		return rows.flatMap((row) => {
			const name = column ? (row[column.index]?.text.replace(/\s+/g, '') ?? '') : '';
			return name.length >= 2 && !looksLikeValue(name) ? [name] : [];
		});
	});
}

/**
 * The ledger that a document is: a table with a row an office, at least three columns of which name cells of the statutory
 * tables. Null for a report, even one with such a table in it.
 */
export function asLedger(document: Document): Ledger | null {
	const ledger = findLedger(document);
	if (!ledger || officesOf(ledger).length === 0) return null;
	const cells = suggestMapping(ledger).filter(({ use }) => use?.kind === 'cell');
	if (cells.length < fewestCells) return null;
	return outline(pieces(document)).chapters.length <= mostHeadings ? ledger : null;
}

/** Whether a document is a ledger (汇总台账) rather than a report. */
export function isLedger(document: Document): boolean {
	return asLedger(document) !== null;
}
