import { decode } from '#lib/read/charset.ts';
import { readHtml } from '#lib/read/html.ts';
import { readText } from '#lib/read/text.ts';
import type { Story } from './story.ts';

/** Quoted-printable (RFC 2045, 6.7) as bytes. */
function unquoted(text: string): Uint8Array {
	const plain = text.replace(/=\r?\n/g, '');
	const bytes = Buffer.from(plain, 'latin1');
	const found = /=([0-9A-Fa-f]{2})/g;
	const parts: Buffer[] = [];
	let from = 0;
	for (const match of plain.matchAll(found)) {
		parts.push(bytes.subarray(from, match.index), Buffer.from(match[1]!, 'hex'));
		from = match.index + 3;
	}
	return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** The page of a single-file web page (MHTML, RFC 2557): its first part of HTML. */
function pageOf(bytes: Uint8Array): Uint8Array {
	const all = Buffer.from(bytes).toString('latin1');
	const head = all.search(/^content-type:\s*text\/html/im);
	const blank = /\r?\n\r?\n/g;
	blank.lastIndex = Math.max(0, head);
	const start = blank.exec(all);
	if (head < 0 || !start) return bytes;
	const boundary = all.match(/boundary="?([^"\s;]+)/i)?.[1];
	const from = start.index + start[0].length;
	const end = boundary ? all.indexOf(`--${boundary}`, from) : -1;
	const content = all.slice(from, end < 0 ? undefined : end);
	const begin = all.lastIndexOf(boundary ? `--${boundary}` : '\n\n', head);
	const encoding = all
		.slice(Math.max(0, begin), from)
		.match(/^content-transfer-encoding:\s*(\S+)/im)?.[1];
	if (encoding?.toLowerCase() === 'base64') return Buffer.from(content, 'base64');
	return encoding?.toLowerCase() === 'quoted-printable'
		? unquoted(content)
		: Buffer.from(content, 'latin1');
}

/** What an editor put into a document as it was (17.17.2 altChunk): an HTML page, a single-file page or plain text. */
export function readAlternative(name: string, bytes: Uint8Array): Story {
	if (/\.(?:docx|rtf|docm|dotx)$/i.test(name)) return { blocks: [], pictures: 0 };
	if (/\.txt$/i.test(name)) return readText(decode(bytes).text);
	return readHtml(decode(/\.(?:mht|mhtml)$/i.test(name) ? pageOf(bytes) : bytes).text);
}
