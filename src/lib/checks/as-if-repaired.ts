import { placeKey } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import type { Finding } from './finding.ts';
import { requestCauses } from './request-causes.ts';

/**
 * The report as it would read if the cells named by hints held the values of their hints: only to see whether
 * a difference elsewhere comes from the same mistake. The report itself where no cell is hinted at.
 */
export function asIfRepaired(report: Report): Report {
	const repairs = new Map(
		requestCauses(report).causes.flatMap(({ repair }) =>
			repair ? [[placeKey(repair.place), repair.value] as const] : []
		)
	);
	if (repairs.size === 0) return report;
	return {
		...report,
		facts: report.facts.map((fact) => {
			const value = repairs.get(placeKey(fact));
			return value === undefined ? fact : { ...fact, value, blank: null };
		})
	};
}

/** Those of the findings that would stay if the cells hinted at were repaired: the others share a cause already told. */
export function ofOwnCause(
	findings: readonly Finding[],
	ifRepaired: readonly Finding[]
): Finding[] {
	const subject = ({ rule, detail }: Finding) => `${rule} ${detail.measure}`;
	const staying = new Set(ifRepaired.map(subject));
	return findings.filter((finding) => staying.has(subject(finding)));
}
