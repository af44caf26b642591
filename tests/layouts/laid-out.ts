import { disputeColumns, disputeRows, proactiveBlocks, requestColumns } from '#lib/report/codes.ts';
import { cellOf, proactiveHead, proactiveLabel, proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

/** Text as `pdftotext -layout` leaves it: columns by place alone, labels broken around their values, page breaks. */
export function layOutInColumns(report: Printed, chance: Chance): string {
	const prose = proseOf(report);
	return [
		`${report.agency}${report.year}年政府信息公开工作年度报告`,
		'',
		titles.overview,
		...prose.overview.map((line) => `    ${line}`),
		titles.proactive,
		...proactive(report, chance),
		titles.requests,
		...requests(report, chance),
		...(chance.happens(0.5) ? [''] : []),
		titles.disputes,
		...disputes(report, chance),
		'',
		titles.problems,
		...prose.problems,
		titles.other,
		...prose.other
	].join('\n');
}

/** Writes a text into a line so that its middle stands at a column, one character off at times. */
function centre(line: string, at: number, text: string, jitter: number): string {
	if (text === '') return line;
	const from = Math.max(
		line.length + (line.length ? 1 : 0),
		Math.round(at - text.length / 2) + jitter
	);
	return line.padEnd(from) + text;
}

const wrap = (text: string, width: number) =>
	Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
		text.slice(i * width, (i + 1) * width)
	);

const jitter = (chance: Chance) => (chance.happens(0.25) ? chance.pick([-1, 1]) : 0);

/** Lines of one row: its label broken at a width, its values level with the label's middle. */
function rowLines(
	label: string,
	width: number,
	indent: number,
	values: readonly string[],
	at: readonly number[],
	chance: Chance
): string[] {
	const parts = wrap(label, width).map((part) => ' '.repeat(indent) + part);
	const withValues = (start: string) =>
		values.reduce((line, value, i) => centre(line, at[i]!, value, jitter(chance)), start);
	if (parts.length % 2 === 0 && chance.happens(0.4)) {
		return [...parts.slice(0, parts.length / 2), withValues(''), ...parts.slice(parts.length / 2)];
	}
	const level =
		Math.floor((parts.length - 1) / 2) + (parts.length % 2 === 0 && chance.happens(0.5) ? 1 : 0);
	return parts.map((part, index) => (index === level ? withValues(part) : part));
}

function proactive(report: Printed, chance: Chance): string[] {
	const width = chance.pick([7, 8, 12, 20]);
	return proactiveBlocks[report.era].flatMap(({ item, rows, columns }) => {
		const at = columns.map((_, index) => 24 + index * 16 + (columns.length === 1 ? 14 : 0));
		const heads = columns.map((column) => proactiveHead(column, report.era));
		const broken = chance.happens(0.4) && Math.max(...heads.map((head) => head.length)) < 12;
		const headLines = broken
			? [
					heads.reduce((line, head, i) => centre(line, at[i]!, head.slice(0, 4), 0), ''),
					heads.reduce((line, head, i) => centre(line, at[i]!, head.slice(4), 0), '信息内容')
				]
			: [heads.reduce((line, head, i) => centre(line, at[i]!, head, 0), '信息内容')];
		return [
			chance.happens(0.5) ? item : `               ${item}`,
			...headLines,
			...rows.flatMap((row) => [
				...rowLines(
					proactiveLabel(row, report.era),
					width,
					chance.pick([0, 1]),
					columns.map((column) => cellOf(report, 'proactive', row, column)),
					at,
					chance
				),
				...(chance.happens(0.4) ? [''] : [])
			])
		];
	});
}

function requestHead(at: readonly number[]): string[] {
	const put = (texts: readonly string[]) =>
		texts.reduce((line, text, i) => centre(line, at[i]!, text, 0), '');
	return [
		'（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况',
		'',
		`${' '.repeat(Math.round(at[1]!))}法人或其他组织`,
		put(['自然人', '', '', '', '', '', '总计']),
		put(['', '商业', '科研', '社会', '法律', '其他', '']),
		put(['', '企业', '机构', '公益', '服务', '', ''])
	];
}

function requests(report: Printed, chance: Chance): string[] {
	const width = chance.pick([8, 11, 14, 20]);
	const indent = 14;
	const first = indent + Math.max(width, 18) + 5;
	const gap = chance.pick([6, 7, 9]);
	const at = requestColumns.map((_, index) => first + index * gap);
	const repeats = chance.happens(0.6);
	const breaks = chance.happens(0.7) ? [3 + chance.below(8), 12 + chance.below(10)] : [];
	const feeds = chance.happens(0.5);
	const upright = [...'三、本年度办理结果'];
	const lines = requestHead(at);
	report.requestRows.forEach(({ code, group, label }, index) => {
		const main = /^[一二四]、/.test(label);
		const values = requestColumns.map((column) => cellOf(report, 'requests', code, column));
		const own = rowLines(
			label,
			main ? 20 : width,
			main ? 0 : group ? indent : 4,
			values,
			at,
			chance
		);
		const words = group ? wrap(group, 3) : [];
		const siblings = report.requestRows.filter((row) => row.group === group);
		const middle = siblings[Math.floor(siblings.length / 2)]?.code === code;
		own.forEach((line, i) => {
			const beside = group && middle ? (words[i] ?? '') : '';
			const side = main ? '' : (upright.shift() ?? '');
			const left = (side.padEnd(5) + beside).padEnd(indent);
			const page = breaks.includes(index) && i === (chance.happens(0.5) ? 0 : own.length - 1);
			if (page) lines.push(...pageBreak(chance, feeds), ...(repeats ? requestHead(at) : []));
			lines.push(group ? left + line.slice(indent) : main ? line : side.padEnd(4) + line.slice(4));
		});
		if (chance.happens(0.5)) lines.push('');
	});
	return lines.map((line) => line.trimEnd());
}

function pageBreak(chance: Chance, feeds: boolean): string[] {
	const number = chance.pick([[], ['- 3 -'], ['                         4'], ['第 5 页']]);
	return [...number, ...(feeds ? ['\f'] : [])];
}

function disputes(report: Printed, chance: Chance): string[] {
	const at = Array.from({ length: 15 }, (_, index) => 4 + index * 8);
	const names = Object.values(disputeColumns).map((wording) => wording['zh-CN']);
	const heads = [...names, ...names, ...names];
	const values = Object.keys(disputeRows).flatMap((row) =>
		Object.keys(disputeColumns).map((column) => cellOf(report, 'disputes', row, column))
	);
	const put = (texts: readonly string[]) =>
		texts.reduce((line, text, i) => centre(line, at[i]!, text, 0), '');
	const upright = chance.happens(0.4);
	const headLines = upright
		? [0, 1, 2, 3].map((level) =>
				put(
					heads.map(
						(head) => [...head.padEnd(4)][head.length === 2 ? level - 1 : level]?.trim() ?? ''
					)
				)
			)
		: [
				put([...names, ...Array<string>(10).fill('')]),
				put([...Array<string>(5).fill(''), ...names, ...names])
			];
	return [
		`${'行政复议'.padStart(20)}${'行政诉讼'.padStart(60)}`,
		`${'未经复议直接起诉'.padStart(60)}${'复议后起诉'.padStart(40)}`,
		...headLines,
		values.reduce((line, value, i) => centre(line, at[i]!, value, jitter(chance)), '')
	];
}
