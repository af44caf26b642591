import type { FormContent } from '#lib/filing/form.ts';

/** What a person has written and the server has not got yet, with what they began from. */
export type Kept = { base: { revision: number; content: FormContent }; content: FormContent };

const prefix = 'yuebao-form/';

/** Of one person and one form. */
export function keyOf(user: number, form: string): string {
	return `${prefix}${user}/${form}`;
}

/** Keeps it in this browser; false where the browser cannot. */
export function keep(key: string, kept: Kept): boolean {
	try {
		localStorage.setItem(key, JSON.stringify(kept));
		return true;
	} catch {
		return false;
	}
}

export function find(key: string): Kept | null {
	try {
		const text = localStorage.getItem(key);
		return text === null ? null : (JSON.parse(text) as Kept);
	} catch {
		return null;
	}
}

export function forget(key: string): void {
	try {
		localStorage.removeItem(key);
	} catch {
		// A browser that keeps nothing has nothing to forget.
	}
}

/** Every form kept here, whoever wrote it: for signing out. */
export function forgetAll(): void {
	for (const key of keys()) forget(key);
}

export function isAnythingKept(): boolean {
	return keys().length > 0;
}

/** The forms of a person that wait here to be sent, by what `keyOf` was given. */
export function waiting(user: number): string[] {
	const own = keyOf(user, '');
	return keys().flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
}

function keys(): string[] {
	try {
		return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
	} catch {
		return [];
	}
}
