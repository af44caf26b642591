import type { Report } from '#lib/report/report.ts';
import { check } from './check.ts';
import type { Finding } from './finding.ts';

/**
 * What does not add up among the cells that a ledger's row holds. A row holds a part of the form: what it cannot hold is not
 * missing, so only cells that were there and could not be read are told.
 */
export function checkHeld(report: Report): Finding[] {
	return check(report).flatMap((finding): Finding[] => {
		if (finding.rule === 'table_missing') return [];
		if (finding.rule !== 'cells_unread') return [finding];
		const count = finding.operands.length;
		if (count === 0) return [];
		const place = finding.operands[0]!.place;
		return [{ ...finding, place, detail: { ...finding.detail, count, absent: '' } }];
	});
}
