import { dayInChinese } from '#lib/report/day-in-chinese.ts';
import type { Rung } from './ladder.ts';

/** What a reminder speaks of. */
export type Owed = {
	/** The report year. */
	year: number;
	dueOn: string;
	/** Negative once the deadline has passed. */
	daysLeft: number;
	/** Whether the office has signed that no application came. */
	nilReturn: boolean;
	/** Why the report was sent back; null where none was. */
	returnReason: string | null;
};

const reportOn = (year: number) => `${year}年度政府信息公开工作年度报告`;

const requests: Readonly<Record<Rung, (owed: Owed) => string>> = {
	remind: ({ year, dueOn, daysLeft }) =>
		`请贵单位于${dayInChinese(dueOn)}前报送${reportOn(year)}，并向社会公布。${daysLeft === 0 ? '今日为截止日' : `距截止日还有${daysLeft}天`}。`,
	urge: (owed) => `${overdue(owed)}请尽快报送，并向社会公布。`,
	urge_again: (owed) => `${overdue(owed)}请立即报送，并书面说明逾期的原因。`,
	circulate: (owed) =>
		`${overdue(owed)}上述情况将列入本年度报送情况通报。请立即报送，并书面说明逾期的原因。`
};

function overdue({ year, dueOn, daysLeft, returnReason }: Owed): string {
	const state = returnReason === null ? '尚未收到' : '修改后的报告尚未收到';
	return `贵单位的${reportOn(year)}应于${dayInChinese(dueOn)}前报送，已逾期${-daysLeft}天，${state}。`;
}

/** The heading of a reminder: 关于催报2025年度政府信息公开工作年度报告的函. */
export function reminderTitle(rung: Rung, year: number): string {
	return `关于${verbs[rung]}${reportOn(year)}${rung === 'circulate' ? '情况' : ''}的函`;
}

const verbs: Readonly<Record<Rung, string>> = {
	remind: '报送',
	urge: '催报',
	urge_again: '再次催报',
	circulate: '未按期报送'
};

/** The text of a reminder in official Chinese, paragraph by paragraph. It says only what is known of the office. */
export function reminderText(rung: Rung, owed: Owed): string[] {
	const basis = '根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，';
	const { nilReturn, returnReason } = owed;
	return [
		basis + requests[rung](owed),
		...(returnReason === null
			? []
			: [`贵单位此前报送的报告已退回修改，原因是：${withStop(returnReason)}`]),
		...(nilReturn
			? ['贵单位已签认本年度未收到政府信息公开申请。年度报告仍须报送，有关表格照实填写。']
			: [])
	];
}

const withStop = (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`);
