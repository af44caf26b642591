import { drawn, symbolOf, within } from './content.ts';
import type { Styles } from './styles.ts';
import { attributeOf, childOf, nameOf, switchOf, valueOf, type Element } from './xml.ts';

/** A paragraph's text, its lines parted by `\n`, with the number that Word puts before it; text boxes that hang on it. */
export type ReadParagraph = {
	text: string;
	boxes: Element[];
	pictures: number;
	/** The paragraph was deleted as a whole, or is hidden. */
	gone: boolean;
};

type State = { fields: ('code' | 'result')[]; text: string; boxes: Element[]; pictures: number };

function draw(element: Element, state: State): void {
	const { boxes, pictures } = drawn(element);
	state.boxes.push(...boxes);
	state.pictures += pictures;
}

/** What stands in a run, and what it adds (ECMA-376 part 1, 17.3.3). Anything else adds nothing. */
const contents: Readonly<Record<string, (element: Element, state: State) => void>> = {
	t: (element, state) => {
		for (const child of element.children) if (child.type === 'text') state.text += child.data;
	},
	tab: (_, state) => void (state.text += '\t'),
	ptab: (_, state) => void (state.text += '\t'),
	br: (_, state) => void (state.text += '\n'),
	cr: (_, state) => void (state.text += '\n'),
	noBreakHyphen: (_, state) => void (state.text += '-'),
	sym: (element, state) => void (state.text += symbolOf(element)),
	drawing: draw,
	pict: draw,
	object: draw
};

function turnField(element: Element, fields: State['fields']): void {
	const turn = attributeOf(element, 'fldCharType');
	if (turn === 'begin') fields.push('code');
	else if (turn === 'separate' && fields.length > 0) fields[fields.length - 1] = 'result';
	else if (turn === 'end') fields.pop();
}

/**
 * Reads paragraphs one after the other, each once, in the document's order: numbers count on, and fields run over
 * paragraphs. Of fields only results are read; hidden and deleted text, notes and soft hyphens are not.
 */
export function paragraphReader(styles: Styles, numberOf: (properties: Element | null) => string) {
	const known = new WeakMap<Element, ReadParagraph>();
	const fields: State['fields'] = [];

	function isHidden(run: Element, style: string | null): boolean {
		const properties = childOf(run, 'rPr');
		return (
			switchOf(properties, 'vanish') ??
			styles.along(valueOf(properties, 'rStyle'), ({ hidden }) => hidden) ??
			styles.along(style, ({ hidden }) => hidden) ??
			false
		);
	}

	function readRun(run: Element, style: string | null, state: State): void {
		const hidden = isHidden(run, style);
		for (const element of within(run)) {
			const name = nameOf(element);
			if (name === 'fldChar') turnField(element, fields);
			else if (!hidden && !fields.includes('code')) contents[name]?.(element, state);
		}
	}

	return (paragraph: Element): ReadParagraph => {
		const before = known.get(paragraph);
		if (before) return before;
		const properties = childOf(paragraph, 'pPr');
		const style = valueOf(properties, 'pStyle') ?? styles.usual;
		const state: State = { fields, text: '', boxes: [], pictures: 0 };
		for (const element of within(paragraph)) {
			if (nameOf(element) === 'r') readRun(element, style, state);
		}
		const mark = childOf(properties, 'rPr');
		const deleted = childOf(mark, 'del') !== null || childOf(mark, 'moveFrom') !== null;
		const gone = state.text === '' && (deleted || switchOf(mark, 'vanish') === true);
		const read: ReadParagraph = {
			text: gone ? '' : numberOf(properties) + state.text,
			boxes: state.boxes,
			pictures: state.pictures,
			gone
		};
		known.set(paragraph, read);
		return read;
	};
}
