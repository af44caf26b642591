import { hash as argon2, verify, type Options } from '@node-rs/argon2';
import { commonPasswords } from './common-passwords.ts';

/** Why a password is not taken. */
export const passwordFaults = ['short', 'long', 'common', 'own_name'] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/**
 * Length is what counts, and a list of what is guessed first; there are no rules of composition, and passwords do not age:
 * NIST SP 800-63B, 3.1.1.2. Counted in characters (code points) after normalisation.
 */
export const shortest = 10;
export const longest = 200;

/** Argon2id in the library's numbering; its `const enum` is not there at run time. */
const argon2id = 2;

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB of memory, 2 passes, 1 thread. */
const cost: Options = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** One form for the same characters however they were typed: NIST SP 800-63B advises NFKC or NFKD. */
const normal = (password: string) => password.normalize('NFKC');

/** What is wrong with a new password; null where nothing is. `own` are the person's login and name. */
export function faultOf(password: string, own: readonly string[]): PasswordFault | null {
	const text = normal(password);
	const { length } = [...text];
	if (length < shortest) return 'short';
	if (length > longest) return 'long';
	const bare = text.toLowerCase();
	if (commonPasswords.has(bare) || isRun(bare)) return 'common';
	const names = own.map((name) => normal(name).toLowerCase()).filter((name) => name !== '');
	const left = names.reduce((rest, name) => rest.replaceAll(name, ''), bare);
	return left.replace(/[\d\p{P}\p{S}\s]/gu, '') === '' && left !== bare ? 'own_name' : null;
}

/** Whether each character follows the one before in the same step: 1111111111, 34567890123, zyxwvutsrq. */
function isRun(text: string): boolean {
	const codes = [...text].map((character) => character.codePointAt(0) ?? 0);
	const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
	return [0, 1, -1].some((step) => steps.every((each) => each === step || each === -9 * step));
}

export async function hash(password: string): Promise<string> {
	return argon2(normal(password), cost);
}

let decoy: Promise<string> | null = null;

/**
 * Whether a password belongs to a hash. Without a hash (nobody has the login, or has not set one yet) it answers no in the
 * same time, after as much work, so that time does not tell which logins there are.
 */
export async function matches(stored: string | null, password: string): Promise<boolean> {
	if (password.length > 4 * longest) return false;
	decoy ??= hash('nobody has this password');
	const right = await verify(stored ?? (await decoy), normal(password));
	return stored !== null && right;
}
