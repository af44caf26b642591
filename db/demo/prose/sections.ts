import { syntheticRemark } from '#lib/report/synthetic.ts';
import { areas, type Area } from '#lib/areas/areas.ts';
import type { DemoSection } from '#db/demo/report.ts';
import { random } from '#db/demo/numbers/random.ts';
import type { Told } from '#db/demo/numbers/told.ts';
import { applicationsTold, disputesTold, manners, publishedTold } from './figures.ts';
import { improvementBank, problemBank } from './problems.ts';
import { workBank, type WorkSubject } from './work.ts';

export type Writer = {
	agency: string;
	subject: string;
	/** How many reports an aggregate sums up; null for an agency's own report. */
	members: number | null;
};

/** What section 六 always ends with. */

const numerals = ['一', '二', '三', '四'];

/** The prose of a report's six sections; 二 to 四 hold only tables. The same writer and figures give the same words. */
export function writeSections(writer: Writer, told: Told): DemoSection[] {
	return [
		{ number: 1, heading: '一、总体情况', paragraphs: overview(writer, told) },
		{ number: 2, heading: '二、主动公开政府信息情况', paragraphs: [] },
		{ number: 3, heading: '三、收到和处理政府信息公开申请情况', paragraphs: [] },
		{ number: 4, heading: '四、政府信息公开行政复议、行政诉讼情况', paragraphs: [] },
		{ number: 5, heading: '五、存在的主要问题及改进情况', paragraphs: problems(writer, told.year) },
		{ number: 6, heading: '六、其他需要报告的事项', paragraphs: otherMatters(told.year) }
	];
}

function overview({ agency, subject, members }: Writer, told: Told): string[] {
	const draw = random(`${agency}/${told.year}/overview`);
	const manner = random(`${agency}/manner`).pick(manners);
	const work = (about: WorkSubject) => draw.pick(workBank[about]).replace('{subject}', subject);
	const own = (text: string) =>
		members === null ? text : text.replace('本机关', '全区各行政机关');
	const scope =
		members === null
			? ''
			: `各项数据由全区${members}家单位报送的年度报告汇总而成，未报送的单位不在其内。`;
	const opening = draw.pick([
		`按照《条例》第五十条编写本年度报告。统计期间为${told.year}年1月1日至12月31日。`,
		`现将本机关${told.year}年政府信息公开情况报告如下，数据统计期间自${told.year}年1月1日起至12月31日止。`,
		`本报告依据《条例》编制，所列数据的统计期间为${told.year}年1月1日至12月31日。`
	]);
	return [
		own(opening) + scope,
		`（一）主动公开情况。${publishedTold(told, manner)}${work('publishing')}`,
		`（二）依申请公开情况。${own(applicationsTold(told, manner))}${disputesTold(told)}${work('handling')}`,
		`（三）政府信息管理情况。${work('management')}`,
		`（四）平台建设情况。${work('platform')}`,
		`（五）监督保障情况。${work('supervision')}`
	];
}

/** The problems that a writer admits for a year: areas recur by office, clauses by year. */
export function admitted(
	writer: Pick<Writer, 'agency'>,
	year: number
): { area: Area; clause: string }[] {
	const habits = random(`${writer.agency}/habits`).sample(areas, 3);
	const draw = random(`${writer.agency}/${year}/problems`);
	const weights = Object.fromEntries(
		areas.map((area) => [area, area === 'other' ? 0.3 : habits.includes(area) ? 9 : 1])
	) as Record<Area, number>;
	const drawn = new Set(Array.from({ length: draw.between(2, 4) }, () => draw.weighted(weights)));
	return [...drawn].slice(0, 3).map((area) => ({ area, clause: draw.pick(problemBank[area]) }));
}

function problems(writer: Writer, year: number): string[] {
	const found = admitted(writer, year);
	const draw = random(`${writer.agency}/${year}/improvements`);
	const promised = found.map(({ area }) => draw.pick(improvementBank[area]));
	const list = (items: string[]) =>
		items.length === 1
			? `${items[0]}。`
			: `${items.map((item, index) => `${numerals[index]}是${item}`).join('；')}。`;
	const clauses = found.map(({ clause }) => clause);
	switch (
		random(`${writer.agency}/problem-form`).pick(['sentence', 'headed', 'numbered'] as const)
	) {
		case 'sentence':
			return [`存在的不足主要有：${list(clauses)}`, `下一步改进措施：${list(promised)}`];
		case 'headed':
			return [
				`（一）存在的主要问题。${list(clauses)}`,
				`（二）改进情况。针对上述问题，${list(promised)}`
			];
		case 'numbered':
			return [
				'（一）存在的主要问题',
				...clauses.map((clause, index) => `${index + 1}.${clause}。`),
				'（二）改进措施',
				...promised.map((promise, index) => `${index + 1}.${promise}。`)
			];
	}
}

function otherMatters(year: number): string[] {
	return year < 2021
		? [`没有其他需要报告的事项。${syntheticRemark}`]
		: [`${year}年未收取政府信息公开信息处理费。`, syntheticRemark];
}
