import { random, type Random } from '#db/demo/numbers/random.ts';
import type { DemoReport } from '#db/demo/report.ts';
import { tableOfSection, type PrintedTable } from './tables.ts';

/** A page pasted from a word processor: a layout table around everything, a font change inside every sentence. */
export function wordPage(report: DemoReport, charset: 'utf-8' | 'gb2312'): string {
	const draw = random(`${report.fileName}/runs`);
	const body = report.sections.map(({ number, heading, paragraphs }) => {
		const table = tableOfSection(report, number);
		return [
			paragraph(heading, draw, '黑体'),
			...paragraphs.map((text) => paragraph(text, draw, '仿宋_GB2312')),
			...(table ? [wordTable(table, draw)] : [])
		].join('\r\n');
	});
	return `<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<meta name="Generator" content="Word">
<title>${report.title}</title>
<style>p.MsoNormal { margin: 0; text-indent: 2em } td { border: solid windowtext 1pt }</style>
</head>
<body lang="ZH-CN">
<table width="100%" border="0"><tr><td>首页 &gt; 年度报告</td></tr><tr><td>
<table width="960" align="center" border="0"><tr><td>
${paragraph(report.title, draw, '方正小标宋简体')}
${paragraph(report.notice, draw, '楷体_GB2312')}
${body.join('\r\n')}
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
}

function paragraph(text: string, draw: Random, font: string): string {
	return `<p class="MsoNormal">${runs(text, draw, font)}<span lang="EN-US"><o:p></o:p></span></p>`;
}

/** A sentence as a chain of spans: digits apart from characters, and a cut here and there. */
function runs(text: string, draw: Random, font: string): string {
	const parts = text.match(/[\d.,]+|[^\d.,]+/g) ?? [];
	return parts
		.flatMap((part) => {
			const cut = part.length > 8 && draw.chance(0.5) ? draw.between(1, part.length - 1) : 0;
			return cut > 0 ? [part.slice(0, cut), part.slice(cut)] : [part];
		})
		.map((part) =>
			/^\d/.test(part)
				? `<span lang="EN-US" style="font-size:16.0pt">${part}</span>`
				: `<span style="font-size:16.0pt;font-family:${font}">${part}</span>`
		)
		.join('');
}

function wordTable(table: PrintedTable, draw: Random): string {
	const rows = table.map((cells) => {
		const set = cells.map(({ text, columns, rows }) => {
			const spans =
				(columns > 1 ? ` colspan="${columns}"` : '') + (rows > 1 ? ` rowspan="${rows}"` : '');
			return `<td${spans} style="padding:0cm 5.4pt" nowrap>${paragraph(text, draw, '宋体')}</td>`;
		});
		return `<tr style="height:20pt">${set.join('\r\n')}</tr>`;
	});
	return `<table class="MsoNormalTable" border="1" cellspacing="0">\r\n${rows.join('\r\n')}\r\n</table>`;
}
