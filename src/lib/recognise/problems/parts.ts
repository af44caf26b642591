import {
	admitsDeficiency,
	deniesProblems,
	isImprovementHead,
	isLeadIn,
	isProblemHead,
	looksBack,
	namesProblems,
	turnsToImprovements,
	type Numbering
} from './marks.ts';
import { unitsOf, type Unit } from './units.ts';
import type { SectionPassages } from '#lib/recognise/passage.ts';

/** A point of section 五: the units that make it up, all of one passage; `headed` where a head `存在的主要问题` stands before it. */
export type Point = { units: Unit[]; numbered: boolean; headed: boolean };

/** A point about improvements; `answers` is the problem that it is told together with, before the next problem comes. */
export type Promise = Point & {
	answers: Point | null;
	/** It tells what was done about problems of an earlier year. */
	earlier: boolean;
};
export type Parts = { problems: Point[]; improvements: Promise[] };

type State = {
	part: 'problems' | 'improvements';
	/** How the problems are numbered, and the last numeral. */
	numbering: Numbering | null;
	last: number;
	/** Whether the report has named the problems by a head of their own. */
	headed: boolean;
	/** Whether a list has begun among the improvements since they were turned to. */
	listed: boolean;
	/** How many improvements there were when they were last turned to, and whether problems have come after improvements before. */
	turnedAt: number;
	alternating: boolean;
	/** Whether the improvements being told are of an earlier year's problems. */
	backwards: boolean;
};

/** Whether a numbered point takes up the list of problems again, each told with its own improvement. */
function resumesProblems({ numeral }: Unit, state: State): boolean {
	return (
		numeral !== null &&
		!state.listed &&
		state.last > 0 &&
		numeral.numbering === state.numbering &&
		numeral.ordinal === state.last + 1
	);
}

/** A numbered title of a group of problems (`（一）主动公开方面`), which admits nothing itself; what it heads is numbered otherwise, or not at all. */
function isGroupTitle({ words, numeral }: Unit, next: Unit | undefined, state: State): boolean {
	if (admitsDeficiency(words) || words.length > 20 || next === undefined) return false;
	if (state.numbering !== null && state.numbering === numeral?.numbering) return false;
	return (
		next.numeral?.numbering !== numeral?.numbering &&
		!turnsToImprovements(next.words, next.numeral !== null)
	);
}

function addTo(points: Point[], unit: Unit, starts: boolean, headed = false): void {
	const point = points.at(-1);
	if (!starts && point?.units.at(-1)?.passage === unit.passage) point.units.push(unit);
	else points.push({ units: [unit], numbered: unit.numeral !== null, headed });
}

/** The improvements since the last turn are those of the problem before them. */
function answering(improvements: readonly Point[], from: number, problem: Point): Point[] {
	const passage = problem.units.at(-1)?.passage;
	const own = improvements.slice(from);
	return own.every(({ units }) => units.every((unit) => unit.passage === passage))
		? own
		: own.slice(0, 1);
}

/** Section 五 parted into the problems that it admits and the improvements that it tells or promises, point by point. */
export function partsOf(sections: readonly SectionPassages[]): Parts {
	const units = sections
		.filter(({ number }) => number === 5)
		.flatMap(({ passages }) => passages.flatMap(unitsOf));
	const problems: Point[] = [];
	const improvements: Point[] = [];
	const answered = new Map<Point, Point>();
	const earlier = new Set<Point>();
	const state: State = {
		...{ part: 'problems', numbering: null, last: 0, listed: false, headed: false },
		...{ turnedAt: 0, alternating: false, backwards: false }
	};
	const settle = () => {
		const problem = problems.at(-1);
		if (!problem) return;
		for (const own of answering(improvements, state.turnedAt, problem)) answered.set(own, problem);
	};
	units.forEach((unit, index) => {
		const { numeral, words } = unit;
		if (isProblemHead(words)) {
			const anew = { part: 'problems', numbering: null, last: 0, headed: true } as const;
			Object.assign(state, { ...anew, backwards: false } satisfies Partial<State>);
			return;
		}
		const back = state.part === 'problems' ? looksBack(words) : null;
		if (back === 'told') {
			addTo(improvements, unit, true);
			earlier.add(improvements.at(-1)!);
			return;
		}
		if (back === 'leading') {
			const turned = { part: 'improvements', listed: false, backwards: true } as const;
			Object.assign(state, { ...turned, turnedAt: improvements.length } satisfies Partial<State>);
			return;
		}
		if (state.backwards && !numeral && namesProblems(words)) {
			const anew = { part: 'problems', numbering: null, last: 0, backwards: false } as const;
			Object.assign(state, anew satisfies Partial<State>);
		}
		const turns = state.part === 'problems' && turnsToImprovements(words, numeral !== null);
		if (turns) {
			state.part = 'improvements';
			state.listed = false;
			state.turnedAt = improvements.length;
		} else if (state.part === 'improvements' && resumesProblems(unit, state)) {
			settle();
			state.alternating = true;
			state.part = 'problems';
		}
		if (state.part === 'improvements') {
			if (isImprovementHead(words)) return;
			state.listed ||= numeral !== null;
			addTo(improvements, unit, numeral !== null || improvements.length === state.turnedAt);
			if (state.backwards) earlier.add(improvements.at(-1)!);
			return;
		}
		if (numeral && (state.numbering === null || state.numbering === numeral.numbering)) {
			if (isGroupTitle(unit, units[index + 1], state)) return;
			state.numbering = numeral.numbering;
			state.last = numeral.ordinal;
			addTo(problems, unit, true, state.headed);
		} else addTo(problems, unit, state.numbering === null, state.headed);
	});
	const last = improvements[state.turnedAt]?.units[0]?.passage;
	if (state.alternating && last && last === problems.at(-1)?.units.at(-1)?.passage) settle();
	return {
		problems: admitted(problems),
		improvements: improvements.map((point) => ({
			...point,
			answers: answered.get(point) ?? null,
			earlier: earlier.has(point)
		}))
	};
}

/** Numbered points where there are any; else those whose words admit something; else what stands under the head of the problems. */
function admitted(points: readonly Point[]): Point[] {
	const numbered = points.filter(({ numbered }) => numbered);
	if (numbered.length > 0) return numbered;
	const told = points.filter(({ units }) => units.some(({ words }) => !isLeadIn(words)));
	const deficient = told.filter(({ units }) =>
		units.some(({ words }) => admitsDeficiency(words) && !isLeadIn(words) && !deniesProblems(words))
	);
	return deficient.length > 0
		? deficient
		: told.filter(
				({ headed, units }) => headed && !units.some(({ words }) => deniesProblems(words))
			);
}
