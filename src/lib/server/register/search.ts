import { pinyin } from 'pinyin-pro';

const known = new Map<string, string>();
const mostKept = 20_000;

/** The first letters of a name's syllables, its own letters and digits as they are: 余杭区发改局 is yhqfgj. */
export function initialsOf(name: string): string {
	const held = known.get(name);
	if (held !== undefined) return held;
	const initials = pinyin(name.normalize('NFKC'), {
		pattern: 'first',
		toneType: 'none',
		type: 'array',
		nonZh: 'consecutive'
	})
		.join('')
		.toLowerCase()
		.replace(/[^a-z0-9]/g, '');
	if (known.size >= mostKept) known.clear();
	known.set(name, initials);
	return initials;
}

/** Whether words mean one of an office's names: they stand in it, or are a run of its initials. */
export function isNamed(names: readonly string[], words: string): boolean {
	const sought = words.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
	if (names.some((name) => name.normalize('NFKC').toLowerCase().includes(sought))) return true;
	return /^[a-z0-9]{2,}$/.test(sought) && names.some((name) => initialsOf(name).includes(sought));
}
