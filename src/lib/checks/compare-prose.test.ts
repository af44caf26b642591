import { expect, it } from 'vitest';
import type { Figure, Problem } from '#lib/report/report.ts';
import { compareProse } from './compare-prose.ts';

const at = (line: number) => ({ kind: 'line', line, start: 0, end: 1 }) as const;
const figure = (value: number, line = 1): Figure => ({
	...{ measure: 'received', year: 2023, value, bound: 'exact', quote: `${value}件` },
	at: at(line)
});
const problem = (text: string, areas: string[] = []): Problem => ({
	...{ text, areas, improvement: null },
	at: at(1)
});

it('tells figures and problems that come and go, each as often as it is told', () => {
	const held = { figures: [figure(3), figure(3), figure(5)], problems: [problem('慢', ['a'])] };
	const read = { figures: [figure(3, 9), figure(7)], problems: [problem('慢', ['b'])] };
	expect(compareProse(held, read)).toMatchObject({
		figures: { added: [{ value: 7 }], removed: [{ value: 3 }, { value: 5 }] },
		problems: { added: [{ areas: ['b'] }], removed: [{ areas: ['a'] }] }
	});
	expect(compareProse(held, held).figures).toEqual({ added: [], removed: [] });
});
