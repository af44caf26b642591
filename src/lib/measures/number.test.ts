import { expect, test } from 'vitest';
import {
	formatCompact,
	formatCount,
	formatDifference,
	formatPercent,
	formatRelative,
	formatSize,
	formatValue
} from './number.ts';

test.each([
	[0, '0'],
	[999, '999'],
	[1106, '1,106'],
	[1234567, '1,234,567'],
	[-1942, '−1,942'],
	[6.5, '6.5'],
	[59237.2449, '59,237.2449']
])('%d is %s', (value, text) => {
	expect(formatCount(value)).toBe(text);
});

test.each([
	[99999, '99,999', '99,999'],
	[100000, '10 万', '100,000'],
	[1268515, '126.9 万', '1.3m'],
	[230000000, '2.3 亿', '230m']
])('%d on an axis', (value, chinese, english) => {
	expect(formatCompact(value, 'zh-CN')).toBe(chinese);
	expect(formatCompact(value, 'en')).toBe(english);
});

test('percentages have one decimal, changes a sign', () => {
	expect(formatPercent(0.5806)).toBe('58.1%');
	expect(formatPercent(1)).toBe('100.0%');
	expect(formatRelative(0.09289)).toBe('+9.3%');
	expect(formatRelative(-0.5606)).toBe('−56.1%');
	expect(formatRelative(0)).toBe('0.0%');
});

test('rates differ by percentage points, not percent', () => {
	expect(formatDifference({ unit: 'rate' }, 0.0141, 'zh-CN')).toBe('+1.4 百分点');
	expect(formatDifference({ unit: 'rate' }, -0.0141, 'en')).toBe('−1.4 pp');
	expect(formatDifference({ unit: 'count' }, 94, 'zh-CN')).toBe('+94');
	expect(formatDifference({ unit: 'per_100' }, -0.91, 'en')).toBe('−0.9');
	expect(formatDifference({ unit: 'rate' }, 0.00001, 'en')).toBe('0.0 pp');
	expect(formatSize({ unit: 'rate' }, -0.0141)).toBe('1.4');
});

test('each unit has its way', () => {
	expect(formatValue({ unit: 'count' }, 1106)).toBe('1,106');
	expect(formatValue({ unit: 'rate' }, 0.37037)).toBe('37.0%');
	expect(formatValue({ unit: 'per_100' }, 4.56)).toBe('4.6');
});
