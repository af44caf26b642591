/** What every clause says whatever it is about; two clauses are not alike by it. */
const stock =
	/(?:还|仍|尚)?(?:需|须|有待|待|存在)(?:要)?(?:进一步)?(?:加强|提高|提升|完善|改进|强化|优化|加大|差距|不足)?|进一步|一定(?:程度|差距)|个别|部分|有的|有些|少数|一些|不够|不足|较为|比较|工作|政府|政务|信息|公开|的|和|与|、/g;

const numeral =
	/^(?:[一二三四五六七八九十]+[是则、.．]|[（(]?[\d一二三四五六七八九十]+[）)、.．])+/;

/** Two neighbouring characters of a clause, each once, without its numeral, marks and stock words. */
function pairs(text: string): Set<string> {
	const words = text
		.normalize('NFKC')
		.replace(/\s/g, '')
		.replace(numeral, '')
		.replace(stock, ' ')
		.split(/[^\p{L}\p{N}]+/u);
	return new Set(
		words.flatMap((word) =>
			Array.from({ length: Math.max(0, word.length - 1) }, (_, index) =>
				word.slice(index, index + 2)
			)
		)
	);
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	return [...one].filter((pair) => other.has(pair)).length;
}

/** How alike two clauses are, 0 to 1: the Dice coefficient of their character pairs. */
export function likeness(one: string, other: string): number {
	const [first, second] = [pairs(one), pairs(other)];
	const all = first.size + second.size;
	return all === 0 ? 0 : (2 * shared(first, second)) / all;
}

/** How much of a clause a passage takes up, 0 to 1: the share of the clause's character pairs that the passage has. */
export function coverage(clause: string, passage: string): number {
	const wanted = pairs(clause);
	return wanted.size === 0 ? 0 : shared(wanted, pairs(passage)) / wanted.size;
}
