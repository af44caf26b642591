/** A unit of a whole in two years; a size of 0 or null is a year in which the unit has no cases. */
export type Both = {
	before: { events: number; size: number } | null;
	now: { events: number; size: number } | null;
};

/** `both`: cases in both years; `only_now`, `only_before`: cases in one, so that all its effect is on the mix. */
export const presences = ['both', 'only_now', 'only_before', 'neither'] as const;
export type Presence = (typeof presences)[number];

/** What one unit brings to the change of the whole's rate, in the rate's own unit. */
export type Effect = {
	presence: Presence;
	/** Its own rate changed, at its mean share of all cases. */
	within: number;
	/** Its share of all cases changed, at its mean rate against the whole's mean rate. */
	mix: number;
};

/** `within` + `mix` is `to` − `from`, and each is the sum of the units'. */
export type Decomposition = {
	from: number;
	to: number;
	within: number;
	mix: number;
	effects: Effect[];
};

/**
 * Splits the change of a whole's rate into what units' own rates did and what the shift of cases between units did. Null where either
 * year has no cases. A unit with cases in one year only has no rate of its own to change: its rate there stands for both years.
 * Source: E. M. Kitagawa, "Components of a difference between two rates", JASA 50 (1955), 1168-1194; the mix is measured
 * against the whole's mean rate, which changes no sum, as the changes of shares add up to 0.
 */
export function decompose(units: readonly Both[]): Decomposition | null {
	const sums = units.reduce(
		(sum, { before, now }) => ({
			events0: sum.events0 + (before?.events ?? 0),
			size0: sum.size0 + (before?.size ?? 0),
			events1: sum.events1 + (now?.events ?? 0),
			size1: sum.size1 + (now?.size ?? 0)
		}),
		{ events0: 0, size0: 0, events1: 0, size1: 0 }
	);
	if (sums.size0 <= 0 || sums.size1 <= 0) return null;
	const [from, to] = [sums.events0 / sums.size0, sums.events1 / sums.size1];
	const centre = (from + to) / 2;
	const effects = units.map(({ before, now }): Effect => {
		const had = before && before.size > 0 ? before : null;
		const has = now && now.size > 0 ? now : null;
		if (!had && !has) return { presence: 'neither', within: 0, mix: 0 };
		const share0 = had ? had.size / sums.size0 : 0;
		const share1 = has ? has.size / sums.size1 : 0;
		const ownNow = has ? has.events / has.size : null;
		const ownBefore = had ? had.events / had.size : null;
		const rate0 = ownBefore ?? ownNow ?? 0;
		const rate1 = ownNow ?? ownBefore ?? 0;
		return {
			presence: had && has ? 'both' : has ? 'only_now' : 'only_before',
			within: ((rate1 - rate0) * (share0 + share1)) / 2,
			mix: (share1 - share0) * ((rate0 + rate1) / 2 - centre)
		};
	});
	const sum = (part: 'within' | 'mix') => effects.reduce((sum, effect) => sum + effect[part], 0);
	return { from, to, within: sum('within'), mix: sum('mix'), effects };
}
