import type { Area } from './areas.ts';
import { awarenessTerms } from './terms/awareness.ts';
import { contentTerms } from './terms/content.ts';
import { interpretationTerms } from './terms/interpretation.ts';
import { managementTerms } from './terms/management.ts';
import { mechanismTerms } from './terms/mechanism.ts';
import { otherTerms } from './terms/other.ts';
import { participationTerms } from './terms/participation.ts';
import { platformTerms } from './terms/platform.ts';
import { requestsTerms } from './terms/requests.ts';
import { staffTerms } from './terms/staff.ts';
import { supervisionTerms } from './terms/supervision.ts';
import type { Term } from './terms/term.ts';
import { timelinessTerms } from './terms/timeliness.ts';

export const areaTerms: Readonly<Record<Area, readonly Term[]>> = {
	mechanism: mechanismTerms,
	management: managementTerms,
	platform: platformTerms,
	timeliness: timelinessTerms,
	content: contentTerms,
	interpretation: interpretationTerms,
	requests: requestsTerms,
	staff: staffTerms,
	awareness: awarenessTerms,
	supervision: supervisionTerms,
	participation: participationTerms,
	other: otherTerms
};

/**
 * What a clause's own topic takes with it: where the key area is told, words of these areas in the same breath qualify
 * that topic (`政策解读的形式`, `依申请公开答复质量`) and tell nothing else.
 */
export const qualified: Partial<Readonly<Record<Area, readonly Area[]>>> = {
	platform: ['other'],
	content: ['other'],
	interpretation: ['content', 'platform', 'timeliness', 'staff', 'other'],
	requests: ['content', 'timeliness', 'management', 'other'],
	participation: ['timeliness', 'platform', 'other'],
	staff: ['other'],
	awareness: ['content', 'other']
};

/** An office's own business and names, whose words are no topic of disclosure: left out before the words are read. */
export const business =
	/(?:校外|职业|技能|驾驶|驾校|岗前|就业|创业|家政|学科类?)培训(?:机构|治理|补贴|行业|学校|班)?|教育培训机构|(?:水质|环境|空气|大气|地震|气象|灾害|疫情|价格|森林|污染源?|舆论|食品安全|土壤|水文)(?:质量)?监测|(?:市场|金融|行业|安全|药品|食品|质量|产品|国资|医保|基金)(?:安全|质量)?监督?(?:管理|监管)|市场监管|监督管理局|安全检查|消防检查|食品抽[检查]|监督抽查结果|(?:学业|教师|医师|绩效|招聘|资格)考核|(?:交易|融资|产业|电商|监管|政务服务)平台|(?:社会|城乡|医疗|养老|卫生)(?:保障|服务)?体系|招标评议|信用评价|环境影响评价|环评审批|(?:人才|干部)招聘|人才(?:引进|政策|公寓)|(?:危废|物业|档案)管理局|户籍管理|高标准|质量提升工程|公共文化服务|上级主管部门/g;
