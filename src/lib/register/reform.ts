import type { Wording } from '#lib/report/locale.ts';

/**
 * What a reform of the administration does. `rename`: the office goes on under another name; `merge`: several become one, of
 * which one may go on; `split`: one becomes several, of which one may go on; `move`: to another region; `abolish`: it ends.
 */
export const reformKinds = ['rename', 'merge', 'split', 'move', 'abolish'] as const;
export type ReformKind = (typeof reformKinds)[number];

export const reformKindNames: Readonly<Record<ReformKind, Wording>> = {
	rename: { 'zh-CN': '更名', en: 'Renamed' },
	merge: { 'zh-CN': '合并', en: 'Merged' },
	split: { 'zh-CN': '分设', en: 'Split' },
	move: { 'zh-CN': '划转', en: 'Moved' },
	abolish: { 'zh-CN': '撤销', en: 'Abolished' }
};

/** A reform within one region; `before` and `after` are ids of agencies. */
export type Reform = {
	id: number;
	kind: ReformKind;
	/** The day on which it took effect, `YYYY-MM-DD`. */
	on: string;
	/** The first report year that the offices after it report on; those before it report up to the year before. */
	firstYear: number;
	/** The document that it rests on. */
	basis: string;
	note: string | null;
	before: readonly number[];
	after: readonly number[];
};

/** What a reform's sides are wrong about. */
export const reformFaults = [
	'one_before',
	'many_before',
	'one_after',
	'many_after',
	'one_side',
	'none_after',
	'same'
] as const;
export type ReformFault = (typeof reformFaults)[number];

type Sides = Pick<Reform, 'before' | 'after'>;

const faultsByKind: Readonly<Record<ReformKind, (sides: Sides) => ReformFault[]>> = {
	rename: ({ before, after }) => [
		...(before.length === 1 ? [] : (['one_before'] as const)),
		...(after.length === 1 ? [] : (['one_after'] as const))
	],
	merge: ({ before, after }) => [
		...(before.length >= 2 ? [] : (['many_before'] as const)),
		...(after.length === 1 ? [] : (['one_after'] as const))
	],
	split: ({ before, after }) => [
		...(before.length === 1 ? [] : (['one_before'] as const)),
		...(after.length >= 2 ? [] : (['many_after'] as const))
	],
	move: ({ before, after }) => (before.length + after.length === 1 ? [] : ['one_side']),
	abolish: ({ before, after }) => [
		...(before.length === 1 ? [] : (['one_before'] as const)),
		...(after.length === 0 ? [] : (['none_after'] as const))
	]
};

/** What is wrong with who stands before and after a reform; empty where nothing is. */
export function faultsOfReform(reform: Sides & Pick<Reform, 'kind'>): ReformFault[] {
	const faults = faultsByKind[reform.kind](reform);
	const repeated = [reform.before, reform.after].some((ids) => new Set(ids).size < ids.length);
	return repeated ? [...faults, 'same'] : faults;
}

/** Reforms in the order in which they took effect. */
export function inOrder(reforms: readonly Reform[]): Reform[] {
	return reforms.toSorted(
		(one, other) =>
			one.firstYear - other.firstYear || one.on.localeCompare(other.on) || one.id - other.id
	);
}

/** The reforms that concern an office, on either side, in order. */
export function reformsOf(reforms: readonly Reform[], agencyId: number): Reform[] {
	return inOrder(reforms).filter(
		({ before, after }) => before.includes(agencyId) || after.includes(agencyId)
	);
}
