import { cellOperand } from '../cells.ts';
import type { Finding } from '../finding.ts';
import type { SeriesRule } from '../rule.ts';
import { farBeyond, isJudged } from './matters.ts';
import { predictAmount } from './predict-amount.ts';
import { predictCount } from './predict-count.ts';
import { predictShare } from './predict-share.ts';
import { described, quantities, type Quantity, type Reading } from './quantities.ts';
import { chanceBelow, seriesInWords, severityOf } from './sentences.ts';
import { earlier, type OfficeYears, type Standard } from './standard.ts';
import { twoSided } from './weighed.ts';

const id = 'series_unusual';

/** Fewer years of its own tell nothing of an office's usual swing. */
export const fewestYears = 3;

/** Values of a year that the office's own earlier years make very unlikely. Silent with fewer than three of these. */
function unusual(office: OfficeYears, standard: Standard): Finding[] {
	const before = earlier(office, standard.year);
	return quantities.flatMap((quantity): Finding[] => {
		const { nature, places } = described[quantity];
		const reading = office.years.get(standard.year)?.[quantity];
		if (!reading || !isJudged(nature, reading)) return [];
		if (toldByChain(quantity, office, standard.year)) return [];
		const known = before.flatMap(([year, readings]) => {
			const other = readings[quantity];
			return other && (nature === 'count' || isComparable(nature, other))
				? [{ year, ...other }]
				: [];
		});
		if (known.length < fewestYears) return [];
		const range = farBeyond(nature, reading, known);
		if (!range) return [];
		const probability = twoSided(predict(quantity, reading, known, office, standard));
		if (probability >= standard.threshold) return [];
		return [
			{
				rule: id,
				severity: severityOf(probability, standard),
				place: places[0] ?? null,
				operands: [
					...reading.facts.map((fact) => cellOperand(fact)),
					...known.flatMap(({ year, facts }) => facts.map((fact) => cellOperand(fact, year)))
				],
				difference: null,
				detail: {
					quantity,
					year: standard.year,
					value: reading.value,
					of: reading.of,
					...range,
					years: known.length,
					first: known[0]?.year ?? null,
					last: known.at(-1)?.year ?? null,
					chance: chanceBelow(probability)
				}
			}
		];
	});
}

/** A year without fees says nothing of the size of those that are; a share of no cases is none. */
function isComparable(nature: 'share' | 'amount', { value, of }: Reading): boolean {
	return nature === 'amount' ? value > 0 : of !== null && of > 0;
}

/** The stock of documents follows from the year before by what was issued and repealed, which the rule `years_in_force` holds it against. */
function toldByChain(quantity: Quantity, { years }: OfficeYears, year: number): boolean {
	return quantity === 'normative_documents' && years.get(year - 1)?.[quantity] !== undefined;
}

function predict(
	quantity: Quantity,
	{ value, of }: Reading,
	known: readonly Reading[],
	{ kind }: OfficeYears,
	{ counts, shares }: Standard
) {
	const values = known.map((other) => other.value);
	switch (described[quantity].nature) {
		case 'count':
			return predictCount(values, value, counts[kind][quantity]);
		case 'amount':
			return predictAmount(values, value);
		case 'share':
			return predictShare(
				known.map((other) => ({ count: other.value, of: other.of ?? 0 })),
				{ count: value, of: of ?? 0 },
				shares[kind][quantity]
			);
	}
}

export const seriesRule: SeriesRule = {
	span: 'series',
	id,
	category: 'implausible',
	severity: 'warning',
	name: {
		'zh-CN': '数值与本单位往年相称',
		en: 'In keeping with the office’s own earlier years'
	},
	source:
		'按本单位往年的数推算：件数用负二项分布，比例用贝塔—二项分布，金额用对数 t 分布（Gelman 等《Bayesian Data Analysis》第 3 版 2.6、3.3、5.3、6.3）',
	check: unusual,
	sentence: {
		'zh-CN': (finding) => seriesInWords(finding, 'zh-CN'),
		en: (finding) => seriesInWords(finding, 'en')
	}
};
