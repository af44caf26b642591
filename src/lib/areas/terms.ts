import type { Area } from './areas.ts';

/** A sign that a clause is about an area. A weight of 1 is enough by itself; less only tells together with others. */
export type Term = { words: RegExp; weight: number };

export const areaTerms: Readonly<Record<Area, readonly Term[]>> = {
	mechanism: [
		{ words: /机制/, weight: 1 },
		{ words: /制度(?!解读)|规章|体系(?!化)/, weight: 1 },
		{
			words: /工作流程|办事流程|流程(?:不|还|有|需|尚|仍|规范|优化|衔接)|程序(?:不|还|有待|欠)/,
			weight: 1
		},
		{ words: /协调|协同|联动|统筹|合力|各自为政/, weight: 1 },
		{
			words: /(?:部门|科室|单位|上下|条块|环节)(?:之)?间?.{0,6}(?:沟通|衔接|配合|对接|协作)/,
			weight: 1
		},
		{
			words: /沟通(?:协作|不畅|不够|不足)|衔接|职责(?:不清|不明)|(?<!部)分工(?!作)|常态化/,
			weight: 1
		}
	],
	management: [
		{ words: /信息管理|档案|台账|底数|归档|归集|存档/, weight: 1 },
		{ words: /目录|分类|归类|索引|编目|清单/, weight: 1 },
		{
			words: /(?:保密|公开|发布|信息|合法性)审查|审核|属性(?:认定|界定)|涉密|脱敏|隐私/,
			weight: 1
		},
		{ words: /(?:信息|文件)(?:的)?(?:保存|查找|定位|清理|梳理|收集|采集|整理)/, weight: 1 },
		{ words: /管理(?:工作)?(?:还|仍|有待|不规范|不够|不到位|水平|手段|较|欠)/, weight: 1 }
	],
	platform: [
		{ words: /网站|网页|门户|平台|公众号|微信|微博|新媒体|客户端|APP|小程序|短视频/i, weight: 1 },
		{ words: /渠道|载体|途径|媒介|端口|公开(?:专区|栏)|查阅(?:点|场所)|公示栏/, weight: 1 },
		{ words: /栏目|专栏|版块|板块|页面|界面|链接/, weight: 1 },
		{ words: /检索|搜索|便捷|用户体验|适老|无障碍|功能(?:开发|布局|不|还|单|有待|欠)/, weight: 1 },
		{
			words:
				/集约化|数字化|信息化|智能|数智|智慧|大数据|技术(?:支撑|手段|保障|水平)|电子化|互联互通/,
			weight: 1
		},
		{ words: /公众查找|群众查(?:找|询|阅)|查询不便/, weight: 0.5 }
	],
	timeliness: [
		{
			words: /(?:不|欠|未能|没有|未)(?:够|是很|太|甚)?(?:及时|迅速|快)|及时性|时效|不够勤|缺乏及时/,
			weight: 1
		},
		{ words: /滞后|延迟|迟缓|拖延|较慢|缓慢|过慢|不同步|拖沓|慢半拍/, weight: 1 },
		{
			words:
				/更新(?:的)?(?:频|速度|周期|不|较|还|缓|慢|有待|力度|滞后)|长期(?:不|未|没有)更新|更新.{0,6}(?:及时|频)/,
			weight: 1
		},
		{
			words:
				/及时.{0,4}(?:更新|公开|发布).{0,8}(?:不够|有待|欠|不足|加强|提高|提升)|(?:公开|发布|更新)(?:的)?(?:速度|及时)/,
			weight: 1
		}
	],
	content: [
		{ words: /内容(?!.{0,10}(?:更新|及时|滞后))/, weight: 1 },
		{
			words:
				/(?:公开|信息|发布|文章|稿件|数据)(?:的|工作)?(?:数量|质量|深度|广度|范围|覆盖面|形式|方式|力度|信息量|标准化|规范化|精准|实用|针对性)/,
			weight: 1
		},
		{
			words: /(?:数量|质量|深度|广度|范围|覆盖面)(?:、|和|及|与|有待|还|不|仍|需|偏|较)/,
			weight: 1
		},
		{
			words:
				/不(?:够|很|太)?全面|全面性|公开不(?:全|足|够|到位)|不完整|完整性|公开.{0,6}不充分|不够(?:深入|细|丰富|具体)|过于简单|单一|较少|可读性|通俗/,
			weight: 1
		},
		{
			words:
				/重点领域|重点信息|(?:公众|群众|社会|企业|市场主体).{0,6}(?:需求|需要|期盼|期待|关心|关注)|信息量/,
			weight: 1
		},
		{
			words:
				/主动公开(?:的)?(?:信息|力度|工作)?.{0,4}(?:不足|不够|偏少|较少|有待)|应公开未公开|公开不(?:全|足|够|到位)|数据开放|表述/,
			weight: 1
		}
	],
	interpretation: [{ words: /解读|政策(?:宣讲|解释|说明)|图解/, weight: 1 }],
	requests: [
		{ words: /依申请|申请件|申请人|公开申请|申请(?:办理|答复|受理|处理)/, weight: 1 },
		{
			words:
				/答复(?:的(?:规范|准确|质量|时效|针对|说理)|书|文书|质量|规范|不规范|不够|内容|口径|工作|格式|时限)|复议|诉讼|败诉|纠错/,
			weight: 1
		}
	],
	staff: [
		{
			words:
				/队伍|培训|人手|兼职|专人|专职|一人多岗|身兼|人才|人力|(?<!目录)编制|专业(?:人员|能力|知识|素养|力量|水平|素质)/,
			weight: 1
		},
		{
			words:
				/人员(?:的|专业|业务|综合)*(?:配备|不足|变动|变更|变化|流动|更换|更替|调整|调动|轮换|偏少|较少|少|紧缺|短缺|力量|素质|能力|水平|技能|素养|不稳定|不固定|经验|岗位|缺|专业)/,
			weight: 1
		},
		{
			words:
				/业务(?:的)?(?:能力|水平|素质|知识|技能|不|学习|培训|熟|生疏|掌握|素养|还|欠)|工作经验|力量(?:不足|薄弱|较弱|不够|有限|配备)|学习(?:不|还|力度|有待|培训|掌握)/,
			weight: 1
		},
		{
			words:
				/(?:理论|政策|工作|能力|专业)(?:水平|素养)|(?:把握|理解|掌握|熟悉|吃透)(?:得)?(?:不|还|有待|欠|程度)/,
			weight: 0.5
		}
	],
	awareness: [
		{ words: /意识|认识|重视|观念|思想|理念|责任心|责任感|自觉性|自觉/, weight: 1 },
		{
			words:
				/主动性|积极性|不(?:够)?主动|不(?:够)?积极|主动公开(?:的)?意识|被动|不推不动|懈怠|松懈|应付|畏难|顾虑|不愿公开|敷衍/,
			weight: 1
		}
	],
	supervision: [
		{
			words: /监督|考核|督查|督促|督导|检查|问责|追责|追究|评议|评估|考评|通报|监管|监测/,
			weight: 1
		},
		{ words: /指导(?:力度|不|还|有待|基层|作用|和)|激励|跟踪问效/, weight: 1 }
	],
	participation: [
		{ words: /互动|参与|开放日|征集|征求意见|意见征|听证|问政|民意|满意度/, weight: 1 },
		{ words: /回应|留言|回复|舆情|社会关切|群众关切|交流(?!学习)|反馈/, weight: 1 },
		{
			words: /宣传(?!教育培训)|知晓|知悉率|普及|社会影响|公众.{0,6}(?:了解|认知|不了解|不知)/,
			weight: 1
		}
	],
	other: [
		{
			words:
				/创新创优|创新(?:工作)?动力|成果转化|亮点|特色(?!栏)|创新(?:性|力度|举措|能力|不|还|较|有待)/,
			weight: 1
		}
	]
};

/**
 * What a clause's own topic takes with it: where the key area is told, words of these areas in the same breath qualify
 * that topic (`政策解读的形式`, `依申请公开答复质量`) and tell nothing else.
 */
export const qualified: Partial<Readonly<Record<Area, readonly Area[]>>> = {
	interpretation: ['content', 'platform', 'timeliness', 'participation', 'staff', 'other'],
	requests: ['content', 'timeliness', 'participation', 'management', 'other'],
	participation: ['timeliness', 'platform', 'other'],
	staff: ['awareness', 'other'],
	awareness: ['other']
};
