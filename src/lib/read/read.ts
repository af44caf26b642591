import type { Outcome } from '#lib/report/result.ts';
import { decode } from './charset.ts';
import type { Block, Document } from './document.ts';
import { readHtml } from './html.ts';
import { broken, pictureOnly, refusalOf, refusals, tooLarge } from './refusals.ts';
import { sniff } from './sniff.ts';
import { readText } from './text.ts';

const largest = 32 * 1024 * 1024;

const readers = { html: readHtml, text: readText } as const;

const lengthOf = (block: Block) =>
	block.kind === 'paragraph' ? block.text.trim().length : block.rows.flat().length;

/**
 * Bytes to a neutral document. The type is told from the bytes; the name only words a refusal. A file that cannot be read gives
 * a refusal that says what it is and what to do; nothing is thrown for a bad file.
 */
export function read(bytes: Uint8Array, fileName: string): Outcome<Document> {
	if (bytes.length > largest) return { ok: false, refusal: tooLarge };
	const type = sniff(bytes);
	if (type !== 'html' && type !== 'text') return { ok: false, refusal: refusalOf(type, fileName) };
	let document: Document;
	try {
		document = readers[type](decode(bytes).text);
	} catch (error) {
		if (error instanceof RangeError) return { ok: false, refusal: broken };
		throw error;
	}
	const length = document.blocks.reduce((sum, block) => sum + lengthOf(block), 0);
	if (length === 0) return { ok: false, refusal: document.pictures ? pictureOnly : refusals.empty };
	if (document.pictures > 0 && length < 60) return { ok: false, refusal: pictureOnly };
	return { ok: true, value: document, messages: [] };
}
