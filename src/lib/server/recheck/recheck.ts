import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '#lib/checks/finding.ts';
import * as findings from '../db/finding.ts';
import { storable } from '../db/insert-rows.ts';
import * as reforms from '../db/reform.ts';
import * as regions from '../db/region.ts';
import * as stale from '../db/stale-check.ts';
import type { StaleYear } from '../db/stale-check.ts';
import type { FindingSpan } from '../db/tables/reports.ts';
import type { Database, Reader, Writer } from '../db/types.ts';
import * as held from './held.ts';
import { judgeNumbers, type Found } from './numbers.ts';
import { judgeParts } from './parts.ts';
import { judgeTexts } from './texts.ts';

/** As many years before as own years count. */
const longest = 8;
const spans = ['parts', 'series', 'peers', 'texts'] as const satisfies readonly FindingSpan[];

/**
 * Finds anew what is found by looking at several reports, after reports of some years of a region have changed: the sums of
 * parts, peers and texts of these years, texts of the years after, which repeat them, and the series of all later years. Only what differs is
 * written, only on latest versions, in one transaction; what people decided stays. Returns of how many reports the findings changed.
 */
export async function recheck(
	db: Database,
	region: string,
	years: readonly number[],
	settled: readonly StaleYear[] = []
): Promise<number> {
	const found = years.length === 0 ? [] : await lookAnew(db, region, years);
	return db.transaction().execute(async (trx) => {
		await regions.hold(trx, region);
		const changed = await write(trx, region, found);
		await stale.settle(trx, settled);
		return changed;
	});
}

async function lookAnew(db: Reader, region: string, years: readonly number[]): Promise<Found[]> {
	const first = Math.min(...years);
	const textYears = [...new Set(years.flatMap((year) => [year, year + 1]))].toSorted();
	const proseYears = [...new Set([...textYears, ...years.map((year) => year - 1)])];
	const byNumbers = await judgeNumbers(
		await held.numbers(db, region, first - longest),
		await reforms.list(db, region),
		{ series: first, peers: years }
	);
	const parts: Found[] = [];
	for (const year of years) parts.push(...(await judgeParts(db, region, year)));
	const prose = await held.prose(db, region, proseYears);
	return [...parts, ...byNumbers, ...(await judgeTexts(db, region, prose, textYears))];
}

type Kept = { version: number; findings: ReadonlyMap<string, Finding[]> };

/** Puts in place what differs. A report that has another version by now is left to the look that follows. */
async function write(trx: Writer, region: string, found: readonly Found[]): Promise<number> {
	const reports = new Set<number>();
	const kept = await keptOf(trx, region);
	for (const { report, span, findings: now } of found) {
		const current = kept.get(report.reportId);
		if (current?.version !== report.version) continue;
		if (isDeepStrictEqual(current.findings.get(span) ?? [], storable(now))) continue;
		const { reportId, version } = report;
		await findings.replace(trx, { region_id: region, report_id: reportId, version }, span, now);
		reports.add(reportId);
	}
	return reports.size;
}

/** The latest version of each report with the findings of these spans that it has. */
async function keptOf(trx: Writer, region: string): Promise<Map<number, Kept>> {
	const reports = await trx
		.selectFrom('reports')
		.select(['id', 'current_version as version'])
		.where('region_id', '=', region)
		.execute();
	const rows = await trx
		.selectFrom('findings')
		.select(['report_id', 'version', 'span'])
		.select(['rule', 'severity', 'place', 'operands', 'difference', 'detail'])
		.where('region_id', '=', region)
		.where('span', 'in', spans)
		.orderBy('ordinal')
		.execute();
	const byReport = Map.groupBy(rows, (row) => `${row.report_id}/${row.version}`);
	return new Map(
		reports.map(({ id, version }) => {
			const own = Map.groupBy(byReport.get(`${id}/${version}`) ?? [], ({ span }) => span);
			const bySpan = [...own].map(([span, rows]): [string, Finding[]] => [
				span,
				rows.map(({ rule, severity, place, operands, difference, detail }) => ({
					...{ rule, severity, place, operands, difference, detail }
				}))
			]);
			return [id, { version, findings: new Map(bySpan) }];
		})
	);
}
