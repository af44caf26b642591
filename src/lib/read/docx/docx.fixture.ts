import { zip, type Written } from '#lib/read/archive/zip.fixture.ts';

const transitional = {
	main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};
const strict = {
	main: 'http://purl.oclc.org/ooxml/wordprocessingml/main',
	relation: 'http://purl.oclc.org/ooxml/officeDocument/relationships'
};

export type WordParts = {
	body: string;
	styles?: string;
	numbering?: string;
	/** The main part's own relations besides: id, last word of the type, part within `word/`. */
	relations?: readonly (readonly [id: string, kind: string, target: string])[];
	others?: readonly Written[];
	strict?: boolean;
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const mediaType = (name: string, kind: string) =>
	`<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${mediaType('document', 'document.main')}${mediaType('styles', 'styles')}${mediaType('numbering', 'numbering')}</Types>`;

/** A Word document from the mark-up of its parts. */
export function wordFile(parts: WordParts): Buffer {
	const names = parts.strict ? strict : transitional;
	const spaces = `xmlns:w="${names.main}" xmlns:r="${names.relation}"`;
	const relation = ([id, kind, target]: readonly [string, string, string]) =>
		`<Relationship Id="${id}" Type="${names.relation}/${kind}" Target="${target}"/>`;
	const relations = (all: readonly (readonly [string, string, string])[]) =>
		`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(relation).join('')}</Relationships>`;
	return zip([
		{
			name: '[Content_Types].xml',
			bytes: contentTypes
		},
		{ name: '_rels/.rels', bytes: relations([['rId1', 'officeDocument', 'word/document.xml']]) },
		{
			name: 'word/_rels/document.xml.rels',
			bytes: relations([
				['rId1', 'styles', 'styles.xml'],
				['rId2', 'numbering', 'numbering.xml'],
				...(parts.relations ?? [])
			])
		},
		{
			name: 'word/document.xml',
			bytes: `${declaration}<w:document ${spaces}><w:body>${parts.body}</w:body></w:document>`
		},
		{ name: 'word/styles.xml', bytes: `<w:styles ${spaces}>${parts.styles ?? ''}</w:styles>` },
		{
			name: 'word/numbering.xml',
			bytes: `<w:numbering ${spaces}>${parts.numbering ?? ''}</w:numbering>`
		},
		...(parts.others ?? [])
	]);
}

export const run = (text: string, properties = '') =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = '') =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') || content === '' ? content : run(content)}</w:p>`;
export const cell = (content: string, properties = '') =>
	`<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : paragraph(content)}</w:tc>`;
export const row = (cells: readonly string[], properties = '') =>
	`<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.join('')}</w:tr>`;
export const table = (rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
