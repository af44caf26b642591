import { createHash } from 'node:crypto';
import type { Finding } from '#lib/checks/finding.ts';
import { requestColumns, requestRows } from '#lib/report/codes.ts';
import { eraOfYear } from '#lib/report/era.ts';
import type { Fact } from '#lib/report/report.ts';
import type { IncomingDocument } from '#lib/server/db/document.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { FiledReport } from '#lib/server/db/store.ts';

export const district: Region = {
	code: '990102',
	name: '试验区',
	fullName: '试验省试验市试验区',
	parent: null,
	synthetic: false
};

/** A fact of table 三 on its own line. */
export function requestFact(row: string, column: string, value: number | null, raw?: string): Fact {
	return {
		table: 'requests',
		row,
		column,
		value,
		blank: value === null ? 'empty' : null,
		raw: raw ?? (value === null ? '' : String(value)),
		unit: null,
		at: { kind: 'line', line: 1, start: 0, end: 1 }
	};
}

/** A whole table 三 of made-up numbers, the same for the same seed. */
export function requestFacts(seed: number): Fact[] {
	return requestRows.flatMap(({ code }, y) =>
		requestColumns.map((column, x) => requestFact(code, column, (seed * 7 + y * 3 + x) % 23))
	);
}

/** A filed report with the given parts and nothing else. */
export function report(
	parts: Partial<FiledReport> & { agency: string; year: number }
): FiledReport {
	return {
		region: district.fullName,
		regionCode: district.code,
		era: eraOfYear(parts.year) ?? '2021',
		scope: 'agency',
		title: `${parts.agency}${parts.year}年政府信息公开工作年度报告`,
		facts: [],
		sections: [],
		figures: [],
		problems: [],
		improvements: [],
		...parts
	};
}

/** A document with the given text. */
export function document(text: string, receivedOn: string | null = null): IncomingDocument {
	return {
		bytes: new TextEncoder().encode(text),
		fileName: `${createHash('sha256').update(text).digest('hex').slice(0, 8)}.txt`,
		mediaType: 'text/plain',
		origin: 'test',
		receivedOn
	};
}

export const finding: Finding = {
	rule: 'requests.balance',
	severity: 'error',
	place: { table: 'requests', row: 'total', column: 'natural_person' },
	operands: [
		{
			place: { table: 'requests', row: 'total', column: 'natural_person' },
			value: 29,
			at: { kind: 'line', line: 3, start: 0, end: 2 },
			label: '总计'
		}
	],
	difference: -1.5,
	detail: { left: 29, right: 30, word: null }
};
