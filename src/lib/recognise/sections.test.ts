import { describe, expect, it } from 'vitest';
import { readText } from '#lib/read/text.ts';
import { sectionTitles } from './heading.ts';
import { outline } from './outline.ts';
import { pieces as piecesOf } from './pieces.ts';
import { sectionPassages } from './sections.ts';

const sentence =
	'本单位每季度检查一次公开栏目，发现错漏当日更正，并把检查结果报送主管部门备案存查。';

/** A long text broken every 38 characters, beside a laid-out table whose lines are wider. */
function broken(paragraphs: readonly string[]): string {
	const lines = paragraphs.flatMap((text) => text.match(/.{1,38}/g) ?? []);
	const table = Array.from(
		{ length: 30 },
		(_, i) => `${' '.repeat(14)}1.属于国家秘密${' '.repeat(40)}0      0      ${i}`
	);
	return ['一、总体情况', ...lines, '三、收到和处理政府信息公开申请情况', ...table].join('\n');
}

it('lines broken at a fixed width are one passage, which knows where its characters stand', () => {
	const first = `（一）监督方面。${sentence.repeat(5)}共收到申请12件。`;
	const second = `（二）培训方面。${sentence.repeat(4)}`;
	const pieces = piecesOf(readText(broken([first, second])));
	const [overview] = sectionPassages(pieces, outline(pieces).chapters, 'text');
	expect(overview!.passages.map(({ text }) => text)).toEqual([first, second]);
	const start = first.indexOf('12件');
	const line = Math.floor(start / 38);
	expect(overview!.passages[0]!.locate(start, start + 3)).toMatchObject({
		kind: 'line',
		line: line + 2,
		start: start - line * 38
	});
});

it('a line that ends early ends its passage', () => {
	const text = broken([sentence.repeat(4), '短句。', sentence.repeat(4)]);
	const pieces = piecesOf(readText(text));
	const [overview] = sectionPassages(pieces, outline(pieces).chapters, 'text');
	expect(overview!.passages.map((passage) => passage.text)).toContain('短句。');
});

describe('sections numbered otherwise than the form', () => {
	const chaptersOf = (lines: readonly string[]) =>
		outline(piecesOf(readText(lines.join('\n')))).chapters.map(({ heading }) => heading.number);
	const titles = Object.values(sectionTitles);

	it.each([
		['（一）', (index: number) => `（${'一二三四五六'[index]}）`],
		['1.', (index: number) => `${index + 1}. `]
	])('%s', (_, mark) => {
		const lines = titles.map((title, index) => mark(index) + title);
		expect(chaptersOf(lines)).toEqual([1, 2, 3, 4, 5, 6]);
	});

	it('parts of a section that bear the words of others are none', () => {
		const parts = ['（一）主动公开情况', '（二）依申请公开情况', '（三）存在的问题'];
		expect(chaptersOf(parts)).toEqual([]);
		const whole = titles.map((title, index) => `${'一二三四五六'[index]}、${title}`);
		expect(chaptersOf([whole[0]!, ...parts, ...whole.slice(1)])).toEqual([1, 2, 3, 4, 5, 6]);
	});
});
