import { m } from '#lib/paraglide/messages.js';
import type { Guessed } from '#lib/server/auth/limits.ts';
import type { SignIn } from '#lib/server/auth/sign-in.ts';
import { waitWords } from '#lib/server/pages/wait-words.ts';

const wrong: Readonly<Record<Guessed, () => string>> = {
	password: m.account_wrong,
	code: m.account_code_wrong
};

/** Why somebody was not signed in, with the status of the answer. */
export function refusal(
	result: Exclude<SignIn, { kind: 'entered' }>,
	guessed: Guessed,
	now: Date
): { status: 400 | 429; words: string } {
	if (result.kind === 'refused') return { status: 400, words: wrong[guessed]() };
	return { status: 429, words: waitWords(result.until, now) };
}
