import { category, sentence } from '#lib/checks/check.ts';
import { severities, type Finding, type Operand, type Severity } from '#lib/checks/finding.ts';
import { number } from '#lib/checks/phrases.ts';
import { dayInChinese } from '#lib/report/day-in-chinese.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeName } from '#lib/report/place.ts';
import { askedFor, gravityNames } from './asked.ts';

/** A value that a point of the letter rests on: what it is, as it is printed, and where it stands in the office's file. */
export type PointValue = { label: string; value: string; where: string };

/** Values of one column or row of a table (`表三 · 自然人`), or of the prose (`正文`). */
export type PointValues = { of: string; values: PointValue[] };

/** One finding as the letter tells it, numbered from 1. */
export type Point = {
	number: number;
	severity: Severity;
	gravity: string;
	sentence: string;
	/** The cell in the statute's words; null where it is about prose. */
	place: string | null;
	values: PointValues[];
	/** Values beyond those that are listed. */
	moreValues: number;
	asked: string;
};

/** 反馈函: what is said to one office about its report. */
export type FeedbackLetter = {
	/** In the two lines that it breaks into where it is too long for one. */
	title: readonly [string, string];
	office: string;
	paragraphs: string[];
	points: Point[];
	sender: string;
	/** In Chinese. */
	day: string;
};

export type FeedbackParts = {
	office: string;
	/** The report year. */
	year: number;
	/** Open findings, in any order. */
	findings: readonly Finding[];
	/** Until when the office is to answer, `YYYY-MM-DD`. */
	dueOn: string;
	/** What the sender adds, a paragraph a line. */
	remark: string;
	sender: string;
	/** The letter's own day, `YYYY-MM-DD`. */
	on: string;
};

/** Sums over a whole column rest on up to thirty cells; the first of them are enough to find the place. */
const mostValues = 24;

/** The letter to an office about the findings of its report that are open, the gravest first. */
export function feedbackLetter(parts: FeedbackParts): FeedbackLetter {
	const { office, year, findings, dueOn, remark, sender, on } = parts;
	const report = `${year}年度政府信息公开工作年度报告`;
	const points = findings
		.toSorted((one, other) => rank(one) - rank(other))
		.map((finding, index) => pointOf(finding, index + 1));
	return {
		title: [`关于${report}`, '核对情况的反馈函'],
		office,
		paragraphs: [
			`贵单位报送的${report}收悉。根据《中华人民共和国政府信息公开条例》第四十九条、第五十条和年度报告格式的要求进行了核对，${summary(points)}。`,
			...remark
				.split('\n')
				.map((line) => line.trim())
				.filter((line) => line !== ''),
			`请贵单位逐条核对，于${dayInChinese(dueOn)}前报送修改后的报告；经核实无误的，请逐条说明原因。已向社会公布的报告，更正后请一并更新。`
		],
		points,
		sender,
		day: dayInChinese(on)
	};
}

const rank = ({ severity }: Finding) => severities.indexOf(severity);

function summary(points: readonly Point[]): string {
	const counts = severities.flatMap((severity) => {
		const count = points.filter((point) => point.severity === severity).length;
		return count === 0 ? [] : [`${gravityNames[severity]}的${count}处`];
	});
	return points.length === 0
		? '未发现需要更正的问题'
		: `发现问题${points.length}处，其中${counts.join('，')}，详见所附清单`;
}

function pointOf(finding: Finding, number: number): Point {
	const { severity, place, operands } = finding;
	return {
		number,
		severity,
		gravity: gravityNames[severity],
		sentence: sentence(finding),
		place: place && placeName(place),
		values: valuesOf(operands.slice(0, mostValues)),
		moreValues: Math.max(0, operands.length - mostValues),
		asked: askedFor(category(finding), severity)
	};
}

function valuesOf(operands: readonly Operand[]): PointValues[] {
	const groups = Map.groupBy(operands, ofWhat);
	return [...groups].map(([of, members]) => ({ of, values: once(members.map(valueOf)) }));
}

/** A cell that two broken identities share is told once. */
const once = (values: readonly PointValue[]) => [
	...new Map(values.map((one) => [`${one.label}/${one.where}`, one])).values()
];

const separator = ' · ';

/** The name of a cell in two: the column or row that it stands in, and itself. */
function nameInTwo(operand: Operand): { of: string; label: string } {
	const { place, label } = operand;
	if (!place) return { of: '正文', label };
	const parts = placeName(place).split(separator);
	return { of: parts.slice(0, -1).join(separator), label: parts.at(-1)! };
}

const ofWhat = (operand: Operand) =>
	(operand.year === undefined ? '' : `${operand.year}年报告`) + nameInTwo(operand).of;

const valueOf = (operand: Operand): PointValue => ({
	label: nameInTwo(operand).label,
	value: operand.value === null ? '空白' : number(operand.value),
	where: placeInSource(operand.at, 'zh-CN')
});
