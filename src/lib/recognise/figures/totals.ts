import type { FigureMeasure } from './figure-measures.ts';
import type { Claim } from './claims.ts';
import { runOf } from './word-run.ts';
import { countedUnits, otherBusiness, type Subject } from './terms.ts';

const filling = runOf(
	'到|了|的|各类|各种|群众|公众|社会|公民|法人|其[他它]组织|企业|和|及|与|、|或者|或|以及|提出|提交|递交|申请人|向[我本][局委办镇]|依法|依规|依申请|申请|政府|政务|信息|公开|主动|受理|收到|登记|事项|案件|办件|件|书|表|类|数量|总数|总量|总计|共计|合计|累计|总|数|量|共|为|有|达|是|全部|新增|新|要求|获取|材料|情况|线上|线下|书面|并|办结|办理|答复|回复|处理'
);
const ways = '(?:(?:通过|以)[^,]{1,24}(?:渠道|方式|途径|形式))?';
const verbs = '收到|受理|接到|接收到?|接受|收办|收悉|接办|接件|收件|登记|新收|接获|接|新增';
const totalWords = '(?:共计|合计|总计|总共|共|累计|总数|总量|数量|件数|数|量)';

const receiving = new RegExp(`(?:${verbs})${ways}${filling}$`);
const receivingVerbLast = new RegExp(`(?:${verbs})(?:了|的|共|共计)?$`);
const applicationsNamed = /申请|信息公开(?:件|事项|案件)|依申请/;
const applicationsCounted = new RegExp(
	`(?:依申请公开|公开申请|申请公开)(?:政府|政务|信息|公开|申请|事项|案件|件|的|办理)*(?:受理|收到|新收|${totalWords})${filling}$`
);
const applicationsOfYear =
	/^(?:[^,]{0,12})?(?:20\d\d年度?|全年|本年度?|今年|年内|年度)(?:[我本][局委办镇乡街道]+|共|共有|有|累计|无)*(?:政府信息)?(?:依申请公开|公开申请|申请公开)(?:政府|政务|信息|申请|事项|案件|件)*$/;
const applicationsOnly =
	/^(?:政府)?(?:信息)?(?:依申请公开|公开申请|申请公开)(?:事项|案件|件)?(?:仅|只|共|总共|有|为|共计|总计|合计|达)+$/;
const existing = /(?:共|全年|年度?|总共)有$/;
const existingAfter = /^(?:政府)?信息公开申请(?:事项|件|案件)?$/;
/** 办理 alone may count what was received or what was answered. */
const handlingOnly =
	/(?:办理|处理|办结|答复|回复)(?:了|的|政府信息)*(?:依申请|公开申请|信息公开申请)/;
const carriedInIncluded = /^\((?:其中)?(?:含|包括|包含)[^()]*(?:结转|上年|上一年)[^()]*\)/;

/** `following` is the folded prose from the number's end on. */
export function matchReceived(
	claim: Claim,
	subject: Subject | null,
	following: string
): FigureMeasure[] {
	if (!countedUnits.applications.test(claim.unit)) return [];
	const { before, after } = claim;
	const elsewhere = otherBusiness.test(before) && !/公开申请|依申请/.test(before);
	if (elsewhere || /复议|诉讼/.test(before)) return [];
	const verbed = receiving.exec(before)?.[0];
	const counted = applicationsCounted.test(before) && !handlingOnly.test(before);
	const told =
		(verbed !== undefined &&
			(applicationsNamed.test(verbed) || (subject === 'applications' && verbed.length <= 6))) ||
		(receivingVerbLast.test(before) &&
			/^[^,]{0,14}(?:公开申请|依申请|申请公开|信息公开件)|^(?:份|的)?申请/.test(after)) ||
		counted ||
		applicationsOnly.test(before) ||
		(existing.test(before) && existingAfter.test(after)) ||
		applicationsOfYear.test(before);
	if (!told) return [];
	const measure =
		/收办/.test(before) || carriedInIncluded.test(following)
			? 'received_with_carried_in'
			: 'received';
	return verbed && /(?:并|、|及|和)(?:已)?(?:办结|答复|回复)/.test(verbed)
		? [measure, 'answered']
		: [measure];
}

const answering = new RegExp(
	`(?:办结|答复|回复|办理完毕|办理完成|办毕)${runOf('了|的|各类|各项|全部|所有|申请人|政府|政务|信息|公开|依|申请|事项|案件|件|书|类|数量|总数|数|量|共计|合计|总计|累计|共|为|有|率|、|与|并|办结|答复|回复')}$`
);
const answeringAfter =
	/^(?:申请|件)?(?:均|已|全部|都)?(?:按|依法|在|于|按时|按期|及时|得到|予以|完成)?[^,、]{0,12}?(?:办结|答复|回复|办理完)/;
const notAnswered = /延期|逾期|超期|未答复|未办结|未回复|率$|不予|无法|同意|留言|书面意见/;
const leading = new RegExp(`^${runOf('其中|另有|另|有|已|对|余下|剩余|、|,')}$`);

export function matchAnswered(claim: Claim, subject: Subject | null): FigureMeasure[] {
	const { before, after, unit } = claim;
	if (!countedUnits.applications.test(unit) || notAnswered.test(before)) return [];
	if (otherBusiness.test(before) && !/公开申请|依申请/.test(before)) return [];
	const named = /公开申请|依申请|申请公开/.test(before + after);
	if (subject !== 'applications' && !named) return [];
	if (answering.test(before)) return ['answered'];
	const told =
		leading.test(before) && answeringAfter.test(after) && !/不予|无法|部分|未/.test(after);
	return told ? ['answered'] : [];
}

const publicationFilling = runOf(
	'了|的|各类|各项|各种|相关|有关|类|政府|政务|公开|信息|数量|总数|总量|数|量|总|条数|共计|总计|合计|累计|共|为|有|达到|达|约|全部|法定'
);
const publishing = new RegExp(
	`(?:主动公开|(?<!申请)公开|发布)${publicationFilling}(?:信息|数量|总数|量)${publicationFilling}$|主动公开${publicationFilling}$`
);
const publishingVerbLast = /(?:主动公开|公开|发布)(?:了)?$/;
const oneMedium =
	/(?:在|通过|利用|依托).{0,20}(?:报|电视|广播|媒体|微博|抖音|头条|公告栏|电子屏|公众号|微信)/;

/** Whether a number is the total of items published: not a part (其中), and not one medium’s, unless 主动公开 says so. */
export function matchPublished(claim: Claim): FigureMeasure[] {
	if (!countedUnits.publication.test(claim.unit) || claim.inParentheses) return [];
	if (/其中|包括|分别/.test(claim.sentence)) return [];
	const { before, after } = claim;
	if (otherBusiness.test(before) || /申请/.test(before)) return [];
	const several = /等(?:渠道|方式|途径|形式|平台|载体)/.test(before);
	if (oneMedium.test(before) && !several) return [];
	const proactive = /主动公开/.test(before);
	if (/网站|门户网|官网/.test(before) && !several && !proactive) return [];
	const told =
		publishing.test(before) ||
		(publishingVerbLast.test(before) &&
			/^(?:各类|各项|相关)?(?:政府|政务)?(?:公开)?信息/.test(after));
	return told ? ['published'] : [];
}
