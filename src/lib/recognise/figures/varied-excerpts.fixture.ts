/** An excerpt of our own in the style of a report, with the figures that it tells; `may` may be told too. */
export type VariedExcerpt = {
	text: string;
	year: number;
	figures: Readonly<Record<string, number>>;
	may?: readonly string[];
};

/** Written before the reader was looked at, to measure it; then kept. */
export const variedExcerpts: readonly VariedExcerpt[] = [
	{
		text: '本年度我局新收政府信息公开申请三十六件，比上年增加9件，增长33.3%；其中通过政府网站在线提交21件，以挂号信方式提交12件，到受理窗口当面提交3件。',
		year: 2023,
		figures: {
			received: 36,
			received_prior_year: 27,
			received_yoy_pct: 33.3,
			'channel.online': 21,
			'channel.post': 12,
			'channel.in_person': 3
		},
		may: ['received_prior_year']
	},
	{
		text: '依申请公开方面，全年收到申请29件，较之去年的66件下降56%，全部在法定期限内办结。',
		year: 2022,
		figures: { received: 29, received_prior_year: 66, received_yoy_pct: -56, answered: 29 },
		may: ['answered']
	},
	{
		text: '区政府门户网站全年发布政府信息2.5万余条，“今日河东”政务微信推送信息1,860条。',
		year: 2021,
		figures: { 'published.website': 25000, 'published.wechat': 1860 }
	},
	{
		text: '共收到政府信息公开申请十二件，其中自然人10件，企业2件。',
		year: 2024,
		figures: { received: 12, 'applicants.natural_person': 10, 'applicants.organisation': 2 }
	},
	{
		text: '今年以来，全县通过各类渠道主动公开政府信息8,432条，同比增长17.6%，其中县政府网站公开5,210条，政务微信公众号公开1,906条。',
		year: 2020,
		figures: {
			published: 8432,
			published_yoy_pct: 17.6,
			'published.website': 5210,
			'published.wechat': 1906
		}
	},
	{
		text: '2023年度，本街道未收到公民、法人和其他组织提出的政府信息公开申请，也没有因政府信息公开引发的行政复议和行政诉讼案件。',
		year: 2023,
		figures: { received: 0, reconsiderations: 0, lawsuits: 0 }
	},
	{
		text: '我委全年共办理依申请公开140件，其中上年结转6件，当年新收134件。截至年底已答复131件，结转下年9件。',
		year: 2022,
		figures: {
			received_with_carried_in: 140,
			carried_in: 6,
			received: 134,
			answered: 131,
			carried_out: 9
		}
	},
	{
		text: '答复结果中，予以公开45件，占34.4%；部分公开18件，占13.7%；不予公开7件；无法提供52件；不予处理4件；其他处理5件。',
		year: 2024,
		figures: { granted: 45, partial: 18, denied: 7, unavailable: 52, rejected: 4, other: 5 }
	},
	{
		text: '全年发生政府信息公开行政复议案件3件，其中维持2件、纠正1件；行政诉讼案件1件，法院判决驳回原告诉讼请求。',
		year: 2021,
		figures: { reconsiderations: 3, lawsuits: 1 }
	},
	{
		text: '六、其他需要报告的事项：本机关2023年收取政府信息公开信息处理费共计1,260元。',
		year: 2023,
		figures: { processing_fee_yuan: 1260 }
	},
	{ text: '2022年度未收取信息处理费。', year: 2022, figures: { processing_fee_yuan: 0 } },
	{
		text: '依据《政府信息公开信息处理费管理办法》，本年度共向申请人收取信息处理费0.32万元。',
		year: 2025,
		figures: { processing_fee_yuan: 3200 }
	},
	{
		text: '去年全镇共收到依申请公开4件，今年共收到7件，均为书面申请，已全部按期答复。',
		year: 2020,
		figures: { received_prior_year: 4, received: 7, 'channel.post': 7, answered: 7 },
		may: ['channel.post']
	},
	{
		text: '受理政府信息公开申请１０８件（网络申请６５件、信函申请４０件、现场申请３件），比上年减少１２．２％。',
		year: 2019,
		figures: {
			received: 108,
			'channel.online': 65,
			'channel.post': 40,
			'channel.in_person': 3,
			received_yoy_pct: -12.2
		}
	},
	{
		text: '本年度收到的23件申请中，有2件因申请人主动撤回而终止办理，其余21件均已按时答复。',
		year: 2024,
		figures: { received: 23, withdrawn: 2, answered: 21 }
	},
	{
		text: '全年主动公开各类信息共计1.2万条，其中网站发布9600余条、微信公众号发布2400余条。',
		year: 2023,
		figures: { published: 12000, 'published.website': 9600, 'published.wechat': 2400 }
	},
	{
		text: '我局收到申请5件，经审查，属于本机关公开范围并予以公开的2件，不属于本机关公开职责、告知申请人向有关单位咨询的3件。',
		year: 2022,
		figures: { received: 5, granted: 2, not_this_agency: 3 }
	},
	{
		text: '受理申请的数量由2020年的58件上升至2021年的73件，增幅为25.9%。',
		year: 2021,
		figures: { received: 73, received_prior_year: 58, received_yoy_pct: 25.9 }
	},
	{
		text: '本局全年无政府信息公开申请，无结转，未发生行政复议和行政诉讼。',
		year: 2024,
		figures: { received: 0, reconsiderations: 0, lawsuits: 0, carried_in: 0, carried_out: 0 },
		may: ['carried_in', 'carried_out']
	},
	{
		text: '全年共接收政府信息公开申请46宗，其中线上渠道31宗、线下窗口5宗、邮政寄递10宗。',
		year: 2025,
		figures: { received: 46, 'channel.online': 31, 'channel.in_person': 5, 'channel.post': 10 }
	},
	{
		text: '共收到并办结政府信息公开申请17件，按时办结率达100%。',
		year: 2020,
		figures: { received: 17, answered: 17 }
	},
	{
		text: '本年度申请人就政府信息公开答复提起行政复议2起、行政诉讼0起。',
		year: 2023,
		figures: { reconsiderations: 2, lawsuits: 0 }
	},
	{
		text: '全市各级行政机关共新收政府信息公开申请4,512件，同比下降8.7个百分点，其中自然人申请4,103件，法人或者其他组织申请409件。',
		year: 2024,
		figures: { received: 4512, 'applicants.natural_person': 4103, 'applicants.organisation': 409 }
	},
	{
		text: '年内新收申请较上一年度净增15件，达到61件；申请人以自然人为主，共57件。',
		year: 2022,
		figures: { received: 61, 'applicants.natural_person': 57, received_prior_year: 46 },
		may: ['received_prior_year']
	},
	{
		text: '2021年，通过区政府门户网站主动公开政府信息612条，与上年（540条）相比增加13.3%。',
		year: 2021,
		figures: {
			'published.website': 612,
			published: 612,
			published_yoy_pct: 13.3,
			published_prior_year: 540
		},
		may: ['published_yoy_pct', 'published_prior_year']
	},
	{
		text: '我局收到政府信息公开申请9件，同上年持平，其中7件已答复，2件转至下一年度继续办理。',
		year: 2023,
		figures: {
			received: 9,
			received_yoy_pct: 0,
			answered: 7,
			carried_out: 2,
			received_prior_year: 9
		},
		may: ['received_yoy_pct', 'received_prior_year']
	},
	{
		text: '办理政府信息公开申请的结果为：同意公开6件，同意部分公开2件，申请信息不存在5件，非本机关职责范围1件。',
		year: 2019,
		figures: { granted: 6, partial: 2, not_held: 5, not_this_agency: 1 }
	},
	{
		text: '全年收到网上咨询182件、群众来信77件，均已回复；政府信息公开申请仅1件，已依法答复。',
		year: 2024,
		figures: { received: 1, answered: 1 },
		may: ['answered']
	},
	{
		text: '共受理群众依申请公开信息二十一件，其中因不掌握相关信息无法提供的八件，予以公开的十一件，重复申请不予处理的两件。',
		year: 2020,
		figures: { received: 21, unavailable: 8, granted: 11, rejected: 2, not_held: 8 },
		may: ['unavailable', 'not_held']
	},
	{
		text: '当年新收申请88件，上一年度结转4件，合计92件；办结87件，5件结转至2026年办理。',
		year: 2025,
		figures: {
			received: 88,
			carried_in: 4,
			received_with_carried_in: 92,
			answered: 87,
			carried_out: 5
		},
		may: ['received_with_carried_in']
	},
	{
		text: '被提起行政复议5件（维持3件，撤回2件），被提起行政诉讼2件（均为未经复议直接起诉）。',
		year: 2021,
		figures: { reconsiderations: 5, lawsuits: 2 }
	},
	{
		text: '2022年本中心主动公开信息300余条，制作政策解读12篇，回应社会关切6次。',
		year: 2022,
		figures: { published: 300 }
	},
	{
		text: '信息公开申请总量为52件，较2022年（40件）上升30%。',
		year: 2023,
		figures: { received: 52, received_prior_year: 40, received_yoy_pct: 30 }
	},
	{
		text: '去年结转至今年办理的申请有3件，今年新增申请25件，已答复的有27件，剩余1件正在办理中。',
		year: 2024,
		figures: { carried_in: 3, received: 25, answered: 27, carried_out: 1 },
		may: ['carried_out']
	},
	{
		text: '本年度因政府信息公开被申请行政复议1件、被提起行政诉讼1件，均已审结，结果均为维持。',
		year: 2020,
		figures: { reconsiderations: 1, lawsuits: 1 }
	},
	{
		text: '从申请方式看，互联网申请占比最高，为33件，信函11件，当面2件；从申请主体看，公民个人44件，法人及其他组织2件。',
		year: 2023,
		figures: {
			'channel.online': 33,
			'channel.post': 11,
			'channel.in_person': 2,
			'applicants.natural_person': 44,
			'applicants.organisation': 2
		}
	},
	{
		text: '2022年度申请量同比减少四成。全年实际收到申请30件，答复30件，答复率100％。',
		year: 2022,
		figures: { received: 30, answered: 30, received_yoy_pct: -40 },
		may: ['received_yoy_pct']
	},
	{
		text: '本年度没有发生收取信息处理费的情况，亦无行政复议、行政诉讼。',
		year: 2021,
		figures: { processing_fee_yuan: 0, reconsiderations: 0, lawsuits: 0 }
	},
	{
		text: '全年主动公开政务信息近1500条，比2024年的1320条增加13.6%。',
		year: 2025,
		figures: { published: 1500, published_prior_year: 1320, published_yoy_pct: 13.6 }
	},
	{
		text: '处理公开申请的情况：全年合计收到18件，其中可公开并已提供的11件，涉及商业秘密、个人隐私不予公开的3件，应补正未补正作其他处理的4件。',
		year: 2024,
		figures: { received: 18, granted: 11, denied: 3, other: 4 }
	},
	{
		text: '我镇2023年度受理的政府信息公开申请为14件，其中当面提出2件，通过邮政快递提出9件，经由县政府网站提出3件。',
		year: 2023,
		figures: { received: 14, 'channel.in_person': 2, 'channel.post': 9, 'channel.online': 3 }
	},
	{
		text: '年度内新收到的公开申请数量是63件，同2023年的51件相比多了12件，涨幅23.5%。',
		year: 2024,
		figures: { received: 63, received_prior_year: 51, received_yoy_pct: 23.5 }
	},
	{
		text: '全年办结依申请公开事项45件，其中全部公开20件、部分公开6件、不予公开3件、本机关不掌握相关信息12件、申请人撤回4件。',
		year: 2022,
		figures: { answered: 45, granted: 20, partial: 6, denied: 3, not_held: 12, withdrawn: 4 }
	},
	{
		text: '2021年公开政府信息总量达到3,208条，较2020年增加412条，增长14.7%。',
		year: 2021,
		figures: { published: 3208, published_yoy_pct: 14.7 }
	},
	{ text: '本单位全年没有接到任何形式的政府信息公开申请。', year: 2020, figures: { received: 0 } },
	{
		text: '因信息公开答复引发的行政复议案件4件、行政诉讼案件2件。',
		year: 2023,
		figures: { reconsiderations: 4, lawsuits: 2 }
	},
	{
		text: '本年度信息处理费收取总额为580元，涉及申请2件。',
		year: 2024,
		figures: { processing_fee_yuan: 580 }
	},
	{
		text: '“平安城东”微信公众号累计推送信息426条，门户网站更新信息1,105条。',
		year: 2022,
		figures: { 'published.wechat': 426, 'published.website': 1105 }
	},
	{
		text: '共登记政府信息公开申请77件，自然人申请70件，法人和其他组织申请7件。',
		year: 2025,
		figures: { received: 77, 'applicants.natural_person': 70, 'applicants.organisation': 7 }
	},
	{
		text: '全区收到政府信息公开申请总数为356件，同比上升8.2%；其中网络申请288件，占80.9%。',
		year: 2019,
		figures: { received: 356, received_yoy_pct: 8.2, 'channel.online': 288 }
	},
	{
		text: '上年转入2件，本年新收19件，本年办结20件，转下年1件。',
		year: 2023,
		figures: { carried_in: 2, received: 19, answered: 20, carried_out: 1 },
		may: ['carried_in', 'received', 'answered', 'carried_out']
	},
	{
		text: '收到的8件申请均由自然人提出，均按期答复，无一引发复议或诉讼。',
		year: 2024,
		figures: {
			received: 8,
			'applicants.natural_person': 8,
			answered: 8,
			reconsiderations: 0,
			lawsuits: 0
		}
	},
	{
		text: '全年累计依申请公开政府信息6件，无结转下年度的情况。',
		year: 2021,
		figures: { received: 6, carried_out: 0 },
		may: ['received']
	},
	{
		text: '受理各类信息公开申请合计97件，比2019年少了11件，降幅约为10.2%。',
		year: 2020,
		figures: { received: 97, received_yoy_pct: -10.2 }
	},
	{
		text: '对申请作出答复的情况：准予公开31件，准予部分公开9件，不予公开5件，政府信息不存在14件。',
		year: 2022,
		figures: { granted: 31, partial: 9, denied: 5, not_held: 14 }
	},
	{ text: '全年主动公开政府信息逾三千条。', year: 2024, figures: { published: 3000 } },
	{
		text: '截至12月31日，收到申请58件、办结55件、正在办理3件。',
		year: 2023,
		figures: { received: 58, answered: 55, carried_out: 3 },
		may: ['carried_out']
	},
	{
		text: '本年度我局共被申请复议一件，被提起诉讼零件。',
		year: 2025,
		figures: { reconsiderations: 1, lawsuits: 0 }
	},
	{
		text: '一年来共答复群众咨询260余人次，受理依申请公开事项8项，均在规定时间内答复申请人。',
		year: 2022,
		figures: { received: 8, answered: 8 }
	},
	{
		text: '2021年未发生因政府信息公开而提起的行政诉讼，发生行政复议1件，复议机关维持原答复。',
		year: 2021,
		figures: { lawsuits: 0, reconsiderations: 1 }
	},
	{
		text: '申请数量与2022年基本持平，为26件。',
		year: 2023,
		figures: { received: 26 },
		may: ['received']
	},
	{
		text: '依申请公开方面，新增线上申请18件、线下申请4件，共计22件。',
		year: 2024,
		figures: { received: 22, 'channel.online': 18, 'channel.in_person': 4 },
		may: ['channel.in_person']
	},
	{
		text: '全年通过政府网站、政务微博、微信公众号等渠道发布政府信息4.3万条。',
		year: 2020,
		figures: { published: 43000 }
	},
	{
		text: '本年度新收申请中，不属于本机关职责范围的6件，已告知申请人向有权机关提出。',
		year: 2022,
		figures: { not_this_agency: 6 }
	},
	{
		text: '其中自然人提出申请二十八件，商业企业提出申请三件，法律服务机构提出申请一件。',
		year: 2024,
		figures: { 'applicants.natural_person': 28 }
	},
	{
		text: '区政府信息公开工作机构全年收到信件申请11件、网络申请54件、当面申请5件，合计收到申请70件。',
		year: 2023,
		figures: { received: 70, 'channel.post': 11, 'channel.online': 54, 'channel.in_person': 5 }
	},
	{
		text: '去年未办结转至今年的申请1件，今年收到申请13件，年底前全部办结。',
		year: 2025,
		figures: { carried_in: 1, received: 13, answered: 14 },
		may: ['answered']
	},
	{ text: '其他处理3件，其中申请人逾期不补正2件、其他1件。', year: 2021, figures: { other: 3 } },
	{
		text: '全年共受理申请205件，较上年度的182件上涨12.6个百分点。',
		year: 2022,
		figures: { received: 205, received_prior_year: 182 }
	},
	{
		text: '2024年主动公开规范性文件3件、政策解读12篇、会议信息40条，主动公开信息共计1,122条。',
		year: 2024,
		figures: { published: 1122 }
	}
];
