import { load } from 'cheerio';
import type { ReadableType } from '#lib/read/sniff.ts';

/** The least that must be done to open a file of each type: its library alone, over the same bytes. */
export const floors: Partial<Record<ReadableType | string, (bytes: Uint8Array) => unknown>> = {
	html: (bytes) => load(new TextDecoder().decode(bytes)).text(),
	text: (bytes) => new TextDecoder().decode(bytes).split('\n')
};
