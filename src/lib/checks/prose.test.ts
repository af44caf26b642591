import { describe, expect, it } from 'vitest';
import { check, sentence } from './check.ts';
import { printing, quoting, soundReport } from './sample-report.fixture.ts';

const rulesOf = (report: Parameters<typeof check>[0]) => check(report).map(({ rule }) => rule);

describe('prose_received', () => {
	it('is silent where the prose gives 新收', () => {
		expect(check(quoting(soundReport(), { received: 12 }))).toEqual([]);
	});

	it('explains a number that holds 上年结转', () => {
		const findings = check(quoting(soundReport(), { received_with_carried_in: 14 }));
		expect(findings).toMatchObject([{ rule: 'prose_received', severity: 'notice' }]);
		expect(sentence(findings[0]!)).toBe(
			'正文所述收办 14 件含上年结转 2 件；表三本年新收为 12 件。'
		);
	});

	it('warns of another number, and is milder where a government may tell of its office alone', () => {
		const findings = check(quoting(soundReport(), { received: 15 }));
		expect(findings).toMatchObject([
			{ rule: 'prose_received', severity: 'warning', difference: 3 }
		]);
		expect(findings[0]!.operands[0]).toMatchObject({ place: null, label: 'received 15' });
		const aggregate = { ...soundReport(), scope: 'aggregate' as const };
		expect(check(quoting(aggregate, { received: 4 }))).toMatchObject([{ severity: 'notice' }]);
	});

	it('compares 余 and 约 for what they say', () => {
		expect(check(quoting(soundReport(), { received: 10 }, { bound: 'at_least' }))).toEqual([]);
		expect(check(quoting(soundReport(), { received: 13 }, { bound: 'about' }))).toEqual([]);
		expect(rulesOf(quoting(soundReport(), { received: 20 }, { bound: 'at_least' }))).toEqual([
			'prose_received'
		]);
	});

	it('leaves figures of other years alone', () => {
		const report = quoting(soundReport(), { received: 12 });
		expect(check(quoting(report, { received: 40 }, { year: 2019 }))).toEqual([]);
	});

	it('is one finding where all of the prose speaks of other applications', () => {
		const copied = {
			received: 30,
			granted: 20,
			denied: 8,
			carried_out: 2,
			'applicants.natural_person': 29,
			'applicants.organisation': 1
		};
		expect(rulesOf(quoting(soundReport(), copied))).toEqual(['prose_received']);
	});
});

describe('cells told in prose', () => {
	it('agree', () => {
		const report = quoting(soundReport(), {
			received: 12,
			carried_in: 2,
			carried_out: 1,
			answered: 13,
			'applicants.natural_person': 10,
			'applicants.organisation': 2,
			reconsiderations: 0,
			lawsuits: 0
		});
		expect(check(report)).toEqual([]);
	});

	it('are told with both numbers where they differ', () => {
		const findings = check(quoting(soundReport(), { carried_in: 3, lawsuits: 4 }));
		expect(findings.map((finding) => sentence(finding))).toEqual([
			'正文所述上年结转 3 件，表三 · 总计 · 二、上年结转政府信息公开申请数量 2，差 +1。',
			'正文所述行政诉讼 4 件，表四 · 行政诉讼 · 未经复议直接起诉 · 总计 0、表四 · 行政诉讼 · 复议后起诉 · 总计 0，合计 0，差 +4。'
		]);
	});

	it('accept applicants with 上年结转 included', () => {
		expect(
			check(
				quoting(soundReport(), { 'applicants.natural_person': 12, 'applicants.organisation': 2 })
			)
		).toEqual([]);
	});

	it('say so where all are told as answered and some are carried over', () => {
		const report = soundReport({
			received_new: { natural_person: 10 },
			granted: { natural_person: 8 }
		});
		const findings = check(quoting(report, { received: 10, answered: 10 }));
		expect(findings).toMatchObject([{ rule: 'prose_answered', severity: 'warning' }]);
		expect(sentence(findings[0]!)).toBe(
			'正文称收到的 10 件均已办结，表三 · 总计 · （七）总计为 8 件，另有 2 件结转下年。'
		);
		expect(check(quoting(report, { received: 10, answered: 8 }))).toEqual([]);
	});
});

describe('prose_parts', () => {
	const channels = (online: number) => ({
		'channel.online': online,
		'channel.post': 3,
		'channel.in_person': 1
	});

	it('is silent where the channels add up, with or without 上年结转', () => {
		expect(check(quoting(soundReport(), { received: 12, ...channels(8) }))).toEqual([]);
		expect(check(quoting(soundReport(), { received: 12, ...channels(10) }))).toEqual([]);
	});

	it('warns where they come to more, and notices where they come to less', () => {
		expect(check(quoting(soundReport(), { received: 12, ...channels(11) }))).toMatchObject([
			{ rule: 'prose_parts', severity: 'warning', difference: 3 }
		]);
		expect(check(quoting(soundReport(), { received: 12, ...channels(5) }))).toMatchObject([
			{ rule: 'prose_parts', severity: 'notice', difference: -3 }
		]);
	});
});

describe('prose_change', () => {
	const claim = (rate: number, quote: string, before = 66) =>
		quoting(
			quoting(soundReport(), { received: 12, received_prior_year: before }),
			{ received_yoy_pct: rate },
			{ quote }
		);

	it('accepts a rate rounded or cut to its printed decimals', () => {
		expect(check(claim(-82, '下降82%'))).toEqual([]);
		expect(check(claim(-81.8, '下降81.8%'))).toEqual([]);
		expect(check(claim(-81, '下降81%'))).toEqual([]);
	});

	it('warns with the rate computed again', () => {
		const findings = check(claim(-80, '下降80.0%'));
		expect(findings).toMatchObject([{ rule: 'prose_change', severity: 'warning' }]);
		expect(sentence(findings[0]!)).toBe(
			'正文称同比 −80%，按正文所列本年 12、上年 66 计算为 −81.82%。'
		);
		expect(sentence(check(claim(20, '增长20%', 15))[0]!)).toContain('增减相反');
	});

	it('is silent without the year before, and on a base of none', () => {
		expect(check(quoting(soundReport(), { received: 12, received_yoy_pct: 4 }))).toEqual([]);
		expect(check(claim(100, '增长100%', 0))).toEqual([]);
	});
});

describe('prose_outcomes', () => {
	const all = {
		received: 12,
		granted: 6,
		partial: 2,
		denied: 1,
		not_held: 3,
		other: 1,
		carried_out: 1
	};

	it('is silent where each outcome is its row', () => {
		expect(check(quoting(soundReport(), all))).toEqual([]);
	});

	it('names the rows that differ, in one finding', () => {
		const findings = check(quoting(soundReport(), { ...all, granted: 5, denied: 2 }));
		expect(findings).toMatchObject([
			{ rule: 'prose_outcomes', severity: 'warning', detail: { kind: 'differs' } }
		]);
		expect(sentence(findings[0]!)).toBe(
			'正文所述办理结果合计 14 件，表三办理与结转合计 14 件：' +
				'正文“予以公开” 5 件，表三为 6 件（（一）予以公开 6 件）；' +
				'正文“不予公开” 2 件，表三为 1 件（（三）不予公开）。'
		);
	});

	it('explains 予以公开 that holds 部分公开', () => {
		const told = { received: 12, granted: 8, denied: 1, not_held: 3, other: 1, carried_out: 1 };
		const findings = check(quoting(soundReport(), told));
		expect(findings).toMatchObject([{ severity: 'notice', detail: { kind: 'joined' } }]);
		expect(sentence(findings[0]!)).toContain(
			'正文“予以公开” 8 件合并了（一）予以公开 6 件、（二）部分公开 2 件'
		);
	});

	it('finds what the prose leaves out where it claims to tell of all', () => {
		const told = { received: 12, granted: 8, not_held: 1, not_this_agency: 2, carried_out: 1 };
		const { detail, severity, place } = check(quoting(soundReport(), told))[0]!;
		expect(severity).toBe('warning');
		expect(place).toMatchObject({ row: 'denied.third_party', column: 'total' });
		expect(detail).toMatchObject({
			kind: 'left_out',
			told: 12,
			accounted: 14,
			untold: 'denied.third_party=1 other.other=1',
			untold_sum: 2
		});
	});

	it('does not blame prose that names only one or two outcomes, or says the rest in other words', () => {
		expect(check(quoting(soundReport(), { received: 12, granted: 6 }))).toEqual([]);
		const listed = quoting(soundReport(), { granted: 6, partial: 2, not_held: 3, denied: 1 });
		expect(rulesOf(listed)).toEqual(['prose_outcomes']);
		const text = 'granted 6，partial 2，not_held 3，denied 1，另有申请人自行撤回的。';
		const section = { number: 1 as const, title: '', text, at: listed.figures[0]!.at };
		expect(check({ ...listed, sections: [section] })).toEqual([]);
	});

	it('takes a told withdrawal for a part of 其他处理', () => {
		const report = printing(soundReport(), {
			'requests/other.other/natural_person': 2,
			'requests/unavailable.not_held/natural_person': 1,
			'requests/other.other/total': 3,
			'requests/unavailable.not_held/total': 1
		});
		expect(check(quoting(report, { granted: 6, withdrawn: 2 }))).toEqual([]);
	});
});

describe('prose_year', () => {
	const section = (text: string) => ({
		number: 1 as const,
		title: '',
		text,
		at: { kind: 'line' as const, line: 1, start: 0, end: 1 }
	});

	it('is the one finding where the prose is that of another year', () => {
		const odd = quoting(soundReport(), { granted: 30, carried_in: 9 });
		const findings = check(quoting(odd, { received: 31 }, { year: 2021 }));
		expect(findings).toMatchObject([{ rule: 'prose_year', severity: 'warning' }]);
		expect(sentence(findings[0]!)).toBe(
			'正文所述：2021 年收到 31 件；本报告是 2022 年度的，可能沿用了往年的文字或年份印错。'
		);
	});

	it('reads the period that the report states', () => {
		const stating = (text: string) => ({ ...soundReport(), sections: [section(text)] });
		expect(check(stating('数据统计期限自2022年1月1日起至2022年12月31日止。'))).toEqual([]);
		expect(check(stating('本报告统计期间为2022年1月1日至12月31日。'))).toEqual([]);
		expect(check(stating('统计期间为2022年1月1日至202022年12月31日。'))).toMatchObject([
			{ rule: 'prose_year', detail: { period: '202022', told_year: null } }
		]);
	});

	it('is silent about a year that only compares', () => {
		expect(
			check(quoting(soundReport(), { received_prior_year: 66 }, { quote: '较2021年的66件' }))
		).toEqual([]);
	});
});

describe('a mistake that is already told', () => {
	it('is not told again by the prose that has the right number', () => {
		const report = printing(soundReport(), { 'requests/granted/total': 7 });
		expect(rulesOf(quoting(report, { granted: 6, partial: 2 }))).toEqual(['requests_outcomes']);
		expect(rulesOf(quoting(report, { granted: 4, partial: 2 }))).toEqual([
			'requests_outcomes',
			'prose_outcomes'
		]);
	});
});
