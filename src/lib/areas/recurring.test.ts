import { describe, expect, it } from 'vitest';
import { likeness } from './likeness.ts';
import { followUp, sentencesOf } from './promises.ts';
import { newIn, recurrences, sameProblem, type Admitted } from './recurring.ts';

const admitted = (year: number, text: string, areas: string[], agencyId = 1): Admitted => ({
	agencyId,
	year,
	text,
	areas
});

describe('likeness', () => {
	it('sees the same problem in other words, and none in what all clauses say', () => {
		const alike: [string, string][] = [
			['一是栏目更新不够及时', '（二）个别栏目的更新仍不及时'],
			['政策解读形式单一，图解偏少', '三是政策解读的形式仍较单一'],
			['业务培训次数少，人员流动频繁', '2.人员流动频繁，业务培训不多']
		];
		const different: [string, string][] = [
			['一是政务公开工作有待进一步加强', '二是政务公开队伍有待进一步加强'],
			['业务培训次数少', '缺少专职人员，一人多岗'],
			['栏目更新不够及时', '公示发布晚于规定时限']
		];
		for (const pair of alike)
			expect(likeness(...pair), pair[0]).toBeGreaterThanOrEqual(sameProblem);
		for (const pair of different) expect(likeness(...pair), pair[0]).toBeLessThan(sameProblem);
	});
});

describe('recurrences', () => {
	it('follows a problem over the years of one office, a year between left out or not', () => {
		const first = admitted(2021, '一是栏目更新不够及时', ['timeliness']);
		const second = admitted(2022, '个别栏目更新不及时', ['timeliness']);
		const third = admitted(2024, '二是栏目的更新仍不及时', ['timeliness', 'platform']);
		const problems = [
			third,
			admitted(2022, '缺少专职人员', ['staff']),
			first,
			admitted(2022, '一是栏目更新不够及时', ['timeliness'], 2),
			second
		];
		const [found, ...others] = recurrences(problems);
		expect(others).toEqual([]);
		expect(found?.passages).toEqual([first, second, third]);
		expect(found?.likeness).toBeGreaterThanOrEqual(sameProblem);
	});

	it('needs an area in common', () => {
		const text = '栏目更新不够及时';
		const problems = [admitted(2021, text, ['timeliness']), admitted(2022, text, ['staff'])];
		expect(recurrences(problems)).toEqual([]);
	});
});

describe('newIn', () => {
	it('gives what was not admitted before, of offices with an earlier report only', () => {
		const fresh = admitted(2024, '缺少专职人员', ['staff']);
		const problems = [
			admitted(2023, '栏目更新不够及时', ['timeliness']),
			admitted(2024, '栏目更新仍不及时', ['timeliness']),
			fresh,
			admitted(2024, '缺少专职人员', ['staff'], 2)
		];
		expect(newIn(problems, 2024, (agencyId) => agencyId === 1)).toEqual([fresh]);
	});
});

describe('followUp', () => {
	const problem = admitted(2023, '业务培训次数少', ['staff']);
	const promised = { problem, promise: '每季度组织一次业务培训，邀请专家授课' };
	const told = (text: string) => ({ text, at: 1 });

	it('finds the problem admitted again before all else', () => {
		const again = admitted(2024, '业务培训次数仍少', ['staff']);
		const sentences = [told('全年组织业务培训四次，每季度一次，均邀请专家授课。')];
		expect(followUp(promised, { problems: [again], sentences })).toEqual({
			kind: 'again',
			problem: again
		});
	});

	it('finds what is told as done, and takes no new promise for it', () => {
		const done = told('全年组织业务培训四次，每季度一次，均邀请专家授课。');
		const ahead = told('下一步，将每季度组织一次业务培训，邀请专家授课。');
		const next = (sentences: ReturnType<typeof told>[]) => ({ problems: [], sentences });
		expect(followUp(promised, next([ahead, done]))).toEqual({ kind: 'done', told: done });
		expect(followUp(promised, next([ahead]))).toEqual({ kind: 'not_mentioned' });
	});

	it('says where no report is held', () => {
		expect(followUp(promised, null)).toEqual({ kind: 'no_report' });
		expect(sentencesOf('甲。乙；丙')).toEqual(['甲。', '乙；', '丙']);
	});
});
