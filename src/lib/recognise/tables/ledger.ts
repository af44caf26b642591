import type { TableCode } from '#lib/report/codes.ts';
import { placeName } from '#lib/report/place.ts';
import type { Fact } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { headingUnit, readValue } from '#lib/report/printed-value.ts';
import { message, type MessageCode } from '#lib/recognise/message.ts';
import type { Slot } from './row.ts';

/** `heading` may print the unit of an amount; `unit` is printed beside the cell. */
export type PlacedSlot = { column: string; slot: Slot; heading?: string; unit?: string | null };

/** Collects facts; each cell of the statutory tables is filled once. */
export type Ledger = {
	facts: Fact[];
	messages: Message[];
	/** Takes a row's cells; a row that was taken before is only compared. */
	place(table: TableCode, row: string, cells: readonly PlacedSlot[]): void;
	tell(code: MessageCode, slot: Slot, detail: Record<string, string | number>): void;
	has(table: TableCode, row: string): boolean;
};

const isBlankRow = (facts: readonly Fact[]) => facts.every((fact) => fact.blank === 'empty');

function readFact(table: TableCode, row: string, cell: PlacedSlot): Fact {
	const { column, slot, heading } = cell;
	const { value, blank, unit } = readValue(slot.text);
	const money = table === 'proactive' && /amount$/.test(column);
	return {
		table,
		row,
		column,
		value,
		blank,
		raw: slot.text,
		unit: money
			? (unit ?? headingUnit(heading ?? ''))
			: table === 'indicators'
				? (unit ?? cell.unit ?? null)
				: null,
		at: slot.at
	};
}

export function openLedger(): Ledger {
	const rows = new Map<string, Fact[]>();
	const messages: Message[] = [];

	function compare(before: Fact[], again: readonly Fact[]) {
		for (const fact of again) {
			const first = before.find((known) => known.column === fact.column);
			if (!first) {
				before.push(fact);
			} else if (first.value !== fact.value) {
				const place = placeName(fact);
				messages.push(
					message('repeated_cell', fact.at, {
						place,
						first: first.raw.trim(),
						again: fact.raw.trim()
					})
				);
			}
		}
	}

	return {
		get facts() {
			return [...rows.values()].flat();
		},
		messages,
		place(table, row, cells) {
			const facts = cells.map((cell) => readFact(table, row, cell));
			const key = `${table}/${row}`;
			const before = rows.get(key);
			if (!before || (isBlankRow(before) && !isBlankRow(facts))) rows.set(key, facts);
			else if (!isBlankRow(facts)) compare(before, facts);
			for (const fact of facts) {
				if (fact.blank === 'unreadable') {
					messages.push(
						message('unreadable_value', fact.at, { place: placeName(fact), raw: fact.raw.trim() })
					);
				}
			}
		},
		tell(code, slot, detail) {
			messages.push(message(code, slot.at, detail));
		},
		has: (table, row) => rows.has(`${table}/${row}`)
	};
}
