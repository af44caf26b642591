import type { Locale } from '#lib/report/locale.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Detail, Message } from '#lib/report/result.ts';

/** What is told about the rows of a ledger: the sentence of each message, from its details. */
export const ledgerSentences = {
	ledger_total_row: {
		'zh-CN': ({ office }) => `“${office}”一行是合计，不是单位的数，没有取用。`,
		en: ({ office }) => `The row “${office}” is a total, not an office’s; it is not taken.`
	},
	ledger_row_without_office: {
		'zh-CN': ({ row }) => `第 ${row} 行有数值，但没有单位名称，没有取用。`,
		en: ({ row }) => `Row ${row} holds values but no office’s name; it is not taken.`
	},
	ledger_row_empty: {
		'zh-CN': ({ office }) => `“${office}”一行没有填任何数，没有取用。`,
		en: ({ office }) => `The row of “${office}” is not filled in; it is not taken.`
	},
	ledger_office_repeated: {
		'zh-CN': ({ office, year, rows }) =>
			`“${office}”${year ? `（${year} 年）` : ''}占了 ${rows} 行且数不相同，分不清以哪一行为准，都没有取用。`,
		en: ({ office, year, rows }) =>
			`“${office}”${year ? ` (${year})` : ''} has ${rows} rows with different numbers; which one holds cannot be told, so none is taken.`
	},
	ledger_cell_merged: {
		'zh-CN': ({ place, raw }) =>
			`${place}：单元格“${raw}”跨了几行或几列，分不清属于哪一格，没有取用。`,
		en: ({ place, raw }) =>
			`${place}: the cell “${raw}” spans several rows or columns; which it belongs to cannot be told, so it is not taken.`
	},
	ledger_columns_ignored: {
		'zh-CN': ({ columns }) => `没有读取的列：${columns}。`,
		en: ({ columns }) => `Columns that were not read: ${columns}.`
	},
	ledger_year_of_row: {
		'zh-CN': ({ year }) => `报告年度 ${year} 取自该行的年度列。`,
		en: ({ year }) => `The report year ${year} is taken from the row’s own column.`
	},
	ledger_year_given: {
		'zh-CN': ({ year }) => `报告年度 ${year} 由导入的人指定。`,
		en: ({ year }) => `The report year ${year} was given by the person who imported the ledger.`
	},
	ledger_year_of_title: {
		'zh-CN': ({ year }) => `报告年度 ${year} 取自台账的标题、工作表名或文件名。`,
		en: ({ year }) =>
			`The report year ${year} is taken from the ledger’s title, its sheet’s name or its file’s name.`
	},
	ledger_year_unreadable: {
		'zh-CN': ({ office, raw }) => `“${office}”一行的年度“${raw}”认不出，没有取用这一行。`,
		en: ({ office, raw }) =>
			`The year “${raw}” in the row of “${office}” cannot be read; the row is not taken.`
	}
} as const satisfies Record<string, Readonly<Record<Locale, (detail: Detail) => string>>>;
export type LedgerCode = keyof typeof ledgerSentences;

/** A message about a ledger with its sentence. */
export function ledgerMessage(code: LedgerCode, at: Locator | null, detail: Detail): Message {
	return { code, text: ledgerSentences[code]['zh-CN'](detail), detail, at };
}
