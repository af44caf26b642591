import { coverage, likeness } from './likeness.ts';
import { isSameProblem, sameProblem, type Admitted } from './recurring.ts';

/** What an office said it would do about a problem, and what the problem was. */
export type Promised<T extends Admitted> = { problem: T; promise: string };

/** A sentence of the report after it, with where it stands. */
export type Told<S> = { text: string; at: S };

/**
 * What the next year's report says of a promise: the problem is admitted again, or the promised thing is told as done, or nothing is
 * said of it; or no such report is held. A report that admits the problem and tells of what was done counts as the first.
 */
export type Outcome<T, S> =
	| { kind: 'again'; problem: T }
	| { kind: 'done'; told: Told<S> }
	| { kind: 'not_mentioned' }
	| { kind: 'no_report' };

/** From this share of the promise's words on a sentence speaks of it. */
export const speaksOf = 0.4;

const done =
	/已|完成|建立了|制定了|出台|印发|开展了|组织了|举办|举行|召开|新增|增设|改版|上线|实现|解决|升级|修订了|配备了|全年|共(?:开展|组织|举办|发布|培训)/;
const ahead =
	/^(?:下一步|今后|接下来|明年|下步)|将(?:进一步|继续|着力|持续|通过|以)|有待|需要?(?:进一步)?(?:加强|提高|提升)/;

/** Follows a promise into the next year's report, `null` where none is held. */
export function followUp<T extends Admitted, S>(
	{ problem, promise }: Promised<T>,
	next: { problems: readonly T[]; sentences: readonly Told<S>[] } | null
): Outcome<T, S> {
	if (!next) return { kind: 'no_report' };
	const again = next.problems.find(
		(later) =>
			isSameProblem(problem, later) ||
			(later.areas.some((area) => problem.areas.includes(area)) &&
				likeness(promise, later.text) >= sameProblem)
	);
	if (again) return { kind: 'again', problem: again };
	const [best] = next.sentences
		.filter(({ text }) => done.test(text) && !ahead.test(text))
		.map((told) => ({ told, share: coverage(promise, told.text) }))
		.filter(({ share }) => share >= speaksOf)
		.toSorted((one, other) => other.share - one.share);
	return best ? { kind: 'done', told: best.told } : { kind: 'not_mentioned' };
}

/** The sentences of a text. */
export const sentencesOf = (text: string): string[] =>
	text
		.split(/(?<=[。！；;])/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
