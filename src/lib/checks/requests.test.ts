import { describe, expect, it } from 'vitest';
import { requestRows, requestColumns } from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import { check, sentence } from './check.ts';
import { fact, printing, soundReport, without } from './sample-report.fixture.ts';

const only = (report: Parameters<typeof check>[0]) => {
	const findings = check(report);
	expect(findings.map((finding) => sentence(finding))).toHaveLength(1);
	return findings[0]!;
};

describe('a sound report', () => {
	it('yields no findings, in either era', () => {
		expect(check(soundReport())).toEqual([]);
		expect(check(soundReport({}, { era: '2019' }))).toEqual([]);
	});

	it('may leave whole columns or the whole table blank', () => {
		const blank = Object.fromEntries(
			requestRows.flatMap(({ code }) =>
				['research', 'nonprofit', 'legal_service'].map((column) => [
					`requests/${code}/${column}`,
					null
				])
			)
		);
		expect(check(printing(soundReport(), blank))).toEqual([]);
		const all = Object.fromEntries(
			requestRows.flatMap(({ code }) =>
				requestColumns.map((column) => [`requests/${code}/${column}`, null])
			)
		);
		expect(check(printing(soundReport({}), all))).toEqual([]);
	});
});

describe('one wrong cell is one finding', () => {
	it('in an outcome of one applicant', () => {
		const finding = only(printing(soundReport(), { 'requests/granted/natural_person': 6 }));
		expect(finding).toMatchObject({
			rule: 'requests_outcomes',
			severity: 'error',
			place: { row: 'granted', column: 'natural_person' },
			difference: -1,
			detail: { kind: 'cell', equations: 2, hint_value: 5 }
		});
		expect(sentence(finding)).toBe(
			'表三 · 自然人 · （七）总计：印为 11，（一）至（六）合计 12，差 −1；' +
				'同时不成立的还有“（一）予以公开”行的六类合计（差 +1）；' +
				'若“表三 · 自然人 · （一）予以公开”为 5，则 2 条全部成立（仅供核对，原值不改）。'
		);
		expect(sentence(finding, 'en')).toContain(
			'Table 3 · Natural persons · Total: printed 11, outcomes (1) to (6) add up to 12'
		);
	});

	it('in every cell of the table, wherever it stands, and the hint gives the cell and its value back', () => {
		const sound = soundReport();
		for (const cell of sound.facts.filter(({ table }) => table === 'requests')) {
			const key = `requests/${cell.row}/${cell.column}`;
			const finding = only(printing(sound, { [key]: Number(cell.value) + 3 }));
			expect({ key, ...finding }).toMatchObject({
				severity: 'error',
				place: { row: cell.row, column: cell.column },
				detail: { hint_value: cell.value }
			});
			expect(finding.operands.map(({ place }) => place && placeKey(place))).toContain(key);
		}
	});

	it('in a cell left blank', () => {
		expect(
			only(printing(soundReport(), { 'requests/granted/natural_person': null }))
		).toMatchObject({
			severity: 'error',
			place: { row: 'granted', column: 'natural_person' },
			detail: { hint_value: 5 }
		});
	});

	it('tells the balance with all four numbers', () => {
		const finding = only(printing(soundReport(), { 'requests/carried_out/natural_person': 2 }));
		expect(sentence(finding)).toContain(
			'表三 · 自然人：第一项新收 10 ＋ 第二项上年结转 2 ≠ 第三项总计 11 ＋ 第四项结转下年 2，差 −1'
		);
	});
});

describe('one cause that runs through several identities', () => {
	it('is one finding without a hint where two cells would have to change', () => {
		const finding = only(
			printing(soundReport(), {
				'requests/total/natural_person': 10,
				'requests/total/total': 12
			})
		);
		expect(finding).toMatchObject({
			rule: 'requests_balance',
			difference: 1,
			detail: { kind: 'carried', equations: 4, hint_value: null }
		});
		expect(sentence(finding)).toContain('“总计”栏的（七）总计（差 −1）');
	});

	it('is told as a wrong column where the differences cancel out', () => {
		const finding = only(
			printing(soundReport(), {
				'requests/granted/natural_person': 4,
				'requests/granted/company': 2
			})
		);
		expect(finding.detail).toMatchObject({ kind: 'offset', hint_value: null });
		expect(sentence(finding)).toContain('差额正负相抵');
	});

	it('stays two findings for two unrelated mistakes', () => {
		const findings = check(
			printing(soundReport(), {
				'requests/granted/natural_person': 9,
				'requests/received_new/company': 3
			})
		);
		expect(findings.map(({ place }) => place?.row).toSorted()).toEqual(['granted', 'received_new']);
	});
});

describe('cells that were not read', () => {
	it('raise no error in any identity with them, and are named in one notice', () => {
		const finding = only(without(soundReport(), /^requests\/(partial|granted)\/natural_person/));
		expect(finding).toMatchObject({ rule: 'cells_unread', severity: 'notice' });
		expect(sentence(finding)).toBe(
			'有 2 格未能读出：表三 · 自然人 · （一）予以公开、表三 · 自然人 · （二）部分公开。涉及这些格的核对未做。'
		);
	});

	it('are not taken for 0 where they are printed but unreadable', () => {
		const sound = soundReport();
		const report = {
			...sound,
			facts: sound.facts.map((cell) =>
				cell.row === 'granted' && cell.column === 'total'
					? { ...cell, value: null, blank: 'unreadable' as const, raw: '#' }
					: cell
			)
		};
		expect(only(report)).toMatchObject({
			rule: 'cells_unread',
			operands: [{ place: { row: 'granted' } }]
		});
	});
});

describe('（六）其他处理', () => {
	it('adds up as one row in the 2021 era too, where a report prints it so', () => {
		const sound = soundReport();
		const asOne = {
			...without(sound, /^requests\/other\./),
			facts: [
				...without(sound, /^requests\/other\./).facts,
				...requestColumns.map((column) =>
					fact('requests', 'other', column, column === 'company' || column === 'total' ? 1 : 0)
				)
			]
		};
		expect(check(asOne)).toEqual([]);
		expect(only(printing(asOne, { 'requests/other/company': 2 }))).toMatchObject({
			place: { row: 'other', column: 'company' }
		});
	});
});
