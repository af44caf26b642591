/** A seeded source of chance, so that a failing case can be run again. */
export type Chance = {
	number: () => number;
	below: (end: number) => number;
	pick: <T>(items: readonly T[]) => T;
	happens: (probability: number) => boolean;
};

/** Mulberry32. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const number = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
	const below = (end: number) => Math.floor(number() * end);
	return {
		number,
		below,
		pick: (items) => items[below(items.length)]!,
		happens: (probability) => number() < probability
	};
}
