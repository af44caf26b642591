import { describe, expect, it } from 'vitest';
import { isDay, plainName } from './import.ts';

describe('names of files handed in', () => {
	it('keeps the last part of a path and nothing that a terminal obeys', () => {
		expect(plainName('../../etc/年报.html')).toBe('年报.html');
		expect(plainName('C:\\年报\\2020.txt')).toBe('2020.txt');
		expect(plainName('a\u001b[31m\u0000b.txt')).toBe('a[31mb.txt');
		expect(plainName('报'.repeat(500))).toHaveLength(200);
		expect(plainName('dir/')).toBe('—');
	});
});

describe('days', () => {
	it('are days of the calendar only', () => {
		expect(isDay('2024-02-29')).toBe(true);
		for (const text of ['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '', '2024-01-01x'])
			expect(isDay(text)).toBe(false);
	});
});
