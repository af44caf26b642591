import { expect, test } from 'vitest';
import { binomialDraw, randomFrom } from '#lib/statistics/random.fixture.ts';
import { peerSentences } from './peer-sentences.ts';
import { fewestCases, funnel, peerStanding } from './peer-standing.ts';
import { measures } from './registry.ts';
import { sampleFacts } from './sample-facts.fixture.ts';

const compared = [measures.disclosure_rate, measures.carry_rate, measures.correction_rate];
const peers = Array.from({ length: 12 }, (_, index) => index + 2);
const office = (id: number, granted: number, total: number) =>
	sampleFacts(id, 2023, { received_new: total, granted, total });
const alike = peers.map((id) => office(id, 12 + (id % 3), 30));
const said = (facts: ReturnType<typeof office>[], locale: 'zh-CN' | 'en') =>
	peerSentences(peerStanding(compared, facts, 1, peers, 2023), locale)
		.map(({ text }) => text)
		.join('');

test('only what is different beyond chance is said', () => {
	const facts = [office(1, 58, 60), ...alike];
	expect(said(facts, 'zh-CN')).toBe(
		'2023 年与 12 个同类单位相比。公开率 96.7%，高于同类合计的 43.3%，差别超出偶然。结转率与同类分不出高下；纠正率件数太少，不作比较。'
	);
	expect(said(facts, 'en')).toBe(
		'2023, against 12 offices of its kind. Beyond chance: Disclosure rate 96.7%, above the 43.3% of its peers together. Not to be told apart: Carry-over rate. Too few cases: Correction rate.'
	);
});

test('nothing beyond chance, and nothing to compare, are said plainly', () => {
	expect(said([office(1, 8, 14), ...alike], 'zh-CN')).toBe(
		'2023 年与 12 个同类单位相比。各项都没有超出偶然的差别。纠正率件数太少，不作比较。'
	);
	expect(said([office(1, 1, 2), ...alike], 'zh-CN')).toBe(
		'2023 年与 12 个同类单位相比。件数太少，没有一项可以比较。'
	);
});

test('an office like its peers is seldom called different', () => {
	const random = randomFrom(11);
	const wrong = Array.from({ length: 300 }, () => {
		const facts = [1, ...peers].map((id) => {
			const total = 10 + Math.floor(random() * 60);
			return office(id, binomialDraw(random, total, 0.4), total);
		});
		return peerStanding(compared, facts, 1, peers, 2023).compared.some(({ differs }) => differs);
	}).filter(Boolean).length;
	expect(wrong / 300).toBeLessThan(0.06);
});

test('a funnel shows single offices only from the fewest cases on, and counts the others in its group', () => {
	const facts = [office(1, 58, 60), ...alike, office(20, 3, 4)];
	const found = funnel(measures.disclosure_rate, facts, [1, ...peers, 20], 2023);
	expect(found?.few).toEqual([{ agencyId: 20, agency: '第20局', size: 4 }]);
	expect(found?.units.every(({ size }) => size >= fewestCases)).toBe(true);
	expect(found?.target).toBeCloseTo((58 + 156 + 3) / (60 + 360 + 4), 12);
	expect(found?.units.find(({ agencyId }) => agencyId === 1)?.standing).toBe('far_above');
	expect(found?.curve.at(-1)?.size).toBe(60);
	expect(funnel(measures.received_new, facts, peers, 2023)).toBeNull();
});
