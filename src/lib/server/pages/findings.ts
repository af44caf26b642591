import type { FindingState } from '#lib/checks/decision.ts';
import { categories, categoryNames, type Category } from '#lib/checks/category.ts';
import { category, rules } from '#lib/checks/check.ts';
import { severities, type Severity } from '#lib/checks/finding.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { settledViews, type SettledFinding } from './finding-view.ts';
import { pageOf, type Paged } from './paged.ts';

export type FindingsQuery = {
	year: number | null;
	severity: Severity | null;
	agencyId: number | null;
	category: Category | null;
	rule: string | null;
	/** Of the offices. */
	kind: AgencyKind | null;
	state: Exclude<FindingState, 'fixed'> | null;
	page: number;
};

export type FindingsPage = Paged<SettledFinding> & {
	/** Of the whole region, whatever is asked. */
	all: number;
	severityCounts: Record<Severity, number>;
	years: number[];
	agencies: { id: number; name: string }[];
	categories: { code: Category; name: string }[];
	rules: { id: string; name: string }[];
	kinds: AgencyKind[];
};

/** The findings of a region's latest reports that match, gravest first. What can be chosen is what occurs. */
export async function findingsPage(
	db: Reader,
	region: SeenRegion,
	query: FindingsQuery,
	locale: Locale
): Promise<FindingsPage> {
	const [all, register] = await Promise.all([
		findings.list(db, region.sight),
		agencies.list(db, region.code)
	]);
	const names = new Map(register.map(({ id, shortName }) => [id, shortName]));
	const kinds = new Map(register.map(({ id, kind }) => [id, kind]));
	const matching = all.filter(
		(finding) =>
			(query.year === null || finding.year === query.year) &&
			(query.severity === null || finding.severity === query.severity) &&
			(query.agencyId === null || finding.agencyId === query.agencyId) &&
			(query.category === null || category(finding) === query.category) &&
			(query.rule === null || finding.rule === query.rule) &&
			(query.kind === null || kinds.get(finding.agencyId) === query.kind) &&
			(query.state === null || finding.state === query.state)
	);
	const { items, ...place } = pageOf(matching, query.page);
	const occurring = new Set(all.map(category));
	const broken = new Set(all.map(({ rule }) => rule));
	const subjects = new Set(all.map(({ agencyId }) => agencyId));
	return {
		...place,
		items: await settledViews(db, region.code, items, names, locale),
		all: all.length,
		severityCounts: Object.fromEntries(
			severities.map((severity) => [
				severity,
				matching.filter((finding) => finding.severity === severity).length
			])
		) as Record<Severity, number>,
		years: [...new Set(all.map(({ year }) => year))].toSorted((a, b) => b - a),
		agencies: register
			.filter(({ id }) => subjects.has(id))
			.map(({ id, shortName }) => ({ id, name: shortName })),
		categories: categories
			.filter((code) => occurring.has(code))
			.map((code) => ({ code, name: categoryNames[code][locale] })),
		rules: rules
			.filter(({ id }) => broken.has(id))
			.map(({ id, name }) => ({ id, name: name[locale] })),
		kinds: agencyKinds.filter((kind) =>
			register.some((one) => one.kind === kind && subjects.has(one.id))
		)
	};
}
