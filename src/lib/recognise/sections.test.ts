import { expect, it } from 'vitest';
import { readText } from '#lib/read/text.ts';
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
