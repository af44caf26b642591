/** A seeded source of numbers: the same seed gives the same sequence on every machine. */
export type Random = {
	/** A number in [0, 1). */
	next: () => number;
	/** True with the given probability. */
	chance: (probability: number) => boolean;
	/** A whole number in [low, high]. */
	between: (low: number, high: number) => number;
	/** One of a list, each as likely. */
	pick: <T>(list: readonly T[]) => T;
	/** One key of a table of weights. */
	weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K;
	/** A count of events with the given mean (Poisson; normal approximation above 30). */
	count: (mean: number) => number;
	/** `size` different ones of a list, in drawn order; the whole list when it is shorter. */
	sample: <T>(list: readonly T[], size: number) => T[];
};

/** FNV-1a over UTF-16 code units. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++) {
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	}
	return value >>> 0;
}

/** Mulberry32, seeded by a text. */
export function random(seed: string): Random {
	let state = hash(seed);
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return {
		next,
		chance: (probability) => next() < probability,
		between,
		pick: (list) => list[between(0, list.length - 1)]!,
		weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>): K => {
			const entries = Object.entries(weights) as [K, number][];
			let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
			for (const [key, weight] of entries) {
				left -= weight;
				if (left < 0) return key;
			}
			return entries.at(-1)![0];
		},
		count: (mean) => {
			if (mean <= 0) return 0;
			if (mean > 30) {
				const spread = Array.from({ length: 12 }, next).reduce((sum, part) => sum + part, -6);
				return Math.max(0, Math.round(mean + spread * Math.sqrt(mean)));
			}
			let events = -1;
			for (let left = 1; left > Math.exp(-mean); left *= next()) events++;
			return events;
		},
		sample: (list, size) => {
			const rest = [...list];
			const drawn = [];
			while (drawn.length < size && rest.length > 0) {
				drawn.push(...rest.splice(between(0, rest.length - 1), 1));
			}
			return drawn;
		}
	};
}
