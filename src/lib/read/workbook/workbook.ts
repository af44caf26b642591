import { CFB, read as openWorkbook, set_cptable, type WorkBook } from '@e965/xlsx';
import type { Message, Outcome } from '#lib/report/result.ts';
import type { Block, Document } from '#lib/read/document.ts';
import { boundedInflate, withInflateBudget } from '#lib/read/inflate-budget.ts';
import { readingMessage } from '#lib/read/message.ts';
import { openCompound } from '#lib/read/ole.ts';
import { broken, expandsTooFar, refusals } from '#lib/read/refusals.ts';
import { blocksOf } from './sheet-blocks.ts';
import { mostRows, readSheet } from './sheet-grid.ts';

const mostSheets = 60;
/** Rows beyond those that are read are looked at only to tell that a sheet is cut. */
const mostParsedRows = mostRows * 3;

CFB.utils.use_zlib(boundedInflate);

/** Runs what the library does without what it prints of number formats that it cannot tell; what it throws is kept. */
function unprinted<Value>(run: () => Value): Value {
	const { error } = console;
	console.error = () => undefined;
	try {
		return run();
	} finally {
		console.error = error;
	}
}

function open(bytes: Uint8Array): WorkBook {
	return unprinted(() =>
		withInflateBudget(() =>
			openWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
				type: 'buffer',
				dense: true,
				cellStyles: true,
				cellHTML: false,
				bookVBA: false,
				sheetRows: mostParsedRows
			})
		)
	);
}

const encrypted = /password|encrypt/i;

/**
 * A workbook (XLSX, XLS, ET, XML spreadsheet or ODS) as a document: sheet by sheet, what their cells show. Sheet names are
 * kept among the properties, not as text. Hidden sheets, rows and columns are not read, and told. A file that the library
 * cannot open, an encrypted one, or one that grows too large when unpacked is refused.
 */
export function readWorkbook(bytes: Uint8Array): Outcome<Document> {
	let workbook: WorkBook;
	try {
		workbook = open(bytes);
	} catch (error) {
		const text = error instanceof Error ? error.message : String(error);
		if (error instanceof RangeError) return { ok: false, refusal: expandsTooFar };
		return { ok: false, refusal: encrypted.test(text) ? refusals.encrypted : broken };
	}
	const blocks: Block[] = [];
	const messages: Message[] = [];
	const shown: string[] = [];
	workbook.SheetNames.slice(0, mostSheets).forEach((name, index) => {
		const sheet = workbook.Sheets[name];
		if (!sheet) return;
		const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
		if (hidden) {
			messages.push(readingMessage('sheet_hidden', null, { sheet: name }));
			return;
		}
		const { rows, messages: told } = readSheet(name, sheet);
		blocks.push(...blocksOf(rows));
		messages.push(...told);
		shown.push(name);
	});
	if (workbook.SheetNames.length > mostSheets) {
		const count = workbook.SheetNames.length;
		messages.push(readingMessage('sheets_cut', null, { read: mostSheets, count }));
	}
	const title = workbook.Props?.Title?.trim();
	return {
		ok: true,
		value: {
			medium: 'workbook',
			title: title || null,
			properties: { sheets: shown.join('\n') },
			pictures: 0,
			blocks
		},
		messages
	};
}

/** An XLS workbook; up to Excel 95 (stream `Book`) its text is in a code page of Windows, for which tables are loaded. */
export async function readOldWorkbook(bytes: Uint8Array): Promise<Outcome<Document>> {
	if (openCompound(bytes)?.names.some((name) => name.toLowerCase() === 'book')) {
		set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
	}
	return readWorkbook(bytes);
}
