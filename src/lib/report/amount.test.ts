import { expect, it } from 'vitest';
import { amountIn } from './amount.ts';

it.each([
	[251000, '元', 25.1],
	[59237.2449, '万元', 59237.2449],
	[1.2, '亿元', 12000],
	[0, '元', 0],
	[0.3, '元', 0.00003]
])('%d %s is %d 万元', (value, unit, amount) =>
	expect(amountIn('万元', { value, unit })).toBe(amount)
);

it('is not known without a number or a unit', () => {
	expect(amountIn('万元', { value: null, unit: '元' })).toBeNull();
	expect(amountIn('万元', { value: 12, unit: null })).toBeNull();
	expect(amountIn('万元', { value: 12, unit: '件' })).toBeNull();
});
