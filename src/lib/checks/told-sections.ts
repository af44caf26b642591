import type { Report, Section } from '#lib/report/report.ts';
import type { Finding } from './finding.ts';
import { counted } from './phrases.ts';
import type { ReportRule } from './rule.ts';

/** Sections of prose; 二, 三 and 四 are tables, which have rules of their own. */
const prose = { 1: '一、总体情况', 5: '五、存在的主要问题及改进情况', 6: '六、其他需要报告的事项' };
const inEnglish = { 1: '1, overall', 5: '5, problems and improvements', 6: '6, other matters' };
type ProseSection = keyof typeof prose;
const numbers = [1, 5, 6] as const satisfies readonly ProseSection[];

/** Fewer characters than these tell nothing of a year's work or of a problem with its improvement. */
const fewest = 10;
/** Fewer headings found than these say nothing of the others: the source may hold a part of a report only. */
const fewestHeadings = 3;

const length = ({ text }: Section) => text.replace(/[\s\p{P}]/gu, '').length;
const source =
	'《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号：报告的六个部分';

/** Sections of prose without a heading in a report that has most of the others. */
function absent({ sections }: Report): Finding[] {
	const held = new Set<number>(sections.map(({ number }) => number));
	if (held.size < fewestHeadings) return [];
	return numbers
		.filter((number) => !held.has(number))
		.map((section) => ({
			rule: 'section_missing',
			severity: 'notice',
			place: null,
			operands: [],
			difference: null,
			detail: { section }
		}));
}

/** 一 and 五 that are there and hold next to nothing, over all passages that bear the number. */
function short({ sections }: Report): Finding[] {
	return ([1, 5] as const).flatMap((section): Finding[] => {
		const own = sections.filter(({ number }) => number === section);
		const [first] = own;
		const characters = own.reduce((sum, one) => sum + length(one), 0);
		if (!first || characters >= fewest) return [];
		return [
			{
				rule: 'section_short',
				severity: 'warning',
				place: null,
				operands: [{ place: null, value: characters, at: first.at, label: first.title }],
				difference: null,
				detail: { section, characters }
			}
		];
	});
}

export const sectionRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'section_missing',
		category: 'missing',
		severity: 'notice',
		name: { 'zh-CN': '文字部分齐全', en: 'The sections of prose are there' },
		source,
		check: absent,
		sentence: {
			'zh-CN': ({ detail }) =>
				`没有读到“${prose[detail.section as ProseSection]}”：报告可能缺这一部分，或标题另有写法。`,
			en: ({ detail }) =>
				`Section ${inEnglish[detail.section as ProseSection]}, was not found: it may be missing, or bear another heading.`
		}
	},
	{
		span: 'report',
		id: 'section_short',
		category: 'missing',
		severity: 'warning',
		name: { 'zh-CN': '总体情况、存在问题有实际内容', en: 'Sections 1 and 5 have substance' },
		source,
		check: short,
		sentence: {
			'zh-CN': ({ detail }) =>
				detail.characters === 0
					? `“${prose[detail.section as ProseSection]}”只有标题，没有内容。`
					: `“${prose[detail.section as ProseSection]}”只有 ${detail.characters} 个字，内容过少。`,
			en: ({ detail }) =>
				detail.characters === 0
					? `Section ${inEnglish[detail.section as ProseSection]}, is a heading without text.`
					: `Section ${inEnglish[detail.section as ProseSection]}, has only ${counted(Number(detail.characters), 'character')}.`
		}
	}
];
