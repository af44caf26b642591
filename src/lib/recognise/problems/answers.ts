import type { Point, Promise } from './parts.ts';

/** What each improvement answers: a problem, by its place in the list; null where that is not sure. */
export type Answers = ReadonlyMap<Promise, number | null>;

/** Words that problems and improvements of every kind share, so that they tie none together. */
const commonWords =
	/政府信息公开|政务公开|信息公开|公开工作|政府信息|主动公开|进一步|工作人员|各单位|各部门|有待|加强|提高|提升|完善|强化|不断|持续|继续|加大|力度|不够|不足|还需|需要|仍然|存在|问题|部分|个别|少数|相关|方面|情况|工作|公开|信息|政府|政务|部门|单位|我局|我委|我镇|我县|我区|我市|本局|街道|将|下一步|今后|积极|切实|认真|严格|全面|深入|有效/g;
const leadIn = /[:：]$|^.{0,24}$/;

/** Pairs of characters of a text in order, without numeral and common words; a pair stands once for each place. */
function pairsOfCharacters(text: string): { pair: string; start: number }[] {
	const plain = text.replace(/^\P{Script=Han}*[一二三四五六七八九十]+(?:是|、|[）)])/u, '');
	const telling = plain.replace(commonWords, (word) => ' '.repeat(word.length));
	return [...telling.matchAll(/(?=([\p{Script=Han}a-zA-Z]{2}))/gu)].map((match) => ({
		pair: match[1]!,
		start: match.index
	}));
}

const textOf = ({ units }: Point) => units.map(({ words }) => words).join('，');

type Pairs = ReturnType<typeof pairsOfCharacters>;

/** How many pairs of the one, no two of which overlap, the other has too: `主动性` counts once. */
function shared(one: Pairs, other: Pairs): number {
	const known = new Set(other.map(({ pair }) => pair));
	const counted = new Set<string>();
	let end = 0;
	for (const { pair, start } of one) {
		if (start < end || counted.has(pair) || !known.has(pair)) continue;
		counted.add(pair);
		end = start + 2;
	}
	return counted.size;
}

/** Whether a point only leads in to the list behind it: `下一步，我局将：`. */
function isLeadIn(point: Promise, next: Promise | undefined): boolean {
	if (point.numbered || !next?.numbered || point.answers) return false;
	return leadIn.test(point.units.at(-1)?.text ?? '') || /以下|如下|做好/.test(textOf(point));
}

/** Whether a point stands before a list of its passage, and so speaks of all of it. */
function headsList(point: Promise, next: Promise | undefined): boolean {
	return (
		!point.numbered &&
		next?.numbered === true &&
		next.units[0]?.passage === point.units.at(-1)?.passage
	);
}

/** Improvements without the words that only lead in to them. */
export function withoutLeadIns(improvements: readonly Promise[]): Promise[] {
	return improvements.filter((point, index) => !isLeadIn(point, improvements[index + 1]));
}

/** Whether both lists number their points 1 to n, and no improvement speaks clearly more of another problem than of its own. */
function matchInOrder(
	problems: readonly Point[],
	improvements: readonly Point[],
	alike: number[][]
) {
	if (problems.length < 2 || problems.length !== improvements.length) return false;
	const inOrder = (points: readonly Point[]) =>
		points.every(({ units }, index) => units[0]?.numeral?.ordinal === index + 1);
	if (!inOrder(problems) || !inOrder(improvements)) return false;
	const own = alike.map((row, index) => row[index] ?? 0);
	return (
		own.some((count) => count > 0) &&
		alike.every((row, index) => Math.max(...row) <= (own[index] ?? 0) + 1)
	);
}

/** At least so many pairs of characters must be shared, and twice as many as with any other. */
const enough = 2;

/**
 * Which problem each improvement answers. Sure are: the one told together with its problem; the only one for the only
 * problem; lists numbered alike of which none speaks of another problem; and those whose words are shared with just one
 * problem, and that problem's with just this improvement.
 */
export function answersOf(problems: readonly Point[], improvements: readonly Promise[]): Answers {
	const answers = new Map<Promise, number | null>();
	for (const improvement of improvements) {
		const told = improvement.answers ? problems.indexOf(improvement.answers) : -1;
		answers.set(improvement, told >= 0 ? told : null);
	}
	const open = improvements.filter(
		(improvement, index) =>
			answers.get(improvement) === null &&
			!improvement.earlier &&
			!headsList(improvement, improvements[index + 1])
	);
	const taken = new Set(answers.values());
	const [onlyProblem, onlyImprovement] = [problems[0], open[0]];
	if (
		problems.length === 1 &&
		onlyProblem &&
		open.length === 1 &&
		onlyImprovement &&
		taken.size === 1
	)
		return answers.set(onlyImprovement, 0);
	const words = problems.map((point) => pairsOfCharacters(textOf(point)));
	const alike = open.map((improvement) => {
		const own = pairsOfCharacters(textOf(improvement));
		return words.map((other) => shared(own, other));
	});
	if (matchInOrder(problems, open, alike)) {
		open.forEach((improvement, index) => answers.set(improvement, index));
		return answers;
	}
	open.forEach((improvement, index) => {
		const row = alike[index] ?? [];
		const best = Math.max(...row, 0);
		const at = row.indexOf(best);
		const rivals = [
			...row.filter((_, other) => other !== at),
			...alike.filter((_, other) => other !== index).map((other) => other[at] ?? 0)
		];
		if (best >= enough && !taken.has(at) && rivals.every((count) => count * 2 <= best))
			answers.set(improvement, at);
	});
	return answers;
}
