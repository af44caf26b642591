import { indicatorRow } from '#lib/report/indicators.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { allBlank, cellOperand, cellsOf, readable, type Cells } from './cells.ts';
import { weigh } from './equation.ts';
import type { Finding } from './finding.ts';
import { number, printed, shortList, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';

const eras = ['pre2019'] as const;

export const indicatorPlace = (row: string): Place => ({
	table: 'indicators',
	row,
	column: 'value'
});

/** A total of the 统计表 and the rows that it is the sum of. */
type Identity = {
	id: string;
	total: string;
	parts: readonly string[];
	name: Wording;
	clause: string;
};

export const indicatorIdentities: readonly Identity[] = [
	{
		id: 'indicators_channels',
		total: 'applications',
		parts: ['in_person', 'fax', 'online', 'post'].map((way) => `applications.${way}`),
		name: {
			'zh-CN': '统计表：收到申请数＝当面＋传真＋网络＋信函',
			en: 'Statistical form: applications are the sum of the ways in which they came'
		},
		clause: '三、（一）收到申请数，1 至 4'
	},
	{
		id: 'indicators_closed',
		total: 'closed',
		parts: ['closed.on_time', 'closed.extended'],
		name: {
			'zh-CN': '统计表：申请办结数＝按时办结＋延期办结',
			en: 'Statistical form: closed is on time plus after an extension'
		},
		clause: '三、（二）申请办结数，1 至 2'
	},
	{
		id: 'indicators_answered',
		total: 'answered',
		parts: [
			'already_public',
			'granted',
			'partial',
			'denied',
			'not_this_agency',
			'does_not_exist',
			'asked_to_correct',
			'other_channel'
		].map((kind) => `answered.${kind}`),
		name: {
			'zh-CN': '统计表：申请答复数＝八种答复之和',
			en: 'Statistical form: answers are the sum of the eight kinds'
		},
		clause: '三、（三）申请答复数，1 至 8'
	},
	{
		id: 'indicators_denied',
		total: 'answered.denied',
		parts: [
			'state_secret',
			'trade_secret',
			'privacy',
			'public_security',
			'not_government_information',
			'other_law'
		].map((reason) => `answered.denied.${reason}`),
		name: {
			'zh-CN': '统计表：不同意公开答复数＝六种理由之和',
			en: 'Statistical form: not agreed to is the sum of the six reasons'
		},
		clause: '三、（三）4．不同意公开答复数，其中各项'
	},
	{
		id: 'indicators_reconsideration',
		total: 'reconsideration',
		parts: ['upheld', 'corrected', 'other'].map((result) => `reconsideration.${result}`),
		name: {
			'zh-CN': '统计表：行政复议数量＝维持＋纠错＋其他情形',
			en: 'Statistical form: reconsiderations are the sum of their results'
		},
		clause: '四、行政复议数量，（一）至（三）'
	},
	{
		id: 'indicators_litigation',
		total: 'litigation',
		parts: ['upheld', 'corrected', 'other'].map((result) => `litigation.${result}`),
		name: {
			'zh-CN': '统计表：行政诉讼数量＝维持或驳回＋纠错＋其他情形',
			en: 'Statistical form: lawsuits are the sum of their results'
		},
		clause: '五、行政诉讼数量，（一）至（三）'
	},
	{
		id: 'indicators_staff',
		total: 'staff',
		parts: ['staff.full_time', 'staff.part_time'],
		name: {
			'zh-CN': '统计表：工作人员数＝专职＋兼职',
			en: 'Statistical form: staff is full time plus part time'
		},
		clause: '八、（三）从事政府信息公开工作人员数，1 至 2'
	}
];

/**
 * Local forms of 2008 to 2013 have further rows (电子邮件申请数 …) that make up a total: there a sum below its total says
 * nothing. The national form of 2014 is told by 申请办结数.
 */
const isNational = (cells: Cells) => readable(cells, indicatorPlace('closed')) !== null;

type Broken = { kind: 'sum' | 'total_blank' | 'parts_blank'; finding: Finding };

function broken({ id, total, parts }: Identity, report: Report): Broken | null {
	const cells = cellsOf(report);
	const place = indicatorPlace(total);
	const weighed = weigh(
		{ rule: id, place, left: parts.map(indicatorPlace), right: [place] },
		cells,
		new Set()
	);
	const { standing, difference, operands } = weighed;
	if (standing !== 'broken' && standing !== 'one_side_blank') return null;
	if (difference < 0 && !isNational(cells)) return null;
	const fact = readable(cells, place);
	const kind =
		standing === 'broken' ? 'sum' : fact && allBlank([fact]) ? 'total_blank' : 'parts_blank';
	const sum = operands.slice(0, parts.length).reduce((all, { value }) => all + (value ?? 0), 0);
	return {
		kind,
		finding: {
			rule: kind === 'sum' ? id : 'indicators_blank',
			severity: kind === 'sum' ? 'error' : kind === 'total_blank' ? 'warning' : 'notice',
			place,
			operands: [...operands],
			difference: kind === 'sum' ? difference : null,
			detail: { kind, sum }
		}
	};
}

/** `当面申请数 3`, each part with its value; the total comes last among the operands. */
function partsInWords({ operands }: Finding, locale: Locale): string {
	const parts = operands.slice(0, -1).map(({ place, value }) => {
		const row = indicatorRow(place?.row ?? '');
		const name =
			locale === 'en'
				? row?.en.replace(/^of which (\w)/, (_, first: string) => first.toUpperCase())
				: row?.label.replace(/^其中：/, '');
		return `${name ?? ''} ${printed(value, locale)}`;
	});
	return parts.join(locale === 'en' ? ' + ' : ' ＋ ');
}

const totalOf = (finding: Finding, locale: Locale) =>
	printed(finding.operands.at(-1)?.value ?? null, locale);
const nameOf = ({ place }: Finding, locale: Locale) => (place ? placeName(place, locale) : '');

const sumRules = indicatorIdentities.map((identity): ReportRule => ({
	span: 'report',
	id: identity.id,
	eras,
	category: 'unbalanced',
	severity: 'error',
	name: identity.name,
	source: `政府信息公开情况统计表 ${identity.clause}`,
	check: (report) => {
		const found = broken(identity, report);
		return found?.kind === 'sum' ? [found.finding] : [];
	},
	sentence: {
		'zh-CN': (finding) =>
			`${nameOf(finding, 'zh-CN')}：${partsInWords(finding, 'zh-CN')} 合计 ${number(Number(finding.detail.sum))} ≠ ${totalOf(finding, 'zh-CN')}，差 ${signed(finding.difference ?? 0)}。`,
		en: (finding) =>
			`${nameOf(finding, 'en')}: ${partsInWords(finding, 'en')} = ${number(Number(finding.detail.sum))} ≠ ${totalOf(finding, 'en')}, difference ${signed(finding.difference ?? 0)}.`
	}
}));

function unread(report: Report): Finding[] {
	const unreadable = report.facts.filter(
		(fact) => fact.table === 'indicators' && fact.blank === 'unreadable'
	);
	const [first] = unreadable;
	if (!first) return [];
	return [
		{
			rule: 'indicators_unread',
			severity: 'notice',
			place: indicatorPlace(first.row),
			operands: unreadable.map((fact) => cellOperand(fact)),
			difference: null,
			detail: { count: unreadable.length }
		}
	];
}

const unreadNames = ({ operands }: Finding, locale: Locale) =>
	operands.flatMap(({ place }) => (place ? [placeName(place, locale)] : []));

export const indicatorRules: readonly ReportRule[] = [
	...sumRules,
	{
		span: 'report',
		id: 'indicators_blank',
		eras,
		category: 'blank',
		severity: 'warning',
		name: {
			'zh-CN': '统计表漏填：总数与分项只填其一',
			en: 'Statistical form: only a total or only its parts filled'
		},
		source: '政府信息公开情况统计表 三至五、八（三）',
		check: (report) =>
			indicatorIdentities.flatMap((identity) => {
				const found = broken(identity, report);
				return found && found.kind !== 'sum' ? [found.finding] : [];
			}),
		sentence: {
			'zh-CN': (finding) =>
				finding.detail.kind === 'total_blank'
					? `${nameOf(finding, 'zh-CN')}：各分项合计 ${number(Number(finding.detail.sum))}，总数为空白。空白不作 0 计。`
					: `${nameOf(finding, 'zh-CN')}：总数为 ${totalOf(finding, 'zh-CN')}，各分项全为空白，无从核对。`,
			en: (finding) =>
				finding.detail.kind === 'total_blank'
					? `${nameOf(finding, 'en')}: the parts add up to ${number(Number(finding.detail.sum))}, the total is blank. A blank is not taken as 0.`
					: `${nameOf(finding, 'en')}: the total is ${totalOf(finding, 'en')}, all its parts are blank, so it cannot be checked.`
		}
	},
	{
		span: 'report',
		id: 'indicators_missing',
		eras,
		category: 'missing',
		severity: 'notice',
		name: { 'zh-CN': '附有统计表', en: 'The statistical form is attached' },
		source: '《政府信息公开条例》（2008 年施行）第三十二条；政府信息公开情况统计表',
		check: (report) =>
			report.facts.length > 0
				? []
				: [
						{
							rule: 'indicators_missing',
							severity: 'notice',
							place: null,
							operands: [],
							difference: null,
							detail: { figures: report.figures.length }
						}
					],
		sentence: {
			'zh-CN': ({ detail }) =>
				`没有读到统计表：数据只在正文中，共 ${detail.figures} 处可辨认。正文没有写的数不作 0 计。`,
			en: ({ detail }) =>
				`No statistical form was read: figures stand in the prose alone, ${detail.figures} of them told apart. What it does not say is not taken as 0.`
		}
	},
	{
		span: 'report',
		id: 'indicators_unread',
		eras,
		category: 'missing',
		severity: 'notice',
		name: { 'zh-CN': '统计表各格都已读到', en: 'Every cell of the statistical form was read' },
		source: '政府信息公开情况统计表',
		check: unread,
		sentence: {
			'zh-CN': (finding) =>
				`有 ${finding.detail.count} 格未能读出：${shortList(unreadNames(finding, 'zh-CN'), 'zh-CN')}。涉及这些格的核对未做。`,
			en: (finding) =>
				`Cells that could not be read: ${finding.detail.count} (${shortList(unreadNames(finding, 'en'), 'en')}). Identities with them are not checked.`
		}
	}
];
