import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { daysBetween, isDay } from './day.ts';
import { dueOn, problemOfTier, type Tier } from './due.ts';
import { rungOf } from './ladder.ts';
import { lettersDocument } from './letters.ts';
import { markOf, punctuality, type Mark } from './punctuality.ts';
import { reminderText, type Owed } from './reminder.ts';
import { punctualityWords, timeLeft } from './sentences.ts';
import { stageOf } from './stage.ts';

describe('deadlines', () => {
	const tiers: Tier[] = [
		{ kind: null, agencyId: null, dueOn: '2026-01-25' },
		{ kind: 'town', agencyId: null, dueOn: '2026-01-20' },
		{ kind: null, agencyId: 7, dueOn: '2026-01-10' }
	];

	it('an office has its own before its kind’s before that of all', () => {
		expect(dueOn({ id: 7, kind: 'town' }, tiers, 2025)).toBe('2026-01-10');
		expect(dueOn({ id: 8, kind: 'town' }, tiers, 2025)).toBe('2026-01-20');
		expect(dueOn({ id: 9, kind: 'bureau' }, tiers, 2025)).toBe('2026-01-25');
	});

	it('a government has until March whatever offices have, and without a campaign the law holds', () => {
		expect(dueOn({ id: 1, kind: 'government' }, tiers, 2025)).toBe('2026-03-31');
		expect(dueOn({ id: 9, kind: 'bureau' }, [], 2025)).toBe('2026-01-31');
	});

	it('may be earlier than the law’s, never later, and not before the year has ended', () => {
		expect(problemOfTier('bureau', '2026-01-31', 2025)).toBe(null);
		expect(problemOfTier('bureau', '2026-02-01', 2025)).toBe('after_the_law');
		expect(problemOfTier('government', '2026-03-31', 2025)).toBe(null);
		expect(problemOfTier(null, '2025-12-31', 2025)).toBe('before_the_year_ends');
		expect(problemOfTier(null, '2026-02-30', 2025)).toBe('not_a_day');
	});

	it('counts days over a leap year', () => {
		expect([
			daysBetween('2024-02-28', '2024-03-01'),
			daysBetween('2026-02-03', '2026-01-31')
		]).toEqual([2, -3]);
		expect(isDay('2026-1-3')).toBe(false);
	});
});

it('an office is where its report is; a nil return is neither a report nor missing', () => {
	const facts = { status: null, reading: false, nilReturn: false, dueOn: '2026-01-31' };
	expect(stageOf(facts, '2026-01-31')).toBe('missing');
	expect(stageOf(facts, '2026-02-01')).toBe('overdue');
	expect(stageOf({ ...facts, nilReturn: true }, '2026-02-01')).toBe('nil_return');
	expect(stageOf({ ...facts, nilReturn: true, reading: true }, '2026-02-01')).toBe('reading');
	expect(stageOf({ ...facts, status: 'returned', nilReturn: true }, '2026-02-01')).toBe('returned');
});

it('climbs the ladder as the deadline passes', () => {
	expect([40, 0, -1, -5, -6, -14, -15, -90].map(rungOf)).toEqual([
		...['remind', 'remind', 'urge', 'urge', 'urge_again', 'urge_again', 'circulate', 'circulate']
	]);
	expect(timeLeft(0).en).toBe('due today');
	expect(timeLeft(-1)['zh-CN']).toBe('已过 1 天');
});

describe('history', () => {
	const years = (...marks: Mark[]) => marks.map((mark, index) => ({ year: 2016 + index, mark }));

	it('a report whose day is not known is neither on time nor late', () => {
		expect(markOf({ receivedOn: null }, '2026-01-31')).toBe('unknown');
		expect(markOf(null, '2026-01-31')).toBe('missing');
		expect(markOf({ receivedOn: '2026-02-01' }, '2026-01-31')).toBe('late');
		expect(punctuality(years('on_time', 'unknown', 'late'))).toEqual({
			...{ onTime: 1, known: 2, share: null }
		});
	});

	it('gives a share only of five years or more', () => {
		const four = punctuality(years('on_time', 'on_time', 'late', 'on_time'));
		const five = punctuality(years('on_time', 'on_time', 'late', 'on_time', 'missing'));
		expect(punctualityWords(four)['zh-CN']).toBe('4 年中 3 年按时，年数少，不计比例');
		expect(punctualityWords(five)['zh-CN']).toBe('5 年中 3 年按时（60%）');
		expect(punctualityWords(punctuality([]))['zh-CN']).toBe('无往年记录');
	});
});

describe('reminders', () => {
	const owed: Owed = {
		year: 2025,
		dueOn: '2026-01-31',
		daysLeft: -8,
		nilReturn: false,
		returnReason: null
	};

	it('say what is known of the office and nothing else', () => {
		expect(reminderText('urge_again', owed).join()).toMatch(/已逾期8天，尚未收到。请立即报送/);
		expect(reminderText('urge_again', owed)).toHaveLength(1);
		const returned = reminderText('urge', { ...owed, returnReason: '表三合计不符' });
		expect(returned[0]).toContain('修改后的报告尚未收到');
		expect(returned[1]).toContain('原因是：表三合计不符。');
		expect(reminderText('remind', { ...owed, daysLeft: 5, nilReturn: true })[1]).toContain(
			'年度报告仍须报送'
		);
	});

	it('go out as letters, a page each', async () => {
		const letter = { title: '关于催报的函', paragraphs: ['请报送。'] };
		const bytes = await lettersDocument(
			[
				{ ...letter, office: '试验区财政局' },
				{ ...letter, office: '试验区水务局' }
			],
			'试验区政府信息公开工作主管部门',
			'2026-02-03'
		);
		const text = JSON.stringify(await read(bytes, 'letters.docx'));
		expect(text).toContain('试验区水务局：');
		expect(text.match(/2026年2月3日/g)).toHaveLength(2);
	});
});
