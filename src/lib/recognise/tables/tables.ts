import { readBareCells } from './bare-cells.ts';
import { cellRows, hasCells } from './cell-lines.ts';
import { readDisputes } from './disputes.ts';
import { layLine, type LaidLine } from './fragments.ts';
import { headingOf, type SectionNumber } from '#lib/recognise/heading.ts';
import { readLaidDisputes } from './laid-disputes.ts';
import { readLaidProactive } from './laid-proactive.ts';
import { readLaidRequests } from './laid-requests.ts';
import { openLedger, type Ledger } from './ledger.ts';
import type { Chapter } from '#lib/recognise/outline.ts';
import { isLine, type Line, type Piece } from '#lib/recognise/pieces.ts';
import { isProactiveItem, opensProactiveRow } from './proactive-labels.ts';
import { readProactive } from './proactive.ts';
import { opensRequestRow, requestRow } from './request-labels.ts';
import { readRequests } from './requests.ts';
import type { Row } from './row.ts';
import { labelKey } from '#lib/recognise/label.ts';
import { disputeRow, isDisputeHead } from './dispute-labels.ts';

type TableSection = 2 | 3 | 4;
export type Zone = { section: TableSection; from: number; to: number };

const laidReaders: Readonly<
	Record<TableSection, (lines: readonly LaidLine[], ledger: Ledger) => void>
> = { 2: readLaidProactive, 3: readLaidRequests, 4: readLaidDisputes };

/** Words by which each table shows itself where its section's heading is missing. */
const signs: Readonly<Record<TableSection, (text: string) => boolean>> = {
	2: (text) => isProactiveItem(text) || labelKey(text).startsWith('信息内容'),
	3: (text) =>
		/^(?:申请人情况|自然人)$/.test(labelKey(text)) ||
		/勾稽关系/.test(text) ||
		requestRow(text, false) === 'received_new',
	4: (text) => disputeRow(text) === 'reconsideration'
};

/** From which piece to which (exclusive) each table's section runs: by headings, else by what the lines hold. */
export function zonesOf(pieces: readonly Piece[], chapters: readonly Chapter[]): Zone[] {
	const headed = (number: SectionNumber) =>
		chapters.find(({ heading }) => heading.number === number)?.piece ?? null;
	const starts: { section: TableSection; from: number }[] = [];
	let after = headed(1) ?? -1;
	for (const section of [2, 3, 4] as const) {
		const end = ([3, 4, 5, 6] as const)
			.filter((number) => number > section)
			.flatMap((number) => headed(number) ?? [])[0];
		const from = headed(section) ?? firstSign(pieces, section, after + 1, end ?? pieces.length);
		if (from === null) continue;
		starts.push({ section, from });
		after = from;
	}
	const last = headed(5) ?? headed(6) ?? pieces.length;
	return starts.map(({ section, from }, index) => ({
		section,
		from,
		to: starts[index + 1]?.from ?? last
	}));
}

function firstSign(
	pieces: readonly Piece[],
	section: TableSection,
	from: number,
	to: number
): number | null {
	for (let index = from; index < to; index += 1) {
		const piece = pieces[index]!;
		if (piece.kind !== 'line') continue;
		if (piece.text.split(/[ \t\u3000]{2,}|\t/).some((part) => signs[section](part))) return index;
	}
	return null;
}

/**
 * The facts of tables 二, 三 and 四 wherever they stand: grids by label anywhere in the document, and, in the sections
 * of the tables, lines of text with one cell each or laid out in columns.
 */
export function readTables(pieces: readonly Piece[], zones: readonly Zone[]): Ledger {
	const ledger = openLedger();
	const grid = pieces.flatMap((piece) => (piece.kind === 'rows' ? piece.rows : []));
	readProactive(grid, true, ledger);
	readRequests(grid, true, ledger);
	readDisputes(pieces.flatMap(rowsOrCaption), true, ledger);
	for (const { section, from, to } of zones) {
		const lines = pieces
			.slice(from, to)
			.filter(isLine)
			.filter((line) => headingOf(line.text) === null);
		if (hasCells(lines)) readCells(cellRows(lines), false, ledger);
		else if (!readBareCells(section, lines, ledger))
			laidReaders[section](lines.map(layLine), ledger);
	}
	return ledger;
}

/** Rows of a table, or the name of a group of table 四 that stands in a line above its own table. */
function rowsOrCaption(piece: Piece): readonly Row[] {
	if (piece.kind === 'rows') return piece.rows;
	const { text, at } = piece;
	if (disputeRow(text) === null) return [];
	return [{ slots: [{ text, at, from: 0, to: 1 }], covering: [], sure: true }];
}

function readCells(rows: readonly Row[], grid: boolean, ledger: Ledger): void {
	readProactive(rows, grid, ledger);
	readRequests(rows, grid, ledger);
	readDisputes(rows, grid, ledger);
}

/** Lines of a section that belong to its table: from the first to the last that holds a label, a head or values. */
export function tabularLines(lines: readonly Line[]): { from: number; to: number } | null {
	const tabular = lines.map((line) => {
		if (/[。；]/.test(line.text)) return false;
		if (/勾稽关系|等于第三项/.test(line.text)) return true;
		const laid = layLine(line, 0);
		if (laid.values.length > 0) return true;
		return laid.words.some(
			({ text }) =>
				isProactiveItem(text) ||
				opensProactiveRow(text) ||
				opensRequestRow(text) ||
				isDisputeHead(text)
		);
	});
	const from = tabular.indexOf(true);
	return from < 0 ? null : { from, to: tabular.lastIndexOf(true) + 1 };
}
