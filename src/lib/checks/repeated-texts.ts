import type { Prose, Span } from '#lib/originality/prose.ts';
import type { Passage, Repetition } from '#lib/originality/repetition.ts';
import type { Finding, Operand } from './finding.ts';
import { counted, number } from './phrases.ts';
import type { TextsRule } from './rule.ts';

/** The text that a report's prose repeats. */
export type RepeatedText = {
	agencyId: number;
	agency: string;
	year: number;
	repetition: Repetition;
};

/** What of a report's prose stands elsewhere; null where nothing does. */
export type RepeatedTexts = {
	year: number;
	prose: Prose;
	lastYear: RepeatedText | null;
	otherOffice: RepeatedText | null;
};

/**
 * Parts of a text's own wording from which on it is told. An office may well write as it did last year, and offices that answer to one
 * another share their turns of phrase: only where most of a text is not new is it worth a look.
 */
const tellingShares = { lastYear: 0.85, otherOffice: 0.8 } as const;
/** A few sentences of own wording; less may be alike by chance. */
const fewestCharacters = 150;
/** Passages told, the longest first. */
const mostPassages = 5;
const quoteLength = 60;

function repeated(
	{ year, prose, ...texts }: RepeatedTexts,
	from: 'lastYear' | 'otherOffice',
	rule: string
): Finding[] {
	const source = texts[from];
	if (!source) return [];
	const { share, characters, of, passages } = source.repetition;
	if (share < tellingShares[from] || characters < fewestCharacters) return [];
	const longest = passages.toSorted((one, other) => other.characters - one.characters);
	return [
		{
			rule,
			severity: 'notice',
			place: null,
			operands: longest.slice(0, mostPassages).flatMap((passage) => quoted(prose, passage)),
			difference: null,
			detail: {
				year,
				share: Math.round(share * 100),
				characters,
				of,
				passages: passages.filter((passage) => passage.characters > 0).length,
				source: source.agencyId,
				source_name: source.agency,
				source_year: source.year
			}
		}
	];
}

function quoted({ sections }: Prose, { own }: Passage): Operand[] {
	const section = sections[own.section];
	return section
		? [{ place: null, value: null, at: section.at, label: clipped(section.text, own) }]
		: [];
}

function clipped(text: string, { start, end }: Span): string {
	const quote = text.slice(start, end).replace(/\s+/g, '');
	return quote.length <= quoteLength ? quote : `${quote.slice(0, quoteLength)}…`;
}

const source =
	'《政府信息公开条例》第五十条：报告本年度的工作情况；按指纹比对（Schleimer 等《Winnowing》，SIGMOD 2003），格式套语和多数单位共有的文字不计';

export const repeatedTextsRules: readonly TextsRule[] = [
	{
		span: 'texts',
		id: 'texts_of_last_year',
		category: 'implausible',
		severity: 'notice',
		name: { 'zh-CN': '正文不沿用上年', en: 'The prose is not last year’s' },
		source,
		check: (texts) => repeated(texts, 'lastYear', 'texts_of_last_year'),
		sentence: {
			'zh-CN': ({ detail }) =>
				`正文与本单位 ${detail.source_year} 年报告雷同：除格式套语外 ${number(Number(detail.of))} 字中有 ${number(Number(detail.characters))} 字（${detail.share}%）相同，共 ${detail.passages} 处，请核对是否写的是本年情况。`,
			en: ({ detail }) =>
				`The prose repeats the office’s ${detail.source_year} report: ${number(Number(detail.characters))} of ${number(Number(detail.of))} characters (${detail.share}%), the format’s own sentences left out, in ${counted(Number(detail.passages), 'passage')}; please check that it tells of this year.`
		}
	},
	{
		span: 'texts',
		id: 'texts_of_other_office',
		category: 'implausible',
		severity: 'notice',
		name: { 'zh-CN': '正文不与其他单位雷同', en: 'The prose is not another office’s' },
		source,
		check: (texts) => repeated(texts, 'otherOffice', 'texts_of_other_office'),
		sentence: {
			'zh-CN': ({ detail }) =>
				`正文与${detail.source_name} ${detail.source_year} 年报告雷同：除格式套语外 ${number(Number(detail.of))} 字中有 ${number(Number(detail.characters))} 字（${detail.share}%）相同，共 ${detail.passages} 处，请核对是否写的是本单位情况。`,
			en: ({ detail }) =>
				`The prose is like that of ${detail.source_name} for ${detail.source_year}: ${number(Number(detail.characters))} of ${number(Number(detail.of))} characters (${detail.share}%), the format’s own sentences left out, in ${counted(Number(detail.passages), 'passage')}; please check that it tells of this office.`
		}
	}
];
