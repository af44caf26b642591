import type { Locale } from '#lib/report/locale.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Detail, Message } from '#lib/report/result.ts';

type Sentence = Readonly<Record<Locale, (detail: Detail) => string>>;

/** What readers tell about a file: the sentence of each message, from its details. */
export const readingSentences = {
	sheet_hidden: {
		'zh-CN': ({ sheet }) =>
			`工作表“${sheet}”是隐藏的，没有读取；其中如有报告内容，请取消隐藏后重新导入。`,
		en: ({ sheet }) =>
			`The sheet “${sheet}” is hidden and was not read; if it holds part of the report, unhide it and import again.`
	},
	rows_hidden: {
		'zh-CN': ({ sheet, rows }) =>
			`工作表“${sheet}”第 ${rows} 行是隐藏的（或被筛选掉），没有读取；如需读取，请取消隐藏或筛选后重新导入。`,
		en: ({ sheet, rows }) =>
			`Rows ${rows} of the sheet “${sheet}” are hidden (or filtered out) and were not read; unhide them and import again if they belong to the report.`
	},
	columns_hidden: {
		'zh-CN': ({ sheet, columns }) =>
			`工作表“${sheet}”第 ${columns} 列是隐藏的，没有读取；如需读取，请取消隐藏后重新导入。`,
		en: ({ sheet, columns }) =>
			`Columns ${columns} of the sheet “${sheet}” are hidden and were not read; unhide them and import again if they belong to the report.`
	},
	sheet_cut: {
		'zh-CN': ({ sheet, rows, columns }) =>
			`工作表“${sheet}”太大，只读取了前 ${rows} 行、前 ${columns} 列。`,
		en: ({ sheet, rows, columns }) =>
			`The sheet “${sheet}” is too large; only its first ${rows} rows and ${columns} columns were read.`
	},
	sheets_cut: {
		'zh-CN': ({ read, count }) => `工作簿有 ${count} 个工作表，只读取了前 ${read} 个。`,
		en: ({ read, count }) => `The workbook has ${count} sheets; only the first ${read} were read.`
	},
	shown_rounded: {
		'zh-CN': ({ cell, shown, stored }) =>
			`${cell} 显示为“${shown}”，单元格里存的是 ${stored}；按显示的取用。`,
		en: ({ cell, shown, stored }) =>
			`${cell} shows “${shown}” while the cell holds ${stored}; what is shown is taken.`
	},
	shown_as_no_number: {
		'zh-CN': ({ cell, shown, stored }) =>
			`${cell} 里存的是 ${stored}，按单元格格式显示为“${shown}”；按存的数取用。`,
		en: ({ cell, shown, stored }) =>
			`${cell} holds ${stored}, which its format shows as “${shown}”; the number that it holds is taken.`
	},
	formula_without_result: {
		'zh-CN': ({ cell, formula }) =>
			`${cell} 是公式“=${formula}”，文件里没有存它的结果，按未读出处理；请用 Excel 或 WPS 打开、保存后重新导入。`,
		en: ({ cell, formula }) =>
			`${cell} is the formula “=${formula}” without a stored result, taken as unread; open and save the file in a spreadsheet program, then import it again.`
	},
	numbers_broken: {
		'zh-CN': ({ page, text }) =>
			`第 ${page} 页“${text}”一行的数字可能断成了两行，无法确定，其数值未取用；请对照原文填写。`,
		en: ({ page, text }) =>
			`On page ${page}, numbers of the line “${text}” may be broken over two lines; they cannot be told and were not taken.`
	},
	row_torn: {
		'zh-CN': ({ table, row }) =>
			`第 ${table} 个表的第 ${row} 行与表格的列对不上（文件可能已损坏），这一行没有读取；请在 Word 中打开核对，另存为 DOCX 后重新导入。`,
		en: ({ table, row }) =>
			`Row ${row} of table ${table} does not fit the table’s columns (the file may be damaged) and was not read; open it in Word, save it as DOCX and import it again.`
	}
} as const satisfies Record<string, Sentence>;
export type ReadingCode = keyof typeof readingSentences;

/** A message of a reader with its sentence. */
export function readingMessage(code: ReadingCode, at: Locator | null, detail: Detail): Message {
	return { code, text: readingSentences[code]['zh-CN'](detail), detail, at };
}
