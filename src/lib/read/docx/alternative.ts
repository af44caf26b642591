import { decode } from '#lib/read/charset.ts';
import { readHtml } from '#lib/read/html.ts';
import { pageInMhtml } from '#lib/read/mhtml.ts';
import { readText } from '#lib/read/text.ts';
import type { Package } from './package.ts';
import type { Relation } from './relations.ts';
import type { Story } from './story.ts';

const nothing: Story = { blocks: [], pictures: 0 };
const isMhtml = (name: string) => /\.(?:mht|mhtml)$/i.test(name);

/**
 * What editors put into a document as it was (17.17.2 altChunk), by the id of its relation: an HTML page, a single-file page or plain text.
 * What is no such part has no blocks.
 */
export async function alternativesOf(
	file: Package,
	relations: readonly Relation[]
): Promise<(id: string | null) => Story> {
	const pages = new Map<string, Uint8Array | null>();
	for (const { kind, target } of relations) {
		const part = kind === 'aFChunk' && isMhtml(target) ? file.part(target) : null;
		if (part) pages.set(target, await pageInMhtml(part));
	}
	return (id) => {
		const name = relations.find((relation) => relation.id === id)?.target;
		if (name === undefined || /\.(?:docx|rtf|docm|dotx)$/i.test(name)) return nothing;
		const part = isMhtml(name) ? pages.get(name) : file.part(name);
		if (!part) return nothing;
		const { text } = decode(part);
		return /\.txt$/i.test(name) ? readText(text) : readHtml(text);
	};
}
