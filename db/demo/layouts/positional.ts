import {
	disputeColumns,
	disputeRows,
	requestColumns,
	requestRows,
	type RequestRow
} from '#lib/report/codes.ts';
import { cellAt, type DemoReport } from '#db/demo/report.ts';
import { tableOfSection } from './tables.ts';

/** Text taken out of a PDF: columns are known only by their position, labels wrap, the head is printed again on the next page. */
export function positionalText(report: DemoReport): string {
	const tables: Record<number, (report: DemoReport) => string[]> = {
		2: proactiveLines,
		3: requestLines,
		4: disputeLines
	};
	const lines = [report.title, report.notice];
	for (const { number, heading, paragraphs } of report.sections) {
		lines.push(heading, ...paragraphs.flatMap(wrapProse), ...(tables[number]?.(report) ?? []));
	}
	return `${lines.join('\n')}\n`;
}

/** Texts set at character positions of one line; a later one that meets an earlier one moves right. */
function line(...set: [position: number, text: string][]): string {
	return set.reduce(
		(done, [position, text]) =>
			text === ''
				? done
				: done.padEnd(done === '' ? position : Math.max(position, done.length + 1)) + text,
		''
	);
}

/** Printed width of a line of prose; a Chinese character is as wide as two digits. */
const proseWidth = 76;

function printedWidth(text: string): number {
	return [...text].reduce((sum, character) => sum + (character < '\u0300' ? 1 : 2), 0);
}

/** Lines of nearly the same width; a number is never cut, and no line begins with a closing mark. */
function wrapProse(text: string): string[] {
	const lines = [''];
	for (const piece of `\u3000\u3000${text}`.match(/(?:[\d.]+%?|.)[，。；、：）”》]*/g) ?? []) {
		if (printedWidth(lines.at(-1)! + piece) > proseWidth) lines.push('');
		lines[lines.length - 1] += piece;
	}
	return lines.map((line) => `    ${line}`);
}

function wrapLabel(text: string, width: number): string[] {
	const size = Math.ceil(text.length / Math.ceil(text.length / width));
	return Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
		text.slice(index * size, (index + 1) * size)
	);
}

function proactiveLines(report: DemoReport): string[] {
	const positions = [0, 16, 38, 56];
	const table = tableOfSection(report, 2) ?? [];
	return table.flatMap((row) => {
		const set = line(...row.map(({ text }, index): [number, string] => [positions[index]!, text]));
		const hasNumbers = row.length > 1 && row[0]!.text !== '信息内容';
		return hasNumbers ? [set, ''] : [set];
	});
}

const numberPositions = [36, 45, 52, 59, 67, 75, 83];
const labelPosition = 14;
const labelWidth = 16;

function requestHead(report: DemoReport): string[] {
	const note = tableOfSection(report, 3)?.[0]?.[0]?.text ?? '';
	const [natural, company, research, nonprofit, legal, other, total] = numberPositions as [
		number,
		number,
		number,
		number,
		number,
		number,
		number
	];
	return [
		`${note} 申请人情况`,
		'',
		line([company, '法人或其他组织']),
		line([natural, '自然人'], [total, '总计']),
		line(
			[company, '商业'],
			[research, '科研'],
			[nonprofit, '社会公益'],
			[legal, '法律服务'],
			[other, '其他']
		),
		line([company, '企业'], [research, '机构'], [nonprofit, '组织'], [legal, '机构'])
	];
}

function requestLines(report: DemoReport): string[] {
	const { cells } = report;
	const printed = requestRows.filter(({ code }) => cells.has(`requests/${code}/total`));
	const numbers = (row: RequestRow) =>
		requestColumns.map((column, index): [number, string] => [
			numberPositions[index]!,
			cellAt(cells, 'requests', row.code, column)
		]);
	const flat = (code: string) => {
		const row = printed.find((row) => row.code === code)!;
		return [line([0, row.label], ...numbers(row)), ''];
	};
	const body = grouped(printed.filter(({ outcome }) => outcome !== null)).flatMap((group) => [
		...(group[0]!.group === '（四）无法提供' ? requestHead(report) : []),
		...groupLines(group, numbers)
	]);
	const total = printed.find(({ code }) => code === 'total')!;
	return [
		...requestHead(report),
		...flat('received_new'),
		...flat('carried_in'),
		...withSpine(body),
		line([4, total.label], ...numbers(total)),
		'',
		...flat('carried_out')
	];
}

/** `三、本年度办理结果` upright along the left edge, a character a line. */
function withSpine(lines: string[]): string[] {
	const spine = [...'三、本年度办理结果'];
	return lines.map((text, index) => {
		const mark = spine[index];
		return mark ? mark + text.padEnd(1).slice(1) : text;
	});
}

function grouped(rows: RequestRow[]): RequestRow[][] {
	return rows.reduce<RequestRow[][]>((groups, row) => {
		const last = groups.at(-1);
		return last && row.group !== null && last[0]!.group === row.group
			? [...groups.slice(0, -1), [...last, row]]
			: [...groups, [row]];
	}, []);
}

function groupLines(
	group: RequestRow[],
	numbers: (row: RequestRow) => [number, string][]
): string[] {
	const name = group[0]!.group;
	if (name === null) return group.flatMap((row) => [line([4, row.label], ...numbers(row)), '']);
	const set = group.flatMap((row): [number, string][][] => {
		const parts = wrapLabel(row.label, labelWidth);
		if (parts.length === 2) {
			return [[[labelPosition, parts[0]!]], numbers(row), [[labelPosition, parts[1]!]], []];
		}
		const middle = Math.floor(parts.length / 2);
		return [
			...parts.map((part, index): [number, string][] => [
				[labelPosition, part],
				...(index === middle ? numbers(row) : [])
			]),
			[]
		];
	});
	const side = [name.slice(0, 3), name.slice(3, 5), name.slice(5)];
	const start = Math.max(0, Math.floor((set.length - side.length) / 2));
	return set.map((parts, index) => line([5, side[index - start] ?? ''], ...parts));
}

function disputeLines({ cells }: DemoReport): string[] {
	const columns = Object.keys(disputeColumns);
	const heads = Object.values(disputeColumns).map((name) => name['zh-CN']);
	const at = (group: number, index: number) => group * 44 + index * 8;
	const row = (group: number, texts: string[]) =>
		texts.map((text, index): [number, string] => [at(group, index), text]);
	return [
		line([0, '行政复议'], [at(1, 3), '行政诉讼']),
		line([at(1, 1), '未经复议直接起诉'], [at(2, 1), '复议后起诉']),
		line(...row(0, heads)),
		line(...row(1, heads), ...row(2, heads)),
		line(
			...Object.keys(disputeRows).flatMap((code, group) =>
				row(
					group,
					columns.map((column) => cellAt(cells, 'disputes', code, column))
				)
			)
		),
		''
	];
}
