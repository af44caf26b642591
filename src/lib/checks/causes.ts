import { placeKey, type Place } from '#lib/report/place.ts';
import type { Weighed } from './equation.ts';
import { applicantsRule } from './request-equations.ts';
import { supposedChanges, type SupposedChange } from './supposed-changes.ts';

/**
 * Broken identities with one plain cause.
 * `cell`: one cell explains them. `carried`: the same amount runs through several identities.
 * `offset`: amounts that cancel out, as when a case stands in the wrong row or column. `alone`: one identity.
 */
export type Cause = {
	kind: SupposedChange['kind'] | 'alone';
	/** The one to tell first comes first. */
	equations: readonly Weighed[];
	/** The only cell that, holding `value`, would satisfy them all and break no other; null where there is none or several. */
	repair: { place: Place; value: number } | null;
};

/** How an identity's difference moves when the cell grows by 1, for each identity that holds the cell. */
type Effects = ReadonlyMap<string, ReadonlyMap<Weighed, number>>;

type Explanation = { change: SupposedChange; amount: number; equations: readonly Weighed[] };

/** Groups the broken identities of table 三 by cause, so that one mistake is told once. */
export function causesOf(equations: readonly Weighed[]): Cause[] {
	const open = new Set(equations.filter(isOpen));
	if (open.size === 0) return [];
	const causes: Cause[] = [];
	const take = (cause: Cause) => {
		causes.push(cause);
		for (const equation of cause.equations) open.delete(equation);
	};
	const effects = effectsOf(equations);
	const printed = printedValues(equations);
	const openKeys = new Set(
		[...open].flatMap(({ left, right }) => [...left, ...right].map(placeKey))
	);
	const changes = supposedChanges.filter(({ cells }) =>
		cells.every(({ key }) => openKeys.has(key))
	);
	for (;;) {
		const explanations = changes
			.map((change) => explain(change, effects, open, printed))
			.filter((explanation) => explanation !== null);
		const most = Math.max(0, ...explanations.map(({ equations }) => equations.length));
		const [best, ...rivals] = explanations.filter(({ equations }) => equations.length === most);
		if (!best) break;
		take({
			kind: best.change.kind,
			equations: best.equations,
			repair: rivals.some((rival) => competes(rival, best)) ? null : repairOf(best, printed)
		});
	}
	for (;;) {
		const cause = inStep([...open].filter(isBroken));
		if (!cause) break;
		take(cause);
	}
	for (const equation of [...open].filter(isBroken))
		take({ kind: 'alone', equations: [equation], repair: null });
	return causes;
}

const isBroken = (equation: Weighed) => equation.standing === 'broken';
const isOpen = (equation: Weighed) => isBroken(equation) || equation.standing === 'one_side_blank';

function effectsOf(equations: readonly Weighed[]): Effects {
	const effects = new Map<string, Map<Weighed, number>>();
	for (const equation of equations.filter(({ standing }) => standing !== 'unknown')) {
		const sides = [
			[equation.left, 1],
			[equation.right, -1]
		] as const;
		for (const [places, sign] of sides)
			for (const place of places) {
				const key = placeKey(place);
				const ofCell = effects.get(key) ?? new Map<Weighed, number>();
				effects.set(key, ofCell.set(equation, (ofCell.get(equation) ?? 0) + sign));
			}
	}
	return effects;
}

function printedValues(equations: readonly Weighed[]): ReadonlyMap<string, number> {
	return new Map(
		equations
			.flatMap((equation) => equation.operands)
			.flatMap(({ place, value }) => (place ? [[placeKey(place), value ?? 0] as const] : []))
	);
}

/** What a change explains: two or more open identities by one amount, while no other is left worse. */
function explain(
	change: SupposedChange,
	effects: Effects,
	open: ReadonlySet<Weighed>,
	printed: ReadonlyMap<string, number>
): Explanation | null {
	const moved = new Map<Weighed, number>();
	for (const { key, sign } of change.cells)
		for (const [equation, effect] of effects.get(key) ?? [])
			moved.set(equation, (moved.get(equation) ?? 0) + sign * effect);
	const touched = [...moved].filter(([, effect]) => effect !== 0);
	const [first] = touched;
	if (!first || touched.length < 2) return null;
	if (!touched.every(([equation]) => open.has(equation))) return null;
	if (!touched.some(([equation]) => isBroken(equation))) return null;
	const amount = -first[0].difference / first[1];
	if (!touched.every(([equation, effect]) => equation.difference + effect * amount === 0))
		return null;
	const possible = change.cells.every(
		({ key, sign }) => (printed.get(key) ?? 0) + sign * amount >= 0
	);
	return possible ? { change, amount, equations: touched.map(([equation]) => equation) } : null;
}

/** Another single cell that would explain some of the same identities just as well. */
function competes(rival: Explanation, best: Explanation): boolean {
	return (
		rival.change.kind === 'cell' &&
		rival.equations.some((equation) => best.equations.includes(equation))
	);
}

function repairOf(
	{ change, amount }: Explanation,
	printed: ReadonlyMap<string, number>
): Cause['repair'] {
	const [cell] = change.cells;
	if (!cell || change.kind !== 'cell') return null;
	return { place: cell.place, value: (printed.get(cell.key) ?? 0) + amount };
}

/** Differences of one rule that cancel out, or (over columns) that add up to the difference in the column 总计. */
function inStep(broken: readonly Weighed[]): Cause | null {
	for (const rule of new Set(broken.map((equation) => equation.rule))) {
		const family = broken.filter((equation) => equation.rule === rule);
		const total =
			rule === applicantsRule
				? undefined
				: family.find((equation) => equation.place.column === 'total');
		const parts = family.filter((equation) => equation !== total);
		const ofParts = parts.reduce((amount, equation) => amount + equation.difference, 0);
		if (total && parts.length > 0 && ofParts === total.difference)
			return { kind: 'carried', equations: [...parts, total], repair: null };
		if (!total && parts.length > 1 && ofParts === 0)
			return { kind: 'offset', equations: parts, repair: null };
	}
	return null;
}
