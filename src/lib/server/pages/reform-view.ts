import type { YearEvents } from '#lib/charts/year-event.ts';
import { restatedSeries } from '#lib/measures/restated.ts';
import { measures } from '#lib/measures/registry.ts';
import { agencyLink } from '#lib/publish/links.ts';
import { reformKindNames, reformsOf, type ReformKind } from '#lib/register/reform.ts';
import { reformsBehind, compositionOf, successorsOf } from '#lib/register/restate.ts';
import { reformClause } from '#lib/register/sentences.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import type { RegisteredReform } from '#lib/server/db/reform.ts';
import { namesOf, restatedYears, type Holdings } from './region-holdings.ts';

/** `reported`: each report counts for the office that handed it in; `restated`: as the offices are after all reforms. */
export const agencyViews = ['reported', 'restated'] as const;
export type AgencyView = (typeof agencyViews)[number];

type Of = { holdings: Holdings; agency: Agency | null; view?: AgencyView };

export type ReformEvent = {
	id: number;
	kind: ReformKind;
	on: string;
	firstYear: number;
	text: string;
	basis: string;
	note: string | null;
};

export type ReformsView = {
	view: AgencyView;
	/** Addresses of the two views; null for a view that there is not. */
	links: Record<AgencyView, string | null>;
	events: ReformEvent[];
	/** The offices of today that took over from one that is no more. */
	heirs: { name: string; href: string }[];
	/** Years that cannot be restated, and whose numbers are missing. */
	untold: { year: number; names: string[] }[];
};

/** A reform in words, with the names by which the region's pages know the offices. */
export function clauseOf(reform: RegisteredReform, names: ReadonlyMap<number, string>): Wording {
	const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? String(id));
	const before = reform.formerName === null ? named(reform.before) : [reform.formerName];
	const region = reform.otherRegionName ?? '';
	return reformClause(reform, { before, after: named(reform.after), region });
}

const concerning = ({ holdings, view }: Of, agency: Agency) => {
	const found =
		view === 'restated'
			? reformsBehind(agency.id, holdings.reforms)
			: reformsOf(holdings.reforms, agency.id);
	return holdings.reforms.filter(({ id }) => found.some((reform) => reform.id === id));
};

const isGone = (holdings: Holdings, { id }: Agency) =>
	!successorsOf(id, holdings.reforms).includes(id);

const viewWords: Readonly<Record<AgencyView, Wording>> = {
	reported: { 'zh-CN': '按当时机构', en: 'by the offices of the time' },
	restated: { 'zh-CN': '按现行机构', en: 'by today’s offices' }
};

/** Marks of an agency's reforms for its charts, and the view that they are in; nothing for a district or where none concerns it. */
export function eventsOf(of: Of): YearEvents {
	const { holdings, agency, view = 'reported' } = of;
	const reforms = agency ? concerning(of, agency) : [];
	if (!agency || reforms.length === 0) return {};
	const names = namesOf(holdings);
	return {
		view: [viewWords[view]],
		events: reforms.map((reform) => {
			const clause = clauseOf(reform, names);
			return {
				year: reform.firstYear,
				word: reformKindNames[reform.kind],
				told: {
					'zh-CN': `${reform.firstYear} 年起${clause['zh-CN']}`,
					en: `from ${reform.firstYear}: ${clause.en}`
				}
			};
		})
	};
}

/** The reforms that concern an agency, and the way to its other view; null where there is none. */
export function reformsView(of: Of & { agency: Agency }, year: number | null, locale: Locale) {
	const { holdings, agency, view = 'reported' } = of;
	const { region, reforms, facts, quoted } = holdings;
	const concerned = concerning(of, agency);
	if (concerned.length === 0) return null;
	const names = namesOf(holdings);
	const nameOf = (id: number) => names.get(id) ?? String(id);
	const gone = isGone(holdings, agency);
	const link = (view: string | null) => agencyLink(region.code, agency.id, { year, view });
	const changes = holdings.years.some((year) => {
		const composition = compositionOf(agency.id, reforms, year);
		return composition.kind === 'broken' || composition.agencyIds.length > 1;
	});
	const { untold } = restatedSeries(
		measures.received_new,
		facts,
		quoted,
		agency.id,
		reforms,
		view === 'restated' ? restatedYears(holdings, agency) : []
	);
	return {
		view,
		links: { reported: link(null), restated: gone || !changes ? null : link('restated') },
		events: concerned.map((reform) => ({
			id: reform.id,
			kind: reform.kind,
			on: reform.on,
			firstYear: reform.firstYear,
			text: clauseOf(reform, names)[locale],
			basis: reform.basis,
			note: reform.note
		})),
		heirs: gone
			? successorsOf(agency.id, reforms).map((id) => ({
					name: nameOf(id),
					href: agencyLink(region.code, id, { view: 'restated' })
				}))
			: [],
		untold: untold.map(({ year, missing }) => ({ year, names: missing.map(nameOf) }))
	} satisfies ReformsView;
}
