import type { Medium } from '#lib/read/document.ts';
import { passageAt, type Locator } from '#lib/report/locator.ts';
import type { Section } from '#lib/report/report.ts';
import type { Chapter } from './outline.ts';
import type { Passage, SectionPassages } from './passage.ts';
import { isLine, type Line, type Piece } from './pieces.ts';
import { tabularLines } from './tables/tables.ts';

/** One stretch of a passage: the characters of a line that it was joined from. */
type Stretch = { text: string; line: Line; start: number };

function passage(stretches: readonly Stretch[]): Passage {
	const text = stretches.map((stretch) => stretch.text).join('');
	return {
		text,
		locate(start, end) {
			const first = at(stretches, start);
			const last = at(stretches, Math.max(start, end - 1));
			const from = first.stretch.line.at;
			const to = last.stretch.line.at;
			const begin = first.stretch.start + first.offset;
			const finish = last.stretch.start + last.offset + (end > start ? 1 : 0);
			if (from.kind === 'line' && to.kind === 'line') {
				return from.line === to.line
					? { kind: 'line', line: from.line, start: begin, end: finish }
					: { kind: 'line', line: from.line, start: begin, end: finish, endLine: to.line };
			}
			if (first.stretch === last.stretch) return passageAt(from, begin, finish);
			return passageAt(from, begin, first.stretch.start + first.stretch.text.length);
		}
	};
}

function at(stretches: readonly Stretch[], index: number): { stretch: Stretch; offset: number } {
	let passed = 0;
	for (const stretch of stretches) {
		if (index < passed + stretch.text.length) return { stretch, offset: index - passed };
		passed += stretch.text.length;
	}
	const stretch = stretches.at(-1)!;
	return { stretch, offset: Math.max(0, stretch.text.length - 1) };
}

/** Width as printed: a Chinese character is as wide as two Latin ones. */
function width(text: string): number {
	let sum = 0;
	for (const character of text.trim()) sum += character.codePointAt(0)! < 0x2e80 ? 1 : 2;
	return sum;
}

/** The width at which the text's lines are broken, or null where each line is a paragraph. */
function brokenAt(lines: readonly Line[]): number | null {
	const prose = lines.filter(({ text }) => !/\S\s{2,}\S|\t/.test(text.trim()));
	const widths = prose.map((line) => width(line.text)).filter((value) => value > 40);
	if (widths.length < 6) return null;
	const sorted = [...widths].sort((a, b) => a - b);
	const usual = sorted[Math.floor(sorted.length * 0.8)]!;
	const near = widths.filter((value) => Math.abs(value - usual) <= 8).length;
	return usual <= 130 && near >= widths.length * 0.6 ? usual : null;
}

const opensParagraph =
	/^[\s\u3000]*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、)/;

function passagesOf(lines: readonly Line[], limit: number | null): Passage[] {
	const groups: Stretch[][] = [];
	let before: Line | null = null;
	for (const line of lines) {
		if (line.text.trim() === '') {
			before = null;
			continue;
		}
		const start = line.text.length - line.text.trimStart().length;
		const stretch = { text: line.text.trim(), line, start };
		const full = before !== null && limit !== null && width(before.text) >= limit - 7;
		const opens = opensParagraph.test(line.text) && /[。：；]$/.test(before?.text.trim() ?? '');
		if (full && !opens) groups.at(-1)!.push(stretch);
		else groups.push([stretch]);
		before = line;
	}
	return groups.map(passage);
}

/** A heading's line from where prose runs on behind the heading. */
function remainder(line: Line, end: number): Line[] {
	if (line.text.slice(end).trim() === '') return [];
	const blanked = ' '.repeat(end) + line.text.slice(end);
	return [{ ...line, text: blanked }];
}

/** What a page prints below an article: the report ends before it. */
const footer =
	/^[\s\u3000]*(?:【?打印|【?关闭|分享(?:到|至)?[:：]?|扫一扫|上一篇|下一篇|相关(?:文章|链接|附件|信息)|版权所有|主办单位|网站标识码|.{0,20}ICP备|责任编辑|附件[:：])/;

function withoutFooter(lines: readonly Line[]): readonly Line[] {
	const end = lines.findIndex((line) => footer.test(line.text));
	return end < 0 ? lines : lines.slice(0, end);
}

/**
 * The prose of each section in passages; its tables are left out, lines broken at a fixed width are joined. Up to 2018 sections
 * 二 to 四 hold prose alone (`hasTables` false).
 */
export function sectionPassages(
	pieces: readonly Piece[],
	chapters: readonly Chapter[],
	medium: Medium,
	hasTables = true
): SectionPassages[] {
	const limit = medium === 'text' ? brokenAt(pieces.filter(isLine)) : null;
	return chapters.map(({ heading, piece }, index) => {
		const next = chapters[index + 1]?.piece ?? pieces.length;
		const title = pieces[piece] as Line;
		const own = pieces.slice(piece + 1, next);
		const all = own.filter(isLine);
		const lines = chapters[index + 1] ? all : withoutFooter(all);
		const holdsTable = hasTables && [2, 3, 4].includes(heading.number);
		const table =
			holdsTable && !own.some((part) => part.kind === 'rows') ? tabularLines(lines) : null;
		const prose = table ? lines.filter((_, i) => i < table.from || i >= table.to) : lines;
		return {
			number: heading.number,
			title: heading.title,
			passages: passagesOf([...remainder(title, heading.end), ...prose], limit)
		};
	});
}

/** Sections as the report keeps them: each with its whole prose, one line a passage. */
export function toSections(
	passages: readonly SectionPassages[],
	pieces: readonly Piece[],
	chapters: readonly Chapter[]
): Section[] {
	return passages.map((section, index): Section => {
		const at: Locator = pieces[chapters[index]!.piece]!.at;
		const text = section.passages.map((one) => one.text).join('\n');
		return { number: section.number, title: section.title, text, at };
	});
}
