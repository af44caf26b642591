import { expect, it } from 'vitest';
import { initialsOf, isNamed } from './search.ts';

it.each([
	['余杭区发改局', 'yhqfgj'],
	['重庆市行政审批局', 'cqsxzspj'],
	['银行监管处（AI 室）', 'yhjgcais']
])('%s is %s', (name, initials) => {
	expect(initialsOf(name)).toBe(initials);
});

it('finds an office by any of its names, in part or by a run of initials, but not by one letter', () => {
	const names = ['余杭区发展和改革局', '发改局', '计划委员会'];
	for (const words of ['发改', 'fgj', 'FGJ', 'yhqfz', '计划', 'jhwyh', ' 发展 '])
		expect(isNamed(names, words)).toBe(true);
	for (const words of ['财政', 'czj', 'f']) expect(isNamed(names, words)).toBe(false);
});

it('finds an office by the usual short form of its name, registered or not', () => {
	expect(isNamed(['余杭区发展和改革局'], 'fgj')).toBe(true);
	expect(isNamed(['余杭区人力资源和社会保障局'], '人社局')).toBe(true);
	expect(isNamed(['余杭区发展和改革局'], 'czj')).toBe(false);
});
