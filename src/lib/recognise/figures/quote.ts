import type { Claim } from './claims.ts';
import { runOf } from './word-run.ts';

const connectives = /^(?:[、()]|其中|另有|另外|以及|而且|且|并|和|及|分别)+/;
const leading = runOf('其中|另有|另|有|还有|除|其余|对|且|以及|和|及|、|的|在|受理|收到');
const toldAfter = new RegExp(
	`^${leading}$|(?:收到|受理|接到|接收|公开|发布|发生|涉及|提起|产生|有)(?:了|的)?$`
);

/** Whether the words that say what a number counts stand after it (`收到8份政府信息公开申请`). */
function isToldAfter(claim: Claim): boolean {
	return claim.after !== '' && toldAfter.test(claim.before);
}

/**
 * The shortest clause that holds a number and its words, as offsets of the folded prose. `afterMeasured`: another number of
 * the same clause has a measure already, and the quote starts behind it.
 */
export function quoteOf(
	text: string,
	claim: Claim,
	afterMeasured: boolean
): { start: number; end: number } {
	const end = isToldAfter(claim) ? claim.afterEnd : claim.end;
	const from = afterMeasured ? claim.beforeStart : claim.clauseStart;
	const leading = connectives.exec(text.slice(from, claim.start))?.[0].length ?? 0;
	return { start: from + leading, end };
}
