import { areaName } from '#lib/areas/areas.ts';
import { classify } from '#lib/areas/classifier.ts';
import { answerLines, takesJsonOnly } from './lines.ts';

export const help = `areas --json
  从标准输入逐行读取问题语句，逐行输出它所属的问题类别：
  { "text", "areas": [代码…], "confidence": 0 到 1, "why": [ { "area", "name", "confidence", "words": [语句中的依据…] } … ] }。
  areas 按把握大小排列，说不准时为 other；confidence 是最有把握的一类的。`;

export async function run(args: string[]): Promise<number> {
	if (!takesJsonOnly(args, help)) return 2;
	return answerLines((text) => {
		const told = classify(text);
		return {
			text,
			areas: told.map(({ area }) => area),
			confidence: told[0]?.confidence ?? 0,
			why: told.map(({ area, confidence, evidence }) => ({
				area,
				name: areaName(area, 'zh-CN'),
				confidence,
				words: evidence
			}))
		};
	});
}
