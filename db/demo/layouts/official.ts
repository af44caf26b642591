import type { DemoReport } from '#db/demo/report.ts';
import { tableOfSection, type PrintedTable } from './tables.ts';

/** A page as a government site publishes it: masthead, index card, article, footer. */
export function officialPage(report: DemoReport): string {
	const { agency, title, region } = report;
	const site = `${region.name}政府信息公开平台`;
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { font-family: "Microsoft YaHei", sans-serif; margin: 0; color: #222; }
main { max-width: 960px; margin: 0 auto; padding: 24px; }
table { border-collapse: collapse; width: 100%; margin: 12px 0; }
td { border: 1px solid #666; padding: 4px 6px; text-align: center; }
.notice { color: #a40; }
</style>
</head>
<body>
<header><div>${site}</div></header>
<nav><a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">年度报告</a></nav>
<main>
${indexCard(report)}
<h1>${title}</h1>
<p class="notice">${report.notice}</p>
<article>
${report.sections
	.map(({ number, heading, paragraphs }) => {
		const table = tableOfSection(report, number);
		return [
			`<h2>${heading}</h2>`,
			...paragraphs.map((text) => `<p>${text}</p>`),
			...(table ? [htmlTable(table)] : [])
		].join('\n');
	})
	.join('\n')}
</article>
</main>
<footer><p>主办：${agency.name}</p></footer>
</body>
</html>
`;
}

function indexCard({ agency, receivedOn }: DemoReport): string {
	const rows = [
		['发布机构', agency.name],
		['信息分类', '政府信息公开年度报告'],
		...(receivedOn ? [['公开日期', receivedOn]] : [])
	];
	return `<table class="card">\n${rows.map(([name, value]) => `<tr><td>${name}</td><td>${value}</td></tr>`).join('\n')}\n</table>`;
}

function htmlTable(table: PrintedTable): string {
	const rows = table.map(
		(cells) =>
			`<tr>${cells
				.map(({ text, columns, rows }) => {
					const spans =
						(columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
					return `<td${spans}>${text}</td>`;
				})
				.join('')}</tr>`
	);
	return `<table border="1">\n${rows.join('\n')}\n</table>`;
}
