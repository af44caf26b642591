import type { Block, Document } from '#lib/read/document.ts';
import { tableRows, type Line } from '#lib/recognise/pieces.ts';
import { isValue, unitOf, valueCellOf, type Entry, type Step } from './indicator-entry.ts';
import { gridSteps } from './indicator-grid.ts';
import { lineSteps, namesOnly } from './indicator-lines.ts';
import { tabbedRows } from './indicator-rows.ts';
import { openLedger, type Ledger } from './ledger.ts';

/** Fewer rows than this do not make the form. */
const fewestRows = 5;

type Group = 'reconsideration' | 'litigation' | null;
type Named = { entry: Entry; code: string | null };

const groupOf = (code: string): Group =>
	code.startsWith('reconsideration')
		? 'reconsideration'
		: code.startsWith('litigation')
			? 'litigation'
			: null;

/**
 * Rows with their codes. The same words under 行政复议 and 行政诉讼 (被依法纠错数, 其他情形数) are told apart by the
 * group that they follow on directly; where one of them comes twice in a group, none of that group's is taken.
 */
function named(steps: readonly Step[]): Named[] {
	let group: Group = null;
	const found: Named[] = [];
	for (const step of steps) {
		if (step.kind === 'unknown') continue;
		if (step.kind === 'part') {
			group = step.group;
			continue;
		}
		const { entry } = step;
		const code: string | null =
			entry.codes.length === 1
				? entry.codes[0]!
				: (entry.codes.find((code) => group !== null && groupOf(code) === group) ?? null);
		group = code === null ? null : groupOf(code);
		found.push({ entry, code });
	}
	const doubtful = (['reconsideration', 'litigation'] as const).filter((group) => {
		const own = found.flatMap(({ code }) => (code?.startsWith(`${group}.`) ? [code] : []));
		return new Set(own).size < own.length;
	});
	return found.map((one) =>
		one.entry.codes.length > 1 && doubtful.some((group) => one.code?.startsWith(`${group}.`))
			? { ...one, code: null }
			: one
	);
}

function place({ entry, code }: Named, ledger: Ledger): void {
	const { label, cells } = entry;
	const words = label.text.trim();
	if (code === null) return ledger.tell('row_doubtful', label, { label: words });
	const slot = valueCellOf(entry);
	if (slot)
		return ledger.place('indicators', code, [{ column: 'value', slot, unit: unitOf(entry) }]);
	const values = cells.filter((cell) => isValue(cell)).length;
	ledger.tell('row_not_placed', label, { label: words, found: values, expected: 1 });
}

/** Runs of blocks of one kind: lines that follow one another, or one table. */
function runs(blocks: readonly Block[]): { from: number; to: number; isTable: boolean }[] {
	const found: { from: number; to: number; isTable: boolean }[] = [];
	blocks.forEach((block, index) => {
		const isTable = block.kind === 'table';
		const last = found.at(-1);
		if (last && !last.isTable && !isTable) last.to = index + 1;
		else found.push({ from: index, to: index + 1, isTable });
	});
	return found;
}

const entriesIn = (steps: readonly Step[]) => steps.filter(({ kind }) => kind === 'entry').length;

/** Titles and remarks of the form that stand above its first row. */
const above =
	/统计表|^[\s\u3000（(]*(?:(?:[一二三四五六七八九十]+、)?附[件表]|填报|20\d\d年|单位[:：])/;
/** Who filled the form in, which stands below it. */
const below = /^[\s\u3000]*(?:单位负责人|负责人|审核人|填报|填表|联系电话|联系方式|报出日期)/;

const isAbove = (text: string) =>
	/^[\s|｜:-]*$/.test(text) ||
	(text.length < 60 && !/[。；]/.test(text) && (above.test(text) || namesOnly(text)));

const isBelow = (text: string) => text.trim() === '' || (text.length < 60 && below.test(text));

const isProse = (text: string) => /[。；]/.test(text) || text.length > 80;

/** The lines of the form by index: from its title to its last row, without prose between. */
function formLines(lines: readonly Line[], rows: ReadonlySet<number>): number[] {
	if (rows.size === 0) return [];
	let first = Math.min(...rows);
	let last = Math.max(...rows);
	while (last + 1 < lines.length && isBelow(lines[last + 1]!.text)) last += 1;
	const earliest = Math.max(0, first - 8);
	while (first > earliest && isAbove(lines[first - 1]!.text)) first -= 1;
	return lines.flatMap(({ text }, index) =>
		rows.has(index) || (index >= first && index <= last && !isProse(text)) ? [index] : []
	);
}

/** The indices of the lines right above and below a table that belong to it: its title, and who filled it in. */
function beside(blocks: readonly Block[], table: number): number[] {
	const run = (step: 1 | -1, belongs: (text: string) => boolean) => {
		const found: number[] = [];
		for (let index = table + step; found.length < 8; index += step) {
			const block = blocks[index];
			if (block?.kind !== 'paragraph' || !belongs(block.text)) break;
			found.push(index);
		}
		return found;
	};
	return [...run(-1, isAbove), ...run(1, isBelow)];
}

export type Indicators = {
	ledger: Ledger;
	/** The document without the form: its prose, and whatever other tables it has. */
	rest: Document;
};

/**
 * The 统计表 of reports up to 2018, wherever it stands: a table of any shape, or lines with a cell each or in columns. Each row
 * goes by its label; what cannot be placed surely is told. Null where the document holds no such form.
 */
export function readIndicators(document: Document): Indicators | null {
	const steps: Step[] = [];
	const taken = new Set<number>();
	for (const { from, to, isTable } of runs(document.blocks)) {
		const blocks = document.blocks.slice(from, to);
		if (isTable) {
			const [table] = blocks;
			const found = table?.kind === 'table' ? gridSteps(tableRows(table)) : [];
			if (entriesIn(found) === 0) continue;
			steps.push(...found);
			for (const index of [from, ...beside(document.blocks, from)]) taken.add(index);
			continue;
		}
		const lines = blocks.flatMap((block): Line[] =>
			block.kind === 'paragraph' ? [{ kind: 'line', text: block.text, at: block.at }] : []
		);
		const loose = lineSteps(lines);
		if (entriesIn(loose.steps) === 0) continue;
		const own = formLines(lines, loose.lines);
		const rows = tabbedRows(own.map((index) => lines[index]!));
		steps.push(...(rows ? gridSteps(rows) : loose.steps));
		for (const index of own) taken.add(from + index);
	}
	if (entriesIn(steps) < fewestRows) return null;
	const ledger = openLedger();
	for (const one of named(steps)) place(one, ledger);
	for (const step of steps) {
		if (step.kind === 'unknown')
			ledger.tell('indicator_unknown', step.label, { label: step.label.text.trim() });
	}
	if (ledger.facts.length < fewestRows) return null;
	const blocks = document.blocks.filter((_, index) => !taken.has(index));
	return { ledger, rest: { ...document, blocks } };
}
