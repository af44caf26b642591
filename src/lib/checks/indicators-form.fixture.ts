import { indicatorRows } from '#lib/report/indicators.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import { indicatorIdentities } from './indicators.ts';
import { soundReport } from './sample-report.fixture.ts';

/** A sound 统计表: every part 1, every total the sum of its parts. */
export function form(year = 2017): Report {
	const value = (code: string): number => {
		const identity = indicatorIdentities.find(({ total }) => total === code);
		return identity ? identity.parts.reduce((sum, part) => sum + value(part), 0) : 1;
	};
	const facts = indicatorRows.map(({ code }, index): Fact => ({
		table: 'indicators',
		row: code,
		column: 'value',
		value: value(code),
		blank: null,
		raw: String(value(code)),
		unit: '件',
		at: { kind: 'line', line: index + 1, start: 0, end: 1 }
	}));
	return { ...soundReport(undefined, { era: '2019' }), era: 'pre2019', year, facts };
}

export const place = (code: string) => `indicators/${code}/value`;
