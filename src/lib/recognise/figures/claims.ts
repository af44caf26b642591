import { findNumbers, type NumberMention } from '#lib/recognise/numerals.ts';

/** A number with the words that may say what it counts. Offsets are in the folded prose. */
export type Claim = NumberMention & {
	/** Words from the clause's start, or from the number before, up to this number; closed parentheses are left out. */
	before: string;
	/** The same with what stands in parentheses. */
	beforeWhole: string;
	/** Words from the number to the clause's end or the next number; closed parentheses are left out. */
	after: string;
	/** Where `before` starts, and where the punctuated clause starts. */
	beforeStart: number;
	clauseStart: number;
	afterEnd: number;
	/** Where the sentence starts: after the last 。！？ or ；. */
	sentenceStart: number;
	/** What stands before the number in its sentence. */
	sentence: string;
	inParentheses: boolean;
};

const clauseMarks = /[,;。:!?]/;
const sentenceMarks = /[;。!?]/;

function parenthesisDepth(text: string, from: number, to: number): number {
	let depth = 0;
	for (let index = from; index < to; index++) {
		if (text[index] === '(') depth++;
		if (text[index] === ')') depth = Math.max(0, depth - 1);
	}
	return depth;
}

/** Whether no parenthesis opens or closes for good between the two offsets. */
function onOneLevel(text: string, from: number, to: number): boolean {
	let depth = 0;
	for (let index = from; index < to; index++) {
		if (text[index] === '(') depth++;
		if (text[index] === ')' && --depth < 0) return false;
	}
	return depth === 0;
}

/** Start of the clause that ends at `from`, not past `floor`; a colon right before the number separates nothing. */
function clauseStartBefore(text: string, from: number, floor: number): number {
	let depth = 0;
	for (let index = from - 1; index >= floor; index--) {
		const character = text.charAt(index);
		if (character === ')') depth++;
		else if (character === '(' && depth > 0) depth--;
		else if (character === '(') return index + 1;
		else if (depth === 0 && clauseMarks.test(character)) {
			if (character === ':' && index === from - 1) continue;
			return index + 1;
		}
	}
	return floor;
}

function clauseEndAfter(text: string, from: number, ceiling: number): number {
	let depth = 0;
	let opened = from;
	for (let index = from; index < ceiling; index++) {
		const character = text.charAt(index);
		if (character === '(') {
			if (depth++ === 0) opened = index;
		} else if (character === ')' && depth > 0) depth--;
		else if (character === ')') return index;
		else if (depth === 0 && (clauseMarks.test(character) || character === '、')) return index;
	}
	return depth > 0 ? opened : ceiling;
}

/** Start of the sentence that `from` lies in: after the last 。！？ or ；. */
export function sentenceStartBefore(text: string, from: number): number {
	for (let index = from - 1; index >= 0; index--)
		if (sentenceMarks.test(text.charAt(index))) return index + 1;
	return 0;
}

/** Text without its closed parentheses. */
export function withoutParentheses(text: string): string {
	let plain = text;
	for (let last = ''; last !== plain;) {
		last = plain;
		plain = plain.replace(/\([^()]*\)/g, '');
	}
	return plain;
}

/** Every number of folded prose, in order, with the words around it. */
export function findClaims(text: string): Claim[] {
	const numbers = findNumbers(text);
	return numbers.map((number, index) => {
		const clauseStart = clauseStartBefore(text, number.start, 0);
		const sentenceStart = sentenceStartBefore(text, number.start);
		const earlier = numbers
			.slice(0, index)
			.findLast((other) => other.end > clauseStart && onOneLevel(text, other.end, number.start));
		const beforeStart = Math.max(clauseStart, earlier?.end ?? 0);
		const next = numbers[index + 1];
		const afterEnd = clauseEndAfter(text, number.end, next?.start ?? text.length);
		const beforeWhole = text.slice(beforeStart, number.start);
		return {
			...number,
			before: withoutParentheses(beforeWhole).replace(/:$/, ''),
			beforeWhole,
			after: withoutParentheses(text.slice(number.end, afterEnd)),
			beforeStart,
			clauseStart,
			afterEnd,
			sentenceStart,
			sentence: text.slice(sentenceStart, number.start),
			inParentheses: parenthesisDepth(text, sentenceStart, number.start) > 0
		};
	});
}
