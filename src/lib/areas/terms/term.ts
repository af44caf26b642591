/**
 * A sign that a clause is about an area. A weight of 1 is enough by itself; less only tells together with others. A
 * `weak` sign (`数量偏少`, `形式单一`) says what is lacking, not of what: it tells only where nothing else does.
 */
export type Term = { words: RegExp; weight: number; weak?: true };

export const sign = (words: RegExp): Term => ({ words, weight: 1 });
export const hint = (words: RegExp): Term => ({ words, weight: 0.5 });
export const weakSign = (words: RegExp): Term => ({ words, weight: 1, weak: true });
