import { categories, categoryNames, type Category } from '#lib/checks/category.ts';
import { category } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { dayInChinese } from '#lib/report/day-in-chinese.ts';
import { arrivalNames, handedIn, type Arrival } from './arrival.ts';
import { commonest } from './commonest.ts';

/** One office in a year, in the register's order. */
export type OfficeFacts = {
	id: number;
	office: string;
	arrival: Arrival;
	/** Days between its deadline and its report, where that came late. */
	daysLate: number;
	/** How often its report of the year was sent back. */
	returned: number;
	/** Findings of its report that nobody has settled. */
	findings: readonly Finding[];
};

export type SummaryLine = {
	id: number;
	number: number;
	office: string;
	arrival: string;
	returned: number;
	/** In the order of the summary's `kinds`; null where no report is held. */
	counts: number[] | null;
	total: number | null;
};

/** 通报: how the offices of a region stand with the reports of a year. */
export type Summary = {
	title: readonly [string, string];
	paragraphs: string[];
	/** Kinds of findings that any office has. */
	kinds: string[];
	lines: SummaryLine[];
	totals: { returned: number; counts: number[]; total: number };
	sender: string;
	/** In Chinese. */
	day: string;
};

type SummaryParts = {
	year: number;
	offices: readonly OfficeFacts[];
	sender: string;
	/** The day of which all is told, `YYYY-MM-DD`. */
	on: string;
};

/** The summary of a year, with sentences made of the numbers that its table shows. Nobody is ranked: offices keep the register's order. */
export function summaryOf({ year, offices, sender, on }: SummaryParts): Summary {
	const kinds = categories.filter((kind) =>
		offices.some(({ findings }) => findings.some((finding) => category(finding) === kind))
	);
	const lines = offices.map((facts, index) => lineOf(facts, index + 1, kinds));
	const totals = {
		returned: sum(lines.map(({ returned }) => returned)),
		counts: kinds.map((_, place) => sum(lines.map(({ counts }) => counts?.[place] ?? 0))),
		total: sum(lines.map(({ total }) => total ?? 0))
	};
	const day = dayInChinese(on);
	return {
		title: [`关于${year}年度政府信息公开工作年度报告`, '报送和核对情况的通报'],
		paragraphs: [
			arrivals(year, offices, day),
			...absent(offices),
			checks(
				offices,
				kinds.map((kind, place) => `${categoryNames[kind]['zh-CN']}${totals.counts[place]}处`),
				totals
			),
			...commonest(offices),
			'请未报送的单位尽快报送并向社会公布；请有问题的单位对照反馈函逐条核对，更正后重新报送，无误的说明原因。'
		],
		kinds: kinds.map((kind) => categoryNames[kind]['zh-CN']),
		lines,
		totals,
		sender,
		day
	};
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

function lineOf(facts: OfficeFacts, number: number, kinds: readonly Category[]): SummaryLine {
	const { id, office, arrival, daysLate, returned, findings } = facts;
	const isHeld = handedIn.includes(arrival);
	return {
		...{ id, number, office, returned },
		arrival: arrivalNames[arrival] + (arrival === 'late' ? `${daysLate}天` : ''),
		counts: isHeld
			? kinds.map((kind) => findings.filter((finding) => category(finding) === kind).length)
			: null,
		total: isHeld ? findings.length : null
	};
}

function arrivals(year: number, offices: readonly OfficeFacts[], day: string): string {
	const held = offices.filter(({ arrival }) => handedIn.includes(arrival)).length;
	const parts = handedIn.flatMap((arrival) => {
		const count = offices.filter((one) => one.arrival === arrival).length;
		return count === 0 ? [] : [`${arrivalNames[arrival]}的${count}个`];
	});
	const told = held === 0 ? '' : `，其中${parts.join('，')}`;
	return `${year}年度政府信息公开工作年度报告应由${offices.length}个单位报送。截至${day}，已报送${held}个${told}；未报送${offices.length - held}个。`;
}

/** Who has not reported, by name: those whose day has passed, and those who still have time. */
function absent(offices: readonly OfficeFacts[]): string[] {
	const named = (['overdue', 'not_due'] as const).flatMap((arrival) => {
		const names = offices.filter((one) => one.arrival === arrival).map(({ office }) => office);
		return names.length === 0 ? [] : [`${arrivalNames[arrival]}的：${names.join('、')}`];
	});
	return named.length === 0 ? [] : [`未报送的单位中，${named.join('；')}。`];
}

function checks(
	offices: readonly OfficeFacts[],
	kinds: readonly string[],
	{ returned, total }: Summary['totals']
): string {
	const back = offices.filter((one) => one.returned > 0).length;
	const sentBack =
		returned === 0 ? '没有退回修改的报告' : `退回修改${returned}次，涉及${back}个单位`;
	const found = offices.filter(({ findings }) => findings.length > 0).length;
	const open =
		total === 0
			? '没有尚未处理的核对问题'
			: `尚未处理的核对问题${total}处，涉及${found}个单位，其中${kinds.join('、')}`;
	return `已报送的报告经核对，${sentBack}；${open}。`;
}
