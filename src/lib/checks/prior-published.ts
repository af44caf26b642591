import type { Report } from '#lib/report/report.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import { agrees, quoteOperand, told } from './quoted-against-printed.ts';
import type { YearsRule } from './rule.ts';

/** Items published the year before as `next`'s prose tells them, against what the prose of that year told of itself. */
function priorPublished(previous: Report, next: Report): Finding[] {
	const [claimed] = [...told(next, 'published_prior_year', 1), ...told(next, 'published', 1)];
	const own = told(previous, 'published');
	const [first] = own;
	if (!claimed || !first) return [];
	if (own.some((figure) => agrees(claimed, figure.value) || agrees(figure, claimed.value)))
		return [];
	return [
		{
			rule: 'years_prior_published',
			severity: 'notice',
			place: null,
			operands: [
				quoteOperand(claimed),
				{ ...quoteOperand(first), ...(previous.year === null ? {} : { year: previous.year }) }
			],
			difference: claimed.value - first.value,
			detail: { other_year: previous.year, told: claimed.value, before: first.value }
		}
	];
}

export const priorPublishedRule: YearsRule = {
	span: 'years',
	id: 'years_prior_published',
	category: 'across_years',
	severity: 'notice',
	name: {
		'zh-CN': '正文所述上年主动公开条数与上年年报一致',
		en: 'Items published the year before as the prose tells it'
	},
	source: '《政府信息公开条例》第五十条第一项；两年正文（一、总体情况）',
	check: priorPublished,
	sentence: {
		'zh-CN': ({ detail, difference }) =>
			`正文称上年主动公开 ${number(Number(detail.told))} 条，${detail.other_year} 年报正文为 ${number(Number(detail.before))} 条，差 ${signed(difference ?? 0)}。`,
		en: ({ detail, difference }) =>
			`The prose says that ${number(Number(detail.told))} items were published the year before; the ${detail.other_year} report tells of ${number(Number(detail.before))}, difference ${signed(difference ?? 0)}.`
	}
};
