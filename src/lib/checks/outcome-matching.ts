import type { FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';

/** Outcomes of applications as prose tells them. */
export const toldOutcomes = [
	'granted',
	'partial',
	'granted_or_partial',
	'denied',
	'unavailable',
	'rejected',
	'other',
	'not_held',
	'not_this_agency',
	'withdrawn',
	'carried_out'
] as const satisfies FigureMeasure[];
export type ToldOutcome = (typeof toldOutcomes)[number];

/** What a told outcome can stand for: rows of table 三 (`denied.*` is a whole group), or a part of another told outcome. */
type Reading = { rows: readonly string[] } | { within: ToldOutcome };

const rows = (...rows: string[]): Reading => ({ rows });
const within = (told: ToldOutcome): Reading => ({ within: told });
const allOther = rows('other', 'other.*');

/** In order of preference. 不属于本机关 and 信息不存在 are both 本机关不掌握 in table 三; a withdrawal is 其他处理. */
const readings: Readonly<Record<ToldOutcome, readonly Reading[]>> = {
	granted: [rows('granted'), rows('granted', 'partial')],
	partial: [rows('partial')],
	granted_or_partial: [rows('granted', 'partial')],
	denied: [rows('denied.*')],
	unavailable: [rows('unavailable.*')],
	rejected: [rows('rejected.*')],
	other: [allOther],
	not_held: [rows('unavailable.not_held'), within('unavailable'), rows('unavailable.*')],
	not_this_agency: [
		rows('unavailable.not_held'),
		within('unavailable'),
		within('not_held'),
		rows('unavailable.*'),
		allOther
	],
	withdrawn: [allOther, within('other'), rows('other.other')],
	carried_out: [rows('carried_out')]
};

/** Outcomes that name one reason: fewer than its row holds is a part of it, not a contradiction. */
const reasons: readonly ToldOutcome[] = ['not_held', 'not_this_agency', 'withdrawn'];

/** Told outcomes and the rows that they stand for together. */
export type Match = {
	standing: 'equal' | 'part' | 'differs';
	told: readonly ToldOutcome[];
	rows: readonly string[];
	toldSum: number;
	rowSum: number;
};

export type Matching = {
	matches: readonly Match[];
	/** Rows above 0 that no told outcome stands for. */
	leftOut: readonly string[];
	/** Sum of the told outcomes, each application once. */
	toldSum: number;
};

/**
 * Finds what each told outcome stands for in table 三: of all ways to read them, the one in which most agree
 * with the table, and of those the plainest.
 *
 * @param told cases by told outcome
 * @param rowValues cases by row code of table 三, column 总计; a blank as 0
 */
export function matchOutcomes(
	told: ReadonlyMap<ToldOutcome, number>,
	rowValues: ReadonlyMap<string, number>
): Matching {
	const outcomes = toldOutcomes.filter((outcome) => told.has(outcome));
	let best: { score: number; matching: Matching } | null = null;
	for (const chosen of combinations(outcomes, told, rowValues)) {
		const matching = matchingOf(chosen, told, rowValues);
		const cost = [...chosen.values()].reduce((sum, { rank }) => sum + rank, 0);
		const agreed = matching.matches.reduce(
			(sum, { standing, told }) => sum + worth[standing] * told.length,
			0
		);
		const score = agreed * 100 - cost;
		if (!best || score > best.score) best = { score, matching };
	}
	return best?.matching ?? { matches: [], leftOut: [...positive(rowValues)], toldSum: 0 };
}

const worth: Readonly<Record<Match['standing'], number>> = { equal: 4, part: 1, differs: 0 };

type Choice = { rank: number; rows: readonly string[] | null };
type Chosen = ReadonlyMap<ToldOutcome, Choice>;

/** Every way to choose one reading an outcome; a part of another outcome has `rows` null. */
function combinations(
	outcomes: readonly ToldOutcome[],
	told: ReadonlyMap<ToldOutcome, number>,
	rowValues: ReadonlyMap<string, number>
): Chosen[] {
	return outcomes.reduce<Chosen[]>(
		(ways, outcome) => {
			const options = readings[outcome].flatMap((reading, rank): Choice[] => {
				if ('rows' in reading) {
					if (isTakenByAnother(outcome, reading.rows, told)) return [];
					return [{ rank, rows: expand(reading.rows, rowValues) }];
				}
				const whole = told.get(reading.within);
				return whole !== undefined && (told.get(outcome) ?? 0) <= whole
					? [{ rank, rows: null }]
					: [];
			});
			return ways.flatMap((way) => options.map((option) => new Map([...way, [outcome, option]])));
		},
		[new Map()]
	);
}

/** 予以公开 stands for 部分公开 too only where the prose does not tell that by itself. */
function isTakenByAnother(
	outcome: ToldOutcome,
	rows: readonly string[],
	told: ReadonlyMap<ToldOutcome, number>
): boolean {
	return outcome === 'granted' && rows.includes('partial') && told.has('partial');
}

function expand(rows: readonly string[], rowValues: ReadonlyMap<string, number>): string[] {
	return [...rowValues.keys()].filter((code) =>
		rows.some((row) => (row.endsWith('.*') ? code.startsWith(row.slice(0, -1)) : code === row))
	);
}

function positive(rowValues: ReadonlyMap<string, number>): string[] {
	return [...rowValues].filter(([, value]) => value > 0).map(([row]) => row);
}

function matchingOf(
	chosen: Chosen,
	told: ReadonlyMap<ToldOutcome, number>,
	rowValues: ReadonlyMap<string, number>
): Matching {
	const groups: { told: ToldOutcome[]; rows: Set<string> }[] = [];
	for (const [outcome, { rows }] of chosen) {
		if (!rows) continue;
		const joined = groups.filter((group) => rows.some((row) => group.rows.has(row)));
		for (const group of joined) groups.splice(groups.indexOf(group), 1);
		groups.push({
			told: [...joined.flatMap((group) => group.told), outcome],
			rows: new Set([...joined.flatMap((group) => [...group.rows]), ...rows])
		});
	}
	const matches = groups.map((group): Match => {
		const toldSum = group.told.reduce((sum, outcome) => sum + (told.get(outcome) ?? 0), 0);
		const rowSum = [...group.rows].reduce((sum, row) => sum + (rowValues.get(row) ?? 0), 0);
		const isPart = toldSum < rowSum && group.told.every((outcome) => reasons.includes(outcome));
		const standing = toldSum === rowSum ? 'equal' : isPart ? 'part' : 'differs';
		return { standing, told: group.told, rows: [...group.rows], toldSum, rowSum };
	});
	const covered = new Set(matches.flatMap((match) => match.rows));
	return {
		matches,
		leftOut: positive(rowValues).filter((row) => !covered.has(row)),
		toldSum: matches.reduce((sum, match) => sum + match.toldSum, 0)
	};
}
