import { sentenceStartBefore, type Claim } from './claims.ts';
import { isChange } from './match-terms.ts';
import type { Told } from './figures-of-passage.ts';
import {
	saidOfAll,
	saidOfNone,
	saidUnchanged,
	silentClauses,
	type SilentClause
} from './silent-clauses.ts';
import { yearSpokenOf } from './year-spoken.ts';

const longestQuote = 80;
/** Figures between the count and `均` that part nothing of it. */
const asides: ReadonlySet<string> = new Set([
	'answered',
	'received_yoy_pct',
	'received_prior_year'
]);

/** The count of applications that `均` in a clause speaks of; null where it cannot be told for sure. */
function allOf(
	clause: SilentClause,
	claims: readonly Claim[],
	figures: readonly Told[]
): Told | null {
	const before = figures.filter((figure) => figure.end <= clause.start);
	const base = before.findLast((figure) => figure.measure === 'received');
	if (!base) return null;
	const parts = before.filter((figure) => figure.start >= base.end && !asides.has(figure.measure));
	const unmeasured = claims.some(
		(claim) =>
			claim.kind === 'count' &&
			claim.start >= base.end &&
			claim.end <= clause.start &&
			!isChange(claim) &&
			!before.some((figure) => figure.start <= claim.start && figure.end >= claim.end)
	);
	if (unmeasured) return null;
	const sums = new Map<string, number>();
	for (const { measure, value } of parts) {
		const group = measure.split('.')[0] ?? measure;
		const key = group === 'channel' || group === 'applicants' ? group : 'outcomes';
		sums.set(key, (sums.get(key) ?? 0) + value);
	}
	return [...sums.values()].every((sum) => sum === base.value) ? base : null;
}

/** Figures told without a number: what is said of all applications received, and what there was none of. */
export function figuresToldByWords(
	text: string,
	claims: readonly Claim[],
	figures: readonly Told[],
	year: number
): Told[] {
	const carries = figures.some(
		({ measure, value }) => /^(?:carried_|received_with)/.test(measure) && value > 0
	);
	const told = silentClauses(text, claims).flatMap((clause) => {
		const sentenceStart = sentenceStartBefore(text, clause.start);
		const ofYear = yearSpokenOf(text, sentenceStart, clause.start, clause.end, year);
		if (ofYear === null) return [];
		const none = saidOfNone(clause.text).map((measure): Told => {
			const quote = { start: clause.start, end: clause.end };
			return { measure, year: ofYear, value: 0, bound: 'exact', by: 'words', sum: false, ...quote };
		});
		const named = saidOfAll(clause.text, year);
		const base = named.length > 0 ? allOf(clause, claims, figures) : null;
		if (!base || base.value === 0) return none;
		const start = clause.end - base.start > longestQuote ? clause.start : base.start;
		const all = named
			.filter((measure) => measure !== 'answered' || !carries)
			.map((measure): Told => {
				return { ...base, measure, start, end: clause.end, by: 'words', sum: false };
			});
		return [...none, ...all];
	});
	const rate = carries ? [] : whollyAnswered(claims, [...figures, ...told]);
	return [...told, ...rate, ...unchanged(text, claims, figures, year)];
}

const changes = { received: 'received_yoy_pct', published: 'published_yoy_pct' } as const;

/** `收到申请43件，与上年持平`: a change of 0 % of the count right before. */
function unchanged(text: string, claims: readonly Claim[], figures: readonly Told[], year: number) {
	return silentClauses(text, claims).flatMap((clause): Told[] => {
		const base = figures.findLast(({ end }) => end <= clause.start);
		const near = base && /^[^,;。]{0,4},$/.test(text.slice(base.end, clause.start));
		if (!near || !saidUnchanged(clause.text, year)) return [];
		if (base.measure !== 'received' && base.measure !== 'published') return [];
		const measure = changes[base.measure];
		return [
			{ ...base, measure, value: 0, bound: 'exact', end: clause.end, by: 'words', sum: false }
		];
	});
}

/** `办结率100%`: every application received is answered. */
function whollyAnswered(claims: readonly Claim[], figures: readonly Told[]): Told[] {
	if (figures.some(({ measure }) => measure === 'answered')) return [];
	return claims.flatMap((claim): Told[] => {
		const whole = claim.kind === 'percent' && claim.value === 100 && claim.bound === 'exact';
		if (!whole || !/^(?:办结|答复|回复|办复)率(?:均|为|达到|达|是)*$/.test(claim.before)) return [];
		const base = allOf({ text: '', start: claim.start, end: claim.end }, claims, figures);
		if (!base || base.value === 0 || base.start < claim.sentenceStart) return [];
		return [{ ...base, measure: 'answered', end: claim.end, by: 'words', sum: false }];
	});
}
