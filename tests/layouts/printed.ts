import {
	disputeColumns,
	disputeRows,
	proactiveBlocks,
	proactiveColumns,
	proactiveRows,
	requestColumns,
	requestRows
} from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Chance } from './random.ts';

/** A report as characters in cells, and what each of them says. */
export type Printed = {
	era: '2019' | '2021';
	year: number;
	agency: string;
	/** Rows of table 三 as printed: other in one row or in three. */
	requestRows: { code: string; group: string | null; label: string }[];
	cells: Map<string, string>;
	values: Map<string, number | null>;
};

const shortLabels: Readonly<Record<string, string>> = {
	'other.uncorrected': '1.逾期不补正',
	'other.unpaid': '2.逾期不缴费'
};

/** A random report that satisfies the identities of tables 三 and 四; `blankAs` is what stands for nothing. */
export function printReport(chance: Chance, blankAs: string | null): Printed {
	const era = chance.pick(['2019', '2021'] as const);
	const year = era === '2019' ? chance.pick([2019, 2020]) : chance.pick([2021, 2022, 2023, 2024]);
	const cells = new Map<string, string>();
	const values = new Map<string, number | null>();
	const put = (
		table: 'proactive' | 'requests' | 'disputes',
		row: string,
		column: string,
		count: number,
		text?: string
	) => {
		const key = placeKey({ table, row, column });
		const blank = blankAs !== null && count === 0 && chance.happens(0.85);
		cells.set(key, blank ? blankAs : (text ?? String(count)));
		values.set(key, blank ? null : count);
	};
	const count = () => (chance.happens(0.55) ? 0 : chance.below(chance.pick([4, 30, 2000])));

	for (const { rows, columns } of proactiveBlocks[era]) {
		for (const row of rows) {
			for (const column of columns) {
				if (column === 'fee_amount')
					put('proactive', row, column, chance.pick([0, 12.5, 59237.25]));
				else if (column === 'change' && chance.happens(0.4)) {
					const amount = 1 + chance.below(20);
					const up = chance.happens(0.5);
					put('proactive', row, column, up ? amount : -amount, `${up ? '增加' : '减少'}${amount}`);
				} else put('proactive', row, column, count());
			}
		}
	}

	const three = chance.happens(era === '2021' ? 0.85 : 0.15);
	const short = chance.happens(0.3);
	const rows = requestRows
		.filter(({ code }) => (code === 'other' ? !three : !code.startsWith('other.') || three))
		.map(({ code, group, label }) => ({
			code,
			group,
			label:
				code === 'partial' && !short
					? `${label}（区分处理的，只计这一情形，不计其他情形）`
					: (short && shortLabels[code]) || label
		}));
	const outcomes = rows.filter(({ code }) => requestRows.find((row) => row.code === code)?.outcome);
	const sums = new Map<string, number>();
	for (const column of requestColumns.slice(0, -1)) {
		const add = (code: string, n: number) => {
			sums.set(`${code}/${column}`, n);
			sums.set(`${code}/total`, (sums.get(`${code}/total`) ?? 0) + n);
		};
		let handled = 0;
		for (const { code } of outcomes) {
			const n = count();
			handled += n;
			add(code, n);
		}
		const carriedOut = count();
		const carriedIn = Math.min(handled, chance.below(4));
		add('total', handled);
		add('carried_out', carriedOut);
		add('carried_in', carriedIn);
		add('received_new', handled + carriedOut - carriedIn);
	}
	for (const { code } of rows) {
		for (const column of requestColumns)
			put('requests', code, column, sums.get(`${code}/${column}`) ?? 0);
	}

	for (const row of Object.keys(disputeRows)) {
		let total = 0;
		for (const column of Object.keys(disputeColumns)) {
			const n = column === 'total' ? total : count();
			if (column !== 'total') total += n;
			put('disputes', row, column, n);
		}
	}
	return { era, year, agency: '杭州市余杭区文化和旅游局', requestRows: rows, cells, values };
}

export const cellOf = (
	report: Printed,
	table: 'proactive' | 'requests' | 'disputes',
	row: string,
	column: string
) => report.cells.get(placeKey({ table, row, column })) ?? '';

export const proactiveLabel = (row: keyof typeof proactiveRows, era: string) =>
	row === 'normative_documents' && era === '2021' ? '行政规范性文件' : proactiveRows[row]['zh-CN'];

export function proactiveHead(column: keyof typeof proactiveColumns, era: string): string {
	if (column === 'decisions' && era === '2021') return '本年处理决定数量';
	return column === 'fee_amount' ? '本年收费金额（单位：万元）' : proactiveColumns[column]['zh-CN'];
}

export const titles = {
	overview: '一、总体情况',
	proactive: '二、主动公开政府信息情况',
	requests: '三、收到和处理政府信息公开申请情况',
	disputes: '四、政府信息公开行政复议、行政诉讼情况',
	problems: '五、存在的主要问题及改进情况',
	other: '六、其他需要报告的事项'
};

export const proseOf = ({ year }: Printed) => ({
	overview: [
		`${year}年，我局把公开列入全年要点，逐月核对栏目更新。`,
		'全年办件情况见下表，办理时限均未超过二十个工作日。'
	],
	problems: ['一是栏目更新还不够及时；二是答复文书的说理有待加强。下一步将按季度抽查并组织培训。'],
	other: ['本年度没有收取信息处理费，也没有其他需要报告的事项。']
});
