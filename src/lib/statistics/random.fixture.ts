/** Random numbers 0-1 that are the same in every run: mulberry32 by T. Ettinger, public domain. */
export function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** How many of `cases` succeed. */
export function binomialDraw(random: () => number, cases: number, probability: number): number {
	let successes = 0;
	for (let index = 0; index < cases; index++) if (random() < probability) successes++;
	return successes;
}

/** How many events come where `expected` come on average (Knuth's method, for some hundreds at most). */
export function poissonDraw(random: () => number, expected: number): number {
	let events = -1;
	for (let sum = 0; sum < expected; events++) sum -= Math.log(1 - random());
	return Math.max(0, events);
}
