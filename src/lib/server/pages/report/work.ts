import { stageNames } from '#lib/campaign/sentences.ts';
import { deskLink, workLink, type Query } from '#lib/publish/links.ts';
import type { Locale } from '#lib/report/locale.ts';
import { nextStatuses, type ReportStatus } from '#lib/report/status.ts';
import { may, type Access } from '#lib/server/access/access.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import * as desks from '#lib/server/db/desk.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { placeOf } from '../desk/next.ts';
import { askedOf, deskQuery } from '../desk/query.ts';
import { queueOf } from '../desk/queue.ts';
import { today as dayOf } from '../today.ts';
import { fixedOf } from './fixed.ts';
import type { ReportPage } from './page.ts';

/** A step of a report from its arrival to its publication, with the day on which it was last taken. */
export type ChainStep = { name: string; on: string | null; isNow: boolean };

export type QueueView = {
	position: number | null;
	total: number;
	deskHref: string;
	previous: string | null;
	next: string | null;
};

/** What somebody who works on a report finds on its page beside the report; null for all others. */
export async function workOf(
	db: Reader,
	access: Access | null,
	region: SeenRegion,
	report: ReportPage,
	queue: string | null,
	locale: Locale,
	today: string
) {
	const office = { region: region.code, agencyId: report.agency.id };
	const maySettle = may(access, 'review', { region: region.code });
	const mayRemark = !maySettle && may(access, 'file_report', office);
	if (!maySettle && !mayRemark) return null;
	const [changes, approvedBefore, fixed, place] = await Promise.all([
		stageChanges.list(db, region.code, report.reportId),
		desks.wasApproved(db, region.code, report.reportId),
		fixedOf(db, region.code, report.reportId, locale),
		maySettle ? queueView(db, region, report, queue, today) : null
	]);
	return {
		maySettle,
		mayRemark,
		mayDecide: may(access, 'decide', office),
		isLatest: report.version === report.versions[0]?.number,
		report: {
			...{ id: report.reportId, year: report.year, approvedBefore },
			next: nextStatuses[report.status]
		},
		chain: chainOf(report, changes, locale),
		fixed,
		place,
		today
	};
}

export type ReportWork = NonNullable<Awaited<ReturnType<typeof workOf>>>;

async function queueView(
	db: Reader,
	region: SeenRegion,
	{ reportId, year }: ReportPage,
	asked: string | null,
	today: string
): Promise<QueueView> {
	const query = deskQuery(new URLSearchParams(asked ?? { year: String(year) }));
	const { reports, all } = await queueOf(db, region, query, today);
	const { position, total, previous, next } = placeOf(reports, all, reportId, query);
	const kept: Query = askedOf(query);
	return {
		position,
		total,
		deskHref: deskLink(region.code, '', kept),
		previous: previous && workLink(region.code, previous, kept),
		next: next && workLink(region.code, next, kept)
	};
}

const steps = ['to_review', 'returned', 'approved', 'published'] as const;

function chainOf(
	{ status, versions, file }: ReportPage,
	changes: readonly stageChanges.StageChange[],
	locale: Locale
): ChainStep[] {
	const [latest] = versions;
	const first = versions.at(-1);
	const arrival: ChainStep = {
		name: stageNames.reading[locale],
		on: first ? dayOf(new Date(first.createdAt)) : null,
		isNow: false
	};
	const days = new Map<ReportStatus, string>(changes.map(({ to, at }) => [to, dayOf(at)]));
	if (latest && !days.has('to_review')) days.set('to_review', dayOf(new Date(latest.createdAt)));
	return [
		{ name: receivedNames[locale], on: file?.receivedOn ?? null, isNow: false },
		arrival,
		...steps.map((step) => ({
			name: stageNames[step][locale],
			on: days.get(step) ?? null,
			isNow: step === status
		}))
	];
}

const receivedNames: Readonly<Record<Locale, string>> = { 'zh-CN': '已收到', en: 'Received' };
