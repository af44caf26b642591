import { expect, test } from 'vitest';
import { check } from '#lib/checks/check.ts';
import { reportOf } from '#lib/filing/as-report.ts';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { placeKey } from '#lib/report/place.ts';
import { arrivalOf } from './arrival.ts';
import { summaryOf, type OfficeFacts } from './summary.ts';

const granted = placeKey({ table: 'requests', row: 'granted', column: 'natural_person' });
const findings = check(
	reportOf(soundContent(2025, { [granted]: '97' }), {
		...{ year: 2025, agency: '甲局', region: null, scope: 'agency' }
	})
);

const office = (name: string, facts: Partial<OfficeFacts>): OfficeFacts => ({
	...{ id: name.charCodeAt(0), office: name, arrival: 'on_time', daysLate: 0 },
	...{ returned: 0, findings: [], ...facts }
});

const summary = summaryOf({
	...{ year: 2025, sender: '示例区政府信息公开工作主管部门', on: '2026-02-05' },
	offices: [
		office('甲局', { findings, returned: 2 }),
		office('乙局', { arrival: 'late', daysLate: 3, findings }),
		office('丙局', { arrival: 'overdue' }),
		office('丁府', { arrival: 'not_due' })
	]
});

test('the sentences say the numbers of the table', () => {
	const text = summary.paragraphs.join('\n');
	expect(text).toContain('由4个单位报送');
	expect(text).toContain('已报送2个，其中按时的1个，迟报的1个；未报送2个');
	expect(text).toContain('逾期未报的：丙局；未到期的：丁府。');
	expect(text).toContain('退回修改2次，涉及1个单位');
	expect(text).toContain(`尚未处理的核对问题${summary.totals.total}处，涉及2个单位`);
	expect(text).toContain('涉及2个单位。例如，甲局：表三');
	expect(summary.totals.total).toBe(2 * findings.length);
});

test('offices keep the register’s order; who has not reported has no counts, not zeros', () => {
	expect(summary.lines.map((line) => [line.office, line.arrival, line.total])).toEqual([
		['甲局', '按时', findings.length],
		['乙局', '迟报3天', findings.length],
		['丙局', '逾期未报', null],
		['丁府', '未到期', null]
	]);
	expect(summary.lines[2]!.counts).toBeNull();
	expect(summary.lines[0]!.counts?.reduce((sum, count) => sum + count, 0)).toBe(findings.length);
});

test('how a report came is told from its days', () => {
	const arrival = (receivedOn: string | null, today = '2026-02-05') =>
		arrivalOf({ receivedOn }, '2026-01-31', today);
	expect([arrival('2026-01-31'), arrival('2026-02-01'), arrival(null)]).toEqual([
		...['on_time', 'late', 'unknown']
	]);
	expect(arrivalOf(null, '2026-01-31', '2026-01-31')).toBe('not_due');
	expect(arrivalOf(null, '2026-01-31', '2026-02-01')).toBe('overdue');
});
