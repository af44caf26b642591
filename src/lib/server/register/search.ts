import { pinyin } from 'pinyin-pro';
import { bureaus } from '#lib/server/agency-names/bureaus.ts';

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

const plain = (name: string) => name.normalize('NFKC').replace(/[和与及、]/g, '');

/** A name, and how it is shortened in speech: 发展和改革局 is 发改局 too. */
function spellingsOf(name: string): string[] {
	const whole = plain(name);
	const shortened = bureaus
		.filter(({ full }) => whole.includes(plain(full)))
		.flatMap(({ full, short }) => short.map((stem) => whole.replace(plain(full), plain(stem))));
	return [...new Set([name.normalize('NFKC'), whole, ...shortened])];
}

/** Whether words mean one of an office's names: they stand in it or in a usual short form, or are a run of its initials. */
export function isNamed(names: readonly string[], words: string): boolean {
	const sought = words.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
	const spellings = names.flatMap(spellingsOf);
	if (spellings.some((name) => name.toLowerCase().includes(sought))) return true;
	return (
		/^[a-z0-9]{2,}$/.test(sought) && spellings.some((name) => initialsOf(name).includes(sought))
	);
}
