import type { DisputeColumn, DisputeRow } from '#lib/report/codes.ts';
import { labelKey, unnumbered } from '#lib/recognise/label.ts';

const columnPatterns: readonly [DisputeColumn, RegExp][] = [
	['upheld', /^结?果?维持$/],
	['corrected', /^结?果?纠正$/],
	['other', /^其他(?:结果)?$/],
	['pending', /^尚?未审结$/],
	['total', /^(?:总计|合计)$/]
];

/** The column of table 四 that a head names, or null. */
export function disputeColumn(text: string): DisputeColumn | null {
	const key = labelKey(text);
	return columnPatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** The group of table 四 that a head names; `行政诉讼` alone is none, as it is split in two. */
export function disputeRow(text: string): DisputeRow | null {
	const key = unnumbered(labelKey(text));
	if (key.length > 20) return null;
	if (/^(?:行政诉讼)?未经复议/.test(key)) return 'litigation_direct';
	if (/^(?:行政诉讼)?(?:经)?复议后/.test(key)) return 'litigation_after';
	return /^行政复议(?:情况|结果)?$/.test(key) ? 'reconsideration' : null;
}

/** Whether a text is a head of table 四 of whatever kind. */
export function isDisputeHead(text: string): boolean {
	return disputeColumn(text) !== null || disputeRow(text) !== null || labelKey(text) === '行政诉讼';
}
