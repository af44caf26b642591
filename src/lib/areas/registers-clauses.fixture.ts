import type { LabelledClause } from './labelled-clauses.fixture.ts';

/** Clauses of our own in the registers of districts, towns, bureaus and schools, labelled before the classifier was run on them: macro-F1 0.55 then. The terms were widened by them. */
export const registersClauses: readonly LabelledClause[] = [
	// 县区政府
	['一是部分乡镇和部门对公开工作抓而不紧，推一步走一步', ['awareness'], ['other']],
	[
		'（一）重大行政决策全过程留痕公开尚有短板，决策草案的背景材料提供得少',
		['content'],
		['participation']
	],
	['部门间谁制作、谁公开的权责没有完全分清，联合发文由哪家上网时有争议', ['mechanism']],
	['行政规范性文件集中统一公开库中，部分旧文件没有标明是否仍然有效', ['management'], ['content']],
	['政府公报纸质版投放点少，农村群众不易取得', ['platform']],
	['惠民惠农补贴到户情况公布晚于资金发放', ['timeliness'], ['content']],
	[
		'对涉企政策的说明停留在发文件、挂网站，企业反映读起来费劲',
		['interpretation'],
		['platform', 'participation']
	],
	['同一申请人就同一事由反复申请的情况增多，答复口径前后不尽一致', ['requests']],
	['镇街专门从事此项工作的只有一人，且多由办公室文员代管', ['staff']],
	['测评结果没有和年终评先评优挂钩，约束不硬', ['supervision']],
	['民意征集发布后响应寥寥，收到的有效建议不多', ['participation']],
	['与省内走在前面的县区相比，整体水平仍处在中游', ['other']],
	['少数单位负责人仍抱有“能不公开就不公开”的老观念', ['awareness']],
	[
		'部门之间数据不愿给、不会给，公开时口径打架',
		['mechanism'],
		['management', 'awareness', 'content']
	],
	['政务服务大厅公开查阅点位置偏僻，设备经常关机', ['platform']],
	['政府开放活动多为走流程，普通居民报名人数不多', ['participation'], ['awareness']],
	['部分乡镇（街道）年报雷同，文字照搬上年', ['content'], ['awareness', 'management']],
	[
		'基层政务公开事项标准目录编好后束之高阁，没有随权责清单同步修订',
		['management'],
		['mechanism', 'timeliness', 'content']
	],
	['解读材料与文件不同步上线，有的迟了半个多月', ['interpretation'], ['timeliness']],
	['对公众留言转办后缺少跟踪，答复内容套话较多', ['participation'], ['supervision', 'content']],
	// 部门
	['我局业务科室普遍认为公开是办公室一家的事', ['awareness'], ['mechanism']],
	['执法结果信息公示偶有超过七个工作日的情况', ['timeliness'], ['content']],
	['行政处罚决定书上网前对当事人身份信息的遮盖处理不够统一', ['management'], ['content']],
	['公开的统计数据多为总数，分项、分镇数据缺乏', ['content']],
	['对外公布的咨询电话有时无人接听', ['participation'], ['platform', 'other']],
	['工作人员对“过程性信息”与“内部管理信息”的区分拿不准', ['staff', 'requests'], ['management']],
	['局门户网站并入市政府网站后，原有历史文章未能全部迁移', ['platform'], ['management', 'content']],
	['机构改革后人员调整大，熟悉公开业务的老同志已离岗', ['staff']],
	['各科室报送的信息以工作动态居多，涉及审批结果、检查结果的较少', ['content']],
	[
		'医保待遇调整等政策发布后，群众来电咨询量大，反映出说明不够直白',
		['interpretation'],
		['participation']
	],
	['公开工作计划性不够，年初松、年末紧', ['mechanism', 'timeliness'], ['awareness', 'other']],
	['个别答复未告知救济途径，文书制作不严谨', ['requests']],
	['对下属事业单位的公开情况过问不多，缺少定期检查', ['supervision']],
	['新媒体推送转载的多、原创的少', ['platform', 'content'], []],
	['信息员队伍以年轻同志为主，写作功底有待锤炼', ['staff']],
	['局内保密审查表有时事后补签', ['management'], ['mechanism']],
	['对舆情苗头发现晚、发声慢', ['participation'], ['timeliness']],
	['公开栏目下设层级不合理，相近内容分散在几处', ['platform'], ['management', 'content']],
	['科室之间衔接有空档，信息产生后无人递交', ['mechanism'], ['timeliness']],
	['服务对象对我局公开渠道不熟悉，登录量低', ['participation', 'platform'], []],
	// 乡镇、街道
	['1、镇村干部思想上对信息公开存在模糊认识', ['awareness']],
	['2、村级公开墙内容陈旧，有的还是去年的', ['timeliness'], ['platform', 'content']],
	['3、公开的东西不够细，特别是集体资金的去向', ['content']],
	['我镇地处山区，网络条件差，群众上网查看的不多', ['platform'], ['participation']],
	['办事处人手紧，信息撰写和上传都由一名社工承担', ['staff']],
	['镇里没有成文的信息公开办法，凭经验办事', ['mechanism']],
	['上级下发的学习材料传达了，但消化吸收得不够', ['staff'], ['awareness']],
	['群众代表对公开事项提意见的机会不多', ['participation']],
	['各村（居）上报材料拖拖拉拉', ['timeliness'], ['mechanism', 'awareness']],
	['年度任务完成后缺少回头看', ['supervision'], ['mechanism', 'other']],
	['对低保评定、宅基地审批等群众盯得紧的事项公开不够透', ['content']],
	['便民服务中心显示屏常年滚动播放标语，没有发挥公开作用', ['platform'], ['content']],
	['发布信息前领导签字环节有时省略', ['management'], ['mechanism']],
	['村民看不懂文件，镇里用方言讲政策的活动偏少', ['interpretation'], ['participation']],
	['本年度没有组织过专题学习', ['staff']],
	['相关资料东一份西一份，年底统计时难以凑齐', ['management']],
	['信息公开工作还有许多不尽如人意的地方', ['other']],
	['四是镇直各单位步调不一，各吹各的号', ['mechanism'], ['other']],
	['政府信息公开申请来了不知道该找哪个部门核实', ['requests', 'mechanism'], ['staff']],
	['工作中存在重数量、轻质量的倾向', ['content', 'awareness'], []],
	// 学校、医院、气象、公用企业一类
	['师生、家长对校务公开的关注度低，提出的建议少', ['participation'], ['awareness']],
	['招生、收费等家长最关心的信息公开得比较零散', ['content'], ['management']],
	['气象灾害预警信息到村入户的手段还比较少', ['platform'], ['content']],
	['医院价格公示牌更新赶不上调价', ['timeliness'], ['platform']],
	['公开主页长期由外聘公司代管，出了问题处理周期长', ['platform'], ['timeliness', 'staff']],
	['业务数据公开的颗粒度较粗，可机读格式少', ['content']],
	['专业性较强的技术规定缺少面向普通用户的说明', ['interpretation'], ['content']],
	['从事信息公开的职工没有接受过系统训练', ['staff']],
	['公开目录与本单位职能对应得不好', ['management'], ['content']],
	['停水停电等通知有时发布得太迟，给用户带来不便', ['timeliness']],
	// 早年写法
	['信息公开工作开展时间不长，经验不足，有待在实践中摸索', ['other'], ['staff']],
	[
		'对《条例》宣传发动不够，社会上知道的人不多',
		['participation'],
		['awareness', 'interpretation']
	],
	['网上公开和传统公开方式结合得不够好', ['platform'], ['content']],
	['个别部门仍把信息公开当作软任务', ['awareness']],
	['尚未开通网上依申请受理系统', ['requests', 'platform'], []],
	['公开信息数量与兄弟单位相比有一定差距', ['content'], ['other']],
	['电子政务基础薄弱，与上级系统不能对接', ['platform'], ['mechanism']],
	['经费没有列入预算，设备添置困难', ['other'], ['platform', 'mechanism']],
	['公开制度虽已上墙，但执行起来打折扣', ['mechanism'], ['supervision', 'awareness']],
	['未建立专门的信息公开机构，职能由办公室代行', ['mechanism', 'staff'], []],
	// 连写几件
	[
		'一是人员少任务重；二是更新不快；三是群众互动栏目冷清',
		['staff', 'timeliness', 'participation'],
		['platform']
	],
	[
		'公开标准拿捏不准，既有该公开没公开的，也有不该公开的上了网',
		['content', 'management'],
		['staff']
	],
	['考核指挥棒作用不明显，业务培训走马观花', ['supervision', 'staff'], ['awareness']],
	['机制不活、手段不新、队伍不强', ['mechanism', 'staff'], ['platform', 'other']],
	['解读不接地气，回应不解渴', ['interpretation', 'participation'], []],
	['栏目设了没人管，内容空了没人填', ['platform'], ['content', 'mechanism', 'staff', 'timeliness']],
	[
		'信息发布把关不严，存在个人身份证号未隐去的情况，且部分栏目几个月没有动静',
		['management', 'timeliness'],
		['platform']
	],
	['申请办理人员法律功底弱，征求第三方意见的步骤容易漏掉', ['requests', 'staff'], ['mechanism']],
	['既缺乏主动公开的内生动力，又缺乏外部监督的压力', ['awareness', 'supervision'], []],
	[
		'政策宣传形式老套，线上线下渠道未能打通',
		['platform'],
		['interpretation', 'participation', 'content']
	],
	// 近年写法
	[
		'政务公开与数字政府建设衔接不够，大模型等新技术尚未用于政策问答',
		['platform'],
		['mechanism', 'interpretation']
	],
	['“一件事”集成公开专题做得少，企业群众要在多处翻找', ['content', 'platform'], []],
	['公开服务基层治理的结合点找得不准，赋能作用还没有显现', ['other'], ['content', 'mechanism']],
	[
		'三是依申请公开与12345热线、信访等渠道的分流不够顺',
		['requests'],
		['mechanism', 'participation']
	],
	[
		'新媒体账号关停整合后，个别保留账号发布内容与职能关联不大',
		['platform', 'content'],
		['management']
	],
	[
		'政策从出台到企业知晓的“最后一公里”还有堵点',
		['interpretation', 'participation'],
		['mechanism', 'platform']
	],
	['历史存量文件属性标识不全，转换公开缺乏定期评估', ['management'], ['supervision']],
	['政务公开专员制度落地不实，专员多为挂名', ['staff', 'mechanism'], []],
	['对重复、无关网民评论的处置不够规范', ['participation'], ['platform']],
	['预算绩效评价结果公开不足，图表展示偏少', ['content'], []],
	// 措辞特别
	['工作中还有“等一等、看一看”的情绪', ['awareness']],
	['群众想看的找不着，找得着的不想看', ['content', 'platform'], ['participation']],
	['信息“最先一公里”采集不及时', ['timeliness', 'management'], ['mechanism']],
	['文来文往多，面对面听企业心声少', ['participation'], []],
	['个别同志把公开工作看成额外负担，缺少担当', ['awareness'], ['staff']],
	['好做法没有及时总结推广', ['other'], ['participation', 'timeliness']],
	['有的栏目名实不符，放进去的文章对不上号', ['platform', 'management'], ['content']],
	['对不予公开理由的阐述过于简略', ['requests'], ['content']],
	['各环节卡点较多，一条信息从起草到上网要辗转多人', ['mechanism'], ['timeliness', 'management']],
	['外部评估中失分的项目，次年仍有重复失分', ['supervision'], ['other']],
	['公开一阵风，平时没人抓', ['awareness'], ['mechanism', 'supervision', 'timeliness']],
	['对法律法规吃得不透，运用起来生硬', ['staff'], []],
	['群众参与热情没有调动起来', ['participation'], []],
	['文件起草时未同步考虑公开事宜，事后补办手续', ['mechanism', 'management'], ['awareness']],
	['信息多头发布、口径不一', ['mechanism'], ['content', 'management', 'platform']],
	['向社会讲清政策“为什么”方面还有欠缺', ['interpretation'], []],
	['有关单位对整改要求落实打折扣，销号不彻底', ['supervision'], ['awareness']],
	['内容多、更新快的工作要求与现有人手不相匹配', ['staff'], []],
	['公开成果转化为治理效能的办法还不多', ['other'], []],
	[
		'申请人对网上提交申请的操作不清楚，常因材料不齐而往返',
		['requests'],
		['platform', 'participation']
	]
];
