import { differ, holm } from '#lib/statistics/exact-test.ts';
import {
	dispersion,
	limits,
	standing,
	target,
	widened,
	type Counted,
	type Dispersion,
	type FunnelKind,
	type Limits,
	type Standing
} from '#lib/statistics/funnel.ts';
import { evaluate } from './evaluate.ts';
import { wilson } from './interval.ts';
import type { Measure } from './measure.ts';
import type { Interval, ReportFacts } from './series.ts';

/**
 * Below so many cases an office is not shown by itself, only within its group: at ten cases the 95 % interval of a half is still
 * 53 percentage points wide.
 */
export const fewestCases = 10;

/** One office in a funnel. */
export type FunnelUnit = Counted & {
	agencyId: number;
	agency: string;
	rate: number;
	interval: Interval | null;
	limits: Limits;
	standing: Standing;
};

export type Funnel = {
	kind: FunnelKind;
	/** The group's rate, all cases together, those of offices not shown too: a fraction, or events per case. */
	target: number;
	/** How much offices vary beyond chance; limits are widened where they do. Null below five offices. */
	dispersion: Dispersion | null;
	units: FunnelUnit[];
	/** Offices with fewer than `fewestCases` cases, which count in the group alone. */
	few: { agencyId: number; agency: string; size: number }[];
	/** Limits over sizes, to be drawn as lines. */
	curve: { size: number; limits: Limits }[];
};

/** How a measure's chance is reckoned: a proportion of cases, or events per case, of which there may be more than cases. */
export function kindOfMeasure(measure: Measure): FunnelKind | null {
	if (!measure.denominator) return null;
	return measure.unit === 'per_100' ? 'per_size' : 'proportion';
}

type Member = Counted & { agencyId: number; agency: string };

function membersOf(
	measure: Measure,
	facts: readonly ReportFacts[],
	group: readonly number[],
	year: number
): Member[] {
	return facts
		.filter((report) => report.year === year && group.includes(report.agencyId))
		.flatMap((report) => {
			const found = evaluate(measure, report);
			if (!found || found.numerator === null || found.denominator === null) return [];
			const counted = { events: found.numerator, size: found.denominator };
			const proper = counted.size > 0 && counted.events >= 0;
			const possible = measure.unit === 'per_100' || counted.events <= counted.size;
			return proper && possible
				? [{ ...counted, agencyId: report.agencyId, agency: report.agency }]
				: [];
		});
}

/** Points at which limits are worked out, the sizes evenly on a logarithmic scale. */
const curvePoints = 60;

/** The funnel of a rate over a group in one year; null for counts, and where the group has no cases. Reports with impossible counts are left out. */
export function funnel(
	measure: Measure,
	facts: readonly ReportFacts[],
	group: readonly number[],
	year: number
): Funnel | null {
	const kind = kindOfMeasure(measure);
	const members = membersOf(measure, facts, group, year);
	const centre = target(members);
	if (kind === null || centre === null) return null;
	const shown = members.filter(({ size }) => size >= fewestCases);
	const spread = dispersion(kind, shown);
	const factor = spread?.beyondChance ? spread.factor : 1;
	const at = (size: number) => limits(kind, centre, size, factor);
	const largest = Math.max(fewestCases, ...shown.map(({ size }) => size));
	const step = Math.log(largest / fewestCases) / (curvePoints - 1);
	const sizes = Array.from({ length: curvePoints }, (_, index) =>
		Math.round(fewestCases * Math.exp(step * index))
	);
	return {
		kind,
		target: centre,
		dispersion: spread,
		units: shown.map((member): FunnelUnit => {
			const rate = member.events / member.size;
			const within = at(member.size);
			const interval = kind === 'proportion' ? wilson(member.events, member.size) : null;
			return { ...member, rate, interval, limits: within, standing: standing(rate, within) };
		}),
		few: members
			.filter(({ size }) => size < fewestCases)
			.map(({ agencyId, agency, size }) => ({ agencyId, agency, size })),
		curve: [...new Set(sizes)].map((size) => ({ size, limits: at(size) }))
	};
}

/** One measure of an office against all its peers together. Rates in the measure's unit. */
export type Comparison = {
	measure: Measure;
	own: number;
	ownCases: number;
	peers: number;
	peerCases: number;
	/** Adjusted for all measures compared (Holm) and for how much peers vary among themselves. */
	pValue: number;
	differs: boolean;
};

export type PeerStanding = {
	year: number;
	/** How many peers have a report of the year. */
	peers: number;
	compared: Comparison[];
	/** Measures of which the office, or its peers together, have too few cases. */
	tooFew: Measure[];
};

/** Chance alone makes an office differ from its peers in anything at all once in twenty. */
const level = 0.05;

/**
 * In what an office differs from its peers beyond chance, over several measures at once.
 * Source: exact tests of two rates, their z divided by the root of the peers' own overdispersion (P. McCullagh and J. A. Nelder,
 * Generalized Linear Models, 2nd ed. 1989, section 4.5), adjusted together by Holm's method (1979).
 */
export function peerStanding(
	compared: readonly Measure[],
	facts: readonly ReportFacts[],
	agencyId: number,
	peers: readonly number[],
	year: number
): PeerStanding {
	const others = peers.filter((id) => id !== agencyId);
	const tooFew: Measure[] = [];
	const found = compared.flatMap((measure) => {
		const kind = kindOfMeasure(measure);
		if (kind === null) return [];
		const [own] = membersOf(measure, facts, [agencyId], year);
		const group = membersOf(measure, facts, others, year);
		const together = group.reduce(
			(sum, { events, size }) => ({ events: sum.events + events, size: sum.size + size }),
			{ events: 0, size: 0 }
		);
		const p =
			own && own.size >= fewestCases && together.size >= fewestCases
				? differ(kind, own, together)
				: null;
		if (!own || p === null) {
			tooFew.push(measure);
			return [];
		}
		const scale = measure.unit === 'per_100' ? 100 : 1;
		return [
			{
				measure,
				own: (own.events / own.size) * scale,
				ownCases: own.size,
				peers: (together.events / together.size) * scale,
				peerCases: together.size,
				p: widened(p, dispersion(kind, group)?.factor ?? 1)
			}
		];
	});
	const adjusted = holm(found.map(({ p }) => p));
	return {
		year,
		peers: new Set(
			facts
				.filter((report) => report.year === year && others.includes(report.agencyId))
				.map((report) => report.agencyId)
		).size,
		compared: found.map(({ p, ...comparison }, index) => {
			const pValue = adjusted[index] ?? p;
			return { ...comparison, pValue, differs: pValue <= level };
		}),
		tooFew
	};
}
