import type { FigureMeasure } from './figure-measures.ts';
import { measuresNamed } from './match-terms.ts';

/** A clause without a number. Offsets are in the folded prose. */
export type SilentClause = { text: string; start: number; end: number };

/** Clauses of folded prose that none of `taken` (start and end of numbers) lies in. */
export function silentClauses(
	text: string,
	taken: readonly { start: number; end: number }[]
): SilentClause[] {
	return [...text.matchAll(/[^,;。:!?]+/g)]
		.map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
		.filter(({ start, end }) => !taken.some((number) => number.start < end && number.end > start));
}

const whole = /均|全部|全数|悉数|皆/;
const notWhole =
	/其余|除|未|无法|没有|复议|诉讼|问政|留言|建议|提案|(?:网站|平台|网上)(?!.{0,16}(?:申请|提交|递交|提出|系统))/;
const answering = /办结|答复|回复|办理(?:完|结|答)|完成办理|办理到位|处理完/;
const divided: ReadonlySet<FigureMeasure> = new Set([
	'channel.online',
	'channel.post',
	'channel.in_person',
	'applicants.natural_person',
	'applicants.organisation',
	'granted',
	'partial',
	'denied',
	'not_held'
]);

/** `与上年持平`: no change at all; `基本持平` is near to that only. */
export function saidUnchanged(clause: string, year: number): boolean {
	const prior = `(?:去年|上年|上一年|${year - 1}年)度?(?:同期)?(?:的?(?:数量|总数))?`;
	return new RegExp(
		`^(?:总?(?:数量|量))?(?:较|与|同|和|比)${prior}(?:持平|相同|一致|相当于持平)$`
	).test(clause);
}

/** What a clause says of every application received: `均已按时答复`, `均通过信函递交`. */
export function saidOfAll(clause: string, year: number): FigureMeasure[] {
	const said = /(?:均|全部|全数|悉数|皆).*$/.exec(clause)?.[0];
	if (!said || !whole.test(clause) || notWhole.test(clause)) return [];
	const named = measuresNamed(said, year).filter((measure) => divided.has(measure));
	const channels = named.filter((measure) => measure.startsWith('channel.'));
	const applicants = named.filter((measure) => measure.startsWith('applicants.'));
	const sure = named.filter(
		(measure) =>
			!(channels.length > 1 && channels.includes(measure)) &&
			!(applicants.length > 1 && applicants.includes(measure))
	);
	return answering.test(said) ? ['answered', ...sure] : sure;
}

const negation =
	'(?:未(?!经|按|在|能|公开|办结|超)|没有|尚无|并无|(?<!有|毫|全)无(?!法|正当|故|障|偿|纸|误|理由)|不存在|零)';
const application =
	'(?:依申请公开|公开的?申请|申请公开|依申请(?:件|事项|办件)?|信息公开(?:件|事项))';

/** `unless`, found in what is said or in so many characters further on (`公开申请` and then `行政复议`), turns its sense. */
type Absence = {
	measures: readonly FigureMeasure[];
	said: RegExp;
	unless: RegExp;
	further: number;
};

/** Ways to say that there was none. */
const absences: readonly Absence[] = [
	{
		measures: ['received'],
		said: new RegExp(
			`(?:未|没有|尚未|未曾|从未)(?:再|曾|有)?(?:收到|接到|接收到?|受理|接获|接待|有|发生)[^,;。]{0,24}?${application}|(?<!有)无[^,;。]{0,10}?${application}|(?:未|没有)(?:收到|接到|接收到?)(?:任何)?(?:公民|法人|群众|书面|政府信息)[^,;。]{0,20}申请|(?:没有|未)(?:发生)?${application}`
		),
		unless:
			/因|引|涉|复议|诉讼|行政|结转|超期|逾期|费|举报|投诉|纠纷|争议|撤|不予|未答复|产生|正当|异议|案例/,
		further: 2
	},
	{
		measures: ['reconsiderations'],
		said: new RegExp(`${negation}[^,;。]{0,40}复议(?!后|机关|决定)`),
		unless: /撤销|纠正|纠错|维持|败诉|审结|未办结|未经|经复议|逾期/,
		further: 6
	},
	{
		measures: ['lawsuits'],
		said: new RegExp(`${negation}[^,;。]{0,40}(?:诉讼|应诉)`),
		unless: /撤销|纠正|纠错|维持|败诉|审结|未办结|未经|逾期/,
		further: 6
	},
	{
		measures: ['carried_out'],
		said: /(?:无|没有|不存在|未)[^,;。]{0,14}(?:结转|转)(?:至|到|入)?(?:下|次|明|来|20\d\d)[^,;。]{0,2}年|(?:无|没有|不存在)(?:需要?)?[^,;。]{0,6}(?:下年度?|下一年度?)(?:的)?结转/,
		unless: /^$/,
		further: 0
	},
	{
		measures: ['carried_in'],
		said: /(?:无|没有|不存在)[^,;。]{0,6}(?:上|去|往)(?:一)?年度?[^,;。]{0,4}(?:结转|转结|遗留)|未有上年度?结转|(?:上|去)(?:一)?年度?(?:未有|没有|无)(?:申请|件)?(?:结转|遗留)/,
		unless: /^$/,
		further: 0
	},
	{
		measures: ['processing_fee_yuan'],
		said: /(?:未(?!按|缴)|没有|(?<!有)无|不存在)[^,;。]{0,24}(?:信息处理费|收费|收取[^,;。]{0,10}费)/,
		unless: /未按|未缴|不缴|逾期|标准/,
		further: 4
	}
];

/** What a clause says there was none of: `未收到…申请`, `无…行政复议、诉讼`, `无下年度结转`. */
export function saidOfNone(clause: string): FigureMeasure[] {
	return absences
		.filter(({ said, unless, further }) => {
			const match = said.exec(clause);
			if (!match) return false;
			return !unless.test(clause.slice(match.index, match.index + match[0].length + further));
		})
		.flatMap(({ measures }) => measures);
}
