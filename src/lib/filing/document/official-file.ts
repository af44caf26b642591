import { Document, Packer, type FileChild, type Footer } from 'docx';
import { fontTable, page, sizes, typefaces } from './typesetting.ts';

export type OfficialFile = {
	title: string;
	/** Who signs it. */
	creator: string;
	/** Page numbers of odd and of even pages; none where the pages are not counted. */
	footers?: { default: Footer; even: Footer };
	children: readonly FileChild[];
};

/** A DOCX set as official documents are (GB/T 9704-2012): its page, its type, its fonts with what stands in for them. */
export async function officialFile({
	title,
	creator,
	footers,
	children
}: OfficialFile): Promise<Uint8Array<ArrayBuffer>> {
	const file = new Document({
		title,
		creator,
		lastModifiedBy: creator,
		evenAndOddHeaderAndFooters: footers !== undefined,
		styles: {
			default: {
				document: {
					run: { font: typefaces.body, size: sizes.三号, language: { eastAsia: 'zh-CN' } }
				}
			}
		},
		sections: [{ properties: { page }, ...(footers ? { footers } : {}), children: [...children] }]
	});
	return new Uint8Array(await Packer.toBuffer(file, undefined, [fontTable]));
}
