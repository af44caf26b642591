import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figureMeasures } from './figure-measures.ts';
import { quotedFigures } from './figures.ts';
import type { SectionPassages } from './passage.ts';

const narratives = '../shared/domain/narratives.json';

function section(number: SectionPassages['number'], ...texts: string[]): SectionPassages {
	return {
		number,
		title: '',
		passages: texts.map((text, line) => ({
			text,
			locate: (start, end) => ({ kind: 'line', line: line + 1, start, end })
		}))
	};
}

function read(text: string, year = 2022, number: SectionPassages['number'] = 1) {
	const figures = quotedFigures([section(number, text)], year);
	return Object.fromEntries(figures.map(({ measure, value }) => [measure, value]));
}

type Case = readonly [text: string, figures: Record<string, number>];

const applications: readonly Case[] = [
	['全年共收到依申请公开29件，其中自然人10件。', { received: 29, 'applicants.natural_person': 10 }],
	[
		'本机关共收到政府信息公开申请23件，其中自然人申请20件，法人或其他组织申请3件；通过网络提交15件，信函5件，当面3件。',
		{
			received: 23,
			'applicants.natural_person': 20,
			'applicants.organisation': 3,
			'channel.online': 15,
			'channel.post': 5,
			'channel.in_person': 3
		}
	],
	['我局新收政府信息公开申请18件，上年结转1件，已全部办结。', { received: 18, carried_in: 1 }],
	[
		'本年度受理公民、法人和其他组织政府信息公开申请45件，同比下降12.5%，按时答复率100%。',
		{ received: 45, received_yoy_pct: -12.5 }
	],
	[
		'收到政府信息公开申请十二件，其中，网上申请十件，信函申请两件。',
		{ received: 12, 'channel.online': 10, 'channel.post': 2 }
	],
	['全年共接受政府信息公开申请 1,204 件次。', { received: 1204 }],
	[
		'共受理政府信息公开申请１２宗，已答复11宗，1宗结转下年度办理。',
		{ received: 12, answered: 11, carried_out: 1 }
	],
	['我局收到依申请公开1例，已按规定答复。', { received: 1 }],
	['全年依申请公开政府信息3件，均按时回复。', { received: 3, answered: 3 }],
	['政府信息公开申请受理数量为14件，同比上升40％。', { received: 14, received_yoy_pct: 40 }],
	['今年以来，共收到群众提交的信息公开申请6份。', { received: 6 }],
	[
		'全县共收到政府信息公开申请88件，其中县政府办12件，县自然资源局40件，其他部门36件。',
		{ received: 88 }
	],
	['全市各级机关共收到政府信息公开申请近300件。', { received: 300 }],
	['全市累计收到政府信息公开申请1.2万余件。', { received: 12000 }],
	['共收到申请11件，均为政府信息公开申请。', { received: 11 }],
	[
		'本年收到2件申请公开政府信息的来函，上述2件申请均为信函申请。',
		{ received: 2, 'channel.post': 2 }
	],
	['关于依申请公开，全年共计7件。', { received: 7 }],
	['政府信息公开申请数量：9件。', { received: 9 }],
	['2022年收到的政府信息公开申请为零。', { received: 0 }]
];

const handled: readonly Case[] = [
	[
		'全县共收办政府信息公开申请207件，予以公开100件、部分公开30件、不予公开12件、无法提供45件、不予处理8件、作其他处理（含逾期不补正）7件、转下年度办理5件。',
		{
			received_with_carried_in: 207,
			granted: 100,
			partial: 30,
			denied: 12,
			unavailable: 45,
			rejected: 8,
			other: 7,
			carried_out: 5
		}
	],
	[
		'共受理政府信息公开申请56件（含上年结转3件），办结54件，结转至2023年2件。',
		{ received_with_carried_in: 56, carried_in: 3, answered: 54, carried_out: 2 }
	],
	[
		'共受理政府信息公开申请20件，其中上年结转2件。予以公开11件，部分公开4件，不予公开2件，结转下一年度3件。',
		{
			received_with_carried_in: 20,
			carried_in: 2,
			granted: 11,
			partial: 4,
			denied: 2,
			carried_out: 3
		}
	],
	[
		'新收政府信息公开申请20件，2021年结转2件，共计22件。',
		{ received: 20, carried_in: 2, received_with_carried_in: 22 }
	],
	[
		'收到依申请公开9件，上年度结转0件，结转下年度继续办理0件。',
		{ received: 9, carried_in: 0, carried_out: 0 }
	],
	['收到依申请公开9件，除2件结转下年办理外，其余均已答复。', { received: 9, carried_out: 2 }]
];

const outcomes: readonly Case[] = [
	[
		'办理答复依申请公开31件，其中同意公开10件，属于部分公开的5件，不同意公开2件。',
		{ answered: 31, granted: 10, partial: 5, denied: 2 }
	],
	[
		'收到政府信息公开申请5件，其中3件予以公开，2件本机关不掌握。',
		{ received: 5, granted: 3, not_held: 2 }
	],
	[
		'收到政府信息公开申请7件，无法提供7件（本机关不掌握6件、没有现成信息1件）。',
		{ received: 7, unavailable: 7, not_held: 6 }
	],
	[
		'受理政府信息公开申请8件，信息不存在3件，不属于本机关公开范围4件，申请人主动撤回1件。',
		{ received: 8, not_held: 3, not_this_agency: 4, withdrawn: 1 }
	],
	['收到依申请公开2件，予以公开、部分公开各1件。', { received: 2, granted: 1, partial: 1 }],
	['收到依申请公开16件，予以公开和部分公开合计12件。', { received: 16, granted_or_partial: 12 }],
	['收到依申请公开16件，予以公开（含部分公开）12件。', { received: 16, granted_or_partial: 12 }],
	[
		'收到依申请公开6件，网络、信函、当面申请分别为3件、2件、1件。',
		{ received: 6, 'channel.online': 3, 'channel.post': 2, 'channel.in_person': 1 }
	],
	[
		'收到政府信息公开申请4件，均通过网络提交，均予以公开。',
		{ received: 4, 'channel.online': 4, granted: 4 }
	],
	['收到政府信息公开申请9件，予以公开40%。', { received: 9 }]
];

const comparisons: readonly Case[] = [
	[
		'收到依申请公开29件，较之去年的66件，受理量下降56%。',
		{ received: 29, received_prior_year: 66, received_yoy_pct: -56 }
	],
	[
		'新收政府信息公开申请108件，比上年减少14件，下降11.5%。',
		{ received: 108, received_yoy_pct: -11.5 }
	],
	[
		'收到政府信息公开申请47件，较2021年的52件减少5件，降幅9.6%。',
		{ received: 47, received_prior_year: 52, received_yoy_pct: -9.6 }
	],
	[
		'2021年收到依申请公开12件，2022年收到依申请公开15件。',
		{ received_prior_year: 12, received: 15 }
	],
	['较2021年下降10%。', {}],
	[
		'收到申请公开政府信息50件，其中自然人申请40件，同比增长20%。',
		{ received: 50, 'applicants.natural_person': 40 }
	],
	[
		'收到政府信息公开申请50件（街道30件、部门20件），同比增长百分之二十五。',
		{ received: 50, received_yoy_pct: 25 }
	],
	['收到政府信息公开申请50件，同比上升3.2个百分点。', { received: 50 }],
	['收到政府信息公开申请50件，较2019年增长30%。', { received: 50 }],
	['开设政务新媒体176个，同比增长6.7%。', {}],
	[
		'主动公开政府信息830条，同比增长4%；收到政府信息公开申请3件。',
		{ published: 830, published_yoy_pct: 4, received: 3 }
	]
];

const publication: readonly Case[] = [
	[
		'全年主动公开信息500余条，其中在晚报发布信息45篇，微信公众号推送信息348篇。',
		{ published: 500, 'published.wechat': 348 }
	],
	['全区主动公开政府信息2.5万余条。', { published: 25000 }],
	[
		'主动公开政府信息总数3560条，其中政府网站公开2100条，政务微博800条，政务微信660条。',
		{ published: 3560, 'published.website': 2100, 'published.wechat': 660 }
	],
	[
		'通过门户网站公开各类信息268条，微信公众号推送156期。',
		{ 'published.website': 268, 'published.wechat': 156 }
	],
	['累计公开信息61篇，其中政务信息20篇。', { published: 61 }],
	['全年主动公开12条政府信息。', { published: 12 }],
	['公开行政处罚信息30条，新开设公开专栏18个，关停微信公众号2个。', {}],
	['信息公开量由2021年的120条增加到2022年的150条。', { published_prior_year: 120 }],
	['自2008年以来累计主动公开政府信息9000条。', {}]
];

const disputes: readonly Case[] = [
	['因政府信息公开被提起行政复议3件、行政诉讼2件。', { reconsiderations: 3, lawsuits: 2 }],
	['发生政府信息公开行政复议、行政诉讼各1件。', { reconsiderations: 1, lawsuits: 1 }],
	['政府信息公开行政复议和行政诉讼均为0件。', { reconsiderations: 0, lawsuits: 0 }],
	['涉及政府信息公开的行政复议、行政诉讼共5件。', {}],
	[
		'没有发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
		{ reconsiderations: 0, lawsuits: 0 }
	],
	['全年无被纠正的行政复议案件。', {}],
	['全年备案行政复议案件134件，行政诉讼案件57件。', {}],
	['行政复议2起，结果维持2起；行政诉讼零起。', { reconsiderations: 2, lawsuits: 0 }],
	['未经复议直接起诉4件。', {}]
];

const none: readonly Case[] = [
	['未收到公民、法人或者其他组织提出的政府信息公开申请。', { received: 0 }],
	[
		'我镇没有收到依申请公开事项，无信息公开行政复议、诉讼。',
		{ received: 0, reconsiderations: 0, lawsuits: 0 }
	],
	['本年度无依申请公开件。', { received: 0 }],
	['收到政府信息公开申请3件，无下年度结转。', { received: 3, carried_out: 0 }],
	['收到政府信息公开申请3件，无逾期未答复的政府信息公开申请。', { received: 3 }],
	['无正当理由大量反复的政府信息公开申请不予处理。', {}]
];

const elsewhere: readonly Case[] = [
	['全年受理网络问政182件，均已答复。', {}],
	['受理12345热线工单324件，全部办结。', {}],
	['办理人大建议5件、政协提案7件，予以公开12件。', {}],
	['受理城市道路挖掘申请77件，共计检查140余次。', {}],
	['收到公众意见382条。', {}],
	['力求“办结一件申请、解决一个问题”。', {}],
	['认真办理每一件依申请公开案件。', {}],
	['依据条例第二十七条、第三十三条第二款办理。', {}],
	['收到依申请公开8件。接听咨询电话60次，答复60件。', { received: 8 }]
];

const fees: readonly Case[] = [
	[
		'全市对25件政府信息公开申请案件收取了信息处理费2950元。其中，民政局1件，收取420元。',
		{ processing_fee_yuan: 2950 }
	],
	['依法收取信息处理费共计1.2万元。', { processing_fee_yuan: 12000 }],
	['本年度未收取信息处理费。', { processing_fee_yuan: 0 }],
	['本年度政府信息公开未发生收费情况。', { processing_fee_yuan: 0 }],
	['行政事业性收费金额为251000元。', {}]
];

describe.each([
	['applications received', applications],
	['applications handled', handled],
	['outcomes, channels and applicants', outcomes],
	['comparisons with the year before', comparisons],
	['items published', publication],
	['disputes', disputes],
	['what there was none of', none],
	['other business', elsewhere]
] as const)('%s', (_, cases) => {
	it.each(cases)('%s', (text, figures) => expect(read(text)).toEqual(figures));
});

describe('processing fees of section 六', () => {
	it.each(fees)('%s', (text, figures) => expect(read(text, 2022, 6)).toEqual(figures));
});

describe('a figure', () => {
	const text =
		'　　2022年，我局共收到政府信息公开 申请29件，较之去年的66件，受理量下降约56%。其中现场申请4件。';
	const figures = quotedFigures([section(1, '概述。', text)], 2022);

	it('quotes the shortest clause that holds the number and its words, as printed', () => {
		expect(figures.map(({ quote }) => quote)).toEqual([
			'我局共收到政府信息公开 申请29件',
			'较之去年的66件',
			'受理量下降约56%',
			'现场申请4件'
		]);
	});

	it('stands where its quote stands', () => {
		for (const { at, quote } of figures) {
			if (at.kind !== 'line') throw new Error(at.kind);
			expect(text.slice(at.start, at.end)).toBe(quote);
			expect(at.line).toBe(2);
		}
	});

	it('is of the year that it speaks of, with the bound that its words set', () => {
		expect(figures.map(({ measure, year, bound }) => [measure, year, bound])).toEqual([
			['received', 2022, 'exact'],
			['received_prior_year', 2021, 'exact'],
			['received_yoy_pct', 2022, 'about'],
			['channel.in_person', 2022, 'exact']
		]);
	});

	it('has a bound: at least for 余, about for 近', () => {
		const bounds = (words: string) => quotedFigures([section(1, words)], 2022)[0]?.bound;
		expect(bounds('主动公开信息500余条。')).toBe('at_least');
		expect(bounds('主动公开信息近500条。')).toBe('about');
		expect(bounds('主动公开信息不足500条。')).toBeUndefined();
	});

	it('is not given without a report year, nor from section 五', () => {
		expect(quotedFigures([section(1, text)], null)).toEqual([]);
		expect(quotedFigures([section(5, text)], 2022)).toEqual([]);
	});

	it('has a measure that is named', () => {
		for (const { measure } of figures) expect(Object.keys(figureMeasures)).toContain(measure);
	});
});

describe.skipIf(!existsSync(narratives))(
	'the labelled excerpts (skipped where shared/domain/narratives.json is absent)',
	() => {
		type Excerpt = { id: number; text: string; year: number; figures: Record<string, number> };
		const { excerpts, measures } = existsSync(narratives)
			? (JSON.parse(readFileSync(narratives, 'utf8')) as { excerpts: Excerpt[]; measures: object })
			: { excerpts: [], measures: {} };

		it('has the same measure codes', () => {
			expect(Object.keys(figureMeasures)).toEqual(Object.keys(measures));
		});

		it.each(excerpts.map((excerpt) => [excerpt.id, excerpt] as const))(
			'excerpt %i: every labelled figure, with its value',
			(_, { text, year, figures }) => expect(read(text, year)).toMatchObject(figures)
		);
	}
);
