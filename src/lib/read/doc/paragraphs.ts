import { openNumbers, type List } from '#lib/read/word/list-numbers.ts';
import type { Text } from './pieces.ts';
import type { Property } from './properties.ts';
import { finder, type Run } from './runs.ts';
import type { Styles } from './styles.ts';

/** A paragraph with the number that Word puts before it, its lines parted by `\n`, and what it is to a table. */
export type DocParagraph = {
	text: string;
	/** How many tables it stands in. */
	depth: number;
	ends: 'cell' | 'row' | null;
	/** What is said of it; of a row's end mark this is the row's shape. */
	properties: readonly Property[];
	pictures: number;
	shapes: number;
	/** All of it is hidden or deleted. */
	gone: boolean;
	/** A character stands in it that no text has: the file is damaged there. */
	torn: boolean;
};

const codes = {
	inTable: 0x2416,
	rowEnd: 0x2417,
	depth: 0x6649,
	innerCell: 0x244b,
	innerRowEnd: 0x244c,
	list: 0x460b,
	level: 0x260a,
	deleted: 0x0800,
	hidden: 0x083c,
	style: 0x4a30,
	symbol: 0x6a09
} as const;

const numberIn = (property: Property | undefined) =>
	property?.operand.reduceRight((sum, byte) => sum * 256 + byte, 0) ?? null;
const valueOf = (properties: readonly Property[], code: number) =>
	numberIn(properties.findLast((property) => property.code === code));

/** Whether a property that a style sets and a run turns over is on ([MS-DOC] 2.9.328 ToggleOperand). */
function isOn(value: number | null, styled: boolean): boolean {
	if (value === null || value === 0x80) return styled;
	return value === 0x81 ? !styled : value === 1;
}

/** What characters with a meaning of their own add to the text ([MS-DOC] 2.4.1); all others below the blank add nothing. */
const special: Readonly<Record<string, string>> = {
	'\t': '\t',
	'\u000b': '\n',
	'\u001e': '-'
};

/** Characters that stand for nothing in a text ([MS-DOC] 2.4.1). */
// eslint-disable-next-line no-control-regex
const strange = /[\u0000\u0003\u0004\u0006\u000e-\u0012\u0016-\u001d]/;

type Mark = '\r' | '\u0007' | '\u000c';
const isMark = (character: string): character is Mark =>
	character === '\r' || character === '\u0007' || character === '\u000c';

export function paragraphReader(
	text: Text,
	runs: { characters: readonly Run[]; paragraphs: readonly Run[] },
	styles: Styles,
	lists: readonly (List | null)[]
) {
	const characterRun = finder(runs.characters);
	const paragraphRun = finder(runs.paragraphs);
	const nextNumber = openNumbers();
	const hiddenByStyle = new Map<number, boolean>();
	const hiddenBy = (style: number) => {
		const known = hiddenByStyle.get(style);
		if (known !== undefined) return known;
		const hidden = isOn(valueOf(styles(style, 'characters'), codes.hidden), false);
		hiddenByStyle.set(style, hidden);
		return hidden;
	};

	/** A run's own text: none where it is hidden or deleted; a symbol's character where it is one. */
	type Seen = { to: number; hidden: boolean; symbol: string | null };
	function seenAt(character: number, end: number, style: number): Seen {
		const found = text.find(character);
		if (!found) return { to: end, hidden: true, symbol: null };
		const { offset, piece } = found;
		const run = characterRun(offset);
		const properties = [...(run?.properties ?? []), ...piece.properties];
		const last = Math.min(
			end,
			piece.to,
			run ? character + Math.ceil((run.to - offset) / piece.width) : character + 1
		);
		const ownStyle = valueOf(properties, codes.style);
		const styled = hiddenBy(style) || (ownStyle !== null && hiddenBy(ownStyle));
		const symbol = valueOf(properties, codes.symbol);
		return {
			to: Math.max(last, character + 1),
			hidden:
				isOn(valueOf(properties, codes.hidden), styled) || valueOf(properties, codes.deleted) === 1,
			symbol: symbol === null ? null : String.fromCharCode(symbol >>> 16)
		};
	}

	function readOne(from: number, end: number, fields: ('code' | 'result')[]): DocParagraph {
		const mark = text.characters[end];
		const markAt = text.find(end);
		const run = markAt && paragraphRun(markAt.offset);
		const properties = [...(run?.properties ?? []), ...(markAt?.piece.properties ?? [])];
		const style = run?.style ?? 0;
		const inTable = valueOf(properties, codes.inTable) === 1;
		const depth = valueOf(properties, codes.depth) ?? (inTable ? 1 : 0);
		const inner = depth > 1;
		const rowEnd = valueOf(properties, inner ? codes.innerRowEnd : codes.rowEnd) === 1;
		const cellEnd = inner ? valueOf(properties, codes.innerCell) === 1 : mark === '\u0007';
		let content = '';
		let pictures = 0;
		let shapes = 0;
		let allHidden = true;
		for (let at = from; at < end;) {
			const { to, hidden, symbol } = seenAt(at, end, style);
			if (!hidden) allHidden = false;
			for (; at < to; at += 1) {
				const character = text.characters[at]!;
				if (character === '\u0013') fields.push('code');
				else if (character === '\u0014' && fields.length > 0) fields[fields.length - 1] = 'result';
				else if (character === '\u0015') fields.pop();
				else if (hidden || fields.includes('code')) continue;
				else if (character === '\u0001') pictures += 1;
				else if (character === '\u0008') shapes += 1;
				else if (character === '(' && symbol !== null) content += symbol;
				else if (character >= ' ') content += character;
				else content += special[character] ?? '';
			}
		}
		const gone = allHidden && seenAt(end, end + 1, style).hidden;
		return {
			text: gone || rowEnd ? '' : numberOf(properties, style) + content,
			depth,
			ends: rowEnd ? 'row' : cellEnd && depth > 0 ? 'cell' : null,
			properties,
			pictures,
			shapes,
			gone,
			torn: strange.test(text.characters.slice(from, end))
		};
	}

	function numberOf(properties: readonly Property[], style: number): string {
		const all = [...styles(style, 'paragraph'), ...properties];
		const list = lists[valueOf(all, codes.list) ?? 0];
		return list ? nextNumber(list, valueOf(all, codes.level) ?? 0) : '';
	}

	/** The paragraphs of characters [from, to). */
	return (from: number, to: number): DocParagraph[] => {
		const fields: ('code' | 'result')[] = [];
		const found: DocParagraph[] = [];
		let start = from;
		for (let at = from; at < to; at += 1) {
			if (!isMark(text.characters[at]!)) continue;
			found.push(readOne(start, at, fields));
			start = at + 1;
		}
		if (start < to) found.push(readOne(start, to, fields));
		return found;
	};
}
