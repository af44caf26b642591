import { readingSentences } from '#lib/read/message.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Detail, Message } from '#lib/report/result.ts';
import { ledgerSentences } from './ledger/sentences.ts';

const formatWords = (era: Detail[string] | undefined, locale: Locale) =>
	era === 'pre2019'
		? { 'zh-CN': '2018 年及以前的格式', en: 'format up to 2018' }[locale]
		: { 'zh-CN': `${era} 年格式`, en: `${era} format` }[locale];

const scopeWords = (scope: Detail[string] | undefined, locale: Locale) =>
	scope === 'aggregate'
		? { 'zh-CN': '全地区的汇总报告', en: 'a report that sums the region’s agencies' }[locale]
		: { 'zh-CN': '单个机关自己的报告', en: 'one agency’s own report' }[locale];

/** The sentence of each message, from its details. */
const sentences = {
	unreadable_value: {
		'zh-CN': ({ place, raw }: Detail) => `${place}：单元格“${raw}”不是可识别的数值，按未读出处理。`,
		en: ({ place, raw }: Detail) =>
			`${place}: the cell “${raw}” is not a number that can be read; taken as unread.`
	},
	repeated_cell: {
		'zh-CN': ({ place, first, again }: Detail) =>
			`${place}：在文件中出现两次且数值不同（“${first}”与“${again}”），只取先出现的一个。`,
		en: ({ place, first, again }: Detail) =>
			`${place}: stands twice in the file with different values (“${first}” and “${again}”); only the first is taken.`
	},
	row_not_placed: {
		'zh-CN': ({ label, found, expected }: Detail) =>
			`“${label}”一行读到 ${found} 个数值，应为 ${expected} 个，无法确定各属哪一列，未取用。`,
		en: ({ label, found, expected }: Detail) =>
			`The row “${label}” has ${found} values where ${expected} are due; which column each belongs to cannot be told, so none is taken.`
	},
	row_doubtful: {
		'zh-CN': ({ label }: Detail) => `“${label}”一行的数值位置存疑，未取用。`,
		en: ({ label }: Detail) =>
			`The places of the values in the row “${label}” are in doubt; none is taken.`
	},
	row_unknown: {
		'zh-CN': ({ label }: Detail) => `“${label}”不是法定表格中的行，其数值未取用。`,
		en: ({ label }: Detail) =>
			`“${label}” is not a row of the statutory tables; its values are not taken.`
	},
	indicator_unknown: {
		'zh-CN': ({ label }: Detail) => `“${label}”不在统计表的指标清单中，其数值未取用。`,
		en: ({ label }: Detail) =>
			`“${label}” is not among the indicators of the statistical form; its value is not taken.`
	},
	columns_unknown: {
		'zh-CN': ({ label }: Detail) => `“${label}”一行上方的表头无法识别，其数值未取用。`,
		en: ({ label }: Detail) =>
			`The heads above the row “${label}” cannot be recognised; its values are not taken.`
	},
	loose_values: {
		'zh-CN': ({ text }: Detail) => `数值“${text}”没有对应的行，未取用。`,
		en: ({ text }: Detail) => `The value “${text}” has no row to belong to and is not taken.`
	},
	table_missing: {
		'zh-CN': ({ table }: Detail) => `没有读到${table}的任何数据。`,
		en: ({ table }: Detail) => `No data of ${table} could be read.`
	},
	disputes_not_placed: {
		'zh-CN': ({ found }: Detail) =>
			`表四读到 ${found} 个数值，应为 15 个，无法确定各属哪一栏，未取用。`,
		en: ({ found }: Detail) =>
			`Table 4 has ${found} values where 15 are due; which column each belongs to cannot be told, so none is taken.`
	},
	heading_missing: {
		'zh-CN': ({ number, title }: Detail) => `没有找到第${number}部分“${title}”的标题。`,
		en: ({ number, title }: Detail) =>
			`The heading of section ${number}, “${title}”, was not found.`
	},
	heading_misnumbered: {
		'zh-CN': ({ title, number }: Detail) => `标题“${title}”的序号有误，按内容应为第${number}部分。`,
		en: ({ title, number }: Detail) =>
			`The heading “${title}” is misnumbered; by its content it is section ${number}.`
	},
	agency_from_title: {
		'zh-CN': ({ agency }: Detail) => `机关名称“${agency}”取自标题。`,
		en: ({ agency }: Detail) => `The agency’s name “${agency}” is taken from the title.`
	},
	agency_from_prose: {
		'zh-CN': ({ agency }: Detail) => `机关名称“${agency}”取自正文。`,
		en: ({ agency }: Detail) => `The agency’s name “${agency}” is taken from the prose.`
	},
	agency_from_signature: {
		'zh-CN': ({ agency }: Detail) => `机关名称“${agency}”取自落款。`,
		en: ({ agency }: Detail) => `The agency’s name “${agency}” is taken from the signature.`
	},
	agency_from_page: {
		'zh-CN': ({ agency }: Detail) => `机关名称“${agency}”取自网页的发布信息。`,
		en: ({ agency }: Detail) =>
			`The agency’s name “${agency}” is taken from the page’s publication data.`
	},
	agency_from_file_name: {
		'zh-CN': ({ agency }: Detail) => `机关名称“${agency}”取自文件名。`,
		en: ({ agency }: Detail) => `The agency’s name “${agency}” is taken from the file name.`
	},
	agency_from_region: {
		'zh-CN': ({ agency, region }: Detail) =>
			`标题没有写明机关；正文以“${region}”政府的口吻行文，机关记为“${agency}”。`,
		en: ({ agency, region }: Detail) =>
			`The title names no agency; the prose speaks as the government of “${region}”, so the agency is taken as “${agency}”.`
	},
	agency_unknown: {
		'zh-CN': () => '无法确定报告属于哪个机关。',
		en: () => 'Which agency the report belongs to cannot be told.'
	},
	region_from_agency: {
		'zh-CN': ({ region }: Detail) => `所属地区“${region}”由机关名称得出。`,
		en: ({ region }: Detail) => `The region “${region}” follows from the agency’s name.`
	},
	region_from_context: {
		'zh-CN': ({ region }: Detail) => `所属地区“${region}”由文中提到的地名得出。`,
		en: ({ region }: Detail) => `The region “${region}” follows from the places named in the text.`
	},
	region_unknown: {
		'zh-CN': () => '无法确定报告属于哪个地区。',
		en: () => 'Which region the report belongs to cannot be told.'
	},
	year_from_title: {
		'zh-CN': ({ year }: Detail) => `报告年度 ${year} 取自标题。`,
		en: ({ year }: Detail) => `The report year ${year} is taken from the title.`
	},
	year_from_period: {
		'zh-CN': ({ year }: Detail) => `报告年度 ${year} 取自统计期限。`,
		en: ({ year }: Detail) => `The report year ${year} is taken from the reporting period.`
	},
	year_from_prose: {
		'zh-CN': ({ year }: Detail) => `报告年度 ${year} 取自正文。`,
		en: ({ year }: Detail) => `The report year ${year} is taken from the prose.`
	},
	year_from_file_name: {
		'zh-CN': ({ year }: Detail) => `报告年度 ${year} 取自文件名。`,
		en: ({ year }: Detail) => `The report year ${year} is taken from the file name.`
	},
	year_unknown: {
		'zh-CN': () => '无法确定报告年度。',
		en: () => 'The report year cannot be told.'
	},
	year_contradiction: {
		'zh-CN': ({ year, other, source }: Detail) =>
			`报告年度按标题为 ${year}，${source}却写作 ${other}。`,
		en: ({ year, other, source }: Detail) =>
			`By its title the report year is ${year}, but ${source} says ${other}.`
	},
	scope_from_title: {
		'zh-CN': ({ scope }: Detail) => `按标题记为${scopeWords(scope, 'zh-CN')}。`,
		en: ({ scope }: Detail) => `By its title it is taken as ${scopeWords(scope, 'en')}.`
	},
	scope_from_prose: {
		'zh-CN': ({ scope }: Detail) => `按正文的说明记为${scopeWords(scope, 'zh-CN')}。`,
		en: ({ scope }: Detail) => `By what its prose says it is taken as ${scopeWords(scope, 'en')}.`
	},
	scope_from_file_name: {
		'zh-CN': ({ scope }: Detail) => `按文件名记为${scopeWords(scope, 'zh-CN')}。`,
		en: ({ scope }: Detail) => `By the file’s name it is taken as ${scopeWords(scope, 'en')}.`
	},
	scope_from_agency: {
		'zh-CN': ({ scope, agency }: Detail) =>
			`“${agency}”的报告，按机关类型记为${scopeWords(scope, 'zh-CN')}。`,
		en: ({ scope, agency }: Detail) =>
			`A report of “${agency}”: by the kind of agency it is taken as ${scopeWords(scope, 'en')}.`
	},
	era_from_table: {
		'zh-CN': ({ era }: Detail) => `按表格的列确定为 ${era} 年格式。`,
		en: ({ era }: Detail) => `The columns of the tables tell the ${era} format.`
	},
	era_from_indicators: {
		'zh-CN': () => '所附为统计表（统计指标、单位、统计数），按 2018 年及以前的格式处理。',
		en: () => 'The statistical form is attached; treated as the format up to 2018.'
	},
	era_from_year: {
		'zh-CN': ({ era }: Detail) =>
			era === 'pre2019'
				? '没有读到统计表，按报告年度记为 2018 年及以前的格式。'
				: `表格没有显示格式版本，按报告年度记为 ${era} 年格式。`,
		en: ({ era }: Detail) =>
			era === 'pre2019'
				? 'No statistical form was read; by the report year it is taken as the format up to 2018.'
				: `The tables do not show a format; by the report year it is taken as the ${era} format.`
	},
	era_contradiction: {
		'zh-CN': ({ era, other }: Detail) =>
			`表格为 ${formatWords(era, 'zh-CN')}，而该年度应使用 ${formatWords(other, 'zh-CN')}。`,
		en: ({ era, other }: Detail) =>
			`The tables have the ${formatWords(era, 'en')}, but that year calls for the ${formatWords(other, 'en')}.`
	},
	era_mixed: {
		'zh-CN': ({ era }: Detail) => `表格混用了两个格式版本的表头，按 ${era} 年格式处理。`,
		en: ({ era }: Detail) => `The tables mix heads of two formats; treated as the ${era} format.`
	}
} as const satisfies Record<string, Record<Locale, (detail: Detail) => string>>;
export type MessageCode = keyof typeof sentences;

const everySentence: Readonly<Record<string, Record<Locale, (detail: Detail) => string>>> = {
	...readingSentences,
	...ledgerSentences,
	...sentences
};

/** A message in words; in the words that it was stored with where its code is no longer known. */
export function messageSentence({ code, detail, text }: Message, locale: Locale): string {
	return everySentence[code]?.[locale](detail) ?? text;
}

/** A message of the recogniser with its sentence. */
export function message(code: MessageCode, at: Locator | null, detail: Detail = {}): Message {
	return { code, text: sentences[code]['zh-CN'](detail), detail, at };
}
