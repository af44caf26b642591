import { areas, type Area } from './areas.ts';
import { areaTerms, business, qualified } from './terms.ts';

/** An area that a clause belongs to: how sure (0 to 1), and the words of the clause that told it. */
export type Classification = { area: Area; confidence: number; evidence: string[] };

type Score = { weight: number; evidence: string[] };
type Scores = Map<Area, Score>;

/** Told by one full sign. */
const enough = 1;

/**
 * How often an area that was told so proved right, measured on clauses labelled before they were run: by no word (then `other`,
 * 10 of 54), by weak signs alone (3 of 6), by one sign (105 of 115), by more (32 of 32).
 */
const reliability = { none: 0.2, weak: 0.5, one: 0.9, more: 0.97 } as const;

/** What stands behind these words is promised or praised, and admits nothing. */
const promised = /^(?:下一步|下步|今后|接下来|为此|对此|我[局委镇街区县市].{0,4}将)/;
const conceded = /^(?:虽然?|尽管)/;
const turn = /(?:但是?|然而|不过)/;
const numeral = /^(?:[一二三四五六七八九十]+[是则]|[（(]?[\d一二三四五六七八九十]+[）)、.．])/;

/** Clauses of a text, each without its numeral (`一是`, `（二）`), its blanks, and words of the office's own business. */
function breaths(text: string): string[] {
	const all = text
		.replace(/\s/g, '')
		.split(/[，,；;。：:！!]/)
		.map((breath) => breath.replace(numeral, '').replace(business, ''))
		.filter((breath) => breath !== '');
	const end = all.findIndex((breath) => promised.test(breath));
	const kept = end > 0 ? all.slice(0, end) : all;
	const turned = kept.findIndex((breath) => turn.test(breath));
	return turned > 0 && conceded.test(kept[0] ?? '') ? kept.slice(turned) : kept;
}

function scoresOf(breath: string, weak: boolean): Scores {
	const scores: Scores = new Map();
	for (const area of areas) {
		const evidence: string[] = [];
		let weight = 0;
		for (const term of areaTerms[area]) {
			const word = (term.weak ?? false) === weak ? term.words.exec(breath)?.[0] : undefined;
			if (word === undefined) continue;
			evidence.push(word);
			weight += term.weight;
		}
		if (weight > 0) scores.set(area, { weight, evidence });
	}
	return scores;
}

function withoutQualifiers(scores: Scores): Scores {
	const dropped = new Set(
		[...scores.keys()].flatMap((area) =>
			(scores.get(area)?.weight ?? 0) >= enough ? (qualified[area] ?? []) : []
		)
	);
	return new Map([...scores].filter(([area]) => !dropped.has(area)));
}

/** The scores of all breaths added up, those that are enough only. */
function sumOf(all: readonly Scores[]): [Area, Score][] {
	const totals: Scores = new Map();
	for (const scores of all)
		for (const [area, { weight, evidence }] of scores) {
			const total = totals.get(area) ?? { weight: 0, evidence: [] };
			totals.set(area, {
				weight: total.weight + weight,
				evidence: [...new Set([...total.evidence, ...evidence])]
			});
		}
	return [...totals].filter(([, { weight }]) => weight >= enough);
}

/**
 * The areas of one problem clause, surest first; never empty: `other` where no words tell an area. Transparent: weighted
 * words per area (see `terms.ts`), added up over the clause's breaths; weak ones where no others tell.
 */
export function classify(text: string): Classification[] {
	const parts = breaths(text);
	const told = sumOf(parts.map((breath) => withoutQualifiers(scoresOf(breath, false))));
	const scores = told.length > 0 ? told : sumOf(parts.map((breath) => scoresOf(breath, true)));
	if (scores.length === 0) return [{ area: 'other', confidence: reliability.none, evidence: [] }];
	return scores
		.sort(([, one], [, two]) => two.weight - one.weight)
		.map(([area, { weight, evidence }]) => ({
			area,
			confidence:
				told.length === 0 ? reliability.weak : weight < 2 ? reliability.one : reliability.more,
			evidence
		}));
}
