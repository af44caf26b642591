import { describe, expect, it } from 'vitest';
import type { Block } from '#lib/read/document.ts';
import { read } from '#lib/read/read.ts';
import { locatorKey } from '#lib/report/locator.ts';
import { cell, paragraph, row, run, table, wordFile, type WordParts } from './docx.fixture.ts';

async function blocksOf(parts: WordParts): Promise<Block[]> {
	const outcome = await read(wordFile(parts), 'a.docx');
	if (!outcome.ok) throw new Error(outcome.refusal.text);
	expect(outcome.value.medium).toBe('docx');
	return outcome.value.blocks;
}

const shown = (blocks: readonly Block[]) =>
	blocks.map((block) =>
		block.kind === 'paragraph'
			? block.text
			: block.rows.map((cells) => cells.map((one) => one?.text ?? null))
	);
const read1 = async (parts: WordParts) => shown(await blocksOf(parts));

const level = (index: number, format: string, text: string, more = '') =>
	`<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbered = (list: number, depth = 0) =>
	`<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
const list = (id: number, levels: string, overrides = '') =>
	`<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/>${overrides}</w:num>`;

describe('numbers that Word writes itself', () => {
	const numbering = `${list(1, level(0, 'chineseCountingThousand', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.') + level(3, 'decimal', '%1.%4', '<w:isLgl/>'))}<w:num w:numId="7"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

	it('stand before headings and their parts, and count anew under the next heading', async () => {
		const body = [
			paragraph('总体情况', numbered(1)),
			paragraph('主动公开', numbered(1, 1)),
			paragraph('依申请公开', numbered(1, 1)),
			paragraph('甲', numbered(1, 2)),
			paragraph('存在问题', numbered(1)),
			paragraph('改进', numbered(1, 1)),
			paragraph('条款', numbered(1, 3)),
			paragraph('另起', numbered(7))
		].join('');
		expect(await read1({ body, numbering })).toEqual([
			'一、总体情况',
			'（一）主动公开',
			'（二）依申请公开',
			'1.甲',
			'二、存在问题',
			'（一）改进',
			'2.1 条款',
			'一、另起'
		]);
	});

	it('come from the style of the paragraph or from one that it is based on; 0 takes them away', async () => {
		const styles =
			'<w:style w:type="paragraph" w:styleId="1"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>';
		const body = [
			paragraph('总体情况', '<w:pStyle w:val="1"/>'),
			paragraph('无编号', `<w:pStyle w:val="1"/>${numbered(0)}`),
			paragraph('主动公开', '<w:pStyle w:val="2"/>')
		].join('');
		expect(
			await read1({ body, styles, numbering: list(2, level(0, 'ideographDigital', '第%1部分')) })
		).toEqual(['第一部分 总体情况', '无编号', '第二部分 主动公开']);
	});

	it.each([
		['chineseCounting', '十二'],
		['taiwaneseCounting', '十二'],
		['ideographDigital', '一二'],
		['chineseLegalSimplified', '壹拾贰'],
		['decimalEnclosedCircle', '⑫'],
		['decimalEnclosedCircleChinese', '⑫'],
		['decimalFullWidth', '１２'],
		['upperRoman', 'XII'],
		['lowerLetter', 'l'],
		['decimalZero', '12'],
		['bullet', '']
	])('%s', async (format, twelfth) => {
		const body = paragraph('项', numbered(3)).repeat(12);
		const all = await read1({ body, numbering: list(3, level(0, format, '%1、')) });
		expect(all[11]).toBe(twelfth === '' ? '项' : `${twelfth}、项`);
	});
});

describe('tables', () => {
	it('cells merged down and across, rows that begin late, and where each cell stands', async () => {
		const [block] = await blocksOf({
			body: table([
				row([cell('组', '<w:vMerge w:val="restart"/>'), cell('甲', '<w:gridSpan w:val="2"/>')]),
				row([cell('看不见', '<w:vMerge/>'), cell('1'), cell('2')]),
				row([cell('3'), cell('4')], '<w:gridBefore w:val="1"/>')
			])
		});
		expect(shown([block!])).toEqual([
			[
				['组', '甲', '甲'],
				['组', '1', '2'],
				[null, '3', '4']
			]
		]);
		const rows = block!.kind === 'table' ? block!.rows : [];
		expect(rows[0]![0]).toBe(rows[1]![0]);
		expect(locatorKey(rows[1]![2]!.at)).toBe('T1R2C3');
		expect(locatorKey(rows[2]![1]!.at)).toBe('T1R3C1');
	});

	it('content controls around rows, cells and text are looked through; a prompt is no text', async () => {
		const control = (content: string, properties = '') =>
			`<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
		const body = table([
			control(row([cell('规章'), control(cell('12'))])),
			row([
				cell(paragraph(control(run('3')))),
				cell(paragraph(control(run('单击此处输入'), '<w:showingPlcHdr/>')))
			])
		]);
		expect(await read1({ body })).toEqual([
			[
				['规章', '12'],
				['3', '']
			]
		]);
	});

	it('rows with prose or another table are walked into, and numbers count on in order', async () => {
		const inner = table([row([cell('规章'), cell('0')])]);
		const body = table([
			row([cell('导航'), cell('栏目')]),
			row([cell(`${paragraph('一、总体情况')}${inner}${paragraph('')}`)]),
			row([cell('长'.repeat(301)), cell('短')])
		]);
		expect(await read1({ body })).toEqual([
			[['导航', '栏目']],
			'一、总体情况',
			[['规章', '0']],
			'',
			'长'.repeat(301),
			'短'
		]);
	});

	it('a deleted row is gone, an inserted one is there', async () => {
		const body = table([
			row([cell('甲')], '<w:ins w:id="1" w:author="a"/>'),
			row([cell('乙')], '<w:del w:id="1" w:author="a"/>')
		]);
		expect(await read1({ body })).toEqual([[['甲']]]);
	});
});

describe('text', () => {
	it('tracked changes as accepted; hidden text, codes of fields, notes and soft hyphens left out', async () => {
		const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
		const styles =
			'<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>';
		const body = paragraph(
			[
				'<w:del w:id="1"><w:r><w:delText>9</w:delText></w:r></w:del>',
				`<w:ins w:id="2">${run('收到12件')}</w:ins>`,
				run('77', '<w:vanish/>'),
				run('88', '<w:rStyle w:val="Gone"/>'),
				run('，', '<w:vanish w:val="0"/>'),
				field('begin'),
				'<w:r><w:instrText>PAGEREF </w:instrText></w:r>',
				run('码'),
				field('separate'),
				run('办结'),
				field('end'),
				'<w:r><w:footnoteReference w:id="2"/><w:softHyphen/><w:t>10</w:t><w:noBreakHyphen/><w:tab/><w:t>件</w:t></w:r>',
				`<w:moveFrom w:id="3">${run('移走')}</w:moveFrom>`,
				`<w:hyperlink>${run('。')}</w:hyperlink>`
			].join('')
		);
		expect(await read1({ body, styles })).toEqual(['收到12件，办结10-\t件。']);
	});

	it('line breaks part a paragraph, each line with its place in it', async () => {
		const blocks = await blocksOf({
			body: paragraph(`${run('一、总体情况')}<w:r><w:br/></w:r>${run('全年')}`)
		});
		expect(blocks).toEqual([
			{
				kind: 'paragraph',
				text: '一、总体情况',
				at: { kind: 'paragraph', paragraph: 1, start: 0, end: 6 }
			},
			{
				kind: 'paragraph',
				text: '全年',
				at: { kind: 'paragraph', paragraph: 1, start: 7, end: 9 }
			}
		]);
	});

	it('a text box once, though it is written twice; pictures are counted', async () => {
		const box = `<w:txbxContent>${paragraph('某局2023年政府信息公开工作年度报告')}</w:txbxContent>`;
		const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r>${run('锚')}</w:p>`;
		const outcome = await read(wordFile({ body: body + paragraph('字'.repeat(60)) }), 'a');
		expect(outcome.ok && [shown(outcome.value.blocks).slice(0, 2), outcome.value.pictures]).toEqual(
			[['锚', '某局2023年政府信息公开工作年度报告'], 1]
		);
	});

	it('strict documents, and producers with prefixes of their own', async () => {
		expect(await read1({ body: paragraph('严格'), strict: true })).toEqual(['严格']);
		const own = paragraph('前缀').replaceAll('w:', 'ns0:');
		expect(await read1({ body: own })).toEqual(['前缀']);
	});

	it.each([
		['page.html', '<html><meta charset="gbk"><p>甲</p><table><tr><td>规章<td>3</table>'],
		[
			'page.mht',
			'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><p>=E7=94=B2</p><table><tr><td>=\r\n=E8=A7=84=E7=AB=A0<td>3</table>\r\n--x--'
		]
	])('a page that an editor left in the document: %s', async (name, bytes) => {
		const blocks = await blocksOf({
			body: `${paragraph('前')}<w:altChunk r:id="c1"/>`,
			relations: [['c1', 'aFChunk', name]],
			others: [{ name: `word/${name}`, bytes }]
		});
		expect(shown(blocks)).toEqual(['前', '甲', [['规章', '3']]]);
		expect(blocks.map(({ at }) => at.kind)).toEqual(['paragraph', 'paragraph', 'cell']);
	});
});

describe('files that give no document', () => {
	const codeOf = async (bytes: Uint8Array) => {
		const outcome = await read(bytes, 'a.docx');
		return outcome.ok ? 'read' : outcome.refusal.code;
	};

	it('a table that is a picture', async () => {
		const body = '<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>';
		expect(await codeOf(wordFile({ body }))).toBe('picture_only');
	});

	it('parts that unpack to too much, or say so', async () => {
		const body = paragraph('0'.repeat(25 * 1024 * 1024));
		expect(await codeOf(wordFile({ body }))).toBe('too_large');
	});

	it('damage: a byte changed, the end cut off, no text', async () => {
		const whole = wordFile({ body: paragraph('一二三四五六七八九十'.repeat(30)) });
		expect(await codeOf(whole)).toBe('read');
		const changed = Buffer.from(whole);
		const at = changed.indexOf('word/document.xml', changed.indexOf('word/document.xml.rels') + 9);
		changed[at + 60] = changed[at + 60]! ^ 0x40;
		expect(await codeOf(changed)).toBe('broken');
		expect(await codeOf(whole.subarray(0, at + 60))).toBe('broken');
		expect(await codeOf(wordFile({ body: '' }))).toBe('empty');
	});

	it('depth without end', async () => {
		const deep = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('深')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
		const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${paragraph('深')}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`;
		for (const body of [deep, nested])
			expect(await codeOf(wordFile({ body: body + paragraph('浅') }))).toBe('read');
	});
});
