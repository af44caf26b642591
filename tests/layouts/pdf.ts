import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import { disputeGrid, proactiveGrid, requestGrid, type Grid } from './cells.ts';
import { proseOf, titles, type Printed } from './printed.ts';
import type { Chance } from './random.ts';

const font = join(
	dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')),
	'../fonts/NotoSansHans-Regular.otf'
);

/** How a report's tables are drawn: with all rules, with level rules only, with coloured cells, or with none. */
export const drawings = ['ruled', 'double', 'level', 'coloured', 'bare'] as const;
export type Drawing = (typeof drawings)[number];

type Placed = { text: string; left: number; right: number; top: number; bottom: number };

/** A grid's cells with the columns and rows that each covers. */
function placed(grid: Grid): Placed[] {
	const taken = grid.map((): boolean[] => []);
	return grid.flatMap((row, y) => {
		let x = 0;
		return row.map(({ text, columns = 1, rows = 1 }) => {
			while (taken[y]![x]) x += 1;
			for (let down = 0; down < rows; down += 1) {
				for (let right = 0; right < columns; right += 1) taken[y + down]![x + right] = true;
			}
			return { text, left: x, right: x + columns, top: y, bottom: y + rows };
		});
	});
}

const shares = {
	proactive: [0.31, 0.23, 0.23, 0.23],
	requests: [0.07, 0.09, 0.28, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08, 0.08],
	disputes: Array<number>(15).fill(1 / 15)
};

/** A report as a PDF drawn piece by piece: labels wrapped in their cells, tables over page breaks, upright heads, page numbers. */
export function drawPdf(report: Printed, chance: Chance, drawing: Drawing): Promise<Uint8Array> {
	const landscape = chance.happens(0.3);
	const size = chance.pick([8, 9, 10]);
	const pad = chance.pick([2, 3]);
	const centred = chance.happens(0.5);
	const middle = chance.happens(0.6);
	const repeats = chance.happens(0.5);
	const watermark = chance.happens(0.4);
	const numbered = chance.happens(0.7);
	const document = new PDFDocument({
		size: 'A4',
		layout: landscape ? 'landscape' : 'portrait',
		margin: 60,
		bufferPages: true
	});
	document.registerFont('song', font).font('song').lineWidth(0.6);
	const { width: pageWidth, height: pageHeight } = document.page;
	const width = pageWidth - 120;
	const bottom = pageHeight - 60;
	let y = 60;

	const put = (text: string, x: number, top: number, fontSize: number) =>
		document.fontSize(fontSize).text(text, x, top, { lineBreak: false });
	const widthOf = (text: string, fontSize: number) =>
		document.fontSize(fontSize).widthOfString(text);
	function wrap(text: string, room: number, fontSize: number): string[] {
		const lines: string[] = [];
		for (const sign of text) {
			const last = lines.at(-1);
			const joins = /\d/.test(sign) && last !== undefined && /[\d.]$/.test(last);
			if (last !== undefined && (joins || widthOf(last + sign, fontSize) <= room))
				lines[lines.length - 1] = last + sign;
			else lines.push(sign);
		}
		return lines;
	}
	const turnPage = () => {
		document.addPage();
		y = 60;
	};
	function prose(text: string, fontSize = 11, indent = 2 * fontSize) {
		wrap('\u3000'.repeat(Math.round(indent / fontSize)) + text, width, fontSize).forEach((line) => {
			if (y + fontSize * 1.7 > bottom) turnPage();
			put(line.replace(/^\u3000+/, ''), line.startsWith('\u3000') ? 60 + indent : 60, y, fontSize);
			y += fontSize * 1.7;
		});
	}

	function table(grid: Grid, kind: keyof typeof shares, heads: number) {
		const cells = placed(grid);
		const edges = shares[kind].reduce<number[]>(
			(all, share) => [...all, all.at(-1)! + share * width],
			[60]
		);
		const fontSize = kind === 'disputes' ? 7 : size;
		const lineHeight = fontSize * 1.35;
		const room = ({ left, right }: Placed) => edges[right]! - edges[left]! - 2 * pad - 0.5;
		const linesOf = (cell: Placed) => wrap(cell.text, room(cell), fontSize);
		const heights = grid.map(
			(_, row) =>
				Math.max(
					lineHeight,
					...cells
						.filter(({ top, bottom: end }) => top === row && end === row + 1)
						.map((cell) => linesOf(cell).length * lineHeight)
				) +
				2 * pad
		);
		for (const cell of cells) {
			const have = heights.slice(cell.top, cell.bottom).reduce((sum, one) => sum + one, 0);
			const lack = linesOf(cell).length * lineHeight + 2 * pad - have;
			if (lack > 0) heights[cell.bottom - 1]! += lack;
		}
		let from = 0;
		while (from < grid.length) {
			const again = from > 0 && repeats ? heads : 0;
			const shown = [...Array.from({ length: again }, (_, i) => i)];
			let used = shown.reduce((sum, row) => sum + heights[row]!, 0);
			let to = from;
			while (to < grid.length && (y + used + heights[to]! <= bottom || (to === from && y === 60))) {
				used += heights[to]!;
				shown.push(to);
				to += 1;
			}
			if (to === from || (from === 0 && to < Math.min(heads + 1, grid.length))) {
				turnPage();
				if (heights.slice(0, heads + 1).reduce((sum, one) => sum + one, 0) < bottom - 60) continue;
			}
			drawRows(cells, shown, heights, edges, { fontSize, lineHeight, kind });
			from = to;
			if (from < grid.length) turnPage();
		}
		y += 8;
	}

	function drawRows(
		cells: readonly Placed[],
		rows: readonly number[],
		heights: readonly number[],
		edges: readonly number[],
		{ fontSize, lineHeight, kind }: { fontSize: number; lineHeight: number; kind: string }
	) {
		const tops = new Map<number, number>();
		for (const row of rows) {
			tops.set(row, y);
			y += heights[row]!;
		}
		for (const cell of cells) {
			const own = rows.filter((row) => row >= cell.top && row < cell.bottom);
			if (own.length === 0) continue;
			const top = tops.get(own[0]!)!;
			const end = tops.get(own.at(-1)!)! + heights[own.at(-1)!]!;
			const [left, right] = [edges[cell.left]!, edges[cell.right]!];
			if (drawing === 'coloured')
				document
					.rect(left + 0.7, top + 0.7, right - left - 1.4, end - top - 1.4)
					.fill(cell.top % 2 ? '#dde6f2' : '#eef2f8')
					.fillColor('#000000');
			if (drawing === 'ruled' || drawing === 'double')
				document.rect(left, top, right - left, end - top).stroke();
			if (drawing === 'double')
				document.rect(left + 1.1, top + 1.1, right - left - 2.2, end - top - 2.2).stroke();
			if (drawing === 'level')
				document.moveTo(left, top).lineTo(right, top).moveTo(left, end).lineTo(right, end).stroke();
			if (own[0] !== cell.top) continue;
			const upright = kind === 'requests' && cell.bottom - cell.top > 8;
			const lines = upright
				? [...cell.text]
				: wrap(cell.text, edges[cell.right]! - edges[cell.left]! - 2 * pad - 0.5, fontSize);
			const fits = lines.length * lineHeight <= end - top;
			const first = middle && fits ? (top + end - lines.length * lineHeight) / 2 : top + pad;
			lines.forEach((line, index) => {
				const value = /^[\d.-]*$/.test(cell.text);
				const space = right - left - 2 * pad - widthOf(line, fontSize);
				const x = left + pad + (centred && (value || upright) ? space / 2 : 0);
				if (line !== '') put(line, x, first + index * lineHeight, fontSize);
			});
		}
	}

	const own = proseOf(report);
	prose(`${report.agency}${report.year}年政府信息公开工作年度报告`, 16, 0);
	prose(titles.overview, 12, 0);
	for (const line of own.overview) prose(line);
	prose(titles.proactive, 12, 0);
	table(proactiveGrid(report), 'proactive', 0);
	prose(titles.requests, 12, 0);
	table(requestGrid(report), 'requests', 3);
	prose(titles.disputes, 12, 0);
	table(disputeGrid(report), 'disputes', 3);
	prose(titles.problems, 12, 0);
	for (const line of own.problems) prose(line);
	prose(titles.other, 12, 0);
	for (const line of own.other) prose(line);

	const { start, count } = document.bufferedPageRange();
	for (let page = start; page < start + count; page += 1) {
		document.switchToPage(page);
		document.page.margins.bottom = 0;
		if (numbered) put(`- ${page + 1} -`, pageWidth / 2 - 8, pageHeight - 40, 9);
		if (!watermark) continue;
		document
			.save()
			.rotate(-35, { origin: [pageWidth / 2, pageHeight / 2] })
			.fillColor('#cccccc');
		put('仅供内部使用', pageWidth / 2 - 130, pageHeight / 2, 44);
		document.restore();
	}
	return new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		document.on('data', (chunk: Buffer) => chunks.push(chunk));
		document.on('end', () => resolve(Uint8Array.from(Buffer.concat(chunks))));
		document.on('error', reject);
		document.end();
	});
}
