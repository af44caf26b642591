import {
	disputeColumns,
	disputeRows,
	proactiveBlocks,
	requestColumns,
	requestRows
} from '#lib/report/codes.ts';
import { placeKey } from '#lib/report/place.ts';
import type { DemoEra, DemoNumbers, RequestGrid } from '#db/demo/report.ts';

/** How an office writes its numbers. */
export type PrintStyle = {
	/** What stands in an applicant column that holds nothing but zeros. */
	idleColumn: '0' | '-' | '';
	/** `1204`, `1,204` or `１２０４`. */
	digits: 'plain' | 'grouped' | 'full_width';
	/** Amounts of 政府集中采购 with their unit: `251000元`. */
	amountsWithUnit: boolean;
	/** （六）其他处理 as one row, whatever the era prescribes. */
	otherInOneRow: boolean;
};

export const plainStyle: PrintStyle = {
	idleColumn: '0',
	digits: 'plain',
	amountsWithUnit: false,
	otherInOneRow: false
};

/** What each cell shows, by `placeKey`, in printed order. */
export function printCells(
	numbers: DemoNumbers,
	era: DemoEra,
	style: PrintStyle
): Map<string, string> {
	const cells = new Map<string, string>();
	for (const { rows, columns } of proactiveBlocks[era]) {
		for (const row of rows) {
			for (const column of columns) {
				const value = numbers.proactive[row]![column]!;
				cells.set(placeKey({ table: 'proactive', row, column }), printAmount(value, column, style));
			}
		}
	}
	const requests = style.otherInOneRow ? withOtherInOneRow(numbers.requests) : numbers.requests;
	const idle = new Set(
		requestColumns.filter(
			(column) => column !== 'total' && Object.values(requests).every((row) => row[column] === 0)
		)
	);
	for (const row of requestRowsPrinted(era, style.otherInOneRow)) {
		for (const column of requestColumns) {
			cells.set(
				placeKey({ table: 'requests', row, column }),
				idle.has(column) ? style.idleColumn : printNumber(requests[row]![column], style)
			);
		}
	}
	for (const row of Object.keys(disputeRows)) {
		for (const column of Object.keys(disputeColumns)) {
			cells.set(
				placeKey({ table: 'disputes', row, column }),
				printNumber(numbers.disputes[row]![column]!, style)
			);
		}
	}
	return cells;
}

/** Codes of the rows of table 三, in printed order. */
export function requestRowsPrinted(era: DemoEra, otherInOneRow: boolean): string[] {
	return requestRows
		.filter(({ code, eras }) => {
			if (code === 'other') return era === '2019' || otherInOneRow;
			return eras.includes(era) && !(otherInOneRow && code.startsWith('other.'));
		})
		.map(({ code }) => code);
}

function withOtherInOneRow(requests: RequestGrid): RequestGrid {
	const parts = Object.entries(requests).filter(([row]) => row.startsWith('other'));
	const sum = Object.fromEntries(
		requestColumns.map((column) => [
			column,
			parts.reduce((total, [, row]) => total + row[column], 0)
		])
	) as RequestGrid[string];
	return { ...requests, other: sum };
}

function printAmount(value: number, column: string, style: PrintStyle): string {
	if (column === 'change' && value !== 0) {
		return `${value > 0 ? '增加' : '减少'}${printNumber(Math.abs(value), style)}`;
	}
	const unit = column === 'procurement_amount' && style.amountsWithUnit && value > 0 ? '元' : '';
	return `${printNumber(value, style)}${unit}`;
}

function printNumber(value: number, style: Pick<PrintStyle, 'digits'>): string {
	const plain = String(value);
	switch (style.digits) {
		case 'plain':
			return plain;
		case 'grouped':
			return plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
		case 'full_width':
			return plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
	}
}
