import { requestRows } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import { eraOfYear } from '#lib/report/era.ts';
import type { QuotedValue, ReportFacts } from './series.ts';

/** Made-up reports for tests: every total of tables 三 and 四 is a printed 0 unless said otherwise; `absent` cells are not in the report. */
export function sampleFacts(
	agencyId: number,
	year: number,
	totals: Readonly<Record<string, number | null>>,
	more: { scope?: ReportFacts['scope']; absent?: readonly string[]; era?: Era } = {}
): ReportFacts {
	const era = more.era ?? eraOfYear(year) ?? '2021';
	const rows = requestRows.filter((row) => row.eras.includes(era));
	const values = new Map<string, number | null>(
		rows.map((row) => [`requests/${row.code}/total`, 0])
	);
	for (const row of ['reconsideration', 'litigation_direct', 'litigation_after'])
		for (const column of ['upheld', 'corrected', 'other', 'pending', 'total'])
			values.set(`disputes/${row}/${column}`, 0);
	for (const [key, value] of Object.entries(totals))
		values.set(key.includes('/') ? key : `requests/${key}/total`, value);
	for (const key of more.absent ?? []) values.delete(`requests/${key}/total`);
	return {
		agencyId,
		agency: `第${agencyId}局`,
		year,
		era,
		scope: more.scope === undefined ? 'agency' : more.scope,
		values
	};
}

export function sampleQuote(
	agencyId: number,
	year: number,
	value: number,
	measure = 'received_prior_year'
): QuotedValue {
	return {
		agencyId,
		measure,
		year,
		value,
		quote: `上年收到${value}件`,
		reportYear: year + 1
	};
}
