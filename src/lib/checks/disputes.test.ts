import { expect, it } from 'vitest';
import { check, sentence } from './check.ts';
import { printing, soundReport } from './sample-report.fixture.ts';

const group = (row: string, values: readonly (number | null)[]) =>
	Object.fromEntries(
		['upheld', 'corrected', 'other', 'pending', 'total'].map((column, index) => [
			`disputes/${row}/${column}`,
			values[index] ?? null
		])
	);

it('stays silent where the four results add up', () => {
	expect(check(printing(soundReport(), group('reconsideration', [3, 1, 0, 2, 6])))).toEqual([]);
});

it('tells a group that does not add up', () => {
	const findings = check(printing(soundReport(), group('litigation_after', [10, 1, 0, 0, 0])));
	expect(findings).toMatchObject([
		{ rule: 'disputes_total', severity: 'error', difference: 11, place: { column: 'total' } }
	]);
	expect(sentence(findings[0]!)).toBe(
		'表四 · 行政诉讼 · 复议后起诉：维持 10 ＋ 纠正 1 ＋ 其他 0 ＋ 尚未审结 0 合计 11 ≠ 总计 0，差 +11。'
	);
});

it('tells a blank total and blank results as blanks', () => {
	expect(
		check(printing(soundReport(), group('reconsideration', [1, null, null, null, null])))
	).toMatchObject([{ rule: 'disputes_blank', severity: 'warning', difference: null }]);
	expect(
		check(printing(soundReport(), group('reconsideration', [null, null, null, null, 2])))
	).toMatchObject([{ rule: 'disputes_blank', severity: 'notice' }]);
	expect(check(printing(soundReport(), group('reconsideration', [])))).toEqual([]);
});
