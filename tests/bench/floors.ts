import { read as openWorkbook } from '@e965/xlsx';
import chardet from 'chardet';
import { load } from 'cheerio';
import iconv from 'iconv-lite';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import WordExtractor from 'word-extractor';
import { open as openPdf } from '#lib/read/pdf/open.ts';
import type { ReadableType } from '#lib/read/sniff.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** Text says nothing of its charset: the libraries that tell and decode it are what opening it takes. */
const lines = (bytes: Uint8Array) =>
	iconv.decode(Buffer.from(bytes), chardet.detect(bytes) ?? 'utf-8').split('\n');

/** Opens the file and asks for all that stands on each page: its text and its paths. */
async function pdf(bytes: Uint8Array): Promise<void> {
	const { task } = await openPdf(bytes);
	const file = await task.promise;
	for (let number = 1; number <= file.numPages; number += 1) {
		const page = await file.getPage(number);
		await page.getTextContent();
		await page.getOperatorList();
	}
	await task.destroy();
}

const workbook = (bytes: Uint8Array) => openWorkbook(bytes, { type: 'array' });

/** The least that must be done to open a file of each type: its library alone, over the same bytes. */
export const floors: Readonly<Record<ReadableType, (bytes: Uint8Array) => unknown>> = {
	html: (bytes) => load(textOf(bytes)).text(),
	mhtml: (bytes) => PostalMime.parse(bytes),
	text: lines,
	docx: (bytes) => mammoth.extractRawText({ buffer: Buffer.from(bytes) }),
	doc: (bytes) => new WordExtractor().extract(Buffer.from(bytes)),
	pdf,
	xlsx: workbook,
	xls: workbook,
	spreadsheet_xml: workbook,
	ods: workbook,
	csv: (bytes) => openWorkbook(textOf(bytes), { type: 'string' }),
	markdown: lines
};
