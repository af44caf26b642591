import type { Finding } from '#lib/checks/finding.ts';
import type { Reader } from '../db/types.ts';

/** A finding of an older version that the latest no longer has. */
export type FixedFinding = Finding & {
	key: string;
	/** The last version that had it. */
	version: number;
};

/** What was mended of a report: findings of its older versions of which the latest has none, each as it stood last. */
export async function fixedFindings(
	db: Reader,
	region: string,
	reportId: number
): Promise<FixedFinding[]> {
	const rows = await db
		.selectFrom('findings')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'findings.region_id')
				.onRef('reports.id', '=', 'findings.report_id')
		)
		.select(['rule', 'severity', 'place', 'operands', 'difference', 'detail'])
		.select(['findings.key', 'findings.version', 'reports.current_version as latest'])
		.where('findings.region_id', '=', region)
		.where('findings.report_id', '=', reportId)
		.orderBy('findings.version')
		.orderBy('span', 'desc')
		.orderBy('ordinal')
		.execute();
	const last = new Map(rows.map((row) => [row.key, row]));
	return [...last.values()].flatMap(({ latest, ...finding }) =>
		finding.version < latest ? [finding] : []
	);
}
