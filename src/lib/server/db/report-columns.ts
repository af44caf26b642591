import { sql, type ExpressionBuilder } from 'kysely';
import type { Severity } from '#lib/checks/finding.ts';
import type { Sight } from '../access/sight.ts';
import { holding } from './decision.ts';
import { shownVersion } from './seen.ts';
import type { Tables } from './types.ts';

/** Of a query over `reports`: the day on which the first version came, `YYYY-MM-DD`; null where not known. */
export function firstReceivedOn(eb: ExpressionBuilder<Tables, 'reports'>) {
	return eb
		.selectFrom('report_versions as version')
		.innerJoin('documents', (join) =>
			join
				.onRef('documents.region_id', '=', 'version.region_id')
				.onRef('documents.id', '=', 'version.document_id')
		)
		.select((eb) => eb.fn.min('documents.received_on').as('first'))
		.whereRef('version.region_id', '=', 'reports.region_id')
		.whereRef('version.report_id', '=', 'reports.id');
}

/** Of a query over `reports`: how many open findings of a severity the version that is seen has. */
export function findingCount(severity: Severity, sight: Sight) {
	return sql<number>`(select count(*)::int from findings
		where findings.region_id = reports.region_id and findings.report_id = reports.id
			and findings.version = ${shownVersion(sight)} and severity = ${severity}
			and ${holding()} is null)`;
}
