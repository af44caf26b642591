import type { Report } from '#lib/report/report.ts';
import { compareReports, type IdentityPart } from './compare.ts';
import { compareProse } from './compare-prose.ts';

type Compared = Pick<Report, 'facts' | 'figures' | 'problems' | IdentityPart>;

/** Whether a report says anything else than the version held, in its cells, its quoted figures, its problems, or of itself. */
export function differs(held: Compared, read: Compared): boolean {
	const { added, removed, changed, identity } = compareReports(held, read);
	const { figures, problems } = compareProse(held, read);
	const parts = [figures, problems].flatMap((part) => [part.added, part.removed]);
	return [added, removed, changed, identity, ...parts].some(({ length }) => length > 0);
}
