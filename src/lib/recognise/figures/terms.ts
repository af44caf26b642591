import type { FigureMeasure } from './figure-measures.ts';

/** What a stretch of prose speaks of; `elsewhere` is other business that is counted in the same words. */
export const subjects = ['applications', 'publication', 'elsewhere'] as const;
export type Subject = (typeof subjects)[number];

/**
 * How prose names a measure. `words` are regular expression sources, `tail` words with `|` between them; `{prior}`, `{this}` and `{next}` stand for the years
 * around the report's. A number belongs to the measure where `words`, then nothing but `tail`, stand before it, or
 * where `words` open what follows it.
 */
export type Term = {
	measure: FigureMeasure;
	subject: Exclude<Subject, 'elsewhere'> | 'any';
	words: string;
	tail: string;
	/** The clause is not about the measure where this is found before the number. */
	unless?: RegExp;
	/** Terms of one group exclude each other: two of them before one number tell nothing about either. */
	group?: 'channel' | 'applicant' | 'medium' | 'dispute';
};

const answerTail =
	'依申请|政府|信息|公开|申请|办件|答复|回复|处理|决定|办理|情况|情形|事项|事宜|案件|内容|类|件|数量|总数|数|量|的|了|为|有|共计|合计|总计|共|计|均|是|作出|分别|提出|等|各|、|和|与|占|达|继续|“|”';
const channelTail =
	answerTail +
	'|平台|系统|渠道|方式|途径|形式|在线|提交|递交|收到|受理|接收|接到|依申请公开|受理点|接待|寄送|寄来|寄递|投递|送达|表|书|进行|获取|向我局|来|为主|居多';
const disputeTail =
	'的|案件|案|件|申请|情况|共计|合计|总计|共|计|有|发生|数量|总数|数|为|是|被|提起|均|各|、|和|与|或|以及|及|行政|类|事项|、';
const mediumTail =
	'平台|专栏|专题|栏目|渠道|端|账号|主动|公开|发布|公布|推送|更新|上传|刊发|刊登|推文|政府|政务|各类|各项|相关|信息|动态|文章|文件|内容|消息|图文|全年|本年度|本年|今年|年内|数量|总数|数|量|的|了|共计|累计|合计|共|计|为|有|达|上|中|等|及时|、|“[^”]*”';

const ownOffice =
	'(?:我|本)(?:行政机关|机关|单位|部门|辖区|街道|办公室|局|委|办|厅|镇|乡|院|中心|区|县|市|级|科|所|处)';
const priorYear = '(?:上年度?|上一年度?|上个年度|去年度?|往年|{prior}年度?)';
const nextYear = '(?:下年度?|下一年度?|下个年度|次年度?|明年度?|来年|{next}年度?)';
const negated = '(?<!不|未|未予|不能|部分|主动)';

/** Told in this order: the first term that fits a number is the one. */
export const terms: readonly Term[] = [
	{
		measure: 'carried_out',
		subject: 'applications',
		words: `(?:结转|转结|顺延|延期|延至|转入|转|跨)(?:至|到|入|为|给)?${nextYear}|跨年度?(?=办理|答复)`,
		tail: answerTail
	},
	{
		measure: 'carried_in',
		subject: 'applications',
		words: `${priorYear}(?:未办结|未办|未完成|受理)?(?:的)?(?:结转|转结|转入|转来|转至|接转|遗留)(?:至|到|入)?(?:本年度?|今年|{this}年度?)?|结转自?${priorYear}`,
		tail: answerTail
	},
	{
		measure: 'granted_or_partial',
		subject: 'applications',
		words: `(?:予以|同意|准予|依法)?公开(?:答复)?(?:、|及|和|或|与|以及|并|/)(?:予以)?部分(?:予以)?公开`,
		tail: answerTail
	},
	{
		measure: 'partial',
		subject: 'applications',
		words: '部分(?:予以|同意|准予|内容)?公开|区分处理',
		tail: answerTail
	},
	{
		measure: 'denied',
		subject: 'applications',
		words: '不(?:予以?|同意|宜|能)公开|未予公开|(?:答复|决定)不公开|^(?:其中|、)?不公开(?=的?$)',
		tail: answerTail
	},
	{
		measure: 'granted',
		subject: 'applications',
		words: `${negated}(?:予以|准予|同意|全部|完全|依法|已|答复|告知|可以?|可予)公开|^(?:其中|、)?公开(?=的?$)`,
		tail: answerTail + '|并|已|提供',
		unless: /主动/
	},
	{
		measure: 'unavailable',
		subject: 'applications',
		words: '(?:无法|不能|未能)提供',
		tail: answerTail
	},
	{ measure: 'rejected', subject: 'applications', words: '不(?:予|作|做)处理', tail: answerTail },
	{
		measure: 'other',
		subject: 'applications',
		words: '其[他它](?:方式|类|情形|情况)?处理',
		tail: answerTail
	},
	{
		measure: 'not_held',
		subject: 'applications',
		words:
			'不存在|(?:不|未|没有)掌握(?:相关|该|所申请|有关|此)?|(?:我局|本机关|本单位)未(?:制作|保存|获取)',
		tail: answerTail
	},
	{
		measure: 'not_this_agency',
		subject: 'applications',
		words: `(?:不属于?|非|不是|不归|不由)${ownOffice}(?:的)?(?:职责|职能|职权|公开|受理|负责|管辖|权限|主管|制作|范围|范畴|掌握)*|属于?其[他它](?:部门|单位|机关|行政机关)(?:的)?(?:职责|职能|职权|公开)(?:范围)?`,
		tail: answerTail + '|范围|范畴|告知|申请人|向|有关|单位|部门|机关|咨询|依法|其'
	},
	{
		measure: 'withdrawn',
		subject: 'applications',
		words: '(?:撤销|撤回|撤消)(?:其|了)?(?=申请|的|政府|信息|件|$|共|有|,|。|\\d|而|后|并|、|终止)',
		tail: answerTail,
		unless: /法院|判决|复议|诉讼|(?:被|决定|予以)撤销/
	},
	{
		measure: 'channel.online',
		subject: 'applications',
		words: '网络|网上|在线|线上|互联网|网站|平台|门户网|网页',
		tail: channelTail,
		group: 'channel',
		unless: /答复|回复|发布|推送|主动公开/
	},
	{
		measure: 'channel.post',
		subject: 'applications',
		words:
			'信函|邮寄|信件|邮政|来信|书信|邮递|(?:EMS|挂号信?|特快专递|快递)|书面(?=申请|提交|递交|形式|方式)',
		tail: channelTail,
		group: 'channel',
		unless: /答复|回复/
	},
	{
		measure: 'channel.in_person',
		subject: 'applications',
		words: '现场|当面|窗口|上门|到场|当场|柜台|面交|直接(?:递交|提交|送达)',
		tail: channelTail,
		group: 'channel',
		unless: /答复|回复/
	},
	{
		measure: 'applicants.natural_person',
		subject: 'applications',
		words: '自然人|公民个人|公民|个人',
		tail: channelTail,
		group: 'applicant'
	},
	{
		measure: 'applicants.organisation',
		subject: 'applications',
		words: '法人(?:或者|或|和|及|与|以及|、)?(?:其[他它]|非法人)?(?:社会)?组织|法人',
		tail: channelTail,
		group: 'applicant'
	},
	{
		measure: 'reconsiderations',
		subject: 'any',
		words: '复议(?!后|直接|机关|机构|决定|委员会)',
		tail: disputeTail,
		group: 'dispute'
	},
	{
		measure: 'lawsuits',
		subject: 'any',
		words: '诉讼(?!请求)|行政应诉',
		tail: disputeTail,
		group: 'dispute'
	},
	{
		measure: 'published.wechat',
		subject: 'publication',
		words: '微信(?:公众号|公众平台|平台)?|公众号',
		tail: mediumTail,
		group: 'medium',
		unless: /开设|开通|运营|建有|建设|备案|注册|关停|关注|粉丝|阅读|浏览|检查/
	},
	{
		measure: 'published.website',
		subject: 'publication',
		words: '网站|门户网|官网|网页',
		tail: mediumTail + '|信息公开',
		group: 'medium',
		unless: /访问|点击|浏览|检查|整改|开设|开通|建成|普查|监测|申请/
	}
];

/** Measure words that a count of applications, disputes or published items can have. */
export const countedUnits: Readonly<Record<Term['subject'], RegExp>> = {
	applications: /^(?:|件|份|起|项|条|宗|例|次|件次|笔|封|桩|则|个)$/,
	any: /^(?:|件|起|宗|例|项|次|条|个|份)$/,
	publication: /^(?:|条|篇|件|项|份|则|期|次|条次)$/
};

/** Where the nearest of these stands before a number, the prose speaks of that subject. */
export const subjectWords: Readonly<Record<Exclude<Subject, 'elsewhere'>, RegExp>> = {
	applications:
		/依申请|公开的?申请|申请公开|(?:受理|收到|接到|接收到?|收办|新收|新增)的?.{0,6}申请|申请(?:书|人|件|量|数|表|受理|办理)|信息公开(?:件|案件|事项)/g,
	publication:
		/主动公开|(?<!申请)公开(?:了|各类|各项|相关)*(?:政府|政务)?信息(?!公开|.{0,3}申请)|(?:发布|推送|公布|更新)(?:了|各类|各项|相关)*(?:政府|政务|公开)*信息|信息(?:公开|发布)量/g
};

/** Business that offices count beside applications; a clause with one of these is about that. */
export const otherBusiness =
	/问政|12345|热线|工单|建议|提案|议案|留言|咨询|许可|处罚|挖掘|占道|占用|意见|备案|投诉|来电|信箱|信访(?:件|案件|事项)|培训|检查|通报|调查|执法|会议|座谈|解读|图解|专栏|新媒体|账号|低保|补贴|登记证|营业执照|调解|仲裁|普查|监测|点击|访问|稿件/;
