import type { Outcome, Refusal, Result } from '#lib/report/result.ts';
import { openWordFile, type Unopened, type WordFile } from './doc/header.ts';
import { readLists } from './doc/lists.ts';
import { paragraphReader } from './doc/paragraphs.ts';
import { readText } from './doc/pieces.ts';
import { readRuns } from './doc/runs.ts';
import { readStory } from './doc/story.ts';
import { readStyles } from './doc/styles.ts';
import type { Document } from './document.ts';
import { openCompound } from './ole.ts';
import { broken, refusals, tooOldWord } from './refusals.ts';

const refusalOf: Readonly<Record<Unopened, Refusal>> = {
	damaged: broken,
	encrypted: refusals.encrypted,
	too_old: tooOldWord
};

function readWordFile(file: WordFile): Result<Document> {
	const text = readText(file);
	const runs = {
		characters: readRuns(file, 'characters'),
		paragraphs: readRuns(file, 'paragraphs')
	};
	const read = paragraphReader(text, runs, readStyles(file), readLists(file));
	const { counts } = file;
	if (counts.text > text.characters.length) throw new RangeError('less text than counted');
	const body = read(0, counts.text);
	const boxesFrom = counts.text + counts.notes;
	const boxes = read(boxesFrom, Math.min(boxesFrom + counts.boxes, text.characters.length)).filter(
		(paragraph) => paragraph.text.trim() !== '' || paragraph.depth > 0
	);
	const count = (of: 'pictures' | 'shapes') => body.reduce((sum, one) => sum + one[of], 0);
	const { value: blocks, messages } = readStory([...boxes, ...body]);
	const pictures = count('pictures') + (counts.boxes === 0 ? count('shapes') : 0);
	return {
		value: { medium: 'doc', title: null, properties: {}, pictures, blocks },
		messages
	};
}

/**
 * A Word file of the old binary kind (Word 97 to 2003, WPS Office; [MS-DOC]) as a document: the body's paragraphs with
 * the numbers that Word puts before them, its tables as grids. What text boxes hold comes first, as the file does not
 * say where among the text they stand. Headers, footers, notes, comments, hidden and deleted text are left out.
 */
export async function readDoc(bytes: Uint8Array): Promise<Outcome<Document>> {
	const compound = openCompound(bytes);
	const file = compound ? openWordFile(compound) : 'damaged';
	if (typeof file === 'string') return { ok: false, refusal: refusalOf[file] };
	try {
		return { ok: true, ...readWordFile(file) };
	} catch (error) {
		if (error instanceof RangeError) return { ok: false, refusal: broken };
		throw error;
	}
}
