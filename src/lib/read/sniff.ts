import { unmarkedUtf16 } from './charset.ts';
import { delimiterOf } from './workbook/delimited.ts';
import { holdsPipeTable } from './markdown.ts';
import { oleKind } from './ole.ts';
import { zipType } from './zip-type.ts';

/** File types that have a reader. */
export const readableTypes = [
	'html',
	'mhtml',
	'text',
	'docx',
	'doc',
	'xlsx',
	'xls',
	'spreadsheet_xml',
	'ods',
	'csv',
	'markdown',
	'pdf'
] as const;
export type ReadableType = (typeof readableTypes)[number];

/** File types told apart by their bytes that have none. */
export const unreadableTypes = [
	'empty',
	'pptx',
	'ofd',
	'odt',
	'zip',
	'rar',
	'7z',
	'encrypted',
	'ole',
	'rtf',
	'image',
	'binary'
] as const;
export type UnreadableType = (typeof unreadableTypes)[number];
export type FileType = ReadableType | UnreadableType;

export const isReadable = (type: FileType): type is ReadableType =>
	(readableTypes as readonly string[]).includes(type);

const signatures: readonly [FileType, readonly number[]][] = [
	['zip', [0x50, 0x4b, 0x05, 0x06]],
	['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['image', [0x89, 0x50, 0x4e, 0x47]],
	['image', [0xff, 0xd8, 0xff]],
	['image', [0x47, 0x49, 0x46, 0x38]],
	['image', [0x42, 0x4d]],
	['image', [0x49, 0x49, 0x2a, 0x00]],
	['image', [0x4d, 0x4d, 0x00, 0x2a]],
	['image', [0x52, 0x49, 0x46, 0x46]]
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
	signature.every((byte, index) => bytes[index] === byte);

/** By byte: 1 for a control character that no text file holds. */
const isControl = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte < 0x20 && ![0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b].includes(byte) ? 1 : 0
);

/** Latin letters of the bytes, zero bytes left out, so that UTF-16 and UTF-8 look alike. */
function latin(bytes: Uint8Array, from: number, to: number): string {
	const part = bytes.subarray(from, to);
	return Buffer.from(part.buffer, part.byteOffset, part.length)
		.toString('latin1')
		.replace(/[\u0080-\u00ff]+/g, '')
		.replaceAll('\0', '');
}

function isUtf16(bytes: Uint8Array): boolean {
	const marked = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
	return marked || unmarkedUtf16(bytes) !== null;
}

/** Text of cells throughout, Markdown by its pipe tables, or text. What parts cells is the same in every Chinese charset. */
function textType(head: Uint8Array): FileType {
	const charset =
		head[0] === 0xff
			? 'utf-16le'
			: head[0] === 0xfe
				? 'utf-16be'
				: (unmarkedUtf16(head) ?? 'latin1');
	const text = new TextDecoder(charset).decode(head);
	if (holdsPipeTable(text)) return 'markdown';
	return delimiterOf(text) ? 'csv' : 'text';
}

/** Tells a file's type from its bytes alone; its name is not asked. */
export function sniff(bytes: Uint8Array): FileType {
	const head = bytes.subarray(0, 65536);
	const blankBytes = [0, 0x09, 0x0a, 0x0c, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xff, 0xfe];
	if (bytes.length <= 1 << 20 && bytes.every((byte) => blankBytes.includes(byte))) return 'empty';
	if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return zipType(bytes);
	if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleKind(bytes);
	const opening = latin(bytes, 0, 4096).trimStart();
	if (opening.startsWith('%PDF-')) return 'pdf';
	if (opening.startsWith('{\\rtf')) return 'rtf';
	if (
		/^(from|mime-version|content-type|date|subject):/i.test(opening) &&
		/multipart\/related/i.test(opening)
	) {
		return 'mhtml';
	}
	const signature = signatures.find(([, sequence]) => startsWith(bytes, sequence));
	if (signature) return signature[0];
	if (!isUtf16(bytes)) {
		let controls = 0;
		for (let at = 0; at < head.length; at += 1) controls += isControl[head[at]!]!;
		if (controls > head.length / 200) return 'binary';
	}
	const markup =
		/<(!doctype\s+html|html|head|body|meta|title|table|div|article|section|h[1-3]|p|span)[\s>/]/i;
	if (!opening.startsWith('<')) return textType(head);
	const early = latin(bytes, 0, 65536);
	if (/^<\?xml/i.test(opening) && early.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
		return 'spreadsheet_xml';
	}
	if (/^(<\?xml|<!|<[a-z])/i.test(opening) && markup.test(early)) return 'html';
	return textType(head);
}
