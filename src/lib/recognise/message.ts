import type { Locator } from '#lib/report/locator.ts';
import type { Detail, Message } from '#lib/report/result.ts';

/** The sentence of each message in Chinese, from its details. */
const sentences = {
	unreadable_value: ({ place, raw }: Detail) =>
		`${place}：单元格“${raw}”不是可识别的数值，按未读出处理。`,
	repeated_cell: ({ place, first, again }: Detail) =>
		`${place}：在文件中出现两次且数值不同（“${first}”与“${again}”），只取先出现的一个。`,
	row_not_placed: ({ label, found, expected }: Detail) =>
		`“${label}”一行读到 ${found} 个数值，应为 ${expected} 个，无法确定各属哪一列，未取用。`,
	row_doubtful: ({ label }: Detail) => `“${label}”一行的数值位置存疑，未取用。`,
	row_unknown: ({ label }: Detail) => `“${label}”不是法定表格中的行，其数值未取用。`,
	columns_unknown: ({ label }: Detail) => `“${label}”一行上方的表头无法识别，其数值未取用。`,
	loose_values: ({ text }: Detail) => `数值“${text}”没有对应的行，未取用。`,
	table_missing: ({ table }: Detail) => `没有读到${table}的任何数据。`,
	disputes_not_placed: ({ found }: Detail) =>
		`表四读到 ${found} 个数值，应为 15 个，无法确定各属哪一栏，未取用。`,
	heading_missing: ({ number, title }: Detail) => `没有找到第${number}部分“${title}”的标题。`,
	heading_misnumbered: ({ title, number }: Detail) =>
		`标题“${title}”的序号有误，按内容应为第${number}部分。`,
	agency_from_title: ({ agency }: Detail) => `机关名称“${agency}”取自标题。`,
	agency_from_prose: ({ agency }: Detail) => `机关名称“${agency}”取自正文。`,
	agency_from_signature: ({ agency }: Detail) => `机关名称“${agency}”取自落款。`,
	agency_from_page: ({ agency }: Detail) => `机关名称“${agency}”取自网页的发布信息。`,
	agency_from_file_name: ({ agency }: Detail) => `机关名称“${agency}”取自文件名。`,
	agency_from_region: ({ agency, region }: Detail) =>
		`标题没有写明机关；正文以“${region}”政府的口吻行文，机关记为“${agency}”。`,
	agency_unknown: () => '无法确定报告属于哪个机关。',
	region_from_agency: ({ region }: Detail) => `所属地区“${region}”由机关名称得出。`,
	region_from_context: ({ region }: Detail) => `所属地区“${region}”由文中提到的地名得出。`,
	region_unknown: () => '无法确定报告属于哪个地区。',
	year_from_title: ({ year }: Detail) => `报告年度 ${year} 取自标题。`,
	year_from_period: ({ year }: Detail) => `报告年度 ${year} 取自统计期限。`,
	year_from_prose: ({ year }: Detail) => `报告年度 ${year} 取自正文。`,
	year_from_file_name: ({ year }: Detail) => `报告年度 ${year} 取自文件名。`,
	year_unknown: () => '无法确定报告年度。',
	year_contradiction: ({ year, other, source }: Detail) =>
		`报告年度按标题为 ${year}，${source}却写作 ${other}。`,
	era_from_table: ({ era }: Detail) => `按表格的列确定为 ${era} 年格式。`,
	era_from_year: ({ era }: Detail) => `表格没有显示格式版本，按报告年度记为 ${era} 年格式。`,
	era_contradiction: ({ era, other }: Detail) =>
		`表格为 ${era} 年格式，而该年度应使用 ${other} 年格式。`,
	era_mixed: ({ era }: Detail) => `表格混用了两个格式版本的表头，按 ${era} 年格式处理。`
} as const satisfies Record<string, (detail: Detail) => string>;
export type MessageCode = keyof typeof sentences;

/** A message of the recogniser with its sentence. */
export function message(code: MessageCode, at: Locator | null, detail: Detail = {}): Message {
	return { code, text: sentences[code](detail), detail, at };
}
