import { betaQuantile } from './beta.ts';
import { bisect } from './bisect.ts';
import type { Counted, FunnelKind } from './funnel.ts';
import { incompleteGamma, logBeta, logGamma } from './gamma.ts';

/** A rate drawn towards the mean of its group, the more the fewer its cases, with a 95 % interval. */
export type Pooled = { rate: number; low: number; high: number };

/** How likely it is that a group's mean weighs as much as so many cases. */
type Weighed = { weight: number; probability: number };

/** Weights tried, in cases, evenly on a logarithmic scale: beyond the last, a group's units are as good as one. */
const weights = Array.from({ length: 14 }, (_, step) => 1.5 * 2 ** step);
/** Means tried for each weight. */
const meansTried = 21;

type Model = {
	highestMean: number;
	variance: (mean: number) => number;
	/** ln of the probability of a count, its unknown rate averaged out, without factors that neither mean nor weight moves. */
	likelihood: (unit: Counted, mean: number, weight: number) => number;
	/** Mean and variance of a unit's rate, its count known. */
	moments: (unit: Counted, mean: number, weight: number) => readonly [number, number];
	/** The distribution of the kind that has a mean and a variance: its quantile. */
	quantile: (share: number, mean: number, variance: number) => number;
};

/** Beta-binomial for proportions, gamma-Poisson for rates per size. */
const models: Readonly<Record<FunnelKind, Model>> = {
	proportion: {
		highestMean: 1,
		variance: (mean) => mean * (1 - mean),
		likelihood: ({ events, size }, mean, weight) => {
			const [a, b] = [mean * weight, (1 - mean) * weight];
			return logBeta(a + events, b + size - events) - logBeta(a, b);
		},
		moments: ({ events, size }, mean, weight) => {
			const all = weight + size;
			const rate = (mean * weight + events) / all;
			return [rate, (rate * (1 - rate)) / (all + 1)];
		},
		quantile: (share, mean, variance) => {
			const cases = (mean * (1 - mean)) / variance - 1;
			return betaQuantile(share, mean * cases, (1 - mean) * cases);
		}
	},
	per_size: {
		highestMean: Infinity,
		variance: (mean) => mean,
		likelihood: ({ events, size }, mean, weight) => {
			const shape = mean * weight;
			return (
				logGamma(shape + events) -
				logGamma(shape) +
				shape * Math.log(weight) -
				(shape + events) * Math.log(weight + size)
			);
		},
		moments: ({ events, size }, mean, weight) => {
			const rate = (mean * weight + events) / (weight + size);
			return [rate, rate / (weight + size)];
		},
		quantile: (share, mean, variance) => {
			const shape = (mean * mean) / variance;
			const most = shape + 40 * Math.sqrt(shape) + 40;
			return (bisect((x) => incompleteGamma(shape, x) - share, 0, most) * variance) / mean;
		}
	}
};

type Mean = { mean: number; logLikelihood: number; width: number };

/** Means about that of a group as far as five standard deviations, and how likely each makes its counts. */
function meansOf(model: Model, group: readonly Counted[], weight: number): Mean[] {
	const size = group.reduce((sum, unit) => sum + unit.size, 0);
	const events = group.reduce((sum, unit) => sum + unit.events, 0);
	const centre = (events + 0.5) / (size + 1);
	const spread = 5 * Math.sqrt(model.variance(centre) * (1 / size + 1 / (weight * group.length)));
	const low = Math.max(0, centre - spread);
	const width = (Math.min(model.highestMean, centre + spread) - low) / meansTried;
	return Array.from({ length: meansTried }, (_, step) => {
		const mean = low + (step + 0.5) * width;
		const logLikelihood = group.reduce(
			(sum, unit) => sum + model.likelihood(unit, mean, weight),
			0
		);
		return { mean, logLikelihood, width };
	});
}

/** ln of a sum of numbers known by their ln. */
function logSum(logs: readonly number[]): number {
	const most = Math.max(...logs);
	return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

const withCases = (group: readonly Counted[]) => group.filter(({ size }) => size > 0);

/**
 * How much groups' means weigh against units' own cases, learnt from all groups together, as one office's few years tell too little of
 * how much years vary: every weight on a scale with its probability, each group's unknown mean averaged out.
 * Source: A. Gelman and others, Bayesian Data Analysis, 3rd ed. (2013), section 5.3; flat priors of the means, and of the part by which a unit
 * of typical size is drawn in (C. L. Christiansen and C. N. Morris, JASA 92 (1997), 618-632). Means taken as known would draw in far too much.
 */
export function poolingWeights(
	kind: FunnelKind,
	groups: readonly (readonly Counted[])[]
): Weighed[] {
	const counted = groups.map(withCases).filter((group) => group.length > 1);
	const sizes = counted.flat().map(({ size }) => size);
	const typical = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length) || 1;
	const logs = weights.map((weight) =>
		counted.reduce(
			(sum, group) => {
				const means = meansOf(models[kind], group, weight);
				return (
					sum + logSum(means.map(({ logLikelihood, width }) => logLikelihood + Math.log(width)))
				);
			},
			Math.log(weight) - 2 * Math.log(weight + typical)
		)
	);
	const all = logSum(logs);
	return weights.map((weight, index) => ({
		weight,
		probability: Math.exp((logs[index] ?? -Infinity) - all)
	}));
}

/**
 * Each unit's rate drawn towards the mean of its group, and where it lies with 95 % probability by the model: beta-binomial for proportions,
 * gamma-Poisson for rates per size. Null for a unit without cases. Units are taken as exchangeable: a trend over years is drawn flat.
 * Source: as `poolingWeights`; the interval is that of the beta or gamma distribution with the mean and variance found.
 */
export function pooled(
	kind: FunnelKind,
	group: readonly Counted[],
	weighed: readonly Weighed[]
): (Pooled | null)[] {
	const model = models[kind];
	const counted = withCases(group);
	if (!counted.length) return group.map(() => null);
	const mixture = weighed
		.filter(({ probability }) => probability > 1e-6)
		.flatMap(({ weight, probability }) => {
			const means = meansOf(model, counted, weight);
			const all = logSum(means.map(({ logLikelihood }) => logLikelihood));
			return means.map(({ mean, logLikelihood }) => ({
				mean,
				weight,
				share: probability * Math.exp(logLikelihood - all)
			}));
		});
	const total = mixture.reduce((sum, { share }) => sum + share, 0);
	return group.map((unit) => {
		if (unit.size <= 0) return null;
		let [first, second] = [0, 0];
		for (const { mean, weight, share } of mixture) {
			const [rate, variance] = model.moments(unit, mean, weight);
			first += (share / total) * rate;
			second += (share / total) * (variance + rate * rate);
		}
		const variance = second - first * first;
		return {
			rate: first,
			low: model.quantile(0.025, first, variance),
			high: model.quantile(0.975, first, variance)
		};
	});
}
