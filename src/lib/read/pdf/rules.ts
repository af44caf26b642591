import type { Rule } from './mark.ts';

/** Rules nearer than this are one: double rules, and the two sides of a gap between coloured areas. */
export const near = 3.2;
const shortest = 5;
/** No report draws more rules on a page. */
const most = 12_000;

/** Stretches of rules as whole rules: those at one height joined where they touch. What stands apart keeps its own height, as tables on a page have columns of their own. */
export function joined(rules: readonly Rule[]): Rule[] {
	const sorted = rules.slice(0, most).sort((a, b) => a.at - b.at);
	const heights: Rule[][] = [];
	for (const rule of sorted) {
		const height = heights.at(-1);
		const previous = height?.at(-1);
		if (height && previous && rule.at - previous.at <= near && rule.at - height[0]!.at <= 5)
			height.push(rule);
		else heights.push([rule]);
	}
	return heights.flatMap((own) => {
		const whole: Rule[][] = [];
		let end = -Infinity;
		for (const rule of [...own].sort((a, b) => a.from - b.from)) {
			if (rule.from - end <= near) whole.at(-1)!.push(rule);
			else whole.push([rule]);
			end = Math.max(end, rule.to);
		}
		return whole
			.map((parts) => ({
				at: parts.reduce((sum, rule) => sum + rule.at, 0) / parts.length,
				from: parts[0]!.from,
				to: Math.max(...parts.map(({ to }) => to))
			}))
			.filter((rule) => rule.to - rule.from >= shortest);
	});
}

export const crosses = (level: Rule, plumb: Rule) =>
	plumb.at >= level.from - near &&
	plumb.at <= level.to + near &&
	level.at >= plumb.from - near &&
	level.at <= plumb.to + near;

export type Net = { horizontal: Rule[]; vertical: Rule[] };

/** Rules that hang together: each net may be a table. */
export function nets(horizontal: readonly Rule[], vertical: readonly Rule[]): Net[] {
	const parents = Array.from({ length: horizontal.length + vertical.length }, (_, i) => i);
	const root = (i: number): number => {
		let at = i;
		while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!;
		return at;
	};
	horizontal.forEach((level, i) => {
		vertical.forEach((plumb, k) => {
			if (crosses(level, plumb)) parents[root(i)] = root(horizontal.length + k);
		});
	});
	const found = new Map<number, Net>();
	const netOf = (i: number): Net => {
		const known = found.get(root(i)) ?? { horizontal: [], vertical: [] };
		found.set(root(i), known);
		return known;
	};
	horizontal.forEach((rule, i) => netOf(i).horizontal.push(rule));
	vertical.forEach((rule, i) => netOf(horizontal.length + i).vertical.push(rule));
	return [...found.values()].map((net, _, all) => withLoneSides(net, all));
}

/** How wide a cell may be that no level rule of its page part touches. */
const farthest = 200;

/** A net with plumb rules beside it that no level rule touches: a page break cuts tall cells above and below. */
function withLoneSides(net: Net, all: readonly Net[]): Net {
	if (net.horizontal.length === 0 || net.vertical.length < 2) return net;
	const top = Math.min(...net.vertical.map((rule) => rule.from));
	const bottom = Math.max(...net.vertical.map((rule) => rule.to));
	const left = Math.min(...net.vertical.map((rule) => rule.at));
	const right = Math.max(...net.vertical.map((rule) => rule.at));
	const sides = all
		.filter(({ horizontal }) => horizontal.length === 0)
		.flatMap(({ vertical }) => vertical)
		.filter(
			({ at, from, to }) =>
				Math.abs(from - top) < 6 &&
				Math.abs(to - bottom) < 6 &&
				(at < left ? left - at : at - right) < farthest
		);
	return sides.length > 0 ? { ...net, vertical: [...net.vertical, ...sides] } : net;
}
