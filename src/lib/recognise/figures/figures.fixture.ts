/** Prose of our own wording with every figure that it tells for sure; the report year is 2022. */
export type FigureCase = readonly [text: string, figures: Record<string, number>];

export const applications: readonly FigureCase[] = [
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

export const handled: readonly FigureCase[] = [
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

export const outcomes: readonly FigureCase[] = [
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

export const comparisons: readonly FigureCase[] = [
	[
		'新收依申请公开事项31件，相比去年的62件，受理量减少50%。',
		{ received: 31, received_prior_year: 62, received_yoy_pct: -50 }
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
	['运营政务新媒体32个，同比增长6.5%。', {}],
	[
		'主动公开政府信息830条，同比增长4%；收到政府信息公开申请3件。',
		{ published: 830, published_yoy_pct: 4, received: 3 }
	]
];

export const publication: readonly FigureCase[] = [
	[
		'全年主动公开信息500余条，其中在日报刊登40篇，公众号推送信息212篇。',
		{ published: 500, 'published.wechat': 212 }
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
	['累计公开信息73篇，其中政务动态30篇。', { published: 73 }],
	['全年主动公开12条政府信息。', { published: 12 }],
	['公开行政处罚信息30条，新开设公开专栏18个，关停微信公众号2个。', {}],
	['信息公开量由2021年的120条增加到2022年的150条。', { published_prior_year: 120, published: 150 }],
	['自2008年以来累计主动公开政府信息9000条。', {}]
];

export const disputes: readonly FigureCase[] = [
	['因政府信息公开被提起行政复议3件、行政诉讼2件。', { reconsiderations: 3, lawsuits: 2 }],
	['发生政府信息公开行政复议、行政诉讼各1件。', { reconsiderations: 1, lawsuits: 1 }],
	['政府信息公开行政复议和行政诉讼均为0件。', { reconsiderations: 0, lawsuits: 0 }],
	['涉及政府信息公开的行政复议、行政诉讼共5件。', {}],
	[
		'没有发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
		{ reconsiderations: 0, lawsuits: 0 }
	],
	['全年无被纠正的行政复议案件。', {}],
	['全年备案行政复议案件40件，行政诉讼案件12件。', {}],
	['行政复议2起，结果维持2起；行政诉讼零起。', { reconsiderations: 2, lawsuits: 0 }],
	['未经复议直接起诉4件。', {}]
];

export const none: readonly FigureCase[] = [
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

export const elsewhere: readonly FigureCase[] = [
	['全年受理网络问政93件，均已答复。', {}],
	['受理12345热线工单324件，全部办结。', {}],
	['办理人大建议5件、政协提案7件，予以公开12件。', {}],
	['受理占道挖掘申请58件，现场核查90余次。', {}],
	['收到公众意见382条。', {}],
	['力求“办结一件申请、解决一个问题”。', {}],
	['认真办理每一件依申请公开案件。', {}],
	['依据条例第二十七条、第三十三条第二款办理。', {}],
	['收到依申请公开8件。接听咨询电话60次，答复60件。', { received: 8 }]
];

export const fees: readonly FigureCase[] = [
	[
		'收到自然人政府信息公开申请4件，均已按时回复，未收取任何费用。',
		{ 'applicants.natural_person': 4, processing_fee_yuan: 0 }
	],
	[
		'没有发生信息公开申请及收费、复议、诉讼情况。',
		{ received: 0, processing_fee_yuan: 0, reconsiderations: 0, lawsuits: 0 }
	],
	['收取信息处理费用1200元。', { processing_fee_yuan: 1200 }],
	['本年度共收取政府信息公开信息处理费4笔，合计金额860元。', { processing_fee_yuan: 860 }],
	['本机关2022年度没有收取政府信息公开信息处理费。', { processing_fee_yuan: 0 }],
	['按照规定，信息处理费收费金额为0元。', { processing_fee_yuan: 0 }],
	[
		'全县共有7件政府信息公开申请收取信息处理费910元，其中水利局2件收取300元。',
		{ processing_fee_yuan: 910 }
	],
	['依法收取信息处理费共计1.2万元。', { processing_fee_yuan: 12000 }],
	['本年度未收取信息处理费。', { processing_fee_yuan: 0 }],
	['本年度政府信息公开未发生收费情况。', { processing_fee_yuan: 0 }],
	['行政事业性收费金额为251000元。', {}]
];

export const variants: readonly FigureCase[] = [
	[
		'2022年，我委共收到依申请公开信息32件，比2021年增加8件，其中当面申请2件，网络申请24件，信函申请6件，均在规定时间内予以答复。',
		{ received: 32, 'channel.in_person': 2, 'channel.online': 24, 'channel.post': 6, answered: 32 }
	],
	[
		'全年共受理依申请公开信息15条，全部按期答复，无因信息公开引起的行政复议或行政诉讼案件。',
		{ received: 15, answered: 15, reconsiderations: 0, lawsuits: 0 }
	],
	['本年度全镇共收到政府信息公开申请0件，无上年结转。', { received: 0, carried_in: 0 }],
	['全年收到信息公开申请表21份，受理21份。', { received: 21 }],
	[
		'2022年度，区财政局受理政府信息公开申请共计10件，答复10件，其中同意公开7件，不属于本机关政府信息2件，信息不存在1件。',
		{ received: 10, answered: 10, granted: 7, not_this_agency: 2, not_held: 1 }
	],
	[
		'新收到申请41件（自然人39件、商业企业2件），结转上年1件。',
		{ received: 41, 'applicants.natural_person': 39, carried_in: 1 }
	],
	[
		'2022年我局受理信息公开申请26件，已全部办结，申请人对答复不服提起行政复议1起。',
		{ received: 26, answered: 26, reconsiderations: 1 }
	],
	['全县各级各部门共办结政府信息公开申请188件，按期办结率100%。', { answered: 188 }],
	[
		'全年各部门共收到依申请公开办件67件，其中已回复65件，正在办理2件。',
		{ received: 67, answered: 65 }
	],
	[
		'（二）依申请公开情况。全年共收到申请19件，同比减少5件；办结19件。',
		{ received: 19, answered: 19 }
	],
	[
		'2022年共收到政府信息公开申请6件，已按规定办结5件，结转2023年办理1件。',
		{ received: 6, answered: 5, carried_out: 1 }
	],
	[
		'全年受理申请公开政府信息3件，均为网上申请，均按规定程序予以答复。',
		{ received: 3, 'channel.online': 3, answered: 3 }
	],
	[
		'全年我区共收到政府信息公开申请423件，较上一年度增长18.8%，申请内容主要涉及征地拆迁等。其中，予以公开、部分公开的215件，占50.8%；不予公开的18件，占4.3%；无法提供的130件。',
		{ received: 423, received_yoy_pct: 18.8, granted_or_partial: 215, denied: 18, unavailable: 130 }
	],
	[
		'截至12月底，全市政府网站公开信息3.2万条，政务微信公开信息1.1万条。',
		{ 'published.website': 32000, 'published.wechat': 11000 }
	],
	[
		'通过“XX发布”微信公众号推送信息520条，通过区政府网站发布信息1,320条。',
		{ 'published.wechat': 520, 'published.website': 1320 }
	],
	[
		'全年主动公开政府信息1568条，较去年同期增加12.4%。',
		{ published: 1568, published_yoy_pct: 12.4 }
	],
	[
		'全年共主动公开各类政府信息累计3421条，其中，通过门户网站公开2105条，通过微信公众平台公开890条。',
		{ published: 3421, 'published.website': 2105, 'published.wechat': 890 }
	],
	['2022年，街道在区政府门户网站公开信息共计236条。', { 'published.website': 236 }],
	['我局2022年主动公开政府信息数为89条。', { published: 89 }],
	[
		'依申请公开政府信息办理情况：2022年收到申请2件，申请方式均为网络，已答复2件。',
		{ received: 2, 'channel.online': 2, answered: 2 }
	],
	[
		'2022年，我局未发生因政府信息公开申请行政复议、提起行政诉讼的情况。',
		{ reconsiderations: 0, lawsuits: 0 }
	],
	[
		'2022年，因政府信息公开引发行政复议案件3件，其中维持2件，撤销1件；行政诉讼案件1件，驳回1件。',
		{ reconsiderations: 3, lawsuits: 1 }
	],
	['全年共发生行政复议0起、行政诉讼0起。', { reconsiderations: 0, lawsuits: 0 }],
	['涉及政府信息公开的行政复议为2件，行政诉讼为零。', { reconsiderations: 2, lawsuits: 0 }],
	['未接到政府信息公开申请。', { received: 0 }],
	['2022年度未有公民、法人和其他组织向我局申请公开政府信息。', { received: 0 }],
	['本年度，我单位无依申请公开政府信息情况。', { received: 0 }],
	['2022年，县统计局没有收到公民、法人或其他组织的政府信息公开申请。', { received: 0 }],
	['全年处理依申请公开事项12件。', {}],
	['接受网上咨询投诉59件，答复率100%。', {}],
	['全年共收到政府信息公开申请28件，同比下降近三成。', { received: 28, received_yoy_pct: -30 }],
	['2022年共收到政府信息公开申请18件，与上年持平。', { received: 18, received_yoy_pct: 0 }],
	[
		'全年新增政府信息公开申请75件，比上年的60件上升25%。',
		{ received: 75, received_prior_year: 60, received_yoy_pct: 25 }
	],
	['全年收到政府信息公开申请75件，去年同期60件。', { received: 75, received_prior_year: 60 }],
	['全年收到政府信息公开申请75件（2021年为60件）。', { received: 75, received_prior_year: 60 }],
	[
		'全年公开政务信息760条，其中通过省政府网站公开60条。',
		{ published: 760, 'published.website': 60 }
	],
	[
		'受理政府信息公开申请5件，其中网络渠道3件，邮寄渠道2件；从申请人类型看，自然人4件，法人及其他组织1件。',
		{
			received: 5,
			'channel.online': 3,
			'channel.post': 2,
			'applicants.natural_person': 4,
			'applicants.organisation': 1
		}
	],
	[
		'共收到政府信息公开申请38件，其中1件申请人撤回，1件不予处理，2件无法提供，其余34件予以公开。',
		{ received: 38, withdrawn: 1, rejected: 1, unavailable: 2, granted: 34 }
	],
	[
		'政府信息公开申请办理结果中，予以公开0件、部分公开0件、不予公开0件、无法提供1件、不予处理0件、其他处理0件。',
		{ granted: 0, partial: 0, denied: 0, unavailable: 1, rejected: 0, other: 0 }
	],
	['共收到申请12件次，按时办结12件次，办结率100%。', { received: 12, answered: 12 }],
	['2022年办理依申请公开件共13件，其中，予以公开8件。', { granted: 8 }],
	[
		'2022年全市行政机关新收政府信息公开申请2,310件，上年结转45件；办结2,298件，结转下年度继续办理57件。',
		{ received: 2310, carried_in: 45, answered: 2298, carried_out: 57 }
	],
	[
		'收到申请9件，同比增长12.5%，其中公开5件，部分公开2件，不掌握2件。',
		{ received: 9, received_yoy_pct: 12.5, granted: 5, partial: 2, not_held: 2 }
	],
	[
		'受理信息公开申请11件，其中属于同意公开的6件，属于不同意公开的1件，属于不属于本部门掌握的3件，信息不存在1件。',
		{ received: 11, granted: 6, denied: 1, not_this_agency: 3, not_held: 1 }
	],
	['2022年我局政府信息公开申请办理情况为：收到7件，办结7件。', { received: 7, answered: 7 }],
	['共接收依申请公开7件，均通过政府网站依申请公开系统提交。', { received: 7, 'channel.online': 7 }],
	['全年我局收到书面申请3件、网络申请5件。', { 'channel.post': 3, 'channel.online': 5 }],
	[
		'全年收到政府信息公开申请三百二十件，同比上升百分之五。',
		{ received: 320, received_yoy_pct: 5 }
	],
	['2022年全区收到政府信息公开申请总量达到1056件，增幅为23.3%。', { received: 1056 }],
	['2022年共有9件政府信息公开申请，均依法答复。', { received: 9, answered: 9 }],
	['年内共计收到政府信息公开申请9件、答复9件。', { received: 9, answered: 9 }],
	['上年度结转的2件申请已办结，本年度新收申请14件。', { carried_in: 2, received: 14 }],
	['全年共收到网民留言210条，办结205条；收到政府信息公开申请2条。', { received: 2 }],
	['组织公开培训3次，参训120人次。', {}],
	['征集意见建议15条，采纳5条，公开反馈15条。', {}],
	['公开行政许可3250件、行政处罚120件。', {}],
	['2022年制发行政规范性文件8件，废止3件，均已主动公开。', {}],
	[
		'全区共收到政府信息公开申请1038件，其中区政府办公室受理142件，区住建局受理330件。',
		{ received: 1038 }
	],
	[
		'区政府（含区政府办公室）共收到政府信息公开申请142件，全区各部门共收到896件。',
		{ received: 142 }
	],
	['2022年，本机关收到行政复议申请5件，均已办结。', {}],
	['办理行政复议案件120件，行政应诉案件45件。', {}],
	['全年共收到各类来信来访、网上咨询申请230件，均已答复。', {}],
	['受理行政许可申请1320件，办结1310件。', {}],
	[
		'发布各类政务信息2150条，其中政府网站980条、微信公众号1170条。',
		{ published: 2150, 'published.website': 980, 'published.wechat': 1170 }
	],
	['微信公众号粉丝1.2万人，发布图文消息360条，阅读量35万次。', {}],
	['政府网站总访问量128万次，独立用户访问总量3.1万个。', {}],
	['制作政策解读材料45篇，其中图解20篇。', {}],
	[
		'通过区政府门户网站主动公开信息1020条，其中概况类信息20条、政务动态800条。',
		{ published: 1020, 'published.website': 1020 }
	],
	[
		'全年共公开政府信息1,560条，其中通过政府网站公开政府信息1,200条，占76.9%。',
		{ published: 1560, 'published.website': 1200 }
	],
	[
		'全年收到政府信息公开申请36件，同比下降20%，行政复议3件，同比增长50%。',
		{ received: 36, received_yoy_pct: -20, reconsiderations: 3 }
	],
	['全年收到政府信息公开申请36件，占全市总数的12%。', { received: 36 }],
	['受理申请36件，其中35件已按期答复，1件尚在办理期限内。', { received: 36, answered: 35 }],
	[
		'共收到依申请公开18件，答复18件，其中按时答复18件，延期答复0件。',
		{ received: 18, answered: 18 }
	],
	[
		'依申请公开方面：全年收到申请3件，当面申请0件，传真申请0件，网络申请3件，信函申请0件。',
		{ received: 3, 'channel.in_person': 0, 'channel.online': 3, 'channel.post': 0 }
	],
	['申请内容涉及土地征收12件、房屋拆迁8件、规划审批6件。', {}],
	['收到政府信息公开申请26件，涉及土地征收12件、规划审批6件，均已按期答复。', { received: 26 }],
	[
		'收到政府信息公开申请10件，较上年增加4件，增长66.7%，均在法定期限内答复，未引发行政复议、诉讼。',
		{ received: 10, received_yoy_pct: 66.7, answered: 10, reconsiderations: 0, lawsuits: 0 }
	],
	[
		'被申请行政复议4件，其中3件维持、1件驳回；被提起行政诉讼2件，均胜诉。',
		{ reconsiderations: 4, lawsuits: 2 }
	],
	[
		'本年度政府信息公开行政复议案件共1件，未发生行政诉讼案件。',
		{ reconsiderations: 1, lawsuits: 0 }
	],
	[
		'未发生因政府信息公开引起的举报、投诉、行政复议和行政诉讼。',
		{ reconsiderations: 0, lawsuits: 0 }
	],
	['没有因依申请公开引起的行政复议被纠错案件。', {}],
	['2022年政府信息公开申请同比下降17%。', { received_yoy_pct: -17 }],
	[
		'2022年，我局共收到政府信息公开申请127件，与2021年相比减少26件，同比下降17%。',
		{ received: 127, received_yoy_pct: -17 }
	],
	['信息公开申请量持续上升，较去年同比增长35.6%。', { received_yoy_pct: 35.6 }],
	['全年主动公开信息量同比增长15%。', { published_yoy_pct: 15 }],
	['网站访问量同比增长35%；公众满意度提升5%。', {}],
	[
		'同意公开答复3件，同意部分公开答复2件，不同意公开答复1件，不属于本行政机关公开2件，申请信息不存在1件。',
		{ granted: 3, partial: 2, denied: 1, not_this_agency: 2, not_held: 1 }
	],
	[
		'其中，答复“予以公开”12件，答复“部分公开”3件，答复“不予公开”2件。',
		{ granted: 12, partial: 3, denied: 2 }
	],
	[
		'共受理政府信息公开申请9件，其中予以公开6件，告知作出更改补充2件，申请人撤销1件。',
		{ received: 9, granted: 6, withdrawn: 1 }
	],
	['政府信息公开申请收到8件，比去年多3件；办结8件，办结率100%。', { received: 8, answered: 8 }],
	[
		'全年共收到政府信息公开申请8 件，上年结转 1 件，办结 9 件，无结转下年度办理件。',
		{ received: 8, carried_in: 1, answered: 9, carried_out: 0 }
	],
	['2022年新收51件，上年结转2件，结转下年度4件。', { carried_in: 2, carried_out: 4 }],
	['全年共办结各类依申请公开案件51件。', { answered: 51 }],
	['全年共依法答复申请人51件次。', { answered: 51 }],
	['举办新闻发布会12场，回应社会关切50余件。', {}],
	['公开领导信息5条，人事信息12条。', {}],
	['政府公报编印6期，免费发放3000份。', {}],
	['一件一档，一事一议，第一时间公开。', {}]
];
