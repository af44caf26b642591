import { areaName, areas, type Area } from '#lib/areas/areas.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as choices from '#lib/server/db/area-choice.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as problems from '#lib/server/db/problem.ts';
import type { ProblemKey } from '#lib/server/db/problem.ts';
import type { Database } from '#lib/server/db/types.ts';

export const areaChoiceFaults = ['no_problem', 'no_areas', 'nothing_chosen'] as const;
export type AreaChoiceFault = (typeof areaChoiceFaults)[number];

/** The areas named, each once and in the order of the list; what is none is left out. */
export const areasNamed = (codes: readonly string[]): Area[] =>
	areas.filter((area) => codes.includes(area));

const inWords = (codes: readonly string[]) =>
	codes.map((code) => areaName(code, 'zh-CN')).join('、');

/**
 * Gives a problem the areas that a person chose, or, with null, those of the rules again. It holds for the same words of the same
 * office wherever they stand, until the next choice.
 */
export async function choose(
	db: Database,
	{ region, actor, address }: Permit<'review'>,
	key: ProblemKey,
	{ areas, reason }: { areas: readonly Area[] | null; reason: string | null },
	now: Date
): Promise<{ done: true } | { fault: AreaChoiceFault }> {
	if (areas?.length === 0) return { fault: 'no_areas' };
	return db.transaction().execute(async (trx) => {
		const subject = await problems.subjectOf(trx, fullSight(region), key);
		if (!subject) return { fault: 'no_problem' };
		if (areas === null && !subject.isChosen) return { fault: 'nothing_chosen' };
		const chosen = areas && [...areas];
		await choices.record(trx, region, subject, { areas: chosen, reason, by: actor, at: now });
		const after = await problems.subjectOf(trx, fullSight(region), key);
		await audit.record(trx, region, {
			actor,
			address,
			action: 'areas_chosen',
			subject: { agency: subject.agencyId, year: subject.year },
			detail: { clause: subject.clause, ...(reason === null ? {} : { reason }) },
			before: { areas: inWords(subject.areas) },
			after: { areas: inWords(after?.areas ?? []) }
		});
		return { done: true };
	});
}
