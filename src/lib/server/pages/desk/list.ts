import { category, sentence } from '#lib/checks/check.ts';
import { categoryNames } from '#lib/checks/category.ts';
import type { Severity } from '#lib/checks/finding.ts';
import { stageNames } from '#lib/campaign/sentences.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Table } from '#lib/publish/csv.ts';
import { findingLink } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeName } from '#lib/report/place.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { ListedFinding } from '#lib/server/db/finding.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { settledViews, type SettledFinding } from '../finding-view.ts';
import type { DeskQuery } from './query.ts';
import { isAskedFor, queueOf, type QueuedReport } from './queue.ts';

const severityWords: Readonly<Record<Severity, () => string>> = {
	error: m.shell_severity_error,
	warning: m.shell_severity_warning,
	notice: m.shell_severity_notice
};

export type OfficeFindings = { office: string; findings: SettledFinding[] };

export type OpenList = { year: number | null; offices: OfficeFindings[]; total: number };

type Found = { year: number | null; open: { report: QueuedReport; finding: ListedFinding }[] };

/** The open findings that are asked for, office by office in the register's order, the latest year first. */
async function openOf(
	db: Reader,
	region: SeenRegion,
	query: DeskQuery,
	today: string
): Promise<Found> {
	const { reports, year } = await queueOf(db, region, query, today);
	const asked = new Map(
		reports
			.filter(({ status }) => (query.stage ?? status) === status)
			.map((report) => [report.reportId, report])
	);
	const listed = await findings.list(db, region.sight, {
		...{ open: true },
		...(year === null ? {} : { year }),
		...(query.severity === null ? {} : { severity: query.severity })
	});
	const open = listed
		.flatMap((finding) => {
			const report = asked.get(finding.reportId);
			return report && isAskedFor(finding, query) ? [{ report, finding }] : [];
		})
		.toSorted(
			(one, other) =>
				one.finding.agencyId - other.finding.agencyId || other.finding.year - one.finding.year
		);
	return { year, open };
}

/** The open findings that are asked for, to be read or printed office by office. */
export async function openList(
	db: Reader,
	region: SeenRegion,
	query: DeskQuery,
	locale: Locale,
	today: string
): Promise<OpenList> {
	const { year, open } = await openOf(db, region, query, today);
	const names = new Map(open.map(({ report: { office } }) => [office.id, office.name]));
	const listed = open.map(({ finding }) => finding);
	const views = await settledViews(db, region.code, listed, names, locale);
	const ofOffice = Map.groupBy(views, (_, place) => listed[place]!.agencyId);
	return {
		year,
		offices: [...ofOffice].map(([id, findings]) => ({ office: names.get(id) ?? '', findings })),
		total: open.length
	};
}

/** The same as a table, one row a finding. `origin`: the site's own address, for links that work outside it. */
export async function openTable(
	db: Reader,
	region: SeenRegion,
	query: DeskQuery,
	locale: Locale,
	{ today, origin }: { today: string; origin: string }
): Promise<Table> {
	const { open } = await openOf(db, region, query, today);
	return {
		columns: [
			m.desk_column_office(),
			m.desk_column_year(),
			m.desk_column_scope(),
			m.desk_column_status(),
			m.desk_column_severity(),
			m.desk_column_category(),
			m.desk_column_rule(),
			m.desk_column_place(),
			m.desk_column_sentence(),
			m.desk_column_difference(),
			m.desk_column_remark(),
			m.desk_column_link()
		],
		rows: open.map(({ report, finding }) => {
			const kind = category(finding);
			return [
				report.office.name,
				finding.year,
				report.aggregate ? m.report_scope_aggregate() : m.report_scope_agency(),
				stageNames[report.status][locale],
				severityWords[finding.severity](),
				kind ? categoryNames[kind][locale] : null,
				finding.rule,
				finding.place ? placeName(finding.place, locale) : null,
				sentence(finding, locale),
				finding.difference,
				finding.remark?.reason ?? null,
				origin + findingLink(region.code, finding.agencyId, finding.year, finding)
			];
		})
	};
}
