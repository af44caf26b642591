import type { Bound } from '#lib/report/report.ts';
import type { FigureMeasure } from './figure-measures.ts';
import { matchChange, matchPriorYear, matchReached } from './change.ts';
import { findClaims, type Claim } from './claims.ts';
import { matchProcessingFee } from './processing-fee.ts';
import { respectiveMeasures } from './respective-lists.ts';
import { isChange, matchTerms } from './match-terms.ts';
import { quoteOf } from './quote.ts';
import { subjectsOf } from './subject.ts';
import type { Subject } from './terms.ts';
import { matchAnswered, matchPublished, matchReceived } from './totals.ts';
import { figuresToldByWords } from './told-by-words.ts';
import { withCarriedInTold } from './with-carried-in.ts';
import { yearSpokenOf } from './year-spoken.ts';

/** A figure of a folded passage; characters [start, end) of it are the quote. */
export type Told = {
	measure: FigureMeasure;
	year: number;
	value: number;
	bound: Bound;
	start: number;
	end: number;
	/** Told by a number, or by words alone (`均已办结`, `未收到`). */
	by: 'number' | 'words';
	/** The number sums up those before it and stands for them (`总计`). */
	sum: boolean;
};

/** What a claim is matched in: the passage, the claims before it with what they were found to be. */
type Surroundings = {
	text: string;
	year: number;
	subject: Subject | null;
	/** Measure of a list in the manner of `分别为`; null outside one. */
	listed: FigureMeasure | null;
	earlier: readonly { claim: Claim; measure: FigureMeasure | null }[];
	figures: readonly Told[];
};

type Reading = { measure: FigureMeasure; value: number; year: number; sum?: boolean };

const priorYears: Partial<Record<FigureMeasure, FigureMeasure>> = {
	received: 'received_prior_year',
	published: 'published_prior_year'
};
const outcomeMeasures: ReadonlySet<FigureMeasure> = new Set([
	...(['granted', 'partial', 'granted_or_partial', 'denied', 'unavailable'] as const),
	...(['rejected', 'not_held', 'not_this_agency', 'withdrawn'] as const)
]);
const sumWords = /^(?:全年|本年度?|年内)?(?:共计|合计|总计|总共|共)(?:为|达|有)?$/;
const predicate = /^(?:共|为|有|达|共有|达到)$/;

function isCount(claim: Claim): boolean {
	return claim.kind === 'count' || claim.kind === 'bare';
}

/** What the nearest count before a claim was found to be, in its sentence or the one before. */
function nearestMeasure(claim: Claim, { text, earlier }: Surroundings): FigureMeasure | null {
	const nearest = earlier.findLast(
		({ claim: other }) =>
			isCount(other) && !isChange(other) && (!other.inParentheses || claim.inParentheses)
	);
	if (!nearest) return null;
	const marks = text.slice(nearest.claim.end, claim.start).match(/[;。!?]/g)?.length ?? 0;
	return marks > 1 ? null : nearest.measure;
}

/** What `总计` sums up: the published items before it, or the applications received and carried in that add up to it. */
function summedMeasure(claim: Claim, { figures }: Surroundings): FigureMeasure | null {
	const inSentence = figures.filter(({ start }) => start >= claim.sentenceStart);
	const last = inSentence.at(-1)?.measure;
	if (last?.startsWith('published')) return 'published';
	const parts = ['channel.', 'applicants.'].map((group) =>
		inSentence.filter(({ measure }) => measure.startsWith(group))
	);
	const isSumOf = (figures: readonly Told[]) =>
		figures.length > 1 && figures.reduce((total, { value }) => total + value, 0) === claim.value;
	if (last && /^(?:channel|applicants)\./.test(last) && parts.some(isSumOf)) return 'received';
	const valueOf = (measure: FigureMeasure) =>
		inSentence.find((figure) => figure.measure === measure)?.value;
	const received = valueOf('received');
	const carried = valueOf('carried_in');
	if (received === undefined || carried === undefined) return null;
	return received + carried === claim.value ? 'received_with_carried_in' : null;
}

/** A claim of bare total words (`…申请，共12件`) with the clause before it, where that clause has no number of its own. */
function withClauseBefore(claim: Claim, { text, earlier }: Surroundings): Claim {
	const sums = sumWords.test(claim.before);
	const greatest =
		predicate.test(claim.before) &&
		/(?:为主|居多|最多|最高),$/.test(text.slice(0, claim.clauseStart));
	if ((!sums && !greatest) || text[claim.clauseStart - 1] !== ',') return claim;
	const from = Math.max(
		claim.sentenceStart,
		text.lastIndexOf(',', claim.clauseStart - 2) + 1,
		earlier.at(-1)?.claim.end ?? 0
	);
	if (from === earlier.at(-1)?.claim.end) return claim;
	return { ...claim, before: `${text.slice(from, claim.clauseStart - 1)}共` };
}

/** `互联网申请占比最高，为33件`: the clause before names what is counted. */
function withGreatestBefore(claim: Claim, full: Claim): Claim {
	const named = /^(.*?)(?:占比)?(?:为主|居多|最多|最高)共$/.exec(full.before)?.[1];
	return full !== claim && named ? { ...claim, before: named.replace(/^.*以/, '') } : claim;
}

/** `其余21件均已答复` behind what was withdrawn or carried over. */
function restAnswered(claim: Claim, { subject, earlier }: Surroundings): FigureMeasure[] {
	if (subject !== 'applications' || !/^(?:其余|其它|余下|剩余)的?$/.test(claim.before)) return [];
	const before = earlier.at(-1);
	if (!before || before.claim.sentenceStart !== claim.sentenceStart) return [];
	if (before.measure !== 'withdrawn' && before.measure !== 'carried_out') return [];
	return /^(?:申请)?(?:均|全部|都)已?.{0,8}(?:办结|答复|回复)/.test(claim.after)
		? ['answered']
		: [];
}

/** `其他1件` at the end of a list of outcomes; at the end of other lists it is none of the measures. */
function otherOfList(claim: Claim, { earlier }: Surroundings): FigureMeasure[] {
	if (!/^、?其[他它](?:情形|情况|类|答复|的)*$/.test(claim.before)) return [];
	const list = earlier.filter((other) => other.claim.start >= claim.sentenceStart);
	const last = list.findLast(({ measure }) => measure !== null)?.measure;
	return last && outcomeMeasures.has(last) ? ['other'] : [];
}

function readCount(claim: Claim, surroundings: Surroundings): Reading[] {
	const { text, year, subject, listed } = surroundings;
	const prior = matchPriorYear(claim, nearestMeasure(claim, surroundings), year);
	if (prior) return [{ measure: prior, value: claim.value, year: year - 1 }];
	const reached = matchReached(claim, surroundings.earlier.at(-1));
	if (reached) return [{ measure: reached, value: claim.value, year }];
	const ofYear = yearSpokenOf(text, claim.sentenceStart, claim.clauseStart, claim.start, year);
	if (ofYear === null) return [];
	const summed = sumWords.test(claim.before) ? summedMeasure(claim, surroundings) : null;
	if (summed) return [{ measure: summed, value: claim.value, year: ofYear, sum: true }];
	if (listed) return [{ measure: listed, value: claim.value, year: ofYear }];

	const full = withClauseBefore(claim, surroundings);
	const readers: readonly (() => FigureMeasure[])[] = [
		() => matchTerms(withGreatestBefore(claim, full), subject, year),
		() => matchReceived(full, subject, text.slice(claim.end)),
		() => matchAnswered(full, subject),
		() => restAnswered(claim, surroundings),
		() => matchPublished(full),
		() => otherOfList(claim, surroundings)
	];
	let measures: FigureMeasure[] = [];
	for (const read of readers) {
		measures = read();
		if (measures.length > 0) break;
	}
	if (measures[0]?.startsWith('applicants.') || measures[0]?.startsWith('channel.'))
		if (/^(?:政府信息公开|公开)?申请(?:均|全部|都)/.test(claim.after))
			measures = [...matchReceived(full, subject, text.slice(claim.end)), ...measures];
	if (measures[0] === 'published.website' && /主动公开/.test(claim.before))
		measures = [...measures, ...matchPublished(full)];
	// A year to come is the one that applications are carried over to.
	if (ofYear > year) measures = measures.filter((measure) => measure === 'carried_out');
	return measures.map((measure) => ({
		measure: (ofYear === year - 1 && priorYears[measure]) || measure,
		value: claim.value,
		year: measure === 'carried_in' ? year : Math.min(ofYear, year)
	}));
}

function readClaim(claim: Claim, surroundings: Surroundings): Reading[] {
	const { year } = surroundings;
	if (claim.bound === null) return [];
	const changed = matchChange(claim, nearestMeasure(claim, surroundings), year);
	if (changed) return [{ ...changed, year }];
	const fee = matchProcessingFee(claim);
	if (fee) return [{ measure: fee, value: claim.value, year }];
	return isCount(claim) && !isChange(claim) ? readCount(claim, surroundings) : [];
}

/** Figures of one folded passage, those told by words last, and the subject that it ends on. `year` is the report's. */
export function figuresOfPassage(
	text: string,
	initial: Subject | null,
	year: number
): { figures: Told[]; subject: Subject | null } {
	const claims = findClaims(text);
	const { each: subjects, last } = subjectsOf(text, claims, initial);
	const respective = respectiveMeasures(claims, subjects, year);
	const earlier: { claim: Claim; measure: FigureMeasure | null }[] = [];
	const figures: Told[] = [];
	claims.forEach((claim, index) => {
		const subject = subjects[index] ?? null;
		const listed = respective.get(index) ?? null;
		const readings = readClaim(claim, { text, year, subject, listed, earlier, figures });
		const shares = earlier.some((other) => other.measure && other.claim.end === claim.beforeStart);
		for (const { sum = false, ...reading } of readings) {
			const bound = claim.bound ?? 'exact';
			figures.push({ ...reading, bound, by: 'number', sum, ...quoteOf(text, claim, shares) });
		}
		earlier.push({ claim, measure: readings[0]?.measure ?? null });
	});
	const summed = withCarriedInTold(text, claims, figures, year);
	return {
		figures: [...summed, ...figuresToldByWords(text, claims, summed, year)],
		subject: last
	};
}
