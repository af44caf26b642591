import { outcomes, rowsOfOutcome } from '#lib/report/codes.ts';
import { numbersIn } from './identities.ts';
import type { DemoReport } from '#db/demo/report.ts';
import { percentChange } from './told.ts';

/** Which figures of a report's prose its tables do not bear out, as `prose/received`, `prose/changePercent`, `prose/year`. */
export function brokenProse({ cells, told, year }: DemoReport, decimals: number): string[] {
	const numbers = numbersIn(cells);
	const total = (row: string) => numbers.get(`requests/${row}/total`) ?? 0;
	const dispute = (row: string) => numbers.get(`disputes/${row}/total`) ?? 0;
	const prior = told.receivedPriorYear;
	const pairs: [name: string, told: number | null, due: number | null][] = [
		['year', told.year, year],
		['received', told.received, total('received_new')],
		[
			'changePercent',
			told.changePercent,
			prior ? percentChange(total('received_new'), prior, decimals) : null
		],
		['carriedIn', told.carriedIn, total('carried_in')],
		['answered', told.answered, numbers.get('requests/total/total') ?? told.answered],
		['carriedOut', told.carriedOut, total('carried_out')],
		['channels', Object.values(told.channels).reduce((sum, part) => sum + part, 0), told.received],
		['reconsiderations', told.reconsiderations, dispute('reconsideration')],
		['lawsuits', told.lawsuits, dispute('litigation_direct') + dispute('litigation_after')],
		...outcomes.map((outcome): [string, number, number] => [
			outcome,
			told.outcomes[outcome],
			rowsOfOutcome(outcome).reduce((sum, row) => sum + total(row), 0)
		])
	];
	return pairs.filter(([, told, due]) => told !== due).map(([name]) => `prose/${name}`);
}
