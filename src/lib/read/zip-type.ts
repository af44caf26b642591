import { localHeaders } from './archive/local-headers.ts';

/** File types that are ZIP archives by their bytes. */
export type ZipType = 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'odt' | 'ods' | 'zip';

const mostNames = 20_000;
const endSignature = Buffer.from('PK\u0005\u0006', 'latin1');
const entrySignature = 0x02014b50;
const longestComment = 0xffff;

/** Names by the central directory (APPNOTE 4.3.12, 4.3.16), null where it cannot be followed to its end. */
function namesByDirectory(archive: Buffer): string[] | null {
	const tail = Math.max(0, archive.length - 22 - longestComment);
	const end = archive.subarray(tail).lastIndexOf(endSignature) + tail;
	if (end < tail || end + 22 > archive.length) return null;
	const count = archive.readUInt16LE(end + 10);
	const names: string[] = [];
	let at = archive.readUInt32LE(end + 16);
	while (names.length < Math.min(count, mostNames)) {
		if (at + 46 > archive.length || archive.readUInt32LE(at) !== entrySignature) return null;
		const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
		names.push(archive.toString('latin1', at + 46, nameEnd));
		at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
	}
	return names;
}

/** What an OpenDocument file says of itself: its first member, stored as it is (ODF 1.3 part 2, 3.3). */
function openDocumentType(archive: Buffer): ZipType | null {
	const [first] = localHeaders(archive.subarray(0, 512), 1);
	if (first?.name.toString('latin1') !== 'mimetype') return null;
	const said = archive.toString('latin1', first.dataStart, first.dataStart + 80);
	if (said.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
	return said.startsWith('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : null;
}

const officeFolders: readonly [ZipType, string][] = [
	['docx', 'word/'],
	['xlsx', 'xl/'],
	['pptx', 'ppt/']
];

/**
 * Which kind of file a ZIP archive is, by the names in it. An Office document has `[Content_Types].xml` at
 * its root (ECMA-376 part 2, 7.3.7), which an archive of documents has not, whatever its folders are called.
 */
export function zipType(bytes: Uint8Array): ZipType {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const told = namesByDirectory(archive) ?? headerNames(archive);
	const names = told.map((name) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase());
	if (names.includes('[content_types].xml')) {
		const office = officeFolders.find(([, folder]) =>
			names.some((name) => name.startsWith(folder))
		);
		if (office) return office[0];
	}
	if (names.includes('ofd.xml')) return 'ofd';
	return openDocumentType(archive) ?? 'zip';
}

const headerNames = (archive: Buffer) =>
	localHeaders(archive, mostNames).map(({ name }) => name.toString('latin1'));
