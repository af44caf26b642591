/** A stretch of lines as it stood at first and as either side has it now. */
export type Stretch = {
	base: readonly string[];
	mine: readonly string[];
	theirs: readonly string[];
};

/** Lists that differ in more places than this product of their lengths are compared as a whole there. */
const largestComparison = 1_000_000;

/** Pairs of indices of a longest common subsequence of two lists: what they share at both ends, and between. */
function matches(one: readonly string[], two: readonly string[]): [number, number][] {
	const shortest = Math.min(one.length, two.length);
	let start = 0;
	while (start < shortest && one[start] === two[start]) start += 1;
	let end = 0;
	while (end < shortest - start && one.at(-1 - end) === two.at(-1 - end)) end += 1;
	const within = longestCommon(
		one.slice(start, one.length - end),
		two.slice(start, two.length - end)
	).map(([i, j]): [number, number] => [start + i, start + j]);
	const at = (index: number): [number, number] => [
		one.length - end + index,
		two.length - end + index
	];
	return [
		...Array.from({ length: start }, (_, index): [number, number] => [index, index]),
		...within,
		...Array.from({ length: end }, (_, index) => at(index))
	];
}

function longestCommon(one: readonly string[], two: readonly string[]): [number, number][] {
	if (one.length * two.length > largestComparison) return [];
	const lengths = Array.from({ length: one.length + 1 }, () =>
		new Array<number>(two.length + 1).fill(0)
	);
	for (let i = one.length - 1; i >= 0; i -= 1) {
		for (let j = two.length - 1; j >= 0; j -= 1) {
			lengths[i]![j] =
				one[i] === two[j]
					? lengths[i + 1]![j + 1]! + 1
					: Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
		}
	}
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	while (i < one.length && j < two.length) {
		if (one[i] === two[j]) pairs.push([i++, j++]);
		else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1;
		else j += 1;
	}
	return pairs;
}

/**
 * Two changed copies of a text of lines against the text that both began with (the diff3 of Khanna, Kunal and Pierce, 2007):
 * the lines that all three share are stretches of their own, and so is what lies between two of them.
 */
export function threeWay(
	base: readonly string[],
	mine: readonly string[],
	theirs: readonly string[]
): Stretch[] {
	const inMine = new Map(matches(base, mine));
	const inTheirs = new Map(matches(base, theirs));
	const stretches: Stretch[] = [];
	let from = { base: 0, mine: 0, theirs: 0 };
	const between = (to: typeof from) => {
		const stretch = {
			base: base.slice(from.base, to.base),
			mine: mine.slice(from.mine, to.mine),
			theirs: theirs.slice(from.theirs, to.theirs)
		};
		const { length } = [...stretch.base, ...stretch.mine, ...stretch.theirs];
		if (length > 0) stretches.push(stretch);
	};
	for (const [index, line] of base.entries()) {
		const [m, t] = [inMine.get(index), inTheirs.get(index)];
		if (m === undefined || t === undefined) continue;
		between({ base: index, mine: m, theirs: t });
		stretches.push({ base: [line], mine: [line], theirs: [line] });
		from = { base: index + 1, mine: m + 1, theirs: t + 1 };
	}
	between({ base: base.length, mine: mine.length, theirs: theirs.length });
	return stretches;
}
