import { aggregateReport } from './aggregate.ts';
import { districtReports } from './district.ts';
import { layOut } from '#db/demo/layouts/layout.ts';
import { district, government, offices } from './offices.ts';
import type { DemoAgency, DemoDocument, DemoRegion, DemoReport } from './report.ts';
import { yuhang, yuhangBureau, yuhangReport } from './yuhang.ts';

export type { DemoAgency, DemoDocument, DemoRegion } from './report.ts';

export const aggregateYears = [2023, 2024, 2025] as const;

/** Every sample report before it is set in a layout: the real bureau first, then the synthetic district. */
export function demoReports(): DemoReport[] {
	const parts = districtReports();
	const aggregates = aggregateYears.map((year) => aggregateReport(parts, year));
	return [yuhangReport, ...parts, ...aggregates];
}

/** The sample data as files. The same bytes on each run; no clock, no chance. */
export function* demoDocuments(): Iterable<DemoDocument> {
	for (const report of demoReports()) {
		const { region, agency, fileName, receivedOn } = report;
		yield { region, agency, fileName, receivedOn, bytes: layOut(report) };
	}
}

/** The regions and agencies that the sample documents belong to. */
export function demoRegister(): { region: DemoRegion; agencies: DemoAgency[] }[] {
	return [
		{ region: yuhang, agencies: [yuhangBureau] },
		{ region: district, agencies: [...offices.map(({ agency }) => agency), government] }
	];
}
