import { requestColumns, requestRows } from '#lib/report/codes.ts';
import { readValue } from '#lib/report/printed-value.ts';
import { alignToColumns, columnsOf, coverColumns, emptySlot, type Column } from './columns.ts';
import type { LaidLine } from './fragments.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger, PlacedSlot } from './ledger.ts';
import { pair, type LaidRow } from './pairing.ts';
import {
	isOtherGroup,
	isRequestGroup,
	looksNumbered,
	opensRequestRow,
	requestRow
} from './request-labels.ts';
import type { Slot } from './row.ts';

const headPieces =
	/^(?:自然人?|人|商业|企业|科研|机构|社会|公益|组织|法律|服务|法人或?|或|其他|其|他|总计?|计|申请人情?况?|情况)+$/;

const isHead = (text: string) =>
	headPieces.test(labelKey(text)) || /勾稽关系|等于第三项|申请人情况/.test(text);

const joined = (label: readonly Slot[]) => label.map((slot) => slot.text).join('');

/**
 * Table 三 from laid-out text: rows by the words around each line of values, columns by count where all seven are
 * printed, by place where some are not. A row placed by place alone must satisfy Σ six columns = 总计, or,
 * where no 总计 is printed, stand right under its columns.
 */
export function readLaidRequests(lines: readonly LaidLine[], ledger: Ledger): void {
	const words = lines.flatMap((line) => line.words);
	const otherRows = words.some((slot) => {
		const code = opensRequestRow(slot.text) ? requestRow(slot.text, false) : null;
		return (
			code === 'other.uncorrected' || code === 'other.unpaid' || /^3其他$/.test(labelKey(slot.text))
		);
	});
	const opens = (text: string) => {
		if (isRequestGroup(text) || isHead(text)) return false;
		if (isOtherGroup(text)) return !otherRows;
		return opensRequestRow(text) || looksNumbered(text);
	};
	const heads = (text: string) => isHead(text) || isRequestGroup(text) || isOtherGroup(text);
	const paired = pair(lines, { opens, heads, columns: requestColumns.length });
	const headed = headColumns(lines);
	const full = paired.rows.filter(
		(row) => row.inLine && row.values.length === requestColumns.length
	);
	for (const row of paired.rows) placeRow(row, full, headed, ledger);
	for (const values of paired.loose) {
		ledger.tell('loose_values', values[0]!, { text: values.map((slot) => slot.text).join(' ') });
	}
	if (paired.loose.every((values) => values.length === 1)) placeBlankRows(paired.bare, ledger);
}

function codeOf(label: readonly Slot[]): string | null {
	return requestRow(joined(label), true) ?? requestRow(label[0]!.text, true);
}

function placeRow(
	row: LaidRow,
	full: readonly LaidRow[],
	headed: readonly Column[] | null,
	ledger: Ledger
): void {
	const opening = row.label[0]!;
	const label = joined(row.label).replace(/\s+/g, '').slice(0, 40);
	const code = codeOf(row.label);
	if (!code) return ledger.tell('row_unknown', opening, { label });
	const found = row.values.length;
	if (found === requestColumns.length) {
		const cells = requestColumns.map((column, index) => ({ column, slot: row.values[index]! }));
		return ledger.place('requests', code, cells);
	}
	const columns = pageColumns(row, full) ?? headed;
	const indices =
		columns &&
		row.inLine &&
		found < requestColumns.length &&
		!coverColumns(row.label.slice(1), row.values, columns)
			? alignToColumns(row.values, columns)
			: null;
	if (!indices)
		return ledger.tell('row_not_placed', opening, {
			label,
			found,
			expected: requestColumns.length
		});
	const cells = requestColumns.map((column, index): PlacedSlot => {
		const at = indices.indexOf(index);
		const before = row.values[Math.max(0, indices.filter((known) => known < index).length - 1)]!;
		return { column, slot: at < 0 ? emptySlot(before) : row.values[at]! };
	});
	const numbers = cells.map(({ slot }) => readValue(slot.text).value);
	const total = numbers.at(-1) ?? null;
	const sum = numbers.slice(0, -1).reduce<number>((all, value) => all + (value ?? 0), 0);
	const clear =
		total === null && columns !== null && alignToColumns(row.values, columns, 3) !== null;
	if (sum !== (total ?? 0) && !clear) {
		return ledger.tell('row_doubtful', opening, { label });
	}
	ledger.place('requests', code, cells);
}

function pageColumns(row: LaidRow, full: readonly LaidRow[]): Column[] | null {
	const near = full.filter(({ page }) => page === row.page);
	return columnsOf((near.length > 0 ? near : full).map(({ values }) => values));
}

/** Heads of the seven columns as they open in their lines, broken (`商业`, `企业`) or not, from left to right. */
const headOpenings: readonly RegExp[] = [
	/自然人?/,
	/商业(?:企业)?/,
	/科研(?:机构)?/,
	/社会(?:公益(?:组织)?)?/,
	/法律(?:服务(?:机构)?)?/,
	/(?<=[\s\u3000])其他?(?=\s|$)/,
	/总计?/
];

/** The seven columns by the first lines of their heads; null where a head is not found or they do not rise. */
function headColumns(lines: readonly LaidLine[]): Column[] | null {
	const end = lines.findIndex((line) =>
		line.words.some((slot) => requestRow(slot.text, false) === 'received_new')
	);
	const above = lines
		.slice(0, end < 0 ? 0 : end)
		.filter((line) => !/勾稽|等于第三项/.test(line.line.text));
	const columns = headOpenings.map((opening): Column | null => {
		for (const { line } of above) {
			const found = line.text.match(opening);
			if (found && found.index !== undefined) {
				return { from: found.index, to: found.index + found[0].length };
			}
		}
		return null;
	});
	const known = columns.filter((column) => column !== null);
	const rises = known.every((column, index) => index === 0 || column.from > known[index - 1]!.from);
	return known.length === headOpenings.length && rises ? known : null;
}

const partsOfTotal = (code: string) => outcomeRows.includes(code);
const outcomeRows = requestRows.filter((row) => row.outcome !== null).map((row) => row.code);

/**
 * Labels with no value beside them anywhere are rows of blanks, if the table shows so: with them as 0, what is printed
 * as 总计 of （七） must be the sum of the outcomes' totals (blank rows are otherwise taken for rows whose values were
 * lost).
 */
function placeBlankRows(bare: readonly (readonly Slot[])[], ledger: Ledger): void {
	const blank = bare.flatMap((label): { code: string; slot: Slot }[] => {
		const code = codeOf(label);
		return code && !ledger.has('requests', code) ? [{ code, slot: emptySlot(label[0]!) }] : [];
	});
	const totals = new Map(
		ledger.facts.flatMap((fact) =>
			fact.table === 'requests' && fact.column === 'total'
				? [[fact.row, fact.value ?? 0] as const]
				: []
		)
	);
	const known = new Set([...totals.keys(), ...blank.map(({ code }) => code)]);
	const complete = requestRows.every(({ code }) => known.has(code) || code.startsWith('other'));
	const sum = [...totals]
		.filter(([code]) => partsOfTotal(code))
		.reduce((all, [, value]) => all + value, 0);
	if (blank.length === 0 || !complete || sum !== (totals.get('total') ?? 0)) return;
	for (const { code, slot } of blank) {
		ledger.place(
			'requests',
			code,
			requestColumns.map((column) => ({ column, slot }))
		);
	}
}
