import { fail, type RequestEvent } from '@sveltejs/kit';
import type { SettleAnswer, SettleFault } from '#lib/components/findings/settle-words.ts';
import type { Permit } from '../access/permit.ts';
import { decideFindings, type Settlement } from '../settle/decide-findings.ts';
import { chosenIn, type Chosen } from './chosen.ts';
import { permitIn } from './permit-in.ts';
import { oneOf } from './query.ts';
import { today } from './today.ts';

type Event = RequestEvent & { params: { region: string } };
type Reviewed = Settlement & { decision: 'explained' | 'waived' | 'reopened' };

const refused = (settleFault: SettleFault) => fail(400, { settleFault } satisfies SettleAnswer);

const textIn = (data: FormData, name: string) => String(data.get(name) ?? '').trim();
const reasonIn = (data: FormData) => textIn(data, 'reason').slice(0, 1000);

function settlementIn(data: FormData): Reviewed {
	const reason = reasonIn(data);
	const decision =
		oneOf(textIn(data, 'decision'), ['explained', 'waived', 'reopened'] as const) ?? 'explained';
	if (decision === 'waived') return { decision, reason, until: textIn(data, 'until') || null };
	return decision === 'reopened' ? { decision, reason: reason || null } : { decision, reason };
}

/** Settles the findings that a reviewer chose, of one office or of several, and tells what came of it. */
export async function settleChosen(event: Event, agencyId?: number) {
	const permit = permitIn(event, 'review', agencyId);
	const data = await event.request.formData();
	const settlement = settlementIn(data);
	const chosen = chosenIn(data);
	return settleAll(chosen, settlement.decision, (reportId, findings) =>
		decideFindings(event.locals.db, permit, reportId, findings, settlement, today())
	);
}

/** Writes down why an office holds its own finding to be good. */
export async function remarkOn(event: Event, permit: Permit<'file_report'>) {
	const data = await event.request.formData();
	const remark = { decision: 'remarked', reason: reasonIn(data) } as const;
	return settleAll(chosenIn(data), 'remarked', (reportId, findings) =>
		decideFindings(event.locals.db, permit, reportId, findings, remark, today())
	);
}

async function settleAll(
	chosen: ReadonlyMap<number, Chosen[]>,
	decision: Settlement['decision'],
	settle: (reportId: number, findings: Chosen[]) => ReturnType<typeof decideFindings>
) {
	if (chosen.size === 0) return refused('none_chosen');
	let count = 0;
	const faults: SettleFault[] = [];
	for (const [reportId, findings] of chosen) {
		const answer = await settle(reportId, findings);
		if ('refused' in answer) faults.push(answer.refused);
		else count += answer.settled;
	}
	const [fault] = faults;
	if (count === 0 && fault) return refused(fault);
	return { settled: decision, count, reportsLeft: faults.length } satisfies SettleAnswer;
}
