import { findingAnchor } from '#lib/publish/anchors.ts';
import type { Finding } from '#lib/checks/finding.ts';
import type { Sight } from '#lib/server/access/sight.ts';
import * as findings from '#lib/server/db/finding.ts';
import type { StoredReport } from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { settlingsOf, type Settling } from '../settling.ts';

/** How a report's findings are settled, in their order; null for each of a version that is no longer the one shown first. */
export async function settlingOfEach(
	db: Reader,
	sight: Sight,
	{ reportId, version, findings: own }: StoredReport
): Promise<(Settling | null)[]> {
	const listed = await findings.list(db, sight, { reportId });
	const held = listed.filter((finding) => finding.version === version);
	const settlings = await settlingsOf(db, held);
	const left = held.map((finding, place) => ({ word: wordOf(finding), place }));
	return own.map((finding) => {
		const at = left.findIndex(({ word }) => word === wordOf(finding));
		const found = at < 0 ? undefined : left.splice(at, 1)[0];
		return found ? (settlings[found.place] ?? null) : null;
	});
}

const wordOf = (finding: Finding) =>
	`${findingAnchor(finding)} ${finding.operands.map(({ label, value }) => `${label}=${value}`).join()}`;
