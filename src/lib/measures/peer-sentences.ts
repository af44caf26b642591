import type { Locale } from '#lib/report/locale.ts';
import { formatCount, formatValue } from './number.ts';
import type { Comparison, PeerStanding } from './peer-standing.ts';
import type { Measure } from './measure.ts';
import type { Segment } from './sentences.ts';

type Words = {
	intro: (standing: PeerStanding) => string;
	difference: (comparison: Comparison, peers: string) => [string, string];
	between: string;
	end: string;
	beyond: string;
	none: string;
	nothing: string;
	rest: (alike: string, few: string) => string;
	list: (measures: readonly Measure[]) => string;
};

const words: Readonly<Record<Locale, Words>> = {
	'zh-CN': {
		intro: ({ year, peers }) => `${year} 年与 ${formatCount(peers)} 个同类单位相比。`,
		difference: ({ measure, own, peers: others }, peers) => [
			`${measure.name['zh-CN']} `,
			`，${own > others ? '高于' : '低于'}同类合计的 ${peers}`
		],
		between: '；',
		end: '，差别超出偶然。',
		beyond: '',
		none: '各项都没有超出偶然的差别。',
		nothing: '件数太少，没有一项可以比较。',
		rest: (alike, few) =>
			[alike && `${alike}与同类分不出高下`, few && `${few}件数太少，不作比较`]
				.filter(Boolean)
				.join('；') + '。',
		list: (measures) => measures.map(({ name }) => name['zh-CN']).join('、')
	},
	en: {
		intro: ({ year, peers }) => `${year}, against ${formatCount(peers)} offices of its kind. `,
		difference: ({ measure, own, peers: others }, peers) => [
			`${measure.name.en} `,
			`, ${own > others ? 'above' : 'below'} the ${peers} of its peers together`
		],
		between: '; ',
		end: '. ',
		beyond: 'Beyond chance: ',
		none: 'Nothing differs beyond chance. ',
		nothing: 'There are too few cases to compare anything.',
		rest: (alike, few) =>
			[alike && `Not to be told apart: ${alike}.`, few && `Too few cases: ${few}.`]
				.filter(Boolean)
				.join(' '),
		list: (measures) => measures.map(({ name }) => name.en).join(', ')
	}
};

/**
 * “我们与同类” in three sentences: whom the office is compared with, what is different beyond chance, and what cannot be told. It
 * says nothing of a difference that chance explains, and gives no rank.
 */
export function peerSentences(standing: PeerStanding, locale: Locale): Segment[] {
	const say = words[locale];
	const intro = { text: say.intro(standing) };
	if (!standing.compared.length) return [intro, { text: say.nothing }];
	const different = standing.compared.filter(({ differs }) => differs);
	const alike = standing.compared.filter(({ differs }) => !differs).map(({ measure }) => measure);
	const told = different.flatMap((comparison, index): Segment[] => {
		const { measure, own, peers } = comparison;
		const [value, others] = [formatValue(measure, own), formatValue(measure, peers)];
		const [before, after] = say.difference(comparison, others);
		return [
			{ text: (index ? say.between : say.beyond) + before },
			{ text: value, measure: measure.id, year: standing.year },
			{ text: after }
		];
	});
	const rest = alike.length || standing.tooFew.length;
	return [
		intro,
		...(told.length ? [...told, { text: say.end }] : [{ text: say.none }]),
		...(rest
			? [{ text: say.rest(different.length ? say.list(alike) : '', say.list(standing.tooFew)) }]
			: [])
	].filter(({ text }) => text !== '' && text !== '。');
}
