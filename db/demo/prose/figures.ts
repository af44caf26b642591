import { outcomeNames, outcomes } from '#lib/report/codes.ts';
import type { Told } from '#db/demo/numbers/told.ts';

/** How an office words its figures; an office keeps its manner over the years. */
export const manners = ['plain', 'through', 'ledger'] as const;
export type Manner = (typeof manners)[number];

function outcomeList(told: Told, withZeros: boolean): string {
	return outcomes
		.filter((outcome) => withZeros || told.outcomes[outcome] > 0)
		.map((outcome) => `${outcomeNames[outcome]['zh-CN']}${told.outcomes[outcome]}件`)
		.join('、');
}

/** `同比上升20%`, or words where a percentage would say nothing. */
function change(told: Told, up: string, down: string): string {
	const percent = told.changePercent;
	if (percent === null) return '';
	if (percent === 0) return '，与上年持平';
	return `，${percent > 0 ? up : down}${Math.abs(percent)}%`;
}

const received: Readonly<Record<Manner, (told: Told) => string>> = {
	plain: (told) => {
		const before = told.receivedPriorYear;
		const past = before === null ? '' : `，上年为${before}件`;
		const { online, post, in_person } = told.channels;
		return `${told.year}年，本机关共收到政府信息公开申请${told.received}件${past}${change(told, '同比上升', '同比下降')}。按提交方式分，网络申请${online}件、邮寄申请${post}件、当面申请${in_person}件。`;
	},
	through: (told) => {
		const before = told.receivedPriorYear;
		const past = before === null ? '' : `，较${told.year - 1}年的${before}件`;
		const moved =
			before === null || told.changePercent === null
				? past && `${past}有所增加`
				: told.changePercent === 0
					? `${past}持平`
					: `${past}${told.changePercent > 0 ? '增长' : '减少'}${Math.abs(told.changePercent)}%`;
		const { online, post, in_person } = told.channels;
		return `${told.year}年新收政府信息公开申请${told.received}件${moved}，其中通过网络提交的${online}件，通过信函提交的${post}件，现场提交的${in_person}件。`;
	},
	ledger: (told) => {
		const before = told.receivedPriorYear;
		const past = before === null ? '' : `（上年${before}件${change(told, '上升', '下降')}）`;
		const { online, post, in_person } = told.channels;
		return `据登记台账，${told.year}年受理政府信息公开申请${told.received}件${past}。网上申请${online}件，信函申请${post}件，现场申请${in_person}件。`;
	}
};

const closed: Readonly<Record<Manner, (told: Told) => string>> = {
	plain: (told) =>
		`上年结转${told.carriedIn}件，本年办结${told.answered}件：${outcomeList(told, true)}。结转下年度继续办理${told.carriedOut}件。`,
	through: (told) =>
		`连同上年结转申请${told.carriedIn}件，全年共办结${told.answered}件，其中${outcomeList(told, false)}；结转下年度${told.carriedOut}件。`,
	ledger: (told) =>
		`全年办结申请${told.answered}件（含上年结转${told.carriedIn}件），办理结果为${outcomeList(told, false)}，另有${told.carriedOut}件结转下年度办理。`
};

/** Applications of the year, as told. */
export function applicationsTold(told: Told, manner: Manner): string {
	if (told.received + told.answered + told.carriedOut === 0) {
		return `${told.year}年，本机关未收到政府信息公开申请，无上年结转申请，也无结转下年度办理的申请。`;
	}
	const end =
		told.answered === 0
			? `上年结转${told.carriedIn}件，结转下年度继续办理${told.carriedOut}件。`
			: closed[manner](told);
	if (told.received === 0) {
		return `${told.year}年，本机关未收到政府信息公开申请。${end}`;
	}
	return received[manner](told) + end;
}

/** What was published on the office's own motion. */
export function publishedTold(told: Told, manner: Manner): string {
	const { total, website, wechat, board } = told.published;
	const wordings: Record<Manner, string> = {
		plain: `全年主动公开政府信息${total}条，其中门户网站${website}条、微信公众号${wechat}条、公告栏${board}条。`,
		through: `通过门户网站、微信公众号和公告栏主动公开政府信息共${total}条，其中网站发布${website}条，微信公众号发布${wechat}条，公告栏张贴${board}条。`,
		ledger: `主动公开各类政府信息${total}条：网站${website}条，微信${wechat}条，公告栏${board}条。`
	};
	return wordings[manner];
}

/** Reconsiderations and suits, as told. */
export function disputesTold(told: Told): string {
	const { reconsiderations, lawsuits } = told;
	if (reconsiderations + lawsuits === 0) return '未发生涉及政府信息公开的行政复议和行政诉讼。';
	return `涉及政府信息公开的行政复议${reconsiderations}件、行政诉讼${lawsuits}件。`;
}
