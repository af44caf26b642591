import { cellOperand } from '../cells.ts';
import type { Finding } from '../finding.ts';
import type { PeersRule } from '../rule.ts';
import { compared, farBeyond, isJudged } from './matters.ts';
import { predictCountAmong } from './predict-count.ts';
import { predictShare } from './predict-share.ts';
import { described, quantities, type Quantity, type Reading } from './quantities.ts';
import { chanceBelow, peersInWords, severityOf } from './sentences.ts';
import { fewestYears } from './series.ts';
import { earlier, type OfficeYears, type Standard } from './standard.ts';
import { twoSided, type Tails } from './weighed.ts';

const id = 'peers_unusual';

/** Fewer offices of a kind tell nothing of how they differ. */
const fewestPeers = 8;

/**
 * Values of a year that other offices of the kind make very unlikely, of an office that has too few earlier years of its own to be judged by: where it has
 * them, they know better what is usual for it. Sums of money are left out, as offices of one kind charge for different things.
 */
function unusual(
	office: OfficeYears,
	peers: readonly OfficeYears[],
	standard: Standard
): Finding[] {
	const { year, threshold } = standard;
	const before = earlier(office, year);
	return quantities.flatMap((quantity): Finding[] => {
		const { nature, places } = described[quantity];
		const reading = office.years.get(year)?.[quantity];
		if (nature === 'amount' || !reading || !isJudged(nature, reading)) return [];
		if (before.filter(([, readings]) => readings[quantity]).length >= fewestYears) return [];
		const others = peers.flatMap((peer) => {
			const other = peer.years.get(year)?.[quantity];
			return other && (other.of === null || other.of > 0) ? [other] : [];
		});
		if (others.length < fewestPeers) return [];
		const range = farBeyond(nature, reading, others);
		if (!range) return [];
		const probability = twoSided(predict(quantity, reading, others, office, standard));
		if (probability >= threshold) return [];
		return [
			{
				rule: id,
				severity: severityOf(probability, standard),
				place: places[0] ?? null,
				operands: reading.facts.map((fact) => cellOperand(fact)),
				difference: null,
				detail: {
					quantity,
					year,
					value: reading.value,
					of: reading.of,
					...range,
					middle: middle(others),
					offices: others.length,
					chance: chanceBelow(probability)
				}
			}
		];
	});
}

function predict(
	quantity: Quantity,
	{ value, of }: Reading,
	others: readonly Reading[],
	{ kind }: OfficeYears,
	{ shares }: Standard
): Tails {
	if (of === null)
		return predictCountAmong(
			others.map((other) => other.value),
			value
		);
	return predictShare(
		others.map((other) => ({ count: other.value, of: other.of ?? 0 })),
		{ count: value, of },
		shares[kind][quantity]
	);
}

function middle(others: readonly Reading[]): number {
	const sorted = others.map(compared).toSorted((one, other) => one - other);
	const half = Math.floor(sorted.length / 2);
	return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

export const peersRule: PeersRule = {
	span: 'peers',
	id,
	category: 'implausible',
	severity: 'warning',
	name: {
		'zh-CN': '数值与同类单位相称',
		en: 'In keeping with offices of its kind'
	},
	source:
		'按同类单位同年的数推算：件数用负二项分布，比例用贝塔—二项分布（Gelman 等《Bayesian Data Analysis》第 3 版 2.6、5.3、6.3）',
	check: unusual,
	sentence: {
		'zh-CN': (finding) => peersInWords(finding, 'zh-CN'),
		en: (finding) => peersInWords(finding, 'en')
	}
};
