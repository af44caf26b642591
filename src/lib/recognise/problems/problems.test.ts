import { describe, expect, it } from 'vitest';
import type { SectionPassages } from '#lib/recognise/passage.ts';
import { admittedProblems } from './problems.ts';

function five(...texts: string[]): SectionPassages[] {
	return [
		{
			number: 5,
			title: '五、存在的主要问题及改进情况',
			passages: texts.map((text, line) => ({
				text,
				locate: (start, end) => ({ kind: 'line', line: line + 1, start, end })
			}))
		}
	];
}

const problems = (...texts: string[]) =>
	admittedProblems(five(...texts)).problems.map(({ text }) => text);

describe('admittedProblems', () => {
	it('takes a list in one paragraph point by point, each as printed up to its end mark', () => {
		expect(
			problems(
				'工作取得进展，但还有差距。一是公开意识不强，主动性不够；二是更新较慢。内容也偏少；三是人员变动频繁。针对上述问题，我局采取了以下措施。一是加强学习。二是明确时限。'
			)
		).toEqual(['一是公开意识不强，主动性不够', '二是更新较慢。内容也偏少', '三是人员变动频繁']);
	});

	it('starts a list after a colon or a comma', () => {
		expect(problems('存在以下不足：一是内容不全，二是解读偏少。下一步将改进。')).toEqual([
			'一是内容不全',
			'二是解读偏少'
		]);
	});

	it.each([
		['（一）存在的主要问题。', '（二）改进措施。'],
		['存在问题：', '改进情况：'],
		['1.主要问题', '2.整改措施'],
		['一、存在的问题和不足', '二、下一步工作打算']
	])('goes by the headings %s and %s', (head, other) => {
		expect(
			problems(
				head,
				'队伍不稳定，培训偏少；网民留言回复不够快。',
				other,
				'加强培训，补齐短板与不足。'
			)
		).toEqual(['队伍不稳定，培训偏少', '网民留言回复不够快']);
	});

	it('reads a heading that runs on in the same paragraph', () => {
		expect(
			problems('（一）存在问题。公开内容不够细；渠道单一。（二）改进措施。拓宽渠道。')
		).toEqual(['公开内容不够细', '渠道单一']);
	});

	it.each([
		['存在的不足主要有：意识不强；队伍不稳定。', ['意识不强', '队伍不稳定']],
		['问题：栏目更新不及时。措施：落实专人。', ['栏目更新不及时']],
		[
			'公开深度不够，与公众期待有差距。新媒体运用不足。',
			['公开深度不够，与公众期待有差距', '新媒体运用不足']
		],
		[
			'（一）解读不深，下一步将邀请专家。（二）更新较慢，下一步将明确时限。',
			['（一）解读不深', '（二）更新较慢']
		],
		['我局在信息公开工作中不存在突出问题。', []],
		['我镇认真做好公开工作。下一步将继续加强培训。', []]
	])('takes %s apart without lead-ins and promises', (text, expected) => {
		expect(problems(text)).toEqual(expected);
	});

	it('takes a list of paragraphs', () => {
		expect(
			problems(
				'主要存在以下问题：',
				'1.公开不够及时。',
				'2.公开形式单一。',
				'下一步，我们将：',
				'1.及时公开。',
				'2.丰富形式。'
			)
		).toEqual(['1.公开不够及时', '2.公开形式单一']);
		expect(problems('（一）解读较少。', '（二）意识淡薄。', '2024年，我镇将着力改进。')).toEqual([
			'（一）解读较少',
			'（二）意识淡薄'
		]);
	});

	it('takes up the list again where each problem is followed by its improvement', () => {
		expect(
			problems('1.公开不够及时。改进措施：明确时限。', '2.公开形式单一。改进措施：增加图表。')
		).toEqual(['1.公开不够及时', '2.公开形式单一']);
	});

	it('takes the sentences of a plain paragraph that admit something', () => {
		expect(
			problems(
				'今年工作平稳有序。但对照要求仍有差距。公开目录不够完善。政策解读有待加强。今后，我局将逐项改进。'
			)
		).toEqual(['公开目录不够完善', '政策解读有待加强']);
	});

	it('passes a title of a group over', () => {
		expect(problems('（一）主动公开方面', '一是内容较少；二是更新不快。')).toEqual([
			'一是内容较少',
			'二是更新不快'
		]);
	});

	it('does not take 针对性 for a turn to improvements', () => {
		expect(problems('一是针对性不强；二是针对群众关切的内容不足。')).toEqual([
			'一是针对性不强',
			'二是针对群众关切的内容不足'
		]);
	});

	it('finds none where none is admitted', () => {
		expect(problems('无。')).toEqual([]);
		expect(problems('我局将继续做好公开工作。')).toEqual([]);
		expect(admittedProblems([])).toEqual({ problems: [], improvements: [] });
	});

	it('says where each stands and which areas it belongs to', () => {
		const sections = five('问题如下：', '  一是更新不及时；二是缺少专职人员。');
		expect(admittedProblems(sections).problems).toEqual([
			{
				text: '一是更新不及时',
				areas: ['timeliness'],
				at: { kind: 'line', line: 2, start: 2, end: 9 },
				improvement: null
			},
			{
				text: '二是缺少专职人员',
				areas: ['staff'],
				at: { kind: 'line', line: 2, start: 10, end: 18 },
				improvement: null
			}
		]);
	});
});

describe('the improvements', () => {
	const told = (...texts: string[]) => {
		const { problems, improvements } = admittedProblems(five(...texts));
		return {
			pairs: problems.map(({ text, improvement }) => [text, improvement?.text ?? null]),
			others: improvements.map(({ text }) => text)
		};
	};

	it('are paired with their problems where both lists are numbered alike', () => {
		expect(
			told(
				'一是栏目更新不够及时；二是专职人员偏少。',
				'下一步，我局将做好以下工作：一是明确栏目更新时限；二是配齐人员。'
			)
		).toEqual({
			pairs: [
				['一是栏目更新不够及时', '一是明确栏目更新时限'],
				['二是专职人员偏少', '二是配齐人员']
			],
			others: []
		});
	});

	it('are paired by their words where the numbers differ, and kept apart where the words tell nothing', () => {
		expect(
			told(
				'一是政策解读形式单一；二是队伍不稳定。',
				'下一步将采取以下措施。一是稳定队伍，队伍培训每季一次；二是丰富政策解读形式；三是推动各项任务落实。'
			)
		).toEqual({
			pairs: [
				['一是政策解读形式单一', '二是丰富政策解读形式'],
				['二是队伍不稳定', '一是稳定队伍，队伍培训每季一次']
			],
			others: ['三是推动各项任务落实']
		});
		expect(told('一是更新慢；二是人员少。', '今后将逐项抓好整改。').pairs).toEqual([
			['一是更新慢', null],
			['二是人员少', null]
		]);
	});

	it('do not follow the numbers where the words speak of the other problem', () => {
		const { pairs } = told(
			'一是网站栏目陈旧；二是政策解读偏少。',
			'改进措施：',
			'1.增加政策解读，图解每月一期。',
			'2.清理网站栏目。'
		);
		expect(pairs).toEqual([
			['一是网站栏目陈旧', '2.清理网站栏目'],
			['二是政策解读偏少', '1.增加政策解读，图解每月一期']
		]);
	});

	it('belong to the problem that they are told together with', () => {
		expect(
			told('1.公开不够及时。改进措施：明确时限，逾期通报。', '2.公开形式单一。下一步将增加图表。')
				.pairs
		).toEqual([
			['1.公开不够及时', '改进措施：明确时限，逾期通报'],
			['2.公开形式单一', '下一步将增加图表']
		]);
		expect(told('一是时效不强。今后将按周更新。二是人手不足。今后将增配专人。').pairs).toEqual([
			['一是时效不强', '今后将按周更新'],
			['二是人手不足', '今后将增配专人']
		]);
	});

	it('answer the only problem, and stand where they are printed', () => {
		const { problems } = admittedProblems(five('公开目录不够完善。今后，我局将修订目录。'));
		expect(problems[0]?.improvement).toEqual({
			text: '今后，我局将修订目录',
			at: { kind: 'line', line: 1, start: 9, end: 19 }
		});
	});
});

describe('what was done about problems of an earlier year', () => {
	const parts = (...texts: string[]) => {
		const told = admittedProblems(five(...texts));
		return {
			problems: told.problems.map(({ text, improvement }) => [text, improvement?.text ?? null]),
			improvements: told.improvements.map(({ text }) => text)
		};
	};

	it('is an improvement that answers none of this year’s problems', () => {
		expect(
			parts(
				'针对2022年存在的解读不够深入的问题，我局为每份文件配了问答。2023年存在的主要问题：一是解读形式单一；二是目录不够完善。'
			)
		).toEqual({
			problems: [
				['一是解读形式单一', null],
				['二是目录不够完善', null]
			],
			improvements: ['针对2022年存在的解读不够深入的问题，我局为每份文件配了问答']
		});
	});

	it('may be a list of its own, up to what leads in to this year’s', () => {
		expect(
			parts(
				'针对上年度存在的问题：一是完善了台账；二是补齐了栏目。但仍存在一些不足：一是答复不够规范；二是人手不足。'
			)
		).toEqual({
			problems: [
				['一是答复不够规范', null],
				['二是人手不足', null]
			],
			improvements: ['一是完善了台账', '二是补齐了栏目']
		});
	});

	it('among the points of a list leaves the others problems', () => {
		expect(
			parts('（一）针对去年更新较慢的问题，我局每周通报一次。', '（二）公开渠道不够丰富。')
		).toEqual({
			problems: [['（二）公开渠道不够丰富', null]],
			improvements: ['（一）针对去年更新较慢的问题，我局每周通报一次']
		});
	});
});
