import type { Outcome, Refusal } from '#lib/report/result.ts';
import type { Document } from './document.ts';
import { alternativesOf } from './docx/alternative.ts';
import { readNumbering } from './docx/numbering.ts';
import { openPackage, PartError, type Package, type PartFault } from './docx/package.ts';
import { paragraphReader } from './docx/paragraph.ts';
import { relationsOf, type Relation } from './docx/relations.ts';
import { readStory } from './docx/story.ts';
import { readStyles } from './docx/styles.ts';
import { attributeOf, childOf, childrenOf, nameOf, parseXml } from './docx/xml.ts';
import { broken, expandsTooFar, refusals } from './refusals.ts';

const refusalOf: Readonly<Record<PartFault, Refusal>> = {
	damaged: broken,
	encrypted: refusals.encrypted,
	too_large: expandsTooFar
};

const usual = 'word/document.xml';

function mainPart(file: Package): string {
	const named = relationsOf(file, '').find(({ kind }) => kind === 'officeDocument')?.target;
	return named && file.names.includes(named) ? named : usual;
}

function xmlPart(file: Package, relations: readonly Relation[], kind: string) {
	const name = relations.find((relation) => relation.kind === kind)?.target;
	const bytes = name ? file.part(name) : null;
	return bytes && parseXml(bytes);
}

/** Words that the document keeps about itself (ECMA-376 part 2, 8.3): `title`, `subject`, `description` … */
function propertiesOf(file: Package): Record<string, string> {
	const root = xmlPart(file, relationsOf(file, ''), 'core-properties');
	const said: Record<string, string> = {};
	for (const element of root ? childrenOf(root) : []) {
		const name = nameOf(element);
		if (!['title', 'subject', 'description', 'keywords', 'category'].includes(name)) continue;
		const text = element.children.map((node) => (node.type === 'text' ? node.data : '')).join('');
		if (text.trim() !== '') said[name] = text.trim().slice(0, 500);
	}
	return said;
}

async function readPackage(file: Package): Promise<Outcome<Document>> {
	const main = mainPart(file);
	const bytes = file.part(main);
	const body = bytes && childOf(parseXml(bytes), 'body');
	if (!body) return { ok: false, refusal: broken };
	const relations = relationsOf(file, main);
	const styles = readStyles(xmlPart(file, relations, 'styles'));
	const numberOf = readNumbering(xmlPart(file, relations, 'numbering'), styles);
	const alternative = await alternativesOf(file, relations);
	const story = readStory(body, paragraphReader(styles, numberOf), (element) =>
		alternative(attributeOf(element, 'id'))
	);
	const { title = null, ...properties } = propertiesOf(file);
	return { ok: true, value: { medium: 'docx', title, properties, ...story }, messages: [] };
}

/**
 * A Word document (ECMA-376, transitional or strict) as a document: the body's paragraphs with the numbers that Word
 * puts before them, its tables as grids. Headers, footers, notes, comments, hidden and deleted text are left out. A
 * damaged or encrypted file, and one whose parts grow beyond any report's, is refused.
 */
export async function readDocx(bytes: Uint8Array): Promise<Outcome<Document>> {
	try {
		return await readPackage(await openPackage(bytes));
	} catch (error) {
		if (error instanceof PartError) return { ok: false, refusal: refusalOf[error.fault] };
		throw error;
	}
}
