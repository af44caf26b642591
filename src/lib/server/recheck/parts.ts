import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Finding } from '#lib/checks/finding.ts';
import { partsRule } from '#lib/checks/parts.ts';
import { membership } from '#lib/register/membership.ts';
import type { Fact } from '#lib/report/report.ts';
import * as agencies from '../db/agency.ts';
import * as reforms from '../db/reform.ts';
import type { Reader } from '../db/types.ts';
import type { Found } from './numbers.ts';

/**
 * A region's aggregate reports of a year against the sum of the reports of the offices that are there in that year. Empty where
 * there is no aggregate report; no findings where it is not known which of several sums the region.
 */
export async function judgeParts(db: Reader, region: string, year: number): Promise<Found[]> {
	const wholes = await held(db, region, year, true);
	if (wholes.length === 0) return [];
	if (wholes.length > 1) return wholes.map((whole) => found(whole, []));
	const offices = (await agencies.list(db, region)).filter(
		({ id }) => !wholes.some(({ agencyId }) => agencyId === id)
	);
	const there = new Set(membership(offices, await reforms.list(db, region), year));
	const own = await held(db, region, year, false);
	const members = offices
		.filter(({ id }) => there.has(id))
		.map(({ id, name }) => ({
			name,
			report: own.find(({ agencyId }) => agencyId === id) ?? null
		}));
	return wholes.map((whole) => found(whole, partsRule.check(whole, members)));
}

type Held = { reportId: number; agencyId: number; version: number; facts: Fact[] };

const found = ({ reportId, version }: Held, findings: Finding[]): Found => ({
	report: { reportId, version },
	span: 'parts',
	findings
});

function held(db: Reader, region: string, year: number, aggregate: boolean): Promise<Held[]> {
	return db
		.selectFrom('reports')
		.where('region_id', '=', region)
		.where('year', '=', year)
		.where('aggregate', '=', aggregate)
		.select(['id as reportId', 'agency_id as agencyId', 'current_version as version'])
		.select((parts) =>
			jsonArrayFrom(
				parts
					.selectFrom('facts')
					.select(['table_code as table', 'row_code as row', 'column_code as column'])
					.select(['value', 'blank', 'raw', 'unit', 'at'])
					.whereRef('facts.region_id', '=', 'reports.region_id')
					.whereRef('facts.report_id', '=', 'reports.id')
					.whereRef('facts.version', '=', 'reports.current_version')
					.orderBy('ordinal')
			).as('facts')
		)
		.orderBy('agency_id')
		.execute();
}
