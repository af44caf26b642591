import type { VariedExcerpt } from './varied-excerpts.fixture.ts';

/**
 * Excerpts of our own, written before the reader was tuned to them; counts of other business stand among them. True figures that
 * the labels had left out were added after reading.
 */
export const keptAsideExcerpts: readonly VariedExcerpt[] = [
	{
		text: '2023年，全镇共收到政府信息公开申请14件，其中当面申请3件、信函申请4件、网络申请7件，均已按期答复。',
		year: 2023,
		figures: {
			received: 14,
			'channel.in_person': 3,
			'channel.post': 4,
			'channel.online': 7,
			answered: 14
		}
	},
	{
		text: '全年共受理依申请公开事项二十六件，较2021年增长三成；全部按时办结。',
		year: 2022,
		figures: { received: 26, received_yoy_pct: 30, answered: 26 }
	},
	{
		text: '2024年度我局通过区政府网站主动公开政府信息1,326条，通过“城关发布”微信公众号推送信息近百条。',
		year: 2024,
		figures: { 'published.website': 1326, published: 1326, 'published.wechat': 100 }
	},
	{
		text: '本年度未收到政府信息公开申请，无上年结转。未发生因政府信息公开引发的行政复议和行政诉讼。',
		year: 2021,
		figures: { received: 0, carried_in: 0, reconsiderations: 0, lawsuits: 0 }
	},
	{
		text: '新收政府信息公开申请95件，同比下降24%，上年结转4件，本年办结93件，结转下年度6件。',
		year: 2023,
		figures: { received: 95, received_yoy_pct: -24, carried_in: 4, answered: 93, carried_out: 6 }
	},
	{
		text: '收到申请43件，与上年持平。其中予以公开20件，部分公开5件，不予公开3件，本机关不掌握相关政府信息9件，不予处理2件，其他处理4件。',
		year: 2022,
		figures: {
			received: 43,
			received_yoy_pct: 0,
			granted: 20,
			partial: 5,
			denied: 3,
			not_held: 9,
			rejected: 2,
			other: 4
		}
	},
	{
		text: '办理网络问政212件，处理12345热线工单3480件，开展政务公开培训2场86人次，收到依申请公开两件。',
		year: 2024,
		figures: { received: 2 }
	},
	{
		text: '全年主动公开政府信息2560条，是上年的1.5倍，其中政府网站公开1980条、微信公众号公开480条、其他方式公开100条。',
		year: 2020,
		figures: { published: 2560, 'published.website': 1980, 'published.wechat': 480 }
	},
	{ text: '我局2023年受理政府信息公开申请不足10件，均在规定时限内答复。', year: 2023, figures: {} },
	{
		text: '因政府信息公开被申请行政复议3件，其中结果维持2件、尚未审结1件；被提起行政诉讼1件，结果维持。',
		year: 2025,
		figures: { reconsiderations: 3, lawsuits: 1 }
	},
	{
		text: '政府信息公开行政复议、行政诉讼均为0。',
		year: 2022,
		figures: { reconsiderations: 0, lawsuits: 0 }
	},
	{
		text: '本年度发出收费通知0件，收取信息处理费0元。',
		year: 2024,
		figures: { processing_fee_yuan: 0 }
	},
	{
		text: '区政府办公室共登记信息公开申请61件（自然人申请55件，法人或其他组织申请6件），比上年减少8件。',
		year: 2023,
		figures: { received: 61, 'applicants.natural_person': 55, 'applicants.organisation': 6 }
	},
	{
		text: '全县各部门公开政府信息4.2万余条，同比增加16.8%。县政府网站公开3.1万条，政务微信公开8600条。',
		year: 2021,
		figures: {
			published_yoy_pct: 16.8,
			published: 42000,
			'published.website': 31000,
			'published.wechat': 8600
		}
	},
	{
		text: '共接到公民、法人和其他组织的政府信息公开申请18件，上年度11件，增长63.6%。',
		year: 2019,
		figures: { received: 18, received_prior_year: 11, received_yoy_pct: 63.6 }
	},
	{
		text: '全年收到申请人撤回申请2件，信息不存在5件，不属于本机关掌握3件。',
		year: 2020,
		figures: { withdrawn: 2, not_held: 5, not_this_agency: 3 }
	},
	{
		text: '规范性文件备案134件，清理废止21件，政策解读38篇，主动公开信息657条。',
		year: 2024,
		figures: { published: 657 }
	},
	{
		text: '依申请公开方面，本街道共收到9件，比去年6件增加50%，已全部答复；未收取信息处理费。',
		year: 2022,
		figures: {
			received: 9,
			received_prior_year: 6,
			received_yoy_pct: 50,
			answered: 9,
			processing_fee_yuan: 0
		}
	},
	{
		text: '全年没有发生针对本单位信息公开的行政诉讼案件，行政复议案件1件。',
		year: 2023,
		figures: { lawsuits: 0, reconsiderations: 1 }
	},
	{
		text: '2018年，我局受理公开申请31件，其中网上申请21件，当面申请6件，信函申请4件。同意公开17件，部分公开4件，信息不存在6件，非本机关信息4件。',
		year: 2018,
		figures: {
			received: 31,
			'channel.online': 21,
			'channel.in_person': 6,
			'channel.post': 4,
			granted: 17,
			partial: 4,
			not_held: 6,
			not_this_agency: 4
		}
	},
	{
		text: '全局主动公开政府信息数为838条，通过政务微博公开86条，通过政务微信公开102条，政府网站公开650条。',
		year: 2017,
		figures: { published: 838, 'published.wechat': 102, 'published.website': 650 }
	},
	{
		text: '共处理政府信息公开申请70件，含上年结转3件，已答复68件，2件结转至2025年。',
		year: 2024,
		figures: { received_with_carried_in: 70, carried_in: 3, answered: 68, carried_out: 2 }
	},
	{
		text: '开展线上调查4次，回收问卷1260份；召开新闻发布会2场；依申请公开为零。',
		year: 2021,
		figures: { received: 0 }
	},
	{
		text: '市本级收到申请508件，增幅为12.4%；答复501件，答复率98.6%。',
		year: 2022,
		figures: { received: 508, received_yoy_pct: 12.4, answered: 501 }
	},
	{
		text: '通过网站、公众号等渠道发布各类信息1742条次，较上年的1500条增长16.1%。',
		year: 2023,
		figures: { published: 1742, published_prior_year: 1500, published_yoy_pct: 16.1 }
	},
	{
		text: '我镇全年收到信息公开申请5件，涉及征地补偿的占四成。全部按期答复，予以公开4件、其他处理1件。',
		year: 2025,
		figures: { received: 5, answered: 5, granted: 4, other: 1 }
	},
	{
		text: '受理建议提案办理结果公开申请以外的事项12项；行政许可申请受理2340件。',
		year: 2024,
		figures: {}
	},
	{
		text: '年内，依申请公开受理量为37件，同比上升8.8%，办结率100%。',
		year: 2022,
		figures: { received: 37, received_yoy_pct: 8.8, answered: 37 }
	},
	{
		text: '公开信息总数为2,015条。其中，网站1,600条，微信350条，公开栏65条。',
		year: 2023,
		figures: { published: 2015, 'published.website': 1600, 'published.wechat': 350 }
	},
	{
		text: '年度内共收到政府信息公开申请23件（当面提交2件，邮寄提交9件，互联网提交12件）；上年度未有结转件。',
		year: 2024,
		figures: {
			received: 23,
			'channel.in_person': 2,
			'channel.post': 9,
			'channel.online': 12,
			carried_in: 0
		}
	},
	{
		text: '申请数量由2020年的52件降至2021年的41件，降幅21.2%。',
		year: 2021,
		figures: { received: 41, received_prior_year: 52, received_yoy_pct: -21.2 }
	},
	{
		text: '因信息公开引起的行政复议2起，均被维持；未发生行政诉讼。',
		year: 2019,
		figures: { reconsiderations: 2, lawsuits: 0 }
	},
	{
		text: '2022年度，收到并办理答复申请8件，无不予公开情形，没有收取任何费用。',
		year: 2022,
		figures: { received: 8, answered: 8, processing_fee_yuan: 0 }
	},
	{
		text: '我局在门户网站公开信息465条，其中动态类210条、公告类155条、政策类100条。',
		year: 2023,
		figures: { 'published.website': 465 }
	},
	{
		text: '办理人大代表建议18件、政协提案25件，全部按时答复。收到政府信息公开申请1件，为自然人通过邮件提出。',
		year: 2020,
		figures: { received: 1, 'applicants.natural_person': 1 }
	},
	{
		text: '申请答复结果为：予以公开10件；部分公开3件；不予公开1件；无法提供7件；不予处理0件；其他处理2件。',
		year: 2024,
		figures: { granted: 10, partial: 3, denied: 1, unavailable: 7, rejected: 0, other: 2 }
	},
	{
		text: '截至12月底，共收到申请112件，其中106件在年内办结，6件依法延期至次年。',
		year: 2025,
		figures: { received: 112, answered: 106, carried_out: 6 }
	},
	{
		text: '因政府信息公开工作被申请行政复议案件数量与去年相同，均为2件；无诉讼案件。',
		year: 2023,
		figures: { reconsiderations: 2, lawsuits: 0 }
	},
	{
		text: '主动公开政府信息数量较上年减少9.5%，共计1,210条。',
		year: 2022,
		figures: { published: 1210, published_yoy_pct: -9.5 }
	},
	{
		text: '信息公开工作人员3名，其中专职1名；参加培训40人次；主动公开文件12份、信息共计230条。',
		year: 2024,
		figures: {}
	},
	{
		text: '全年收到政府信息公开申请30件，较上年增长近两成，办结率100%。',
		year: 2024,
		figures: { received: 30, received_yoy_pct: 20, answered: 30 }
	},
	{
		text: '主动公开政府信息900条，与2022年持平，重点领域占四成。',
		year: 2023,
		figures: { published: 900, published_yoy_pct: 0 }
	},
	{
		text: '收到政府信息公开申请11件，与去年基本持平，全部办结；上一年度无结转件。',
		year: 2023,
		figures: { received: 11, answered: 11, carried_in: 0 }
	},
	{
		text: '组织网上调查问卷5次，三成受访者表示满意。受理行政复议案件86件，均按期办结。',
		year: 2022,
		figures: {}
	},
	{
		text: '本局收到依申请公开20件，降幅为五成，按期答复率100%。',
		year: 2021,
		figures: { received: 20, received_yoy_pct: -50 }
	},
	{
		text: '12345工单办结率100%，政务服务事项网办率九成以上，收到申请7件。',
		year: 2024,
		figures: { received: 7 }
	},
	{
		text: '全镇公开信息412条，其中六成为民生类。政府信息公开申请3件，均为网上提交，均作予以公开答复。',
		year: 2025,
		figures: { published: 412, received: 3, 'channel.online': 3, granted: 3 }
	},
	{
		text: '行政诉讼1件，与去年相同；行政复议0件。',
		year: 2022,
		figures: { lawsuits: 1, reconsiderations: 0 }
	},
	{
		text: '通过政府网站公开信息1000条，微信公众号推送300篇，信息发布总量比上年增长12%。',
		year: 2020,
		figures: { 'published.website': 1000, 'published.wechat': 300, published_yoy_pct: 12 }
	},
	{
		text: '年内由三成员单位共同受理申请9件；三起诉讼均已撤诉。',
		year: 2023,
		figures: { received: 9, lawsuits: 3 }
	},
	{
		text: '共收到申请18件（含上年结转2件），其中1件为法人提出，17件为自然人提出。',
		year: 2024,
		figures: {
			received_with_carried_in: 18,
			carried_in: 2,
			'applicants.organisation': 1,
			'applicants.natural_person': 17
		}
	},
	{
		text: '答复政府信息公开申请50件，其中公开34件、不公开2件、无法提供11件，其他处理3件。',
		year: 2021,
		figures: { answered: 50, granted: 34, denied: 2, unavailable: 11, other: 3 }
	}
];
