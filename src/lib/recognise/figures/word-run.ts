/** Whether `word` is made up of other words of the set. */
function isMadeUp(word: string, words: ReadonlySet<string>): boolean {
	const reached = [true];
	for (let end = 1; end <= word.length; end++)
		reached[end] = reached.some(
			(made, start) => made && word.slice(start, end) !== word && words.has(word.slice(start, end))
		);
	return reached[word.length] === true;
}

/**
 * Regular expression source for any run of words, given with `|` between them. A word made up of others is left out: a run
 * is then read in one way only, and long prose does not make the match explode.
 */
export function runOf(words: string): string {
	const all = new Set(words.split('|'));
	const single = [...all].filter((word) => !isMadeUp(word, all));
	return `(?:${single.join('|')})*`;
}
