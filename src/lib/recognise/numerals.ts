import { chineseNumeral } from '#lib/report/chinese-numeral.ts';
import type { Bound } from '#lib/report/report.ts';

export type NumberKind = 'count' | 'percent' | 'points' | 'yuan' | 'bare';

/** A number in prose: characters [start, end) hold it with its hedge (近, 约, 余) and its unit. Money is in yuan. */
export type NumberMention = {
	start: number;
	end: number;
	kind: NumberKind;
	value: number;
	/** null where the prose sets an upper limit (不足, 不到): such a number is no value. */
	bound: Bound | null;
	/** The measure word of a count (`件`); empty for other kinds. */
	unit: string;
};

const countUnits =
	'人次|件次|条次|场次|件|条|份|起|项|篇|次|宗|例|则|封|笔|桩|批|期|册|部|人|名|家|户|场|张|处|套|组|段|幅|类|种|页|个|台|卷|字';
const hedges = '超过|突破|不少于|不低于|至少|多达|不足|不到|大约|将近|接近|约为|约|近|逾|超';
const numberPattern = new RegExp(
	`(?<hedge>${hedges})?(?:` +
		`(?<arabic>-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)(?<more>[余多几来])?(?<scale>[百千]?[万亿]|[百千])?(?<rest>[余多])?` +
		`|百分之(?<percent>\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+(?:点[零〇一二三四五六七八九]+)?)` +
		`|(?<tenths>[一二两三四五六七八九])成(?<half>半?)(?![立功果为本员绩效年型品套])` +
		`|(?<chinese>[零〇一二两三四五六七八九十百千万]+)(?<extra>[余多来])?)` +
		`(?<unit>个百分点|百分点|%|万?元|(?:${countUnits}))?(?<range>左右|上下|以上)?`,
	'g'
);

const scaleValues: Readonly<Record<string, number>> = {
	百: 100,
	千: 1000,
	万: 10_000,
	百万: 1_000_000,
	千万: 10_000_000,
	亿: 100_000_000
};

const upperLimit = /^(不足|不到)$/;
const lowerLimit = /^(超过|突破|不少于|不低于|至少|多达|逾|超)$/;

function boundOf(groups: Record<string, string | undefined>): Bound | null {
	const { hedge = '', more, rest, extra, range } = groups;
	if (upperLimit.test(hedge)) return null;
	if (lowerLimit.test(hedge) || more || rest || extra || range === '以上') return 'at_least';
	return hedge || range ? 'about' : 'exact';
}

function kindOf(unit: string | undefined): NumberKind {
	if (!unit) return 'bare';
	if (unit === '%') return 'percent';
	if (unit.endsWith('百分点')) return 'points';
	return unit.endsWith('元') ? 'yuan' : 'count';
}

/** `第三条`, `每一件`, and what stands in quotation marks or book title marks, is no count. */
function isNoCount(text: string, start: number, chinese: boolean): boolean {
	const before = text.slice(Math.max(0, start - 60), start);
	if (/[第每某同〔[#a-zA-Z+]$/.test(before) || /[“《‘][^”》’]*$/.test(before)) return true;
	return chinese && /[任这那哪唯统逐进]$/.test(before);
}

/** A number without a unit counts only as a predicate: `为0`, `共计12`, and nothing after it but a mark. */
function isPredicate(text: string, start: number, end: number): boolean {
	return (
		/(为|是|共|计|数|数量|总量)$/.test(text.slice(Math.max(0, start - 2), start)) &&
		(end === text.length || /[,;。:!?)、(]/.test(text.charAt(end)))
	);
}

/** `三点五` is 3.5. */
function chineseDecimal(text: string): number | null {
	const [whole = '', fraction] = text.split('点');
	const number = chineseNumeral(whole);
	if (number === null || fraction === undefined) return number;
	const digits = [...fraction].map(chineseNumeral).join('');
	return Number(`${number}.${digits}`);
}

/**
 * Numbers of a text whose digits and marks are half-width and that holds no blanks (see `foldProse`): counts with their
 * measure word, percentages, percentage points, sums of money, and bare predicates. Dates and ordinals are left out.
 */
export function findNumbers(text: string): NumberMention[] {
	const found: NumberMention[] = [];
	for (const match of text.matchAll(numberPattern)) {
		const groups = match.groups as Record<string, string | undefined>;
		const { arabic, chinese, percent, unit, scale = '', hedge = '' } = groups;
		const start = match.index;
		const end = start + match[0].length;
		const numberStart = start + hedge.length;
		const kind = percent || groups.tenths ? 'percent' : kindOf(unit);
		if (kind === 'bare' && /[\d.]/.test(text.charAt(end))) continue;
		if (arabic && /[\d.\-—/]/.test(text.charAt(numberStart - 1))) continue;
		if (isNoCount(text, start, chinese !== undefined)) continue;
		if (kind === 'bare' && !isPredicate(text, start, end)) continue;
		if (kind === 'count' && /[年月日]/.test(text.charAt(end))) continue;
		const plain = arabic?.replaceAll(',', '') ?? percent ?? groups.tenths ?? chinese ?? '';
		const told = /\d/.test(plain) ? Number(plain) : chineseDecimal(plain);
		if (told === null || Number.isNaN(told)) continue;
		const number = groups.tenths ? told * 10 + (groups.half ? 5 : 0) : told;
		const factor = (scaleValues[scale] ?? 1) * (unit === '万元' ? 10_000 : 1);
		found.push({
			start,
			end,
			kind,
			value: Number((number * factor).toPrecision(15)),
			bound: boundOf(groups),
			unit: kind === 'count' ? (unit ?? '') : ''
		});
	}
	return found;
}
