import { expect, it } from 'vitest';
import { check, sentence } from './check.ts';
import { soundReport, without } from './sample-report.fixture.ts';

it('tells a table that is not there, once, and nothing about its cells', () => {
	const findings = check(without(soundReport(), /^disputes/));
	expect(findings).toMatchObject([
		{ rule: 'table_missing', severity: 'warning', detail: { table: 'disputes' } }
	]);
	expect(sentence(findings[0]!)).toContain('没有读到表四');
});

it('expects the cells of the form that the report itself uses', () => {
	expect(check({ ...soundReport({}, { era: '2019' }), era: '2021' })).toEqual([]);
});

it('expects no statutory table of a report up to 2018', () => {
	const findings = check({ ...soundReport(), era: 'pre2019', year: 2016, facts: [] });
	expect(findings.map(({ rule }) => rule)).toEqual(['indicators_missing']);
});
