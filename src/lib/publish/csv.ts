/** Numbers stay numbers; null is an empty cell. */
export type Table = { columns: string[]; rows: (string | number | null)[][] };

const byteOrderMark = '\uFEFF';

/**
 * Spreadsheets run a text that begins so as a formula: it gets an apostrophe in front.
 * Source: OWASP, CSV Injection.
 */
const formula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = formula.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV by RFC 4180, with a byte order mark, by which spreadsheets tell UTF-8. */
export function csv({ columns, rows }: Table): string {
	return byteOrderMark + [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
