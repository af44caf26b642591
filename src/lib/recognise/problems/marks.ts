import { chineseNumeral } from '#lib/report/chinese-numeral.ts';

/** Ways to number the points of a list. */
export const numberings = ['shi', 'bracketed', 'comma', 'digit', 'ordinal'] as const;
export type Numbering = (typeof numberings)[number];
export type Numeral = { numbering: Numbering; ordinal: number; length: number };

const chinese = '[一二三四五六七八九十]{1,3}';
const numeralPatterns: Readonly<Record<Numbering, RegExp>> = {
	shi: new RegExp(`^(${chinese})(?:是|则)`),
	bracketed: new RegExp(`^[（(](${chinese})[）)]、?`),
	comma: new RegExp(`^(${chinese})、`),
	digit: /^(?:[（(](\d{1,2})[）)]|(\d{1,2})[.．、)）](?!\d)|([①-⑨]))/,
	ordinal: new RegExp(`^(?:第(${chinese})|其(${chinese}))[，,、：:]`)
};

/** The numeral that a point starts with (`一是`, `（二）`, `3.`); null where it has none. */
export function numeralOf(text: string): Numeral | null {
	for (const numbering of numberings) {
		const match = numeralPatterns[numbering].exec(text);
		if (!match) continue;
		const printed = match.slice(1).find((group) => group !== undefined) ?? '';
		const circled = '①②③④⑤⑥⑦⑧⑨'.indexOf(printed) + 1;
		const ordinal = circled || chineseNumeral(printed) || Number(printed);
		return { numbering, ordinal, length: match[0].length };
	}
	return null;
}

const shortcomings = '(?:问题|不足|困难|短板|差距|薄弱环节)';

/** A unit that only heads the problems: `存在的主要问题`. */
const problemHead = new RegExp(
	`^(?:20\\d\\d年(?:度)?|本年度|目前|当前|工作中)?(?:存在|尚存|面临)?(?:的)?(?:主要|突出|一些)?(?:的)?${shortcomings}(?:(?:和|与|及|、)(?:主要)?(?:${shortcomings}|原因)(?:分析)?)?(?:方面)?[。：:；;]?$`
);
/** A unit that only heads the improvements: `改进措施`, `下一步工作打算`. */
const improvementHead =
	/^(?:主要|有关|下一步|今后)*(?:的)?(?:改进|整改|解决|工作|努力)*(?:的)?(?:措施|情况|打算|方向|思路|计划|对策|建议|办法|安排|重点)(?:及.{0,6})?[。：:；;]?$|^(?:改进|整改|下一步)[。：:]?$/;

const improvementOpening =
	/^(?:针对(?:上述|以上|这|存在|此|问题|不足|发现|目前|当前)|下一步|下一阶段|下步|接下来|下阶段|今后|为此|对此|明年|来年|新的一年|为(?:了)?(?:进一步|解决|改进|切实|更好|有效)|(?:改进|整改|解决)(?:措施|情况|方向|办法|思路|打算)|主要(?:改进|整改)|采取(?:以下|如下|了)|(?:围绕|聚焦|就|结合|对照)(?:上述|以上|存在)|在(?:今后|下一步|接下来|以后|新的)|20\d\d年(?:度)?[，,]?[^。；]{0,16}(?:将|要|计划)|[我本][^，。；]{0,10}(?:将|拟|计划|及时进行))/;
const promise =
	/将(?:进一步|继续|持续|着力|认真|不断|加大|加强|从|以|严格|围绕|把|积极|通过|按照|坚持|努力|着重|重点|切实|在|采取|深入|全面|健全|完善|对)/;

export function isProblemHead(text: string): boolean {
	return problemHead.test(text);
}

export function isImprovementHead(text: string): boolean {
	return improvementHead.test(text);
}

/** Whether a unit without its numeral turns from the problems to what is done about them. */
export function turnsToImprovements(text: string, numbered: boolean): boolean {
	if (isImprovementHead(text) || improvementOpening.test(text)) return true;
	return !numbered && promise.test(text);
}

const lookingBack = new RegExp(
	`^针对(?:20\\d\\d年(?:度)?|上(?:一)?年(?:度)?|去年|往年|以往|前期|前一年(?:度)?)[^，,。；：:]{0,40}?${shortcomings}[^，,。；：:]{0,4}(?:[，,：:]|$)`
);

/**
 * Whether a unit tells what was done about problems of an earlier year: `told` where it says so itself
 * (`针对2022年存在的解读不够问题，我局…`), `leading` where what follows does; null for other units.
 */
export function looksBack(words: string): 'told' | 'leading' | null {
	const found = lookingBack.exec(words);
	if (!found) return null;
	return words.length - found[0].length >= 6 ? 'told' : 'leading';
}

/** Whether words name problems that there are, be it only to lead in to them. */
export function namesProblems(words: string): boolean {
	return isLeadIn(words) || new RegExp(`存在[^。；]{0,30}${shortcomings}`).test(words);
}

const deficiency =
	/不足|不够|不[高强深全畅严熟齐准细实快多大稳清明善灵力合便愿敢]|不(?:及时|到位|完善|健全|规范|平衡|充分|明显|丰富|主动|理想|适应|一致|均衡|清晰|顺畅|方便|统一|突出|精准|紧密|经常)|有待|差距|欠|缺|薄弱|滞后|单一|[较偏过](?:少|弱|低|慢|窄|散|浅|难)|亟需|亟待|[需须](?:要)?(?:进一步|加强|提高|提升|改进|完善|强化|持续|继续|优化|加快)|松懈|淡薄|参差|困难|频繁|未能|仍存在|还存在|存在.{1,40}(?:现象|情况|问题)/;
const leadIn = new RegExp(
	`(?:存在|有)(?:着|了)?(?:一些|一定|一定的|不少|以下|如下|几个|诸多|若干|很多|较大)?(?:的)?${shortcomings}(?:(?:和|与|及|、)${shortcomings})*(?:需要改进)?[，,]?(?:主要(?:是|表现在|表现为|体现在|有)?(?:以下|如下)?(?:几个)?(?:方面)?)?[：:。；;]?$`
);

export function admitsDeficiency(text: string): boolean {
	return deficiency.test(text);
}

const none = new RegExp(`^[^，,]{0,24}(?:不存在|没有|暂?无)[^，,]{0,8}${shortcomings}$`);

/** Whether a unit says that there are no problems: `不存在突出问题`. */
export function deniesProblems(text: string): boolean {
	return none.test(text);
}

const printedLeadIn = new RegExp(
	`^(?:目前|当前|但|工作中)*(?:仍|还|尚)?(?:存在)?的?(?:主要|突出)?的?${shortcomings}(?:(?:和|与|及|、)${shortcomings})*(?:主要)?(?:有|是|为|表现在|体现在|包括)?[:：]\\s*`
);

/** Length of the words before a problem of the same unit that only lead in to it: `存在的不足主要有：`. */
export function leadInLength(text: string): number {
	return printedLeadIn.exec(text)?.[0].length ?? 0;
}

/** Whether a unit only leads in to the problems: `但仍存在一些不足，主要表现在`; not one that admits another in a clause before. */
export function isLeadIn(text: string): boolean {
	const conceded = /^.*(?:但|虽|不过)/.test(text);
	const before = text.slice(0, Math.max(text.lastIndexOf('，'), text.lastIndexOf(','), 0));
	return leadIn.test(text) && (conceded || !deficiency.test(before));
}
