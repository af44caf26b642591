import {
	AlignmentType,
	DeletedTextRun,
	Document,
	InsertedTextRun,
	LevelFormat,
	LevelSuffix,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type ParagraphChild
} from 'docx';
import { disputeGrid, filled, proactiveGrid, requestGrid, type Grid } from './cells.ts';
import { proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

/** How a Word document is written: each is a way that real ones are. */
export type WordStyle = {
	/** Word numbers the headings and the reasons of table 三 itself: the text lacks the numbers. */
	numbered: boolean;
	/** Merged cells are parted again, with an empty cell at each place. */
	unmerged: boolean;
	/** A part of the values was changed with changes tracked, another stands beside hidden text. */
	tracked: boolean;
	/** Everything stands in a cell of a table that lays out the page. */
	framed: boolean;
	/** Table 三 is cut in two. */
	torn: boolean;
	/** Long labels are broken within their cells, by line breaks or paragraphs. */
	broken: 'breaks' | 'paragraphs' | null;
	/** Table 四 has a table for each of its three groups. */
	parted: boolean;
};

export function styleBy(chance: Chance): WordStyle {
	return {
		numbered: chance.happens(0.5),
		unmerged: chance.happens(0.2),
		tracked: chance.happens(0.4),
		framed: chance.happens(0.3),
		torn: chance.happens(0.3),
		broken: chance.pick([null, null, 'breaks', 'paragraphs'] as const),
		parted: chance.happens(0.2)
	};
}

const change = { id: 7, author: '核对', date: '2024-01-12T08:00:00Z' };
const width = 9000;

function content(text: string, style: WordStyle, chance: Chance): ParagraphChild[] {
	if (style.tracked && text !== '' && chance.happens(0.2)) {
		return [
			new DeletedTextRun({ ...change, text: String(chance.below(90)) }),
			new InsertedTextRun({ ...change, text })
		];
	}
	if (style.tracked && chance.happens(0.15))
		return [new TextRun({ text: '77', vanish: true }), new TextRun(text)];
	const cut = text.length > 1 && chance.happens(0.3) ? 1 : 0;
	return cut
		? [new TextRun(text.slice(0, cut)), new TextRun(text.slice(cut))]
		: [new TextRun(text)];
}

const numeral = /^(\d)\.(?=\D)|^（([一二三四五六七])）/;

/** A cell's paragraphs: a reason's number is left to Word, which counts within each group anew. */
function paragraphs(text: string, style: WordStyle, chance: Chance, counts: Counts): Paragraph[] {
	const found = style.numbered ? text.match(numeral) : null;
	const rest = found ? text.slice(found[0].length) : text;
	const numbering = found ? counts(found[0]) : null;
	const parts =
		style.broken && rest.length > 6 && !/\d/.test(rest)
			? [rest.slice(0, 4), rest.slice(4)]
			: [rest];
	if (style.broken === 'breaks' && parts.length > 1) {
		const [first = '', second = ''] = parts;
		return [
			new Paragraph({
				...(numbering ? { numbering } : {}),
				children: [new TextRun(first), new TextRun({ text: second, break: 1 })]
			})
		];
	}
	return parts.map(
		(part, index) =>
			new Paragraph({
				...(numbering && index === 0 ? { numbering } : {}),
				alignment: AlignmentType.CENTER,
				children: content(part, style, chance)
			})
	);
}

type Counts = (printed: string) => { reference: string; level: number; instance: number } | null;

/** The list that writes a printed numeral: reasons count anew with each 1., and groups run from （一） to （七）. */
function counter(): Counts {
	let instance = 0;
	return (printed) => {
		if (printed === '1.') instance += 1;
		return /\d/.test(printed)
			? { reference: 'reasons', level: 0, instance }
			: { reference: 'groups', level: 0, instance: 0 };
	};
}

function widthOf(grid: Grid): number {
	return Math.max(...filled(grid).map((row) => row.length));
}

function draw(grid: Grid, style: WordStyle, chance: Chance, counts: Counts): Table {
	const columns = widthOf(grid);
	const rows = style.unmerged
		? filled(grid).map((row) => row.map((text) => ({ text, columns: 1, rows: 1 })))
		: grid;
	return new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
		rows: rows.map(
			(row) =>
				new TableRow({
					children: row.map(
						({ text, columns: across = 1, rows: down = 1 }) =>
							new TableCell({
								columnSpan: across,
								rowSpan: down,
								width: { size: Math.floor(width / columns) * across, type: WidthType.DXA },
								children: paragraphs(text, style, chance, counts)
							})
					)
				})
		)
	});
}

/** Table 四 as three tables, one below the other: each with its name, its five heads and its five numbers. */
function partedDisputes(report: Printed): Grid[] {
	const [, , heads = [], values = []] = disputeGrid(report);
	return ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name, index) => [
		[{ text: name, columns: 5 }],
		heads.slice(0, 5).map(({ text }) => ({ text })),
		values.slice(index * 5, index * 5 + 5)
	]);
}

function requestTables(report: Printed, style: WordStyle, chance: Chance): Grid[] {
	const grid = requestGrid(report);
	if (!style.torn) return [grid];
	const at = chance.pick([grid.length - 1, 5, 4]);
	return [grid.slice(0, at), grid.slice(at)];
}

/** The report as a Word document (DOCX) in one of the ways that `style` says. */
export async function wordDocument(
	report: Printed,
	style: WordStyle,
	chance: Chance
): Promise<Uint8Array> {
	const prose = proseOf(report);
	const counts = counter();
	const heading = (text: string) =>
		style.numbered
			? new Paragraph({
					text: text.slice(2),
					numbering: { reference: 'headings', level: 0 }
				})
			: new Paragraph({ text });
	const tables = (grids: readonly Grid[]) =>
		grids.flatMap((grid) => [draw(grid, style, chance, counts), new Paragraph('')]);
	const blocks = [
		new Paragraph({
			children: [
				new TextRun(report.agency),
				new TextRun({ text: `${report.year}年政府信息公开工作年度报告`, bold: true })
			]
		}),
		heading(titles.overview),
		...prose.overview.map((line) => new Paragraph(line)),
		heading(titles.proactive),
		...tables([proactiveGrid(report)]),
		heading(titles.requests),
		...tables(requestTables(report, style, chance)),
		heading(titles.disputes),
		...tables(style.parted ? partedDisputes(report) : [disputeGrid(report)]),
		heading(titles.problems),
		...prose.problems.map((line) => new Paragraph(line)),
		heading(titles.other),
		...prose.other.map((line) => new Paragraph(line))
	];
	const framed = new Table({
		width: { size: width, type: WidthType.DXA },
		columnWidths: [width],
		rows: [new TableRow({ children: [new TableCell({ children: blocks })] })]
	});
	const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
		level: 0,
		format,
		text,
		suffix: LevelSuffix.NOTHING
	});
	const file = new Document({
		numbering: {
			config: [
				{ reference: 'headings', levels: [level(LevelFormat.CHINESE_COUNTING, '%1、')] },
				{ reference: 'groups', levels: [level(LevelFormat.CHINESE_COUNTING, '（%1）')] },
				{ reference: 'reasons', levels: [level(LevelFormat.DECIMAL, '%1.')] }
			]
		},
		sections: [{ children: style.framed ? [framed, new Paragraph('')] : blocks }]
	});
	return new Uint8Array(await Packer.toBuffer(file));
}
