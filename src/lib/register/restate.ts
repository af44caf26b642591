import { inOrder, type Reform, type ReformKind } from './reform.ts';

/** Which offices' reports of a year make up what is one office today, or the reform beyond which it cannot be told. */
export type Composition =
	{ kind: 'sum'; agencyIds: readonly number[] } | { kind: 'broken'; reform: Reform };

type Step = (composed: readonly number[], reform: Reform) => readonly number[] | null;

const replaced: Step = (composed, { before, after }) => [
	...new Set(composed.flatMap((id) => (after.includes(id) ? before : [id])))
];

/**
 * Back over one reform. A merged office was the sum of those before it. The numbers of an office that was split cannot be
 * divided among those after it, and what an office moved in from reported belongs to the region where it then was.
 */
const backOver: Readonly<Record<ReformKind, Step>> = {
	rename: replaced,
	merge: replaced,
	split: () => null,
	move: (composed, { before, after }) =>
		after.length > 0 && before.length === 0 ? null : composed,
	abolish: (composed) => composed
};

/** The offices whose reports of `year` make up `agencyId` as it is after all reforms. */
export function compositionOf(
	agencyId: number,
	reforms: readonly Reform[],
	year: number
): Composition {
	let composed: readonly number[] = [agencyId];
	for (const reform of inOrder(reforms).toReversed()) {
		if (reform.firstYear <= year) break;
		if (!composed.some((id) => reform.after.includes(id))) continue;
		const before = backOver[reform.kind](composed, reform);
		if (!before) return { kind: 'broken', reform };
		composed = before;
	}
	return { kind: 'sum', agencyIds: composed };
}

/** The offices of today that took over from one, itself where it still is; several after a split, none where it ended or moved away. */
export function successorsOf(agencyId: number, reforms: readonly Reform[]): number[] {
	let heirs = [agencyId];
	for (const reform of inOrder(reforms)) {
		if (!heirs.some((id) => reform.before.includes(id))) continue;
		heirs = [...new Set(heirs.flatMap((id) => (reform.before.includes(id) ? reform.after : [id])))];
	}
	return heirs;
}

/** The reforms by which one office became what it is, those of the offices before it too, in order. */
export function reformsBehind(agencyId: number, reforms: readonly Reform[]): Reform[] {
	let composed: readonly number[] = [agencyId];
	const behind: Reform[] = [];
	for (const reform of inOrder(reforms).toReversed()) {
		const { before, after } = reform;
		if (!composed.some((id) => after.includes(id) || before.includes(id))) continue;
		behind.unshift(reform);
		if (composed.some((id) => after.includes(id)))
			composed = backOver[reform.kind](composed, reform) ?? composed;
	}
	return behind;
}

/** A year of a series: `value` null where nothing is known. A blank or missing report is never 0. */
export type YearValue = { year: number; value: number | null };

/** Why a restated year has no value. */
export type Restated = YearValue & {
	/** The offices whose numbers are in it, or would be. */
	agencyIds: readonly number[];
	/** Those of them without a number. */
	missing: readonly number[];
	/** The split or move before which it cannot be told. */
	broken: Reform | null;
};

/**
 * What is one office today, by year: the sum of all that it was then, only where each of them has a number.
 * @param series each office's own numbers as reported, by agency id
 */
export function restate(
	agencyId: number,
	series: ReadonlyMap<number, readonly YearValue[]>,
	reforms: readonly Reform[],
	years: readonly number[]
): Restated[] {
	return years.map((year) => {
		const composition = compositionOf(agencyId, reforms, year);
		if (composition.kind === 'broken')
			return { year, value: null, agencyIds: [], missing: [], broken: composition.reform };
		const { agencyIds } = composition;
		const values = agencyIds.map(
			(id) => series.get(id)?.find((point) => point.year === year)?.value ?? null
		);
		const missing = agencyIds.filter((_, index) => values[index] === null);
		const value = missing.length
			? null
			: values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
		return { year, value, agencyIds, missing, broken: null };
	});
}
