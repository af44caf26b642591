import type { Report } from '#lib/report/report.ts';
import { causesOf, type Cause } from './causes.ts';
import { cellsOf } from './cells.ts';
import type { Weighed } from './equation.ts';
import { weighedRequests } from './request-equations.ts';

type Requests = { weighed: readonly Weighed[]; causes: readonly Cause[] };

/** Several rules ask for the same report, and nothing changes a report: it is worked out once. */
const known = new WeakMap<Report, Requests>();

/** The identities of table 三 with this report's numbers, and the causes of those that are broken. */
export function requestCauses(report: Report): Requests {
	const before = known.get(report);
	if (before) return before;
	const weighed = weighedRequests(cellsOf(report));
	const requests = { weighed, causes: causesOf(weighed) };
	known.set(report, requests);
	return requests;
}
