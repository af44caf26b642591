/** What single keys do while a report is worked on. */
export const workKeys = [
	'next',
	'previous',
	'accept',
	'explain',
	'waive',
	'reopen',
	'approve',
	'report',
	'help'
] as const;
export type WorkKey = (typeof workKeys)[number];

export const letters: Readonly<Record<WorkKey, string>> = {
	next: 'j',
	previous: 'k',
	accept: 'a',
	explain: 'e',
	waive: 'w',
	reopen: 'u',
	approve: 'p',
	report: 'n',
	help: '?'
};

/** The keys of somebody who settles findings, and of an office that says why. */
export function keysFor(maySettle: boolean): readonly WorkKey[] {
	return maySettle ? workKeys : ['next', 'previous', 'explain', 'help'];
}

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** What a press means; null while something is typed, with a modifier, or for another key. */
export function keyOf(event: KeyboardEvent, maySettle: boolean): WorkKey | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
	if (event.defaultPrevented || (event.target as Element).closest?.(typing)) return null;
	const letter = event.key.toLowerCase();
	return keysFor(maySettle).find((key) => letters[key] === letter) ?? null;
}
