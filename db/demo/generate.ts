import { aggregateReport } from './aggregate.ts';
import { districtReports, receivedIn2018, syntheticNotice } from './district.ts';
import { layOutOlder } from '#db/demo/older/layouts.ts';
import { olderReports, type OlderReport } from '#db/demo/older/report.ts';
import { layOut } from '#db/demo/layouts/layout.ts';
import { district, government, offices, reforms } from './offices.ts';
import type { DemoAgency, DemoDocument, DemoReform, DemoRegion, DemoReport } from './report.ts';
import { yuhang, yuhangBureau, yuhangReport } from './yuhang.ts';

export type { DemoAgency, DemoDocument, DemoRegion } from './report.ts';

export const aggregateYears = [2023, 2024, 2025] as const;

/** Every sample report before it is set in a layout: the real bureau first, then the synthetic district. */
export function demoReports(): DemoReport[] {
	const parts = districtReports();
	const aggregates = aggregateYears.map((year) => aggregateReport(parts, year));
	return [yuhangReport, ...parts, ...aggregates];
}

/** The district's reports of 2016 to 2018, in the format of that time. */
export function olderDemoReports(): OlderReport[] {
	return olderReports(receivedIn2018(), syntheticNotice);
}

/** The sample data as files. The same bytes on each run; no clock, no chance. */
export function* demoDocuments(): Iterable<DemoDocument> {
	for (const report of olderDemoReports()) yield { ...fileOf(report), bytes: layOutOlder(report) };
	for (const report of demoReports()) yield { ...fileOf(report), bytes: layOut(report) };
}

const fileOf = ({ region, agency, fileName, receivedOn }: DemoReport | OlderReport) => ({
	region,
	agency,
	fileName,
	receivedOn
});

/** The regions and agencies that the sample documents belong to. */
export function demoRegister(): {
	region: DemoRegion;
	agencies: DemoAgency[];
	reforms: readonly DemoReform[];
}[] {
	return [
		{ region: yuhang, agencies: [yuhangBureau], reforms: [] },
		{
			region: district,
			agencies: [...offices.map(({ agency }) => agency), government],
			reforms
		}
	];
}
