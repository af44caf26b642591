import { figureMeasures, type FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import { eras } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable } from './cells.ts';
import type { Finding, Severity } from './finding.ts';
import { indicatorPlace } from './indicators.ts';
import { number, signed } from './phrases.ts';
import { atOdds, quoteOperand, severityOf, told } from './quoted-against-printed.ts';
import type { ReportRule, YearsRule } from './rule.ts';

/** What prose quotes, and the row of the 统计表 that must say the same. */
const pairs: readonly [FigureMeasure, string][] = [
	['received', 'applications'],
	['channel.in_person', 'applications.in_person'],
	['channel.online', 'applications.online'],
	['channel.post', 'applications.post'],
	['reconsiderations', 'reconsideration'],
	['lawsuits', 'litigation'],
	['published', 'published'],
	['published.website', 'channel.website'],
	['published.wechat', 'channel.wechat']
];

/** Items published are told in many ways beside the form's own: milder. */
const milder = (measure: FigureMeasure, severity: Severity): Severity =>
	measure.startsWith('published') ? 'notice' : severity;

function check(report: Report): Finding[] {
	const cells = cellsOf(report);
	return pairs.flatMap(([measure, row]): Finding[] => {
		const fact = readable(cells, indicatorPlace(row));
		if (!fact) return [];
		const inTable = fact.value ?? 0;
		const figure = atOdds(told(report, measure), [inTable]);
		if (!figure) return [];
		return [
			{
				rule: 'indicators_prose',
				severity: milder(measure, severityOf(report, figure.value, inTable)),
				place: indicatorPlace(row),
				operands: [quoteOperand(figure), cellOperand(fact)],
				difference: figure.value - inTable,
				detail: { measure, told: figure.value, printed: fact.value }
			}
		];
	});
}

/** What `next`'s prose gives for the year before, against that year's 统计表. */
function prior(previous: Report, next: Report): Finding[] {
	const fact = readable(cellsOf(previous), indicatorPlace('applications'));
	if (!fact) return [];
	const figures = [
		...told(next, 'received_prior_year', 1),
		...told(next, 'received_prior_year'),
		...told(next, 'received', 1)
	];
	const figure = atOdds(figures, [fact.value ?? 0]);
	if (!figure) return [];
	return [
		{
			rule: 'years_prior_applications',
			severity: 'warning',
			place: null,
			operands: [quoteOperand(figure), cellOperand(fact, previous.year ?? undefined)],
			difference: figure.value - (fact.value ?? 0),
			detail: {
				year: next.year,
				other_year: previous.year,
				told: figure.value,
				printed: fact.value
			}
		}
	];
}

const name = ({ detail }: Finding, locale: Locale) =>
	figureMeasures[detail.measure as FigureMeasure]?.name[locale] ?? String(detail.measure);
const cell = (value: string | number | null | undefined, blank: string) =>
	value === null || value === undefined ? blank : number(Number(value));

export const indicatorProseRules: readonly [ReportRule, YearsRule] = [
	{
		span: 'report',
		id: 'indicators_prose',
		eras: ['pre2019'],
		category: 'prose_differs',
		severity: 'warning',
		name: { 'zh-CN': '正文数字与统计表一致', en: 'Prose and the statistical form agree' },
		source: '正文与政府信息公开情况统计表 一、三、四、五',
		check,
		sentence: {
			'zh-CN': (finding) =>
				`正文称${name(finding, 'zh-CN')} ${number(Number(finding.detail.told))}，${finding.place ? placeName(finding.place) : ''}为 ${cell(finding.detail.printed, '空白')}，差 ${signed(finding.difference ?? 0)}。`,
			en: (finding) =>
				`The prose tells ${name(finding, 'en').toLowerCase()} ${number(Number(finding.detail.told))}, ${finding.place ? placeName(finding.place, 'en') : ''} is ${cell(finding.detail.printed, 'blank')}, difference ${signed(finding.difference ?? 0)}.`
		}
	},
	{
		span: 'years',
		id: 'years_prior_applications',
		eras,
		category: 'across_years',
		severity: 'warning',
		name: {
			'zh-CN': '正文所述上年件数与上年统计表一致',
			en: 'The year before as the prose tells it, against that year’s form'
		},
		source: '正文与上年政府信息公开情况统计表 三、（一）收到申请数',
		check: prior,
		sentence: {
			'zh-CN': ({ detail, difference }) =>
				`正文称上年收到 ${number(Number(detail.told))} 件，${detail.other_year} 年统计表的收到申请数为 ${cell(detail.printed, '空白')}，差 ${signed(difference ?? 0)}。`,
			en: ({ detail, difference }) =>
				`The prose says that ${number(Number(detail.told))} applications were received the year before; the ${detail.other_year} form has ${cell(detail.printed, 'a blank')}, difference ${signed(difference ?? 0)}.`
		}
	}
];
