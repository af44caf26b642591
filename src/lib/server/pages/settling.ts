import type { FindingState } from '#lib/checks/decision.ts';
import type { ListedFinding } from '#lib/server/db/finding.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { namesOfActors } from './actors.ts';
import { choiceOf } from './chosen.ts';
import { today as dayOf } from './today.ts';

type Said = { reason: string; by: string; on: string };

/** What people have said of a finding, by name and day, and the word that it is chosen with. */
export type Settling = {
	choice: string;
	state: Exclude<FindingState, 'fixed'>;
	/** The decision that holds. `until`: the last day of a waiver that ends. */
	decided: (Said & { state: 'explained' | 'waived'; until: string | null }) | null;
	/** What its office said last. */
	remark: Said | null;
	/** Whether it was decided on with other numbers. */
	isReopened: boolean;
};

/** How listed findings are settled, in their order. */
export async function settlingsOf(
	db: Reader,
	findings: readonly ListedFinding[]
): Promise<Settling[]> {
	const nameOf = await namesOfActors(
		db,
		findings.flatMap(({ decided, remark }) => [decided?.by ?? '', remark?.by ?? ''])
	);
	const said = ({ reason, by, at }: { reason: string; by: string; at: Date }): Said => ({
		reason,
		by: nameOf(by),
		on: dayOf(new Date(at))
	});
	return findings.map(({ reportId, key, digest, state, decided, remark, reopened }) => ({
		choice: choiceOf({ reportId, key, digest }),
		state,
		decided:
			decided === null || state === 'open'
				? null
				: { ...said(decided), state, until: decided.until },
		remark: remark && said(remark),
		isReopened: reopened
	}));
}
