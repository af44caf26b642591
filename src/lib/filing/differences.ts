import type { Locale } from '#lib/report/locale.ts';
import { placeName, placeOfKey } from '#lib/report/place.ts';
import { sectionNumbers } from '#lib/recognise/heading.ts';
import type { FormContent, SectionNumber } from './form.ts';
import { sectionHeadings } from './guidance.ts';
import { threeWay } from './three-way.ts';

/** Where in a form something differs. A paragraph is counted from 1 as my side has it. */
export type Where =
	| { part: 'cell' | 'note'; key: string }
	| { part: 'prose'; section: SectionNumber; paragraph: number };

/**
 * A cell, a note or a stretch of paragraphs (each with its line break) as it stood at first and as either side has it now. `id`
 * is of this comparison.
 */
type Compared = { id: string; where: Where; base: string; mine: string; theirs: string };

/** Changed by one side, or by both alike: it merges by itself. */
export type Change = Compared & { by: 'mine' | 'theirs' | 'both' };
/** Changed by both, each otherwise: a person has to choose. */
export type Conflict = Compared;
export type Choice = 'mine' | 'theirs';

type Texts = Readonly<Record<string, string>>;

function comparedTexts(part: 'cell' | 'note', base: Texts, mine: Texts, theirs: Texts): Compared[] {
	const keys = new Set([base, mine, theirs].flatMap((texts) => Object.keys(texts)));
	return [...keys].map((key) => ({
		id: `${part}/${key}`,
		where: { part, key },
		base: base[key] ?? '',
		mine: mine[key] ?? '',
		theirs: theirs[key] ?? ''
	}));
}

/** Each paragraph with its line break, so that an empty one is something. */
const paragraphs = (text: string) => (text === '' ? [] : `${text}\n`.split(/(?<=\n)/));

function comparedProse(
	section: SectionNumber,
	...[base, mine, theirs]: readonly [string, string, string]
): Compared[] {
	let paragraph = 1;
	return threeWay(paragraphs(base), paragraphs(mine), paragraphs(theirs)).map((stretch, index) => {
		const where: Where = { part: 'prose', section, paragraph };
		paragraph += stretch.mine.length;
		return {
			id: `prose/${section}/${index}`,
			where,
			base: stretch.base.join(''),
			mine: stretch.mine.join(''),
			theirs: stretch.theirs.join('')
		};
	});
}

function verdict({ base, mine, theirs }: Compared): Change['by'] | 'same' | 'conflict' {
	if (mine === theirs) return mine === base ? 'same' : 'both';
	if (mine === base) return 'theirs';
	return theirs === base ? 'mine' : 'conflict';
}

function compared(base: FormContent, mine: FormContent, theirs: FormContent): Compared[] {
	return [
		...comparedTexts('cell', base.cells, mine.cells, theirs.cells),
		...sectionNumbers.flatMap((section) =>
			comparedProse(section, base.prose[section], mine.prose[section], theirs.prose[section])
		),
		...comparedTexts('note', base.notes, mine.notes, theirs.notes)
	];
}

/**
 * Two people's content against the one that both began with, by cell, paragraph and note: what merges by itself, and what both
 * changed otherwise. `settled` joins them.
 */
export function differences(
	base: FormContent,
	mine: FormContent,
	theirs: FormContent
): { changes: Change[]; conflicts: Conflict[] } {
	const all = compared(base, mine, theirs);
	return {
		changes: all.flatMap((one): Change[] => {
			const by = verdict(one);
			return by === 'same' || by === 'conflict' ? [] : [{ ...one, by }];
		}),
		conflicts: all.filter((one) => verdict(one) === 'conflict')
	};
}

/** The content of both, conflicts as chosen by their ids; throws where a choice is missing, so that nothing is lost unseen. */
export function settled(
	base: FormContent,
	mine: FormContent,
	theirs: FormContent,
	choices: Readonly<Record<string, Choice>> = {}
): FormContent {
	const kept = compared(base, mine, theirs).map((one) => {
		const by = verdict(one);
		const side = by === 'conflict' ? choices[one.id] : by;
		if (!side) throw new Error(`no choice for ${one.id}`);
		return { where: one.where, text: side === 'theirs' ? one.theirs : one.mine };
	});
	const texts = (part: 'cell' | 'note') =>
		Object.fromEntries(
			kept.flatMap(({ where, text }) =>
				where.part === part && text !== '' ? [[where.key, text]] : []
			)
		);
	const proseOf = (section: SectionNumber) =>
		kept
			.flatMap(({ where, text }) =>
				where.part === 'prose' && where.section === section ? text : []
			)
			.join('')
			.replace(/\n$/, '');
	const prose = {
		1: proseOf(1),
		2: proseOf(2),
		3: proseOf(3),
		4: proseOf(4),
		5: proseOf(5),
		6: proseOf(6)
	};
	return { cells: texts('cell'), prose, notes: texts('note') };
}

/** A cell in the statute's words; a section's heading for `prosePath`. */
export function placeInWords(key: string, locale: Locale): string {
	const section = sectionNumbers.find((number) => key === `prose/${number}`);
	return section ? sectionHeadings[section][locale] : placeName(placeOfKey(key), locale);
}

/** Where something differs, in the form's words: `表三 · 自然人 · （一）予以公开`, `一、总体情况 第 2 段`. */
export function whereInWords(where: Where, locale: Locale): string {
	if (where.part === 'prose') {
		const title = sectionHeadings[where.section][locale];
		return locale === 'en'
			? `${title}, paragraph ${where.paragraph}`
			: `${title} 第 ${where.paragraph} 段`;
	}
	const name = placeInWords(where.key, locale);
	if (where.part === 'cell') return name;
	return locale === 'en' ? `${name}, note` : `${name} 的备注`;
}
