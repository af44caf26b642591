import { indicatorRows } from '#lib/report/indicators.ts';
import { looksLikeValue } from '#lib/report/printed-value.ts';
import { labelKey } from '#lib/recognise/label.ts';
import type { Ledger } from './ledger.ts';
import type { Row } from './row.ts';

const withoutNumbering = (key: string) =>
	key.replace(/^(?:[一二三四五六七八九十]+|\d{1,2})/, '').replace(/^其中/, '');

const byLabel = new Map<string, string[]>();
for (const { code, label } of indicatorRows) {
	const key = withoutNumbering(labelKey(label));
	byLabel.set(key, [...(byLabel.get(key) ?? []), code]);
}

/** Same words under 行政复议 and 行政诉讼 (被依法纠错数, 其他情形数): told apart by the row of the group before. */
function codeOf(label: string, group: string | null): string | null {
	const codes = byLabel.get(withoutNumbering(labelKey(label))) ?? [];
	if (codes.length <= 1) return codes[0] ?? null;
	return codes.find((code) => group !== null && code.startsWith(`${group}.`)) ?? null;
}

/**
 * The 统计表 of reports up to 2018 (统计指标 | 单位 | 统计数), each row by its label; other layouts of the form, with
 * code columns whose digits are not values, are left unread.
 */
export function readIndicators(rows: readonly Row[], ledger: Ledger): void {
	let group: string | null = null;
	for (const row of rows) {
		const label = row.slots.findIndex((slot) => codeOf(slot.text, group) !== null);
		if (label < 0) continue;
		const code: string = codeOf(row.slots[label]!.text, group)!;
		const cells = row.slots.slice(label + 1);
		const value = cells.at(-1);
		const units = cells.slice(0, -1);
		if (!value || !looksLikeValue(value.text) || units.length > 1) continue;
		if (units.some((unit) => unit.text.trim() !== '' && looksLikeValue(unit.text))) continue;
		if (!code.includes('.')) group = code;
		ledger.place('indicators', code, [
			{ column: 'value', slot: value, heading: `单位：${units[0]?.text ?? ''}` }
		]);
	}
}
