import { describe, expect, it } from 'vitest';
import { joined } from './rules.ts';

describe('rules of a page', () => {
	it('two tables with nearly the same column keep each its own', () => {
		const upper = { at: 232, from: 100, to: 300 };
		const lower = { at: 229.5, from: 330, to: 400 };
		expect(joined([upper, lower])).toEqual([lower, upper].sort((a, b) => a.from - b.from));
	});

	it('stretches that touch, and the two sides of a double rule, are one rule', () => {
		const stretches = [
			{ at: 50, from: 0, to: 20 },
			{ at: 52, from: 0, to: 20 },
			{ at: 50, from: 21, to: 40 },
			{ at: 52, from: 21, to: 40 }
		];
		expect(joined(stretches)).toEqual([{ at: 51, from: 0, to: 40 }]);
	});
});
