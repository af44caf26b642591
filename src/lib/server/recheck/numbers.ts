import type { Finding } from '#lib/checks/finding.ts';
import { peersRule } from '#lib/checks/plausible/peers.ts';
import { readingsOf } from '#lib/checks/plausible/quantities.ts';
import { seriesRule } from '#lib/checks/plausible/series.ts';
import { standardOf, type OfficeYears } from '#lib/checks/plausible/standard.ts';
import type { Reform } from '#lib/register/reform.ts';
import { breathe } from '../db/breathe.ts';
import type { FindingSpan } from '../db/tables/reports.ts';
import type { HeldNumbers, HeldReport } from './held.ts';

/** What is found of one span of a report's latest version. */
export type Found = {
	report: Pick<HeldReport, 'reportId' | 'version'>;
	span: FindingSpan;
	findings: Finding[];
};

type Office = OfficeYears & { aggregate: boolean; reports: HeldNumbers[] };

/**
 * The numbers of every report from `series` on against the office's own earlier years, and of the years of `peers` against offices of its kind. A
 * government's aggregate has years of its own and no peers.
 */
export async function judgeNumbers(
	held: readonly HeldNumbers[],
	reforms: readonly Reform[],
	{ series, peers }: { series: number; peers: readonly number[] }
): Promise<Found[]> {
	const offices = officesOf(held, reforms);
	const own = offices.filter(({ aggregate }) => !aggregate);
	const years = [...new Set(held.map(({ year }) => year))].filter((year) => year >= series);
	const found: Found[] = [];
	for (const year of years.toSorted()) {
		const standard = standardOf(own, year);
		for (const office of offices) {
			const report = office.reports.find((report) => report.year === year);
			if (!report) continue;
			await breathe();
			found.push({ report, span: 'series', findings: seriesRule.check(office, standard) });
			if (!peers.includes(year)) continue;
			const alike = own.filter((other) => other !== office && other.kind === office.kind);
			const findings = office.aggregate ? [] : peersRule.check(office, alike, standard);
			found.push({ report, span: 'peers', findings });
		}
	}
	return found;
}

function officesOf(held: readonly HeldNumbers[], reforms: readonly Reform[]): Office[] {
	const groups = Map.groupBy(held, ({ agencyId, aggregate }) => `${agencyId}/${aggregate}`);
	return [...groups.values()].map((reports) => {
		const { agencyId, kind, aggregate } = reports[0]!;
		return {
			kind,
			aggregate,
			since: aggregate ? null : madeIn(agencyId, reforms),
			years: new Map(reports.map((report) => [report.year, readingsOf(report)])),
			reports
		};
	});
}

/** The first report year after the last reform that made the office another one; null where none did. A new name makes no other office. */
function madeIn(agencyId: number, reforms: readonly Reform[]): number | null {
	const years = reforms
		.filter(({ kind, after }) => kind !== 'rename' && after.includes(agencyId))
		.map(({ firstYear }) => firstYear);
	return years.length > 0 ? Math.max(...years) : null;
}
