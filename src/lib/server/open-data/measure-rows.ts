import { evaluate } from '#lib/measures/evaluate.ts';
import { measureIds } from '#lib/measures/measure.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Sight } from '../access/sight.ts';
import * as reports from '../db/report.ts';
import type { Reader } from '../db/types.ts';
import type { RowFilter } from './rows.ts';

export type MeasureRow = {
	region: string;
	agency_id: number;
	agency: string;
	year: number;
	scope: string;
	measure: string;
	value: number;
	numerator: number | null;
	denominator: number | null;
};

/** Every measure of every report that has a value, by the registry's formulas. */
export async function measureRows(
	db: Reader,
	sight: Sight,
	{ year, agencyId }: RowFilter
): Promise<MeasureRow[]> {
	const held = await reports.facts(db, sight, agencyId === undefined ? {} : { agencyId });
	return held
		.filter((report) => year === undefined || report.year === year)
		.flatMap((report) =>
			measureIds.flatMap((id): MeasureRow[] => {
				const evaluated = evaluate(measures[id], report);
				if (evaluated === null || evaluated.value === null) return [];
				return [
					{
						region: sight.region,
						agency_id: report.agencyId,
						agency: report.agency,
						year: report.year,
						scope: report.scope ?? 'agency',
						measure: id,
						value: evaluated.value,
						numerator: evaluated.numerator,
						denominator: evaluated.denominator
					}
				];
			})
		);
}
