import { dueOn } from '#lib/campaign/due.ts';
import { answerDueOn } from '#lib/feedback/due.ts';
import { feedbackLetter, type FeedbackLetter } from '#lib/feedback/letter.ts';
import { nextStatuses, type ReportStatus } from '#lib/report/status.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { reportOf } from '#lib/server/campaign/board.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as boards from '#lib/server/db/board.ts';
import * as campaigns from '#lib/server/db/campaign.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { senderOf } from './sender.ts';

/** Which report a letter is about, and what its writer chose: `dueOn` `YYYY-MM-DD`, null for the usual day. */
export type LetterWish = { agencyId: number; year: number; dueOn: string | null; remark: string };

export type DraftLetter = {
	letter: FeedbackLetter;
	reportId: number;
	/** The version whose findings are told. */
	version: number;
	status: ReportStatus;
	/** Whether the report can be sent back from where it stands. */
	canReturn: boolean;
	dueOn: string;
};

/**
 * The letter to an office about its report of a year, as it would go out on a day (`YYYY-MM-DD`); null where none is held. For
 * those alone who see every draft.
 */
export async function draftLetter(
	db: Reader,
	region: Pick<Region, 'code' | 'name'>,
	wish: LetterWish,
	today: string
): Promise<DraftLetter | null> {
	const { agencyId, year } = wish;
	const [agency, held, tiers] = await Promise.all([
		agencies.read(db, region.code, agencyId),
		boards.held(db, region.code),
		campaigns.tiersByYear(db, region.code)
	]);
	const report = agency && reportOf(held, agency, year);
	if (!agency || !report) return null;
	const { reportId, status } = report;
	const { version, open } = await openFindings(db, region.code, reportId);
	const due = wish.dueOn ?? answerDueOn(dueOn(agency, tiers.get(year) ?? [], year), today);
	return {
		letter: feedbackLetter({
			...{ office: agency.name, year, findings: open, dueOn: due, remark: wish.remark },
			...{ sender: senderOf(region), on: today }
		}),
		...{ reportId, version, status, dueOn: due },
		canReturn: nextStatuses[status].includes('returned')
	};
}

/** The latest version of a report with its findings that nobody has settled. */
async function openFindings(db: Reader, region: string, reportId: number) {
	const [{ version }, open] = await Promise.all([
		db
			.selectFrom('reports')
			.select('current_version as version')
			.where('region_id', '=', region)
			.where('id', '=', reportId)
			.executeTakeFirstOrThrow(),
		findings.list(db, fullSight(region), { reportId, open: true })
	]);
	return { version, open };
}
