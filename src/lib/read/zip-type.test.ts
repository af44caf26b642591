import { Document, Packer, Paragraph } from 'docx';
import { expect, it } from 'vitest';
import { zip } from './archive/zip.fixture.ts';
import { sniff } from './sniff.ts';

const names = (...all: string[]) => zip(all.map((name) => ({ name, bytes: `${name} 的内容` })));
const typed = '[Content_Types].xml';
const many = Array.from(
	{ length: 900 },
	(_, index) => `media/picture-${index}-with-a-long-name.png`
);

it.each([
	['docx', names(typed, '_rels/.rels', 'word/document.xml')],
	['docx', names(typed, ...many, 'word/document.xml', ...many.map((name) => `more/${name}`))],
	['docx', names('word\\document.xml', '[content_types].xml')],
	['xlsx', names(typed, 'xl/workbook.xml')],
	['pptx', names(typed, 'ppt/presentation.xml')],
	['ofd', names('OFD.xml', 'Doc_0/Document.xml')],
	['zip', names('word/城管局.docx', 'xl/台账.xlsx', '说明OFD.xml.txt')],
	['zip', names('a.txt')],
	['zip', zip([])],
	['zip', zip([{ name: 'a.txt', bytes: 'word/document.xml [Content_Types].xml', method: 0 }])],
	[
		'odt',
		zip([
			{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', method: 0 },
			{ name: 'content.xml', bytes: '<a/>' }
		])
	],
	[
		'ods',
		zip([
			{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
			{ name: 'content.xml', bytes: '<a/>' }
		])
	]
])('%s', (type, bytes) => expect(sniff(bytes)).toBe(type));

it('a document that a library wrote, whole or cut off', async () => {
	const paragraph = new Paragraph('一、总体情况');
	const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] }));
	expect(sniff(bytes)).toBe('docx');
	expect(sniff(bytes.subarray(0, bytes.length - 100))).toBe('docx');
});

it('a comment at the end, and rubbish in place of the directory, do not mislead', () => {
	expect(sniff(zip([{ name: typed }, { name: 'xl/workbook.xml' }], 'word/document.xml'))).toBe(
		'xlsx'
	);
	const wrong = names(typed, 'word/document.xml');
	wrong.writeUInt32LE(0xfffffff0, wrong.length - 6);
	expect(sniff(wrong)).toBe('docx');
});

it('other archives are told apart', () => {
	expect(sniff(Buffer.from('Rar!\u001a\u0007\u0001\u0000', 'latin1'))).toBe('rar');
	expect(sniff(Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4]))).toBe('7z');
});
