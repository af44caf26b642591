/**
 * A label without what layouts change: white space, brackets, punctuation and width. Numbering stays:
 * `（三） 不予\n公开` and `(三)不予公开` are both `三不予公开`.
 */
export function labelKey(text: string): string {
	return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A label without its numbering too: `5.要求行政机关…` is `要求行政机关…`. */
export function unnumbered(key: string): string {
	return key.replace(/^(?:[一二三四五六七]|\d{1,2})(?=[^年月日\d])/, '');
}

/** Longer texts are prose that happens to hold a label's words. */
export const longestLabel = 70;
