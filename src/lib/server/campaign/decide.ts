import { isDay } from '#lib/campaign/day.ts';
import { nextStatuses, type ReportStatus } from '#lib/report/status.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as errata from '#lib/server/db/erratum.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { ListedFinding } from '#lib/server/db/finding.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import type { Database, Writer } from '#lib/server/db/types.ts';
import { changedCells } from '#lib/server/settle/errata.ts';

/** What a reviewer decides of a report. `publishedOn`: the day on which it stood on the office's own site. */
export type Decision =
	| { to: 'returned'; reason: string }
	/** `reason`: why its cells say something else than those approved before, where they do. */
	| { to: 'approved'; reason?: string }
	| { to: 'published'; publishedOn: string };

export type Refused =
	/** `erratum_reason`: cells differ from those approved before, and nobody says why. */
	| { refused: 'no_report' | 'no_reason' | 'not_a_day' | 'future' | 'erratum_reason' }
	| { refused: 'step'; from: ReportStatus; to: ReportStatus }
	/** Errors that are open: a report with any is not approved. */
	| { refused: 'errors'; findings: ListedFinding[] };

/** Returns, approves or marks as published a report, with its history and the audit of it; or says why not. `today`: `YYYY-MM-DD`. */
export async function decide(
	db: Database,
	permit: Permit<'decide'>,
	reportId: number,
	decision: Decision,
	today: string
): Promise<{ done: true } | Refused> {
	return db.transaction().execute((trx) => decideWithin(trx, permit, reportId, decision, today));
}

/** The same as a part of a transaction. */
export async function decideWithin(
	trx: Writer,
	permit: Permit<'decide'>,
	reportId: number,
	decision: Decision,
	today: string
): Promise<{ done: true } | Refused> {
	return change(trx, permit, reportId, decision, today);
}

/** Records the day on which a report stood on its office's own site: for whoever may decide on reports, or publish. */
export async function recordPublication(
	db: Database,
	permit: Permit<'decide' | 'publish'>,
	reportId: number,
	publishedOn: string,
	today: string
): Promise<{ done: true } | Refused> {
	const decision = { to: 'published', publishedOn } as const;
	return db.transaction().execute((trx) => change(trx, permit, reportId, decision, today));
}

async function change(
	trx: Writer,
	permit: Permit,
	reportId: number,
	decision: Decision,
	today: string
): Promise<{ done: true } | Refused> {
	const { region, actor, address } = permit;
	if (decision.to === 'returned' && decision.reason === '') return { refused: 'no_reason' };
	if (decision.to === 'published') {
		if (!isDay(decision.publishedOn)) return { refused: 'not_a_day' };
		if (decision.publishedOn > today) return { refused: 'future' };
	}
	const report = await trx
		.selectFrom('reports')
		.select(['agency_id', 'year', 'status', 'published_on'])
		.select(['current_version', 'approved_version'])
		.where('region_id', '=', region)
		.where('id', '=', reportId)
		.forUpdate()
		.executeTakeFirst();
	if (!report || (permit.agencyId ?? report.agency_id) !== report.agency_id)
		return { refused: 'no_report' };
	const { agency_id: agencyId, year, status: from } = report;
	if (!nextStatuses[from].includes(decision.to)) return { refused: 'step', from, to: decision.to };
	if (decision.to === 'approved') {
		const open = await findings.list(trx, fullSight(region), {
			...{ reportId, severity: 'error', open: true }
		});
		if (open.length > 0) return { refused: 'errors', findings: open };
		const approved = await approveVersion(trx, permit, reportId, report, decision.reason ?? '');
		if (!approved) return { refused: 'erratum_reason' };
	}
	const reason = decision.to === 'returned' ? decision.reason : null;
	const publishedOn = decision.to === 'published' ? decision.publishedOn : undefined;
	await stageChanges.change(
		trx,
		region,
		reportId,
		{ from, to: decision.to, reason, by: actor },
		publishedOn
	);
	await audit.record(trx, region, {
		...{ actor, address, action: `report_${decision.to}` },
		subject: { agency: agencyId, year, report: reportId },
		...(reason === null ? {} : { detail: { reason } }),
		...audit.difference(
			{ status: from, published_on: report.published_on },
			{ status: decision.to, published_on: publishedOn ?? report.published_on }
		)
	});
	return { done: true };
}

/**
 * From here on all others see the latest version. What it changes against the one approved before is an erratum, and needs a
 * reason: false where there is none.
 */
async function approveVersion(
	trx: Writer,
	{ region, actor }: Permit,
	reportId: number,
	{ current_version: version, approved_version: before }: Versions,
	reason: string
): Promise<boolean> {
	if (before !== null && before !== version) {
		const of = { region_id: region, report_id: reportId };
		const cells = await changedCells(trx, of, before, version);
		if (cells.length > 0 && reason === '') return false;
		await errata.record(trx, { ...of, version }, { from: before, reason, by: actor }, cells);
	}
	await trx
		.updateTable('reports')
		.set({ approved_version: version })
		.where('region_id', '=', region)
		.where('id', '=', reportId)
		.execute();
	return true;
}

type Versions = { current_version: number; approved_version: number | null };
