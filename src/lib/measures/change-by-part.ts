import { outcomes } from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import { decompose, type Decomposition } from '#lib/statistics/decomposition.ts';
import { added, additive, contributions, type Contribution } from './contributions.ts';
import type { Measure } from './measure.ts';
import { outcomesOf } from './outcomes.ts';
import type { ReportFacts } from './series.ts';

/**
 * Why an office moves a district's number: its own changed; it was not there before, or is no more; or its number of one year is
 * missing, though it was due.
 */
export const changeKinds = ['changed', 'came', 'went', 'missing_before', 'missing_now'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type OfficeChange = {
	agencyId: number;
	agency: string;
	kind: ChangeKind;
	before: number | null;
	now: number | null;
	/** In the measure's unit; the offices' add up to the district's change. */
	difference: number;
};

/** A change from one year to another and the parts that it is made of. */
export type ChangeByOffice = {
	from: number;
	to: number;
	difference: number;
	parts: OfficeChange[];
};

/** Ids of the agencies whose report of a year is due. */
export type Due = Readonly<Record<number, readonly number[]>>;

type Pair = {
	agencyId: number;
	agency: string;
	before: Contribution | null;
	now: Contribution | null;
};

function pairs(measure: Measure, facts: readonly ReportFacts[], years: readonly [number, number]) {
	const [before, now] = years.map((year) => contributions(measure, facts, year).parts);
	if (!before?.length || !now?.length) return null;
	const byId = new Map<number, Pair>();
	for (const part of [...now, ...before]) {
		const { agencyId, agency } = part.facts;
		const held = byId.get(agencyId) ?? { agencyId, agency, before: null, now: null };
		byId.set(agencyId, now.includes(part) ? { ...held, now: part } : { ...held, before: part });
	}
	return { before, now, pairs: [...byId.values()] };
}

function kindOf(
	pair: Pair,
	[from, to]: readonly [number, number],
	due: Due,
	has: (part: Contribution | null) => boolean
): ChangeKind {
	if (has(pair.before) && has(pair.now)) return 'changed';
	if (has(pair.now)) return due[from]?.includes(pair.agencyId) ? 'missing_before' : 'came';
	return due[to]?.includes(pair.agencyId) ? 'missing_now' : 'went';
}

/** What each office brings to a district's change of a count; largest first. Null where either year has no number, and for rates. */
export function changeByOffice(
	measure: Measure,
	facts: readonly ReportFacts[],
	years: readonly [from: number, to: number],
	due: Due
): ChangeByOffice | null {
	if (measure.denominator) return null;
	const found = pairs(measure, facts, years);
	if (!found) return null;
	const [from, to] = [added(measure, found.before).value, added(measure, found.now).value];
	if (from === null || to === null) return null;
	const valueOf = (part: Contribution | null) => part?.evaluation.value ?? null;
	const parts = found.pairs
		.filter((pair) => valueOf(pair.before) !== null || valueOf(pair.now) !== null)
		.map((pair): OfficeChange => ({
			agencyId: pair.agencyId,
			agency: pair.agency,
			kind: kindOf(pair, years, due, (part) => valueOf(part) !== null),
			before: valueOf(pair.before),
			now: valueOf(pair.now),
			difference: (valueOf(pair.now) ?? 0) - (valueOf(pair.before) ?? 0)
		}));
	return { from, to, difference: to - from, parts: parts.toSorted(largestFirst) };
}

const largestFirst = (one: { difference: number }, other: { difference: number }) =>
	Math.abs(other.difference) - Math.abs(one.difference);

export type RateChangeByOffice = ChangeByOffice & {
	/** What offices' own rates did, and what the shift of cases between offices did; they add up to `difference`. */
	within: number;
	mix: number;
	/** The same split for each of `parts`. */
	effects: { agencyId: number; within: number; mix: number }[];
};

/** A rate's change, split as `decompose` does, by office; null where either year has no rate, and for counts. */
export function rateChangeByOffice(
	measure: Measure,
	facts: readonly ReportFacts[],
	years: readonly [from: number, to: number],
	due: Due
): RateChangeByOffice | null {
	if (!measure.denominator) return null;
	const found = pairs(measure, facts, years);
	if (!found) return null;
	const scale = measure.unit === 'per_100' ? 100 : 1;
	const counted = (part: Contribution | null) =>
		part?.evaluation.denominator
			? { events: part.evaluation.numerator ?? 0, size: part.evaluation.denominator }
			: null;
	const split: Decomposition | null = decompose(
		found.pairs.map(({ before, now }) => ({ before: counted(before), now: counted(now) }))
	);
	if (!split) return null;
	const both = found.pairs.map((pair, index) => {
		const { within, mix } = split.effects[index] ?? { within: 0, mix: 0 };
		return { pair, within: within * scale, mix: mix * scale };
	});
	const parts = both
		.filter(({ pair }) => counted(pair.before) ?? counted(pair.now))
		.map(({ pair, within, mix }): OfficeChange => ({
			agencyId: pair.agencyId,
			agency: pair.agency,
			kind: kindOf(pair, years, due, (part) => counted(part) !== null),
			before: pair.before?.evaluation.value ?? null,
			now: pair.now?.evaluation.value ?? null,
			difference: within + mix
		}));
	return {
		from: split.from * scale,
		to: split.to * scale,
		difference: (split.to - split.from) * scale,
		within: split.within * scale,
		mix: split.mix * scale,
		parts: parts.toSorted(largestFirst),
		effects: both.map(({ pair, within, mix }) => ({ agencyId: pair.agencyId, within, mix }))
	};
}

/** One row's part in a change: a cell of the numerator, or an outcome; `unsorted` is what the printed total has beside the outcomes. */
export type RowChange = { key: string; before: number; now: number; difference: number };
export type ChangeByRow = { from: number; to: number; difference: number; parts: RowChange[] };

function byRow(
	before: readonly (readonly [string, number])[],
	now: ReadonlyMap<string, number>
): ChangeByRow {
	const parts = before.map(([key, value]): RowChange => {
		const later = now.get(key) ?? 0;
		return { key, before: value, now: later, difference: later - value };
	});
	const sum = (part: 'before' | 'now') => parts.reduce((sum, row) => sum + row[part], 0);
	const [from, to] = [sum('before'), sum('now')];
	return { from, to, difference: to - from, parts };
}

/** What each outcome brings to the change of what was closed, `unsorted` where the printed total differs from their sum. Null where either year has none. */
export function changeByOutcome(
	facts: readonly ReportFacts[],
	[from, to]: readonly [number, number]
): ChangeByRow | null {
	const { reports } = additive(facts);
	const [before, now] = [from, to].map((year) => outcomesOf(reports, year));
	if (!before || !now || before.sum === null || now.sum === null) return null;
	const rows = (year: typeof before): [string, number][] => [
		...outcomes.map((id): [string, number] => [id, year.counts[id] ?? 0]),
		['unsorted', (year.printedTotal ?? year.sum ?? 0) - (year.sum ?? 0)]
	];
	return byRow(rows(before), new Map(rows(now)));
}

/** What each cell of a measure's numerator brings to its change: reasons to denials, granted and partial to the disclosure rate. Null where either year has no value. */
export function changeByCell(
	measure: Measure,
	facts: readonly ReportFacts[],
	[from, to]: readonly [number, number]
): ChangeByRow | null {
	const scale = measure.unit === 'per_100' ? 100 : 1;
	const cells = (year: number) => {
		const { parts } = contributions(measure, facts, year);
		const whole = added(measure, parts);
		if (whole.value === null) return null;
		const divisor = measure.denominator ? (whole.denominator ?? 1) / scale : 1;
		const keys = new Map<string, number>();
		for (const { evaluation } of parts)
			for (const { place, value } of evaluation.cells)
				keys.set(placeKey(place), (keys.get(placeKey(place)) ?? 0) + (value ?? 0));
		const above = new Set(measure.numerator.flat().map(placeKey));
		return [...keys]
			.filter(([key]) => above.has(key))
			.map(([key, value]): [string, number] => [key, value / divisor]);
	};
	const [before, now] = [cells(from), cells(to)];
	if (!before || !now) return null;
	const known = new Set(before.map(([key]) => key));
	const onlyNow = now.filter(([key]) => !known.has(key)).map(([key]): [string, number] => [key, 0]);
	return byRow([...before, ...onlyNow], new Map(now));
}
