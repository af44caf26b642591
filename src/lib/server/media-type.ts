import { sniff, type FileType } from '#lib/read/sniff.ts';

const mediaTypes: Readonly<Record<FileType, string>> = {
	empty: 'application/octet-stream',
	html: 'text/html',
	text: 'text/plain',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	ofd: 'application/ofd',
	odt: 'application/vnd.oasis.opendocument.text',
	ods: 'application/vnd.oasis.opendocument.spreadsheet',
	zip: 'application/zip',
	rar: 'application/vnd.rar',
	'7z': 'application/x-7z-compressed',
	doc: 'application/msword',
	xls: 'application/vnd.ms-excel',
	encrypted: 'application/x-ole-storage',
	ole: 'application/x-ole-storage',
	spreadsheet_xml: 'application/xml',
	csv: 'text/csv',
	markdown: 'text/markdown',
	pdf: 'application/pdf',
	rtf: 'application/rtf',
	mhtml: 'multipart/related',
	image: 'image/*',
	binary: 'application/octet-stream'
};

/** The media type of a file, told from its bytes. */
export function mediaTypeOf(bytes: Uint8Array): string {
	return mediaTypes[sniff(bytes)];
}
