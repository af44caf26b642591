import { numeralOf, type Numeral } from './marks.ts';
import type { Passage } from '#lib/recognise/passage.ts';

/** A sentence, a part of one up to a semicolon, or a point of a list: characters [start, end) of its passage. */
export type Unit = {
	passage: Passage;
	start: number;
	end: number;
	/** As printed, numeral and end mark with it. */
	text: string;
	/** Without numeral and end mark. */
	words: string;
	numeral: Numeral | null;
};

const endMark = /[。；;！!？?]/;
/** A promise in the sentence that admits the problem: `更新较慢，下一步将明确时限`. */
const promisePoint = /^(?:下一步|下步|今后|接下来|下一阶段)[，,]?[^，,。；]{0,8}(?:将|要|拟|计划)/;
const shiPoint = /^[一二三四五六七八九十]{1,2}是(?!否|一)/;

/** Offsets where units start: after end marks, after a colon, and at `一是` behind a comma. */
function startsOf(text: string): number[] {
	const starts = [0];
	let quoted = 0;
	for (let index = 0; index < text.length; index++) {
		const character = text.charAt(index);
		if (character === '“') quoted = index + 40;
		if (character === '”') quoted = 0;
		const rest = text.slice(index + 1);
		if (endMark.test(character) && index >= quoted) starts.push(index + 1);
		else if (/[：:，,\s]/.test(character) && shiPoint.test(rest)) starts.push(index + 1);
		else if (/[，,]/.test(character) && promisePoint.test(rest)) starts.push(index + 1);
		else if (/[：:]/.test(character) && numeralOf(rest.trimStart())) starts.push(index + 1);
	}
	return starts;
}

export function unitsOf(passage: Passage): Unit[] {
	const starts = startsOf(passage.text);
	return starts.flatMap((from, index) => {
		const printed = passage.text.slice(from, starts[index + 1] ?? passage.text.length);
		const start = from + (printed.length - printed.trimStart().length);
		const text = printed.trim();
		if (text === '') return [];
		const numeral = numeralOf(text);
		const words = text
			.slice(numeral?.length ?? 0)
			.replace(/[\s。；;，,：:！!]+$/, '')
			.trim();
		return [{ passage, start, end: start + text.length, text, words, numeral }];
	});
}
