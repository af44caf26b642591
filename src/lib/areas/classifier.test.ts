import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areaDefinitions, areaName, areas, type Area } from './areas.ts';
import { classify } from './classifier.ts';
import { keptAsideClauses } from './kept-aside-clauses.fixture.ts';
import { labelledClauses, type LabelledClause } from './labelled-clauses.fixture.ts';
import { registersClauses } from './registers-clauses.fixture.ts';
import { unseenClauses } from './unseen-clauses.fixture.ts';
import { variedClauses } from './varied-clauses.fixture.ts';

const reference = '../shared/domain/problem-areas.json';

/** Mean of the areas' F1, over the areas that occur; an area that may be given counts neither for nor against. */
function macroF1(clauses: readonly LabelledClause[]): number {
	const scores = areas.flatMap((area) => {
		let right = 0;
		let wrong = 0;
		for (const [text, must, may = []] of clauses) {
			const given = classify(text).some((told) => told.area === area);
			if (given && must.includes(area)) right++;
			else if (must.includes(area) || (given && !may.includes(area))) wrong++;
		}
		return right + wrong === 0 ? [] : [(2 * right) / (2 * right + wrong)];
	});
	return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

describe('classify', () => {
	it('gives an area for every clause: other where nothing tells', () => {
		expect(classify('尚有差距')).toEqual([{ area: 'other', confidence: 0.2, evidence: [] }]);
		expect(classify('')).toHaveLength(1);
	});

	it('shows the words that told it', () => {
		expect(classify('二是信息更新不及时')[0]).toMatchObject({ area: 'timeliness' });
		expect(classify('二是信息更新不及时')[0]?.evidence).toContain('不及时');
	});

	it('takes words that qualify a topic as no topic of their own', () => {
		expect(classify('政策解读的形式较单一').map(({ area }) => area)).toEqual(['interpretation']);
	});

	it('is surer with more signs', () => {
		const confidence = (text: string) => classify(text)[0]?.confidence ?? 0;
		expect(confidence('业务培训不足，人员流动频繁')).toBeGreaterThan(confidence('培训不足'));
		expect(confidence('培训不足')).toBeGreaterThan(confidence('偏少'));
	});

	it('finds the areas of our own labelled clauses: macro-F1 of at least 0.9', () => {
		expect(macroF1(labelledClauses)).toBeGreaterThanOrEqual(0.9);
	});

	it('finds those of clauses in varied style: macro-F1 of at least 0.98', () => {
		expect(macroF1(variedClauses)).toBeGreaterThanOrEqual(0.98);
	});

	it('still finds those of clauses once kept aside: macro-F1 of at least 0.94', () => {
		expect(macroF1(keptAsideClauses)).toBeGreaterThanOrEqual(0.94);
	});

	it('finds those of clauses in many registers: macro-F1 of at least 0.95', () => {
		expect(macroF1(registersClauses)).toBeGreaterThanOrEqual(0.95);
	});

	it('finds those of clauses that no term was made by: macro-F1 of at least 0.85', () => {
		expect(macroF1(unseenClauses)).toBeGreaterThanOrEqual(0.85);
	});

	it('takes an office’s own business as no topic', () => {
		const told = classify('校外培训治理、市场监管等信息公开得不够');
		expect(told.map(({ area }) => area)).toEqual(['content']);
	});

	it('leaves out what is praised first and promised after', () => {
		const text = '虽然网站建设取得成效，但更新不及时，下一步将加强业务培训';
		expect(classify(text).map(({ area }) => area)).toEqual(['timeliness']);
	});
});

describe('areas', () => {
	it('have a name and a definition in both languages', () => {
		for (const area of areas)
			for (const locale of ['zh-CN', 'en'] as const) {
				expect(areaName(area, locale)).not.toBe(area);
				expect(areaDefinitions[area][locale]).not.toBe('');
			}
		expect(areaName('weather', 'en')).toBe('weather');
	});
});

describe.skipIf(!existsSync(reference))(
	'the labelled clauses of real reports (skipped where shared/domain/problem-areas.json is absent)',
	() => {
		type Clause = { text: string; areas: Area[]; also: Area[] };
		const { clauses } = existsSync(reference)
			? (JSON.parse(readFileSync(reference, 'utf8')) as { clauses: Clause[] })
			: { clauses: [] };

		it('are told with a macro-F1 of at least 0.9', () => {
			const labelled = clauses.map(({ text, areas, also }) => [text, areas, also] as const);
			expect(macroF1(labelled)).toBeGreaterThanOrEqual(0.9);
		});
	}
);
