import { load } from 'cheerio';
import iconv from 'iconv-lite';
import { decode } from '#lib/read/charset.ts';
import { sniff, type FileType } from '#lib/read/sniff.ts';

const longest = 120;

/** The ending that a file of a type should have; null: the one it came with, if any. */
const endings: Readonly<Partial<Record<FileType, string>>> = {
	html: '.html',
	text: '.txt',
	docx: '.docx',
	doc: '.doc',
	xlsx: '.xlsx',
	xls: '.xls',
	pdf: '.pdf',
	ofd: '.ofd',
	zip: '.zip'
};

/** Bytes that a header or an escaped address holds, as UTF-8 or else as GB18030. */
function words(bytes: Buffer): string {
	const text = bytes.toString('utf8');
	return text.includes('\ufffd') ? iconv.decode(bytes, 'gb18030') : text;
}

function unescaped(text: string): string {
	const bytes = text.replace(/%([\da-f]{2})/gi, (_, code: string) =>
		String.fromCharCode(Number.parseInt(code, 16))
	);
	return words(Buffer.from(bytes, 'latin1'));
}

/** The name in Content-Disposition (RFC 6266); servers also send it raw or escaped where they should not. */
function stated(disposition: string | undefined): string | null {
	if (!disposition) return null;
	const extended = disposition.match(/filename\*\s*=\s*[\w-]*'[^']*'([^;]+)/i)?.[1];
	const plain = disposition.match(/filename\s*=\s*(?:"([^"]*)"|([^;]+))/i);
	const name = extended ?? plain?.[1] ?? plain?.[2];
	return name ? unescaped(name.trim()) : null;
}

/** A page's title: what government sites state by name (国办发〔2017〕47号, `ArticleTitle`), else `<title>`. */
function titleOf(bytes: Uint8Array): string | null {
	const page = load(decode(bytes).text);
	const article = page('meta[name="ArticleTitle" i]').first().attr('content');
	return article?.trim() || page('title').first().text().trim() || null;
}

const safe = (name: string) =>
	name
		.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[ .]+|[ .]+$/g, '')
		.slice(0, longest);

/** What a fetched document is to be called: by its server, its own title, the link that led to it, or its address. */
export function fileNameOf(
	{ pathname, hostname }: URL,
	disposition: string | undefined,
	linkText: string | undefined,
	bytes: Uint8Array
): string {
	const type = sniff(bytes);
	const last = unescaped(pathname.split('/').findLast(Boolean) ?? '');
	const name =
		safe(stated(disposition) ?? '') ||
		(type === 'html' && safe(titleOf(bytes) ?? '')) ||
		safe(linkText ?? '') ||
		safe(last) ||
		hostname;
	const ending = endings[type];
	const known = /\.(?:html?|shtml|txt|md|csv|docx?|wps|xlsx?|et|pdf|ofd|zip)$/i;
	return ending === undefined || known.test(name) ? name : `${name}${ending}`;
}
