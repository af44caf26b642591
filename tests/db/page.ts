import { requestRows } from '#lib/report/codes.ts';

/** What a made-up report says: applications of natural persons only. */
export type PageNumbers = {
	agency: string;
	year: number;
	received?: number;
	carriedIn?: number;
	/** Printed under （一）, whatever the rest comes to. */
	granted?: number;
	carriedOut?: number;
	/** Words that make a different file of the same report. */
	note?: string;
};

const row = (cells: string[]) => `<tr>${cells.join('')}</tr>`;
const cell = (text: string | number, columns = 1, rows = 1) =>
	`<td colspan="${columns}" rowspan="${rows}">${text}</td>`;

/** A page in the format of 2021 with table 三 and a few words, as sound as its numbers are. */
export function page(numbers: PageNumbers): string {
	const { agency, year, received = 2, carriedIn = 0, carriedOut = 0, note = '' } = numbers;
	const closed = received + carriedIn - carriedOut;
	const printed: Record<string, number> = {
		received_new: received,
		carried_in: carriedIn,
		granted: numbers.granted ?? closed,
		total: closed,
		carried_out: carriedOut
	};
	const rows = requestRows
		.filter(({ eras }) => eras.includes('2021'))
		.map(({ code, group, label }) => {
			const value = printed[code] ?? 0;
			const heads = group ? [cell(group), cell(label)] : [cell(label, 2)];
			return row([...heads, ...[value, 0, 0, 0, 0, 0, value].map((number) => cell(number))]);
		});
	const title = `${agency}${year}年政府信息公开工作年度报告`;
	return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head><body>
<h1>${title}</h1>
<h2>一、总体情况</h2><p>这一年本单位照章公开信息。${note}</p>
<h2>三、收到和处理政府信息公开申请情况</h2>
<table>
${row([cell('申请办理情况', 2, 3), cell('申请人情况', 7)])}
${row([cell('自然人', 1, 2), cell('法人或其他组织', 5), cell('总计', 1, 2)])}
${row(['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((name) => cell(name)))}
${rows.join('\n')}
</table>
<h2>五、存在的主要问题及改进情况</h2><p>公开栏目更新偏慢，下一步按周检查。</p>
<h2>六、其他需要报告的事项</h2><p>没有其他需要报告的事项。</p>
</body></html>`;
}
