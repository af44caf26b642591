import type { Wording } from '#lib/report/locale.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import type { TierProblem } from './due.ts';
import type { ReminderChannel, Rung } from './ladder.ts';
import type { Mark, Punctuality } from './punctuality.ts';
import type { Stage } from './stage.ts';

export const stageNames: Readonly<Record<Stage, Wording>> = {
	missing: { 'zh-CN': '未报', en: 'Not filed' },
	overdue: { 'zh-CN': '逾期', en: 'Overdue' },
	nil_return: { 'zh-CN': '无申请', en: 'Nil return' },
	reading: { 'zh-CN': '读取中', en: 'Being read' },
	returned: { 'zh-CN': '退回', en: 'Returned' },
	to_review: { 'zh-CN': '待审', en: 'To review' },
	approved: { 'zh-CN': '已审', en: 'Approved' },
	published: { 'zh-CN': '已发布', en: 'Published' }
};

export const rungNames: Readonly<Record<Rung, Wording>> = {
	remind: { 'zh-CN': '提醒', en: 'Reminder' },
	urge: { 'zh-CN': '催报', en: 'First call' },
	urge_again: { 'zh-CN': '再催', en: 'Second call' },
	circulate: { 'zh-CN': '通报', en: 'Public notice' }
};

export const channelNames: Readonly<Record<ReminderChannel, Wording>> = {
	message: { 'zh-CN': '站内消息', en: 'Message' },
	letter: { 'zh-CN': '函件', en: 'Letter' },
	mail: { 'zh-CN': '邮件', en: 'E-mail' }
};

export const markNames: Readonly<Record<Mark, Wording>> = {
	on_time: { 'zh-CN': '按时', en: 'on time' },
	late: { 'zh-CN': '迟报', en: 'late' },
	missing: { 'zh-CN': '未报', en: 'not filed' },
	unknown: { 'zh-CN': '收到日期不详', en: 'day of receipt not known' }
};

export const tierProblemNames: Readonly<Record<TierProblem, Wording>> = {
	not_a_day: { 'zh-CN': '不是一个日期', en: 'is not a day' },
	after_the_law: {
		'zh-CN': '晚于《条例》第四十九条规定的日期；可以提前，不能推后',
		en: 'is later than article 49 of the Regulation allows; it may be earlier, never later'
	},
	before_the_year_ends: {
		'zh-CN': '早于报告年度结束之日',
		en: 'falls before the year reported on has ended'
	}
};

const plural = (count: number) => (count === 1 ? 'day' : 'days');

/** How long it is to a deadline, or how long it has passed: `daysLeft` is negative then. */
export function timeLeft(daysLeft: number): Wording {
	if (daysLeft === 0) return { 'zh-CN': '今日截止', en: 'due today' };
	const days = Math.abs(daysLeft);
	return daysLeft > 0
		? { 'zh-CN': `还有 ${days} 天`, en: `${days} ${plural(days)} left` }
		: { 'zh-CN': `已过 ${days} 天`, en: `${days} ${plural(days)} past` };
}

/** How long after its deadline a report came. */
export function lateBy(days: number): Wording {
	return { 'zh-CN': `迟 ${days} 天`, en: `${days} ${plural(days)} late` };
}

/** Years on time of the years known; a share only where the years are enough to give one. */
export function punctualityWords({ onTime, known, share }: Punctuality): Wording {
	if (known === 0) return { 'zh-CN': '无往年记录', en: 'no earlier years' };
	const counted = {
		'zh-CN': `${known} 年中 ${onTime} 年按时`,
		en: `on time in ${onTime} of ${known}`
	};
	if (share === null)
		return {
			'zh-CN': `${counted['zh-CN']}，年数少，不计比例`,
			en: `${counted.en}; too few years for a share`
		};
	const percent = Math.round(share * 100);
	return { 'zh-CN': `${counted['zh-CN']}（${percent}%）`, en: `${counted.en} (${percent} %)` };
}

/** Why a report cannot go from one status to another. */
export const noSuchStep = (from: ReportStatus, to: ReportStatus): Wording => ({
	'zh-CN': `“${stageNames[from]['zh-CN']}”的报告不能直接改为“${stageNames[to]['zh-CN']}”`,
	en: `a report that is “${stageNames[from].en}” cannot become “${stageNames[to].en}”`
});
