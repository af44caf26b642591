import { figuresOfText } from '#lib/recognise/figures/figures-of-text.ts';
import { answerLines, takesJsonOnly } from './lines.ts';

export const help = `figures --json
  从标准输入逐行读取 JSON：{ "year": 2022, "text": "正文…" }，逐行输出其中引用的数字：
  { "figures": [ { "measure", "year", "value", "bound", "quote", "start", "end" } … ], "unmeasured": [ … ] }。
  year 是报告年度；start、end 是 quote 在 text 中的起止位置；unmeasured 是说不准属于哪一项的数字。
  读不懂的一行输出 { "error": … }，其余照常，退出码为 1。`;

export async function run(args: string[]): Promise<number> {
	if (!takesJsonOnly(args, help)) return 2;
	return answerLines((line) => {
		const { year, text } = excerptOf(line);
		return figuresOfText(text, year);
	});
}

function excerptOf(line: string): { year: number; text: string } {
	let given: unknown;
	try {
		given = JSON.parse(line);
	} catch {
		throw new Error('这一行不是 JSON。');
	}
	const { year, text } = (given ?? {}) as { year?: unknown; text?: unknown };
	if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2100)
		throw new Error('year 要写成报告年度，如 2022。');
	if (typeof text !== 'string') throw new Error('text 要写成一段正文。');
	return { year, text };
}
