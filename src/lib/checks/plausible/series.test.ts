import { expect, it } from 'vitest';
import { office, steady } from './office-years.fixture.ts';
import { peersRule } from './peers.ts';
import { seriesRule } from './series.ts';
import { standardOf, type OfficeYears } from './standard.ts';

const judge = (one: OfficeYears, year = 2024) => {
	const standard = standardOf([one, ...steady], year);
	return {
		own: seriesRule.check(one, standard),
		among: peersRule.check(one, steady, standard)
	};
};

it('tells a number that the office’s own years make very unlikely, in one sentence with both', () => {
	const { own, among } = judge(office([20, 45, 31, 28, 40, 480]));
	expect(among).toEqual([]);
	expect(own).toHaveLength(1);
	expect(own[0]?.place).toEqual({ table: 'requests', row: 'received_new', column: 'total' });
	expect(own[0]?.operands.map(({ value, year }) => [year, value])).toEqual([
		[undefined, 480],
		[2019, 20],
		[2020, 45],
		[2021, 31],
		[2022, 28],
		[2023, 40]
	]);
	expect(seriesRule.sentence['zh-CN'](own[0]!)).toMatch(
		/^2024 年新收申请 480 件；此前 5 年（2019—2023 年）在 20 至 45 件之间。.+可能不到.+分之一，请核对。$/
	);
	expect(seriesRule.sentence.en(own[0]!)).toContain('480 applications received in 2024');
});

it('is silent on what grows, on what is small, and on a blank, which is not 0', () => {
	expect(judge(office([20, 45, 31, 28, 40, 74])).own).toEqual([]);
	expect(judge(office([0, 0, 1, 0, 0, 6])).own).toEqual([]);
	expect(judge(office([400, 410, 395, 420, 405, null])).own).toEqual([]);
});

it('holds an office with few years of its own against its kind, and years before a reform against nothing', () => {
	expect(judge(office([9000], 2024)).among).toHaveLength(1);
	expect(judge(office([30], 2024)).among).toEqual([]);
	const reformed = office([20, 45, 31, 28, 40, 480], 2019, 2023);
	expect(judge(reformed).own).toEqual([]);
});
