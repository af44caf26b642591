import { describe, expect, it } from 'vitest';
import type { Document } from '#lib/read/document.ts';
import { placeKey } from '#lib/report/place.ts';
import { findLedger, signatureOf } from './ledger.ts';
import { asLedger, isLedger, officesOf } from './is-ledger.ts';
import { faultsOf, mappingOf, suggestMapping } from './mapping.ts';
import { placeOfHeads } from './column-place.ts';
import { readLedger, type LedgerOptions } from './read-ledger.ts';
import { line, sampleLedgers, sheetOf, workbookOf } from './sample-ledgers.fixture.ts';

const ledgerOf = (document: Document) => {
	const ledger = asLedger(document);
	if (!ledger) throw new Error('not a ledger');
	return ledger;
};

/** `C 本年新收/总计: requests/received_new/total`, with `?` where it is not sure. */
const told = (document: Document) =>
	suggestMapping(ledgerOf(document)).map(({ column, use, sure, reason }) => {
		const what = use?.kind === 'cell' ? placeKey(use.place) : (use?.kind ?? '–');
		return `${column.name} ${what}${sure ? '' : '?'} ${reason}`;
	});

const readAll = (document: Document, options: LedgerOptions = {}) => {
	const ledger = ledgerOf(document);
	const { reports, messages } = readLedger(ledger, mappingOf(suggestMapping(ledger)), options);
	return {
		rows: reports.map(({ report }) => {
			const cells = report.facts.map(
				({ value, blank, at }) => `${at.kind === 'sheet' ? at.cell : ''}=${value ?? blank}`
			);
			return [report.agency, report.year, report.regionCode, ...cells].join(' ');
		}),
		messages: messages.map(({ code, at }) => `${code} ${at?.kind === 'sheet' ? at.cell : ''}`),
		reports
	};
};

describe('what the columns of a ledger are', () => {
	it('one row of heads that name row and column together', () => {
		expect(told(sampleLedgers.flat)).toEqual([
			'A ignored aside',
			'B office office_head',
			'C requests/received_new/total row_and_column',
			'D requests/carried_in/total? total_supposed',
			'E requests/granted/total? total_supposed',
			'F requests/partial/total? total_supposed',
			'G disputes/reconsideration/upheld row_and_column',
			'H disputes/reconsideration/total row_and_column',
			'I ignored aside'
		]);
	});

	it('two rows of heads with merged groups', () => {
		expect(told(sampleLedgers.twoRows)).toEqual([
			'A ignored aside',
			'B office office_head',
			'C year year_head',
			'D proactive/normative_documents/issued row_and_column',
			'E proactive/normative_documents/repealed row_and_column',
			'F proactive/normative_documents/in_force row_and_column',
			'G disputes/reconsideration/upheld row_and_column',
			'H disputes/reconsideration/corrected row_and_column',
			'I disputes/reconsideration/other row_and_column',
			'J disputes/reconsideration/pending row_and_column',
			'K disputes/reconsideration/total row_and_column',
			'L proactive/licensing/decisions row_and_column',
			'M proactive/fees/fee_amount row_and_column'
		]);
	});

	it('three rows of heads; rates and local counts are no cells of the form', () => {
		const columns = told(sampleLedgers.threeRows);
		expect(columns[2]).toBe('C requests/received_new/natural_person row_and_column');
		expect(columns[14]).toBe('O requests/granted/other_org row_and_column');
		expect(columns.slice(16)).toEqual([
			'Q requests/total/total row_and_column',
			'R ignored derived',
			'S ignored derived',
			'T –? unknown'
		]);
	});

	it('groups that a CSV file prints above their first column only', () => {
		expect(told(sampleLedgers.unmerged).slice(4, 8)).toEqual([
			'E disputes/litigation_direct/pending row_and_column',
			'F disputes/litigation_direct/total row_and_column',
			'G disputes/litigation_after/upheld row_and_column',
			'H disputes/litigation_after/corrected row_and_column'
		]);
	});

	it('the sum of a group has no cell, and is not guessed', () => {
		expect(told(sampleLedgers.sheetAYear)).toContain('D –? group_sum');
	});

	it.each([
		[['予以公开其他'], 'requests/granted/other_org', true],
		[['予以公开', '其他'], 'requests/granted/other_org', true],
		[['自然人', '予以公开'], 'requests/granted/natural_person', true],
		[['（六）其他处理', '3.其他', '总计'], 'requests/other.other/total', true],
		[
			['（六）其他处理', '2.申请人逾期未按收费通知要求缴纳费用', '其他'],
			'requests/other.unpaid/other_org',
			true
		],
		[['其他处理', '总计'], 'requests/other/total', true],
		[['三、本年度办理结果', '总计', '自然人'], 'requests/total/natural_person', true],
		[
			['四、政府信息公开行政复议、行政诉讼情况', '行政复议', '其他结果'],
			'disputes/reconsideration/other',
			true
		],
		[['复议后起诉结果纠正'], 'disputes/litigation_after/corrected', true],
		[['行政许可'], 'proactive/licensing/decisions', false],
		[['政府集中采购', '采购总金额'], 'proactive/procurement/procurement_amount', true],
		[['行政处罚', '本年增/减'], 'proactive/penalties/change', true]
	] as const)('%j is %s', (heads, place, sure) => {
		const found = placeOfHeads(heads);
		expect([found.place && placeKey(found.place), found.sure]).toEqual([place, sure]);
	});

	it.each([
		[['其他处理', '其他']],
		[['行政诉讼', '维持']],
		[['行政复议、行政诉讼', '维持']],
		[['不予公开', '小计']],
		[['规章和规范性文件', '现行有效件数']],
		[['本年新收', '网络申请']],
		[['其中：当面申请']],
		[['行政强制', '现行有效']],
		[['培训人次']]
	])('%j is nothing that can be told', (heads) => {
		expect(placeOfHeads(heads).place).toBeNull();
	});

	it('two columns that claim one cell: neither is sure, and one alone keeps it', () => {
		const twice = workbookOf(
			sheetOf([
				['单位名称', '予以公开', '重复申请', '重复申请总计', '部分公开'],
				['区教育局', '1', '2', '2', '0']
			])
		);
		expect(told(twice)).toEqual([
			'A office office_head',
			'B requests/granted/total? total_supposed',
			'C requests/rejected.duplicate/total? repeated',
			'D –? repeated',
			'E requests/partial/total? total_supposed'
		]);
	});
});

describe('what a ledger is', () => {
	it('each sample is one', () => {
		for (const document of Object.values(sampleLedgers)) expect(isLedger(document)).toBe(true);
	});

	it('a report with a table of offices in it is none, nor is a table of other things', () => {
		const table = sheetOf([
			['单位名称', '本年新收', '予以公开', '部分公开'],
			['区教育局', '1', '1', '0']
		]);
		const headed = ['一、总体情况', '二、主动公开政府信息情况', '五、存在的主要问题及改进情况'];
		expect(isLedger(workbookOf(...headed.map((text) => line(text)), table))).toBe(false);
		const other = [
			['单位名称', '培训人次', '会议次数', '经费'],
			['区教育局', '1', '1', '0']
		];
		expect(isLedger(workbookOf(sheetOf(other)))).toBe(false);
	});

	it('its heads tell it again, whatever the year, the rows and the blanks in them', () => {
		const heads = (year: string, gap: string) =>
			workbookOf(
				sheetOf([
					['单位名称', `${year}年新收${gap}申请`, '予以公开', '部分公开', '重复申请'],
					['区教育局', year, '1', '0', '0']
				])
			);
		const [one, other] = [heads('2022', ''), heads('2023', '\n')].map((d) => findLedger(d)!);
		expect(signatureOf(one!)).toBe(signatureOf(other!));
		expect(signatureOf(one!)).not.toBe(signatureOf(ledgerOf(sampleLedgers.flat)));
	});

	it('its offices', () => {
		expect(officesOf(ledgerOf(sampleLedgers.twoRows))).toEqual([
			'区财政局',
			'区财政局',
			'区司法局'
		]);
	});
});

describe('its rows as reports', () => {
	it('blank is not 0; totals and rows not filled in are left out and told', () => {
		const { rows, messages } = readAll(sampleLedgers.flat);
		expect(rows).toEqual([
			'余杭区教育局 2023 330110 C2=12 D2=1 E2=8 F2=0 G2=1 H2=1',
			'余杭区民政局 2023 330110 C3=3 D3=empty E3=3 F3=dash G3=0 H3=0'
		]);
		expect(messages).toEqual(['ledger_row_empty B4', 'ledger_total_row B5']);
	});

	it('two years in one ledger are two reports of an office; amounts keep their unit', () => {
		const { rows, reports } = readAll(sampleLedgers.twoRows);
		expect(rows.map((row) => row.split(' ').slice(0, 2))).toEqual([
			['区财政局', '2022'],
			['区财政局', '2023'],
			['区司法局', '2023']
		]);
		const fees = reports[0]!.report.facts.find(({ row }) => row === 'fees');
		expect([fees?.value, fees?.unit]).toEqual([12.5, '万元']);
	});

	it('a sheet a year', () => {
		expect(readAll(sampleLedgers.sheetAYear).rows).toEqual([
			'区卫健局 2022  B2=4 C2=0 E2=3',
			'区文旅局 2022  B3=2 C3=1 E3=1',
			'区卫健局 2023  B2=6 C2=0 E2=4',
			'区文旅局 2023  B3=3 C3=0 E3=2'
		]);
	});

	it('a year from a person, else from the name of the file', () => {
		const year = (options: LedgerOptions) => readAll(sampleLedgers.unmerged, options).rows[0]!;
		expect(year({ year: 2024 })).toMatch(/^区住建局 2024 /);
		expect(year({ fileName: '2022年台账.csv' })).toMatch(/^区住建局 2022 /);
		expect(year({ fileName: '台账.csv' })).toMatch(/^区住建局 {3}B4/);
	});

	it('an office with two rows that differ, a row without an office, numbers of columns and notes', () => {
		const { rows, messages } = readAll(sampleLedgers.untidy);
		expect(rows).toEqual(['审计局 2024 330113 D6=none E6=5 F6=1204 G6=3']);
		expect(messages).toEqual(['ledger_row_without_office B5', 'ledger_office_repeated B3']);
	});

	it('columns left out are told with each report', () => {
		const [first] = readAll(sampleLedgers.threeRows).reports;
		const left = first!.messages.find(({ code }) => code === 'ledger_columns_ignored');
		expect(left?.text).toBe('没有读取的列：网站点击数。');
	});

	it('a mapping of other columns, without an office or with a cell twice is refused', () => {
		const ledger = ledgerOf(sampleLedgers.flat);
		const mapping = mappingOf(suggestMapping(ledger));
		expect(faultsOf(ledger, mapping)).toEqual([]);
		expect(faultsOf(ledger, mapping.slice(1))).toEqual(['other_heads']);
		expect(faultsOf(ledger, mapping.with(1, { kind: 'ignored' }))).toEqual(['no_office']);
		expect(faultsOf(ledger, mapping.with(3, mapping[4]!))).toEqual(['repeated_cell']);
		expect(() => readLedger(ledger, mapping.slice(1))).toThrow();
	});
});
