/** What was made lately, by key, as long as all of it weighs no more than `limit`; the one not asked for the longest goes first. */
export type BoundedCache<V> = {
	get(key: string): V | undefined;
	set(key: string, value: V): void;
};

export function boundedCache<V>(limit: number, weigh: (value: V) => number): BoundedCache<V> {
	const entries = new Map<string, { value: V; weight: number }>();
	let total = 0;
	const remove = (key: string) => {
		total -= entries.get(key)?.weight ?? 0;
		entries.delete(key);
	};
	return {
		get(key) {
			const entry = entries.get(key);
			if (!entry) return undefined;
			entries.delete(key);
			entries.set(key, entry);
			return entry.value;
		},
		set(key, value) {
			remove(key);
			const weight = weigh(value);
			if (weight > limit) return;
			entries.set(key, { value, weight });
			total += weight;
			for (const oldest of entries.keys()) {
				if (total <= limit) break;
				remove(oldest);
			}
		}
	};
}
