import { apart } from '#lib/read/document.ts';
import { readValue } from '#lib/report/printed-value.ts';
import type { LaidLine } from './fragments.ts';
import type { Slot } from './row.ts';

/** A row of laid-out text: its label's words, and its values with how surely they belong together. */
export type LaidRow = {
	label: Slot[];
	values: Slot[];
	/** The page that the row's values stand on, counted by form feeds from 0. */
	page: number;
	/** True where all values stand in one line, so that their places tell their columns. */
	inLine: boolean;
};

export type Paired = { rows: LaidRow[]; loose: Slot[][]; bare: Slot[][] };

type Word = { slot: Slot; line: number };
type Label = { kind: 'label'; words: Word[]; opening: Slot };
type Values = {
	kind: 'values';
	slots: Slot[];
	line: number;
	page: number;
	inLine: boolean;
	owner: Label | null;
};
type Event = Label | Values;

/** What a table's rows look like to the pairing. */
export type Wording = {
	/** Whether a text opens a row's label. */
	opens: (text: string) => boolean;
	/** Whether a text is a head of columns or of a group of rows, which no label holds. */
	heads: (text: string) => boolean;
	/** How many values the table's rows hold. */
	columns: number;
};

/**
 * Pairs labels with values in laid-out text, where a label may be broken over lines around the line of its values.
 * Values on the line on which a label opens or goes on belong to it, as do values that words of the same label follow.
 * Where every value has a line of its own, cells follow their label. The rest is paired only where, between two sure
 * pairs, labels and values strictly alternate in equal number; else nothing is.
 * Words left of a label's opening are heads of groups and are passed over. A label beside several lines of values has run
 * into another row's: none of them is its own for sure.
 */
export function pair(lines: readonly LaidLine[], wording: Wording): Paired {
	const events = collect(lines, wording);
	const values = events.filter((event) => event.kind === 'values');
	if (values.every((event) => !event.inLine)) return following(events);
	const lone = (event: Event) =>
		event.kind === 'values' && !event.owner && wording.columns > 1 && mayBePageNumber(event);
	const settled = settle(attachWithin(events.filter((event) => !lone(event))));
	return {
		...settled,
		loose: [...settled.loose, ...values.filter(lone).map((event) => event.slots)]
	};
}

/** One number alone in a line; no page is numbered 0 or `-`. */
const mayBePageNumber = ({ inLine, slots }: Values) =>
	!inLine && slots.length === 1 && (readValue(slots[0]!.text).value ?? 0) !== 0;

function collect(lines: readonly LaidLine[], { opens, heads }: Wording): Event[] {
	const events: Event[] = [];
	let label: Label | null = null;
	let page = 0;
	let pending: Word | null = null;
	let runOpen = false;
	for (const laid of lines) {
		if (laid.newPage) page += 1;
		let owner: Label | null = null;
		for (const slot of laid.words) {
			const word: Word = { slot, line: laid.index };
			if (slot.text.includes(apart)) {
				label = { kind: 'label', words: [word], opening: slot };
				events.push(label);
				owner = label;
				pending = null;
				continue;
			}
			const start = openingOf(pending, word, opens);
			runOpen = false;
			if (start) {
				label = { kind: 'label', words: start, opening: start[0]!.slot };
				events.push(label);
				owner = label;
				pending = null;
			} else if (
				label &&
				slot.from >= label.opening.from - 1 &&
				goesOn(slot) &&
				!heads(slot.text)
			) {
				label.words.push(word);
				owner = label;
				pending = word;
			} else {
				pending = heads(slot.text) ? null : word;
			}
		}
		if (laid.values.length === 0 || laid.pageNumber) continue;
		const last = events.at(-1);
		const lone = laid.values.length === 1 && laid.words.length === 0;
		if (lone && runOpen && last?.kind === 'values' && !last.inLine && !last.owner) {
			last.slots.push(...laid.values);
			continue;
		}
		const slots = [...laid.values];
		events.push({ kind: 'values', slots, line: laid.index, page, inLine: !lone, owner });
		runOpen = lone;
	}
	return events;
}

/** The words that open a label: a line's own, or with the line above where a label is broken early (`其他对`, `外管理…`). */
function openingOf(
	pending: Word | null,
	word: Word,
	opens: (text: string) => boolean
): Word[] | null {
	if (opens(word.slot.text)) return [word];
	if (!pending || word.line - pending.line > 2) return null;
	const shortStart = pending.slot.text.length <= 5;
	return shortStart && opens(pending.slot.text + word.slot.text) ? [pending, word] : null;
}

/** Words that can go on a label; a sentence of prose cannot. */
const goesOn = (slot: Slot) => !/[。；]/.test(slot.text) && slot.text.length <= 40;

/** Values between the first and the last words of one label are that label's. */
function attachWithin(events: readonly Event[]): Event[] {
	return events.map((event, index) => {
		const before = events[index - 1];
		if (event.kind !== 'values' || event.owner || before?.kind !== 'label') return event;
		return before.words.at(-1)!.line > event.line ? { ...event, owner: before } : event;
	});
}

const toRow = (label: Label, { slots, page, inLine }: Values): LaidRow => ({
	label: label.words.map(({ slot }) => slot),
	values: slots,
	page,
	inLine: inLine || slots.length === 1
});

/** One cell a line: a label's cells are those that follow it. */
function following(events: readonly Event[]): Paired {
	const paired: Paired = { rows: [], loose: [], bare: [] };
	events.forEach((event, index) => {
		const before = events[index - 1];
		const after = events[index + 1];
		if (event.kind === 'values') {
			if (before?.kind === 'label') paired.rows.push(toRow(before, event));
			else paired.loose.push(event.slots);
		} else if (after?.kind !== 'values') {
			paired.bare.push(event.words.map(({ slot }) => slot));
		}
	});
	return paired;
}

function settle(events: readonly Event[]): Paired {
	const rows: LaidRow[] = [];
	const loose: Slot[][] = [];
	const bare: Slot[][] = [];
	const owned = Map.groupBy(
		events.filter((event) => event.kind === 'values'),
		({ owner }) => owner
	);
	const taken = new Map<Label, Values>();
	for (const [owner, values] of owned) {
		if (owner && values.length === 1) taken.set(owner, values[0]!);
		else if (owner) loose.push(...values.map(({ slots }) => slots));
	}
	const torn = (event: Event) =>
		event.kind === 'values'
			? event.owner !== null && !taken.has(event.owner)
			: (owned.get(event)?.length ?? 0) > 1;
	let segment: Event[] = [];
	const accept = (label: Label, values: Values) => rows.push(toRow(label, values));
	const close = () => {
		for (const [label, values] of alternating(segment)) {
			if (label && values) accept(label, values);
			else if (label) bare.push(label.words.map(({ slot }) => slot));
			else if (values) loose.push(values.slots);
		}
		segment = [];
	};
	for (const event of events) {
		if (torn(event)) close();
		else if (event.kind === 'label' && taken.has(event)) {
			close();
			accept(event, taken.get(event)!);
		} else if (!(event.kind === 'values' && event.owner && taken.get(event.owner) === event)) {
			segment.push(event);
		}
	}
	close();
	return { rows, loose, bare };
}

function alternating(segment: readonly Event[]): [Label | null, Values | null][] {
	const labels = segment.filter((event) => event.kind === 'label');
	const values = segment.filter((event) => event.kind === 'values');
	const alternates = segment.every(
		(event, index) => index === 0 || segment[index - 1]!.kind !== event.kind
	);
	if (alternates && labels.length === values.length) {
		return labels.map((label, index) => [label, values[index]!]);
	}
	return [
		...labels.map((label): [Label, null] => [label, null]),
		...values.map((value): [null, Values] => [null, value])
	];
}
