import { areas, type Area } from './areas.ts';
import { areaTerms, qualified } from './terms.ts';

/** An area that a clause belongs to: how sure (0 to 1), and the words of the clause that told it. */
export type Classification = { area: Area; confidence: number; evidence: string[] };

type Score = { weight: number; evidence: string[] };

/** Told by one full sign. */
const enough = 1;
const unknownConfidence = 0.3;

/** Clauses of a text, each without its numeral (`一是`, `（二）`) and its blanks. */
function breaths(text: string): string[] {
	return text
		.replace(/\s/g, '')
		.split(/[，,；;。：:！!]/)
		.map((breath) =>
			breath.replace(/^(?:[一二三四五六七八九十]是|[（(]?[\d一二三四五六七八九十]+[）)、.．])/, '')
		)
		.filter((breath) => breath !== '');
}

function scoresOf(breath: string): Map<Area, Score> {
	const scores = new Map<Area, Score>();
	for (const area of areas) {
		const evidence: string[] = [];
		let weight = 0;
		for (const term of areaTerms[area]) {
			const word = term.words.exec(breath)?.[0];
			if (word === undefined) continue;
			evidence.push(word);
			weight += term.weight;
		}
		if (weight > 0) scores.set(area, { weight, evidence });
	}
	return scores;
}

function withoutQualifiers(scores: Map<Area, Score>): Map<Area, Score> {
	const dropped = new Set(
		[...scores.keys()].flatMap((area) =>
			(scores.get(area)?.weight ?? 0) >= enough ? (qualified[area] ?? []) : []
		)
	);
	return new Map([...scores].filter(([area]) => !dropped.has(area)));
}

/**
 * The areas of one problem clause, surest first; never empty: `other` where no words tell an area. Transparent: weighted
 * words per area (see `terms.ts`), added up over the clause's breaths.
 */
export function classify(text: string): Classification[] {
	const totals = new Map<Area, Score>();
	for (const breath of breaths(text))
		for (const [area, { weight, evidence }] of withoutQualifiers(scoresOf(breath))) {
			const total = totals.get(area) ?? { weight: 0, evidence: [] };
			totals.set(area, {
				weight: total.weight + weight,
				evidence: [...new Set([...total.evidence, ...evidence])]
			});
		}
	const told = [...totals]
		.filter(([, { weight }]) => weight >= enough)
		.sort(([, one], [, two]) => two.weight - one.weight)
		.map(([area, { weight, evidence }]) => ({
			area,
			confidence: Number((1 - 0.4 ** weight).toFixed(2)),
			evidence
		}));
	return told.length > 0 ? told : [{ area: 'other', confidence: unknownConfidence, evidence: [] }];
}
