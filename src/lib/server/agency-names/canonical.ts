import { matchKey, withoutBrackets, type NamedRegion } from '#lib/server/db/agency-name.ts';
import { bureaus } from './bureaus.ts';

/** A name taken apart: what the office is for, and what kind of office it is (`局`, `委`, `办` …). */
export type CanonicalName = { stem: string; ending: string };

/** `区财政局` in 余杭区, but not the 市 of 市场监督管理局. */
const ownLevel = /^[省市县区州旗盟](?=.{2,}(?:局|委|办|室|会|处|中心|政府)$)/;
const wordsOfLevel = /^(?:市场|市政|市容|市民|区域|县域|州府)/;

const endings: readonly (readonly [RegExp, string])[] = [
	[/(?:人民)?政府办公[室厅]$|(?:人民)?政府办$|府办$/, '政府办公室'],
	[/街道(?:办事处|办)?$/, '街道'],
	[/镇(?:人民政府|政府)?$/, '镇'],
	[/乡(?:人民政府|政府)?$/, '乡'],
	[/(?:人民)?政府$/, '政府'],
	[/区(?:管理委员会|管委会)$/, '区管委会'],
	[/委员会$|委$/, '委'],
	[/办公室$|办$/, '办'],
	[/分局$/, '分局'],
	[/局$/, '局'],
	[/中心$/, '中心']
];

const conjunctions = /[和与及、]/g;
const plainStem = (stem: string) => stem.replace(conjunctions, '');

const fullStems = new Map<string, string>();
for (const { full, short } of bureaus) {
	for (const stem of short) {
		const known = fullStems.get(plainStem(stem));
		if (known === undefined) fullStems.set(plainStem(stem), full);
	}
}
for (const { full } of bureaus) fullStems.set(plainStem(full), full);

/**
 * A name in its region as it would be written out in full: without the region, brackets and 和; short forms of bureaus
 * (`发改局`, `市监局`), of 街道办事处, 镇人民政府, 管委会 and 政府办 written out. Equal ones are spellings of one name.
 */
export function canonicalName(name: string, region: NamedRegion): CanonicalName {
	const key = matchKey(withoutBrackets(name.normalize('NFKC')), region);
	const ownLevelLetter = region.name.at(-1) ?? '';
	const own =
		ownLevel.test(key) && key.startsWith(ownLevelLetter) && !wordsOfLevel.test(key)
			? key.slice(1)
			: key;
	const found = endings.find(([pattern]) => pattern.test(own));
	if (!found) return { stem: plainStem(own), ending: '' };
	const [pattern, ending] = found;
	const plain = plainStem(own.replace(pattern, ''));
	return { stem: plainStem(fullStems.get(plain) ?? plain), ending };
}

export function sameName(one: CanonicalName, other: CanonicalName): boolean {
	return one.stem === other.stem && one.ending === other.ending;
}

const formers = new Map<string, ReadonlySet<string>>(
	bureaus.map(({ full, former }) => [
		plainStem(full),
		new Set(
			former.flatMap((stem) => [plainStem(stem), plainStem(fullStems.get(plainStem(stem)) ?? stem)])
		)
	])
);

/** Whether a reform moved the duties of one of the two offices to the other. */
export function areRenamed(one: CanonicalName, other: CanonicalName): boolean {
	return Boolean(formers.get(one.stem)?.has(other.stem) || formers.get(other.stem)?.has(one.stem));
}
