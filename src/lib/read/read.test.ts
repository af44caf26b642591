import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from './charset.ts';
import { readHtml } from './html.ts';
import { read } from './read.ts';
import { sniff } from './sniff.ts';

const bytes = (text: string, charset = 'utf-8') => iconv.encode(text, charset);
const refusal = async (content: Uint8Array) => {
	const outcome = await read(content, 'report.html');
	return outcome.ok ? null : outcome.refusal;
};

describe('type by the bytes', () => {
	it.each([
		['html', bytes('\ufeff  <!DOCTYPE html><html><body><p>一</p></body></html>')],
		['html', bytes('<div><table><tr><td>1</td></tr></table></div>')],
		['html', iconv.encode('<html><body>年报</body></html>', 'utf-16le', { addBOM: true })],
		['html', iconv.encode('<html><body>年报</body></html>', 'utf-16le', { addBOM: false })],
		['html', iconv.encode('<html><body>年报</body></html>', 'utf-16be', { addBOM: false })],
		['text', bytes('一、总体情况\n规章\t0\t0', 'gb18030')],
		['text', bytes('3 < 5，<见附件>')],
		['empty', bytes('')],
		['empty', bytes(' \n\ufeff')],
		['pdf', bytes('%PDF-1.7\n')],
		['rtf', bytes('{\\rtf1\\ansi')],
		['ole', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
		['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
		['binary', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 32)]
	])('%s', (type, content) => expect(sniff(content)).toBe(type));

	it('each type without a reader is refused in one sentence that says what to do', async () => {
		for (const [content, code] of [
			[bytes('%PDF-1.7\n'), 'broken'],
			[bytes(''), 'empty'],
			[Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'picture_only'],
			[bytes('<html><body><img src="a.png"></body></html>'), 'picture_only']
		] as const) {
			const refused = await refusal(content);
			expect(refused?.code).toBe(code);
			expect(refused?.text).toMatch(/^[^\n]+[。]$/);
		}
	});
});

describe('charset', () => {
	const text = '三、收到和处理政府信息公开申请情况：予以公开１２件';
	it.each(['utf-8', 'gb18030', 'gbk', 'utf-16le', 'utf-16be'])('%s', (charset) => {
		const marked = charset.startsWith('utf-16');
		const content = iconv.encode(text, charset, { addBOM: marked });
		expect(decode(content).text).toBe(text);
	});

	it.each(['utf-16le', 'utf-16be'])('%s without a byte order mark', (charset) => {
		const page = `<html><body><p>${text}</p></body></html>`;
		expect(decode(iconv.encode(page, charset, { addBOM: false })).text).toBe(page);
	});

	it('a page that says gb2312 and is utf-8 is read as what it is', () => {
		const page = `<meta charset="gb2312"><p>${text}</p>`;
		expect(decode(bytes(page)).text).toBe(page);
		expect(decode(bytes(page, 'gbk')).text).toBe(page);
	});
});

describe('pages', () => {
	const table = (html: string) => readHtml(html).blocks.find((block) => block.kind === 'table');

	it('spans are resolved: the same cell at each place that it covers', () => {
		const rows = table(
			'<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>'
		)!.rows;
		expect(rows.map((row) => row.map((cell) => cell?.text))).toEqual([
			['a', 'b', 'b'],
			['a', 'c', 'd']
		]);
		expect(rows[0]![0]).toBe(rows[1]![0]);
	});

	it('a cell is located by a path that leads back to it', () => {
		const cell = table(
			'<body><div></div><div><table><tr><td>a</td><td>b</td></tr></table></div></body>'
		)!.rows[0]![1]!;
		expect(cell.at).toEqual({
			kind: 'element',
			path: 'html:nth-of-type(1) > body:nth-of-type(1) > div:nth-of-type(2) > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(2)'
		});
	});

	it('scripts, navigation and hidden elements are not read', () => {
		const { blocks } = readHtml(
			'<nav>首页</nav><p>正文<script>1</script></p><p style="display: none">9</p><p hidden>8</p>'
		);
		expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(['正文']);
	});

	it('line breaks part paragraphs, each with its place in the element', () => {
		const { blocks } = readHtml('<p>一、总体情况<br>全年 12\n件</p>');
		expect(blocks).toMatchObject([
			{ text: '一、总体情况', at: { start: 0, end: 6 } },
			{ text: '全年 12 件', at: { start: 6, end: 13 } }
		]);
	});

	it('blank characters of a cell are kept as printed', () => {
		expect(table('<table><tr><td>a</td><td>&nbsp;</td></tr></table>')!.rows[0]![1]!.text).toBe(
			'\u00a0'
		);
	});

	it('a table that lays the page out is walked into', () => {
		const { blocks } = readHtml(
			'<table><tr><td>首页</td></tr><tr><td><p>一</p><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>'
		);
		expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph', 'table']);
	});

	it('hostile pages end', async () => {
		const deep = `${'<div>'.repeat(5000)}x${'</div>'.repeat(5000)}`;
		const nested = '<table><tr><td>'.repeat(800);
		const wide = `<table>${'<tr><td colspan=99999 rowspan=99999>1</td><td>2</td></tr>'.repeat(60)}</table>`;
		for (const html of [deep, nested, wide, '<table><tr><td>', '<', '<html><!--']) {
			await expect(read(bytes(`<html><body>${html}`), 'x')).resolves.toBeDefined();
		}
		expect(table(wide)!.rows[0]!.length).toBeLessThanOrEqual(120);
	});
});
