import { syntheticRemark } from '#lib/report/synthetic.ts';
import type { DemoSection } from '#db/demo/report.ts';
import type { Office } from '#db/demo/offices.ts';
import { random } from '#db/demo/numbers/random.ts';
import { admitted } from '#db/demo/prose/sections.ts';
import { workBank } from '#db/demo/prose/work.ts';
import type { IndicatorNumbers } from './numbers.ts';

/** The chapters of a report of that time: 收费 stands between 三 and 复议诉讼, so that its own numbers run on. */
export function olderSections(
	{ agency, subject }: Office,
	year: number,
	numbers: IndicatorNumbers,
	received: number
): DemoSection[] {
	const draw = random(`${agency.name}/${year}/older-prose`);
	const work = (about: keyof typeof workBank) =>
		draw.pick(workBank[about]).replace('{subject}', subject);
	const clauses = admitted({ agency: agency.name }, year).map(({ clause }) => clause);
	const value = (code: string) => numbers[code] ?? 0;
	const ways =
		received === 0
			? ''
			: `其中网络申请${value('applications.online')}件、当面申请${value('applications.in_person')}件。`;
	return [
		{
			number: 1,
			heading: '一、概述',
			paragraphs: [`${year}年，本机关按照《条例》推进政府信息公开工作。${work('management')}`]
		},
		{
			number: 2,
			heading: '二、主动公开情况',
			paragraphs: [`${year}年主动公开政府信息${value('published')}条。${work('publishing')}`]
		},
		{
			number: 3,
			heading: '三、依申请公开情况',
			paragraphs: [`${year}年共收到政府信息公开申请${received}件。${ways}`]
		},
		{
			number: 4,
			heading: '四、因政府信息公开申请行政复议、提起行政诉讼情况',
			paragraphs: [
				`${year}年发生行政复议${value('reconsideration')}件，行政诉讼${value('litigation')}件。`
			]
		},
		{
			number: 5,
			heading: '五、存在的主要问题及改进措施',
			paragraphs: [`存在的不足主要有：${inOrder(clauses)}。`]
		},
		{ number: 6, heading: '六、其他需要报告的事项', paragraphs: [syntheticRemark] }
	];
}

const numerals = ['一', '二', '三'];

const inOrder = (clauses: readonly string[]) =>
	clauses.length === 1
		? clauses.join()
		: clauses.map((clause, index) => `${numerals[index]}是${clause}`).join('；');
