import { isDay } from '#lib/campaign/day.ts';
import { plainText } from '#lib/feedback/plain-text.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import { decideWithin, type Refused } from '#lib/server/campaign/decide.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as feedback from '#lib/server/db/feedback.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { draftLetter, type LetterWish } from './letter.ts';

/** What the history of a report says of a return that a letter explains. */
export const returnReason = '见反馈函';

export type NotSent =
	{ fault: 'no_report' | 'not_a_day' | 'past_day' } | { fault: 'step'; step: Refused };

/**
 * Puts the letter among the office's messages and, where asked, sends the report back with it; all or nothing. `today`:
 * `YYYY-MM-DD`.
 */
export async function sendLetter(
	db: Database,
	permit: Permit<'decide'>,
	region: Pick<Region, 'code' | 'name'>,
	wish: LetterWish,
	{ returning, today, now }: { returning: boolean; today: string; now: Date }
): Promise<{ sent: true } | NotSent> {
	if (wish.dueOn === null || !isDay(wish.dueOn)) return { fault: 'not_a_day' };
	if (wish.dueOn < today) return { fault: 'past_day' };
	return db.transaction().execute(async (trx) => {
		const draft = await draftLetter(trx, region, wish, today);
		if (!draft) return { fault: 'no_report' };
		const { reportId, version, dueOn, letter } = draft;
		if (returning) {
			const decision = { to: 'returned', reason: returnReason } as const;
			const answer = await decideWithin(trx, permit, reportId, decision, today);
			if ('refused' in answer) return { fault: 'step', step: answer };
		}
		await feedback.add(
			trx,
			{ region_id: region.code, report_id: reportId, version },
			{ dueOn, text: plainText(letter), sentBy: permit.actor, sentAt: now }
		);
		await audit.record(trx, region.code, {
			...{ actor: permit.actor, address: permit.address, action: 'feedback_sent' },
			subject: { agency: wish.agencyId, year: wish.year, report: reportId },
			detail: { version, due_on: dueOn, findings: letter.points.length }
		});
		return { sent: true };
	});
}
