import type { Outcome } from '#lib/report/result.ts';
import { decode } from './charset.ts';
import type { Document } from './document.ts';
import { readHtml } from './html.ts';
import { broken } from './refusals.ts';

/** The first line of a part and the field below it. */
const delimiter = /^(--[^\r\n]+\r?\n)(?=[a-z-]+:)/gim;

/**
 * The page of a single-file web page (MHTML, RFC 2557): the bytes of its first part of HTML; null where there is none. Every
 * part is called an attachment first, as the library gives only those as they are: what charset a page is in, its own bytes tell better than
 * the part's head, which may name none.
 */
export async function pageInMhtml(bytes: Uint8Array): Promise<Uint8Array | null> {
	const { default: PostalMime } = await import('postal-mime');
	const file = Buffer.from(bytes).toString('latin1').trimStart();
	const apart = file.replace(delimiter, '$1Content-Disposition: attachment\r\n');
	let parts;
	try {
		parts = (await PostalMime.parse(Buffer.from(apart, 'latin1'))).attachments;
	} catch {
		return null;
	}
	const page = parts.find(({ mimeType }) =>
		/^(?:text\/html|application\/xhtml\+xml)$/i.test(mimeType)
	);
	return page && typeof page.content !== 'string' ? new Uint8Array(page.content) : null;
}

/** A page that a browser or Word saved as one file; places are those of its HTML. */
export async function readMhtml(bytes: Uint8Array): Promise<Outcome<Document>> {
	const page = await pageInMhtml(bytes);
	if (!page) return { ok: false, refusal: broken };
	return { ok: true, value: readHtml(decode(page).text), messages: [] };
}
