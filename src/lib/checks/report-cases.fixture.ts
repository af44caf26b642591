import { applicants, requestColumns, requestRows } from '#lib/report/codes.ts';
import type { IdentityClaim, Report } from '#lib/report/report.ts';
import type { Case, Cases } from './cases.fixture.ts';
import { form, place } from './indicators-form.fixture.ts';
import { indicatorIdentities } from './indicators.ts';
import type { ReportRule } from './rule.ts';
import {
	blankCells,
	fact,
	printing,
	quoting,
	saying,
	soundReport,
	without
} from './sample-report.fixture.ts';

const sound = soundReport();
const older = soundReport({}, { era: '2019' });
const work = '本机关认真编写年度报告，各项公开工作有序开展。';
const codes = requestRows.map(({ code }) => code);

type Says = Case<ReportRule>['says'];
const both = (zh: string, en: string): Says => ({ 'zh-CN': zh, en });
const given = (fires: Report, says: Says, silent: Report = sound): Case<ReportRule> => ({
	fires: [fires],
	silent: [silent],
	says
});
const printed = (values: Record<string, number | null>, says: Says, on = sound) =>
	given(printing(on, values), says, on);
/** Prose that quotes `odd`, and prose that quotes `right` instead. */
const quoted = (
	odd: Record<string, number>,
	right: Record<string, number>,
	says: Says,
	on = sound
) => given(quoting(on, odd), says, quoting(on, right));

const at = { kind: 'line', line: 1, start: 0, end: 9 } as const;
function claimed<Field extends IdentityClaim['field']>(
	field: Field,
	...[one, other]: [string | number, string | number]
) {
	const claims = (second: string | number): Report => ({
		...sound,
		claims: [
			{ field, source: 'title', value: one, quote: String(one), at },
			{ field, source: 'signature', value: second, quote: String(second), at }
		] as IdentityClaim[]
	});
	return { fires: [claims(other)], silent: [claims(one)] } satisfies Omit<Case<ReportRule>, 'says'>;
}

const unpaid = soundReport({
	received_new: { natural_person: 47 },
	'other.unpaid': { natural_person: 47 }
});
const waiting = soundReport({
	received_new: { natural_person: 48 },
	granted: { natural_person: 1 }
});
const outcomes = { received: 12, granted: 6, partial: 2, denied: 1, not_held: 3, other: 1 };
const fees = 'proactive/fees/fee_amount';
/** Fees of table 二, printed under the head 万元. */
const priced = (value: number): Report => ({
	...without(sound, new RegExp(`^${fees}$`)),
	facts: [
		...without(sound, new RegExp(`^${fees}$`)).facts,
		{ ...fact('proactive', 'fees', 'fee_amount', value), unit: '万元' }
	]
});
const feesTold = (value: number) =>
	saying(priced(value), { 1: '全年收取行政事业性收费25.1万元，均已上缴。' });
const rated = (rate: number) =>
	quoting(
		quoting(sound, { received: 12, received_prior_year: 66 }),
		{ received_yoy_pct: rate },
		{ quote: `下降${-rate}%` }
	);

const unreadClosed: Report = {
	...form(),
	facts: form().facts.map((cell) =>
		cell.row === 'closed' ? { ...cell, value: null, blank: 'unreadable', raw: '#' } : cell
	)
};

const ofTables: Cases<ReportRule> = {
	requests_balance: printed({ 'requests/carried_out/natural_person': 47 }, '47'),
	requests_outcomes: printed({ 'requests/granted/natural_person': 41 }, '47'),
	requests_applicants: given(
		without(printing(sound, { 'requests/granted/total': 47 }), /^requests\/total\/total$/),
		'47'
	),
	requests_totals_blank: printed(blankCells(['total'], requestColumns), '13'),
	requests_parts_blank: printed(
		blankCells(codes, applicants),
		both('本年新收政府信息公开申请数量 12', '12')
	),
	disputes_total: printed({ 'disputes/reconsideration/upheld': 47 }, '47'),
	disputes_blank: printed(
		{ 'disputes/reconsideration/upheld': 47, 'disputes/reconsideration/total': null },
		'47'
	),
	proactive_stock: printed(
		{
			'proactive/regulations/issued': 48,
			'proactive/regulations/repealed': 1,
			'proactive/regulations/in_force': 3
		},
		'47'
	),
	proactive_change: printed(
		{ 'proactive/licensing/prior_items': 2, 'proactive/licensing/change': -47 },
		'47',
		older
	),
	proactive_blank: printed(
		{ 'proactive/regulations/issued': 47, 'proactive/regulations/in_force': null },
		'47'
	),
	count_impossible: printed({ 'proactive/penalties/decisions': -1942 }, '−1,942'),
	table_missing: given(without(sound, /^disputes/), both('表四', 'Table 4')),
	cells_unread: given(
		without(sound, /^requests\/granted\/natural_person$/),
		both('表三 · 自然人 · （一）予以公开', 'Table 3 · Natural persons')
	)
};

const ofIdentity: Cases<ReportRule> = {
	section_missing: given(
		saying(sound, { 1: work, 2: '', 3: '', 4: '', 6: work }),
		both('五、存在的主要问题及改进情况', 'Section 5'),
		saying(sound, { 1: work, 2: '', 3: '', 4: '', 5: work, 6: work })
	),
	section_short: given(
		saying(sound, { 1: work, 5: '目前尚无大问题。' }),
		both('7 个字', '7 characters'),
		saying(sound, { 1: work, 5: work })
	),
	identity_agency: { ...claimed('agency', '青川区财政局', '青川区审计局'), says: '青川区审计局' },
	identity_year: { ...claimed('year', 2022, 2021), says: '2021' },
	identity_scope: {
		...claimed('scope', 'aggregate', 'agency'),
		says: both('单个机关的报告', 'one agency’s report')
	},
	identity_era: given({ ...sound, year: 2017 }, '2017')
};

const ofIndicators: Cases<ReportRule> = {
	...Object.fromEntries(
		indicatorIdentities.map(({ id, parts }) => [
			id,
			printed({ [place(parts[0]!)]: 47 }, '47', form())
		])
	),
	indicators_blank: printed(
		{ [place('closed')]: null, [place('closed.on_time')]: 46 },
		'47',
		form()
	),
	indicators_missing: given(
		quoting({ ...form(), facts: [] }, { received: 4, lawsuits: 3 }),
		both('共 2 处', '2 of them'),
		form()
	),
	indicators_unread: given(unreadClosed, both('申请办结数', 'Applications closed'), form()),
	indicators_prose: quoted({ received: 47 }, { received: 4 }, '47', form())
};

const ofProse: Cases<ReportRule> = {
	prose_year: given(
		quoting(sound, { received: 47 }, { year: 2021 }),
		'2021',
		quoting(sound, { received: 47 })
	),
	prose_received: quoted({ received: 47 }, { received: 12 }, '47'),
	prose_outcomes: quoted({ ...outcomes, granted: 47 }, outcomes, '47'),
	prose_answered: quoted({ answered: 47 }, { answered: 13 }, '47'),
	prose_settled: given(
		saying(waiting, { 1: '全年收到的申请均已按时办结。' }),
		'47',
		saying(waiting, { 1: '全年收到的申请除结转的以外均已办结。' })
	),
	prose_carried_over: quoted({ carried_in: 47 }, { carried_in: 2 }, '47'),
	prose_applicants: quoted(
		{ 'applicants.natural_person': 47 },
		{ 'applicants.natural_person': 10 },
		'47'
	),
	prose_disputes: quoted({ lawsuits: 47 }, { lawsuits: 0 }, '47'),
	prose_parts: quoted(
		{ received: 12, 'channel.online': 40, 'channel.post': 7 },
		{ received: 12, 'channel.online': 5, 'channel.post': 7 },
		'47'
	),
	prose_change: given(rated(-80), '−81.82%', rated(-82)),
	fee_unpaid: given(
		saying(unpaid, { 6: '本年度没有向申请人发出收费通知。' }),
		'47',
		saying(unpaid, { 6: '本年度未收取信息处理费。' })
	),
	fee_unit: given(feesTold(251_000), '251,000', feesTold(25.1))
};

export const reportCases: Cases<ReportRule> = {
	...ofTables,
	...ofIdentity,
	...ofIndicators,
	...ofProse
};
