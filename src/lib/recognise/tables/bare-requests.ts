import { requestColumns } from '#lib/report/codes.ts';
import { addsUp, holdsCount, isBlank, joined, type Counted } from './counted.ts';
import type { Ledger } from './ledger.ts';
import { isOtherGroup, isRequestGroup, requestRow } from './request-labels.ts';
import { readRequests } from './requests.ts';
import type { Row, Slot } from './row.ts';

const size = requestColumns.length;

/** How deep a label of table 三 stands: `一、`, `（一）` or `1.`. */
const depths = [1, 2, 3] as const;
type Depth = (typeof depths)[number];

function depthOf({ text }: Slot): Depth {
	if (/^\s*[一二三四]\s*[、.．]/.test(text)) return 1;
	const group = isRequestGroup(text) || isOtherGroup(text);
	return /^\s*[（(]/.test(text) || group ? 2 : 3;
}

/** Blank cells between a label and its values: none where labels span columns, else as many as the depth leaves. */
const leads = {
	spanned: () => 0,
	parted: (depth: Depth) => 3 - depth
} as const satisfies Record<string, (depth: Depth) => number>;

type Run = Counted & { own: Depth; next: Depth | null };

/** A run with its seven cells, and how many lines stand behind them. */
type Off = { run: Run; cells: Slot[]; surplus: number; clean: boolean };

/** Blank columns at a table's right edge are lines too. */
const mostTrailing = 20;
const fewestRows = 8;
const fewestProofs = 3;
const most = 0.6;

/** The number that most of a list are; null where none is, or the list is empty. */
function usual(numbers: readonly number[]): number | null {
	const [first] = [...Map.groupBy(numbers, (one) => one)].sort(
		([, a], [, b]) => b.length - a.length
	);
	return first && first[1].length >= numbers.length * most ? first[0] : null;
}

function offBy({ cells, ...run }: Run, lead: number): Off {
	return {
		run: { cells, ...run },
		cells: cells.slice(lead, lead + size),
		surplus: cells.length - lead - size,
		clean: [...cells.slice(0, lead), ...cells.slice(lead + size)].every(isBlank)
	};
}

/**
 * Rows by one way to count them off, sure where their lines are as many as in most rows; null where that way does not
 * fit. Σ six columns = 总计 must prove it, but where only what spans down explains the lines behind the cells.
 */
function countOff(
	runs: readonly Run[],
	lead: (depth: Depth) => number
): { rows: Row[]; fitting: number } | null {
	const off = runs.map((run) => offBy(run, lead(run.own)));
	const surplus = depths.map((depth) =>
		usual(off.flatMap(({ run, surplus }) => (run.next === depth ? [surplus] : [])))
	);
	if (surplus.some((count) => count === null || count < 0 || count > mostTrailing)) return null;
	const [first, second, third] = surplus as number[];
	const counts = ({ run, surplus: own, clean }: Off) =>
		clean && (run.next === null ? own >= 0 : own === surplus[run.next - 1]);
	const fitting = off.filter(counts);
	const spanned = first === 0 && second! <= 1 && third! <= second! + 1;
	const plain = spanned && runs.every(({ own }) => lead(own) === 0);
	const proofs = fitting.filter(({ cells }) => holdsCount(cells) && !isBlank(cells.at(-1)!));
	const contradicted = proofs.length > 0 && !proofs.every(({ cells }) => addsUp(cells));
	const proved = proofs.length >= fewestProofs && !contradicted;
	if (!plain && !proved) return null;
	const sure = ({ cells }: Off) => addsUp(cells) || (plain && proved && isBlank(cells.at(-1)!));
	const rows = off.map((one): Row => {
		const fits = counts(one);
		const slots = [...one.run.words, ...(fits ? one.cells : one.run.cells)];
		return { slots, covering: [], sure: fits && sure(one) };
	});
	return { rows, fitting: fitting.length };
}

const isNumbered = (text: string) =>
	/^\s*(?:[一二三四]\s*[、.．]|[（(][一二三四五六七][）)]|\d{1,2}\s*[.．、])/.test(text);

/** Words as labels: a line that opens none, or names what the label before it begins, goes on that label. */
function labelsOf(words: readonly Slot[]): Slot[] {
	const labels: Slot[][] = [];
	for (const slot of words) {
		const before = labels.at(-1) ?? [];
		const code = requestRow(slot.text, false);
		const goesOn = code !== null && requestRow(joined([...before, slot]).text, false) === code;
		const opens = isRequestGroup(slot.text) || (code !== null && !goesOn);
		if (before.length === 0 || isNumbered(slot.text) || opens) labels.push([slot]);
		else before.push(slot);
	}
	return labels.map(joined);
}

/**
 * Table 三 from lines of cells: the seven lines behind a label are its cells where the lines up to the next label are as
 * many in most rows, but for blank ones in front of a label that spans cover. Other rows stay unsure. Nothing is read, and
 * false given, where rows cannot be counted off, or can as well in two ways.
 */
export function readBareRequests(runs: readonly Counted[], ledger: Ledger): boolean {
	const labelled = runs.map(({ words, cells }) => ({ words: labelsOf(words), cells }));
	const from = labelled.findIndex(({ words }) =>
		words.some(({ text }) => requestRow(text, false) === 'received_new')
	);
	if (from < 0 || labelled.length - from < fewestRows) return false;
	const table = labelled.slice(from).map((run, index, all): Run => {
		const next = all[index + 1]?.words[0];
		return { ...run, own: depthOf(run.words.at(-1)!), next: next ? depthOf(next) : null };
	});
	const ways = Object.values(leads).flatMap((lead) => countOff(table, lead) ?? []);
	const [best, next] = ways.sort((a, b) => b.fitting - a.fitting);
	if (!best || best.fitting === next?.fitting) return false;
	readRequests(best.rows, false, ledger);
	return true;
}
