import { describe, expect, it } from 'vitest';
import type { SectionPassages } from '#lib/recognise/passage.ts';
import { admittedProblems, promisedImprovements } from './problems.ts';

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

const problems = (...texts: string[]) => admittedProblems(five(...texts)).map(({ text }) => text);

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
		expect(admittedProblems([])).toEqual([]);
	});

	it('says where each stands and which areas it belongs to', () => {
		expect(admittedProblems(five('问题如下：', '  一是更新不及时；二是缺少专职人员。'))).toEqual([
			{
				text: '一是更新不及时',
				areas: ['timeliness'],
				at: { kind: 'line', line: 2, start: 2, end: 9 }
			},
			{
				text: '二是缺少专职人员',
				areas: ['staff'],
				at: { kind: 'line', line: 2, start: 10, end: 18 }
			}
		]);
	});
});

describe('promisedImprovements', () => {
	it('are what follows the problems', () => {
		const sections = five('一是更新慢。下一步，我局将改进。一是定时限；二是勤检查。');
		expect(promisedImprovements(sections).map(({ text }) => text)).toEqual([
			'下一步，我局将改进',
			'一是定时限',
			'二是勤检查'
		]);
	});
});
