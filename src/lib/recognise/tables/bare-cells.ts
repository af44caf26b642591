import { looksLikeValue } from '#lib/report/printed-value.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import { readBareDisputes } from './bare-disputes.ts';
import { readBareProactive } from './bare-proactive.ts';
import { readBareRequests } from './bare-requests.ts';
import { countedRuns, type Counted } from './counted.ts';
import type { Ledger } from './ledger.ts';
import { slotAt } from './row.ts';

/** One cell stands in each line: values alone, no two columns beside one another, and no blank line between all cells. */
function mayHoldCells(lines: readonly Line[]): boolean {
	const adjoin = lines.some(
		({ text }, index) => text.trim() !== '' && (lines[index + 1]?.text ?? '').trim() !== ''
	);
	return (
		adjoin &&
		lines.every(({ text, at }) => at.kind === 'line' && !/[\t|]|\S[ \u3000]{3,}\S/.test(text)) &&
		lines.some(({ text }) => looksLikeValue(text))
	);
}

const readers: Readonly<Record<2 | 3 | 4, (runs: readonly Counted[], ledger: Ledger) => boolean>> =
	{ 2: readBareProactive, 3: readBareRequests, 4: readBareDisputes };

/**
 * Reads the table of a section from lines of one cell each that nothing leads, a blank cell being a blank line, as office
 * programs save tables as text. False where the lines between known labels do not show that blank lines are cells.
 */
export function readBareCells(section: 2 | 3 | 4, lines: readonly Line[], ledger: Ledger): boolean {
	if (!mayHoldCells(lines)) return false;
	const slots = lines.map((line) => {
		const end = line.text.trimEnd().length;
		return slotAt(line, end - line.text.trim().length, end);
	});
	return readers[section](countedRuns(slots), ledger);
}
