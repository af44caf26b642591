import { followUp, sentencesOf, type Outcome } from '#lib/areas/promises.ts';
import { newIn, recurrences } from '#lib/areas/recurring.ts';
import { passageLink } from '#lib/publish/links.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { ListedProblem, Prose } from '#lib/server/db/problem.ts';

export type Passage = { year: number; text: string; href: string };

/** One problem of one office over the years. */
export type RecurrenceView = { agencyId: number; agency: string; passages: Passage[] };

export const promiseOutcomes = ['again', 'done', 'not_mentioned', 'no_report'] as const;
export type PromiseOutcome = (typeof promiseOutcomes)[number];

/** A promise, the problem that it answers, and what the next report says. */
export type PromiseView = {
	agencyId: number;
	agency: string;
	problem: Passage;
	promise: Passage;
	outcome: PromiseOutcome;
	told: Passage | null;
};

export type ProblemHistory = {
	/** The year that the promises were followed into and that is looked at for what is new. */
	year: number;
	recurring: { total: number; items: RecurrenceView[] };
	fresh: { total: number; items: (Passage & { agencyId: number; agency: string })[] };
	promises: { counts: Record<PromiseOutcome, number>; total: number; items: PromiseView[] };
};

export const shownOfHistory = 20;

type Named = { region: string; nameOf: (problem: ListedProblem) => string };

/**
 * What recurs up to a year, what is new in it, and what became of the promises of the year before. `all` are the problems of the
 * offices looked at, `prose` that of their reports of the year.
 */
export function problemHistory(
	{ region, nameOf }: Named,
	all: readonly ListedProblem[],
	prose: readonly Prose[],
	held: ReadonlySet<string>,
	year: number
): ProblemHistory {
	const passage = ({ agencyId, year, text, at }: ListedProblem): Passage => ({
		year,
		text,
		href: passageLink(region, agencyId, year, at)
	});
	const upTo = all.filter((problem) => problem.year <= year);
	const recurring = recurrences(upTo).filter(({ passages }) => passages.at(-1)?.year === year);
	const earliest = (agencyId: number) =>
		[...held].some((key) => {
			const [agency, heldYear] = key.split('/').map(Number);
			return agency === agencyId && (heldYear ?? year) < year;
		});
	const fresh = newIn(upTo, year, earliest);
	const promises = promisesInto({ region, nameOf }, all, prose, held, year);
	return {
		year,
		recurring: {
			total: recurring.length,
			items: recurring.slice(0, shownOfHistory).map(({ passages }) => ({
				agencyId: passages[0]!.agencyId,
				agency: nameOf(passages[0]!),
				passages: passages.map(passage)
			}))
		},
		fresh: {
			total: fresh.length,
			items: fresh.slice(0, shownOfHistory).map((problem) => ({
				...passage(problem),
				agencyId: problem.agencyId,
				agency: nameOf(problem)
			}))
		},
		promises: {
			total: promises.length,
			counts: Object.fromEntries(
				promiseOutcomes.map((kind) => [
					kind,
					promises.filter(({ outcome }) => outcome === kind).length
				])
			) as Record<PromiseOutcome, number>,
			items: promises.slice(0, shownOfHistory)
		}
	};
}

function promisesInto(
	{ region, nameOf }: Named,
	all: readonly ListedProblem[],
	prose: readonly Prose[],
	held: ReadonlySet<string>,
	year: number
): PromiseView[] {
	return all
		.filter((problem) => problem.year === year - 1 && problem.improvement !== null)
		.map((problem) => {
			const { agencyId, improvement, at } = problem;
			const next = held.has(`${agencyId}/${year}`)
				? {
						problems: all.filter((one) => one.agencyId === agencyId && one.year === year),
						sentences: prose
							.filter((section) => section.agencyId === agencyId)
							.flatMap(({ text, at }) =>
								sentencesOf(text).map((sentence) => ({ text: sentence, at }))
							)
					}
				: null;
			const promise = improvement?.text ?? '';
			const outcome = followUp<ListedProblem, Locator>({ problem, promise }, next);
			return {
				agencyId,
				agency: nameOf(problem),
				problem: {
					year: problem.year,
					text: problem.text,
					href: passageLink(region, agencyId, problem.year, at)
				},
				promise: {
					year: problem.year,
					text: promise,
					href: passageLink(region, agencyId, problem.year, improvement?.at ?? at)
				},
				outcome: outcome.kind,
				told: toldIn(region, agencyId, year, outcome)
			};
		});
}

function toldIn(
	region: string,
	agencyId: number,
	year: number,
	outcome: Outcome<ListedProblem, Locator>
): Passage | null {
	if (outcome.kind === 'again' || outcome.kind === 'done') {
		const { text, at } = outcome.kind === 'again' ? outcome.problem : outcome.told;
		return { year, text, href: passageLink(region, agencyId, year, at) };
	}
	return null;
}
