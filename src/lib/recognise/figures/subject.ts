import type { Claim } from './claims.ts';
import { otherBusiness, subjectWords, type Subject } from './terms.ts';

/** The subject that the last of the subject words in `text` names; `otherwise` where there is none. */
function subjectOf(text: string, otherwise: Subject | null): Subject | null {
	const last = (pattern: RegExp) => [...text.matchAll(pattern)].at(-1)?.index ?? -1;
	const applications = last(subjectWords.applications);
	const publication = last(subjectWords.publication);
	if (applications < 0 && publication < 0) return otherwise;
	return applications >= publication ? 'applications' : 'publication';
}

/**
 * The subject for each number of folded prose. A number of other business (`网络问政182件`) puts the numbers after it out
 * of the reach of the subject before, until the prose names one again. `initial` comes from the passages before.
 */
export function subjectsOf(
	text: string,
	claims: readonly Claim[],
	initial: Subject | null
): { each: (Subject | null)[]; last: Subject | null } {
	let subject = initial;
	let from = 0;
	const each = claims.map((claim) => {
		subject = subjectOf(text.slice(from, claim.start), subject);
		from = claim.start;
		const following = subjectOf(text.slice(claim.start, claim.afterEnd), subject);
		const clause = claim.before + claim.after;
		if (
			otherBusiness.test(clause) &&
			!/申请公开|公开申请|依申请|主动公开|类申请|告知申请人/.test(clause)
		)
			subject = 'elsewhere';
		else if (subject === null || following === 'applications') subject = following;
		return subject;
	});
	return { each, last: subjectOf(text.slice(from), subject) };
}
