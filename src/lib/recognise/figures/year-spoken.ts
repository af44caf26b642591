/** A year that only compares, or that a carry-over comes from, and so is not the year of the numbers beside it. */
const comparing = /(?:较|比|与|同|由|从|自|对比|〔|\(|《)$/;
const carried = /^年度?(?:未办结|受理)?的?(?:结转|转结|转入|以来|同期|版)/;
const manyYears = /以来|历年|近[两三四五六七八九十\d]+年|[三五十]年来|累计至今/;

function statedYear(text: string, reportYear: number): number | null {
	for (const match of [
		...text.matchAll(/(?<!\d)(20\d\d)年|去年|上年(?!度?结转|度?未办)/g)
	].reverse()) {
		const before = text.slice(0, match.index);
		if (comparing.test(before)) continue;
		if (match[1] === undefined) return reportYear - 1;
		if (!carried.test(text.slice(match.index + 4))) return Number(match[1]);
	}
	return null;
}

/**
 * The year that a statement at `at` speaks of: the one that its clause states, else its sentence, else the report's.
 * null where it speaks of several years at once.
 */
export function yearSpokenOf(
	text: string,
	sentenceStart: number,
	clauseStart: number,
	at: number,
	reportYear: number
): number | null {
	const clause = text.slice(clauseStart, at);
	if (manyYears.test(clause)) return null;
	const own = statedYear(clause, reportYear);
	if (own !== null) return own;
	const earlier = text.slice(sentenceStart, clauseStart);
	const years = [...earlier.matchAll(/(?<!\d)(20\d\d)年(?!度?(?:结转|同期))/g)].filter(
		(match) => !comparing.test(earlier.slice(0, match.index))
	);
	const last = years.at(-1)?.[1];
	return last === undefined ? reportYear : Number(last);
}
