import type { Outcome } from '#lib/report/result.ts';
import { decode } from './charset.ts';
import type { Block, Document } from './document.ts';
import { broken, pictureOnly, refusalOf, refusals, tooLarge } from './refusals.ts';
import { isReadable, sniff, type ReadableType } from './sniff.ts';

const largest = 32 * 1024 * 1024;

/** Bytes of one type to a document; a library is loaded only when a file of its type comes. */
type Reader = (bytes: Uint8Array) => Promise<Outcome<Document>>;

const whole = (value: Document): Outcome<Document> => ({ ok: true, value, messages: [] });

const readers: Readonly<Record<ReadableType, Reader>> = {
	html: async (bytes) => whole((await import('./html.ts')).readHtml(decode(bytes).text)),
	mhtml: async (bytes) => (await import('./mhtml.ts')).readMhtml(bytes),
	text: async (bytes) => whole((await import('./text.ts')).readText(decode(bytes).text)),
	docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
	doc: async (bytes) => (await import('./doc.ts')).readDoc(bytes),
	xlsx: async (bytes) => (await import('./workbook/workbook.ts')).readWorkbook(bytes),
	xls: async (bytes) => (await import('./workbook/workbook.ts')).readOldWorkbook(bytes),
	spreadsheet_xml: async (bytes) => (await import('./workbook/workbook.ts')).readWorkbook(bytes),
	ods: async (bytes) => (await import('./workbook/workbook.ts')).readWorkbook(bytes),
	csv: async (bytes) => whole((await import('./workbook/csv.ts')).readCsv(decode(bytes).text)),
	markdown: async (bytes) =>
		whole((await import('./markdown.ts')).readMarkdown(decode(bytes).text)),
	pdf: async (bytes) => (await import('./pdf.ts')).readPdf(bytes)
};

const lengthOf = (block: Block) =>
	block.kind === 'paragraph' ? block.text.trim().length : block.rows.flat().length;

/**
 * Bytes to a neutral document. The type is told from the bytes; the name only words a refusal. A file that cannot be read gives
 * a refusal that says what it is and what to do; nothing is thrown for a bad file.
 */
export async function read(bytes: Uint8Array, fileName: string): Promise<Outcome<Document>> {
	if (bytes.length > largest) return { ok: false, refusal: tooLarge };
	const type = sniff(bytes);
	if (!isReadable(type)) return { ok: false, refusal: refusalOf(type, fileName) };
	let outcome: Outcome<Document>;
	try {
		outcome = await readers[type](bytes);
	} catch (error) {
		if (error instanceof RangeError) return { ok: false, refusal: broken };
		throw error;
	}
	if (!outcome.ok) return outcome;
	const { blocks, pictures } = outcome.value;
	const length = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
	if (length === 0) return { ok: false, refusal: pictures ? pictureOnly : refusals.empty };
	if (pictures > 0 && length < 60) return { ok: false, refusal: pictureOnly };
	return outcome;
}
