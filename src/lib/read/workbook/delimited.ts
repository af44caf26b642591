/** What may part the cells of a line of a CSV file, or of the Unicode text that spreadsheet programs save. */
export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/** More cells are none of a report or a ledger: what follows is not read. */
const mostCells = 1_600_000;

/**
 * Text of parted cells as records (RFC 4180): quoted cells may hold delimiters, line breaks and doubled quotes. A quote within an unquoted
 * cell is a character like any other, and an unclosed one ends with the text.
 */
export function records(text: string, delimiter: Delimiter): string[][] {
	const found: string[][] = [];
	let record: string[] = [];
	let at = 0;
	for (let cells = 0; at <= text.length && cells < mostCells; cells += 1) {
		let cell = '';
		if (text[at] === '"') {
			for (at += 1; at < text.length; at += 1) {
				const close = text.indexOf('"', at);
				const end = close < 0 ? text.length : close;
				cell += text.slice(at, end);
				at = end;
				if (text[at + 1] !== '"') break;
				cell += '"';
				at += 1;
			}
			at += 1;
		}
		const start = at;
		while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r')
			at += 1;
		record.push(cell + text.slice(start, at));
		if (text[at] === delimiter) {
			at += 1;
			continue;
		}
		found.push(record);
		record = [];
		at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
		if (at === text.length) break;
	}
	return found;
}

const fewestRecords = 3;
/** A file with fewer cells in its lines is text with a comma or tab here and there. */
const fewestCells = 3;

/** How many of the records have cells enough; text with tabs is only a table where nearly all have, as pasted reports hold tabs too. */
const enough: Readonly<Record<Delimiter, number>> = { ',': 0.6, ';': 0.6, '\t': 0.9 };

/** The delimiter of a text that is a table of parted cells throughout; null where it is other text. */
export function delimiterOf(text: string): Delimiter | null {
	const quoted = text.includes('"');
	const writtenLines = text.match(/^.*\S.*$/gm)?.length ?? 0;
	const shares = delimiters.map((delimiter) => {
		const parts = text.split(delimiter).length - 1;
		const lines = quoted
			? fewestRecords
			: Math.max(fewestRecords, writtenLines * enough[delimiter]);
		if (parts < lines * (fewestCells - 1)) return { delimiter, share: 0 };
		const written = records(text, delimiter).filter((record) => record.some((cell) => cell.trim()));
		if (written.length < fewestRecords) return { delimiter, share: 0 };
		const wide = written.filter((record) => record.length >= fewestCells);
		return { delimiter, share: wide.length / written.length };
	});
	const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
	return best.share >= enough[best.delimiter] ? best.delimiter : null;
}
