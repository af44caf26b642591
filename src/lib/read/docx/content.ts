import { attributeOf, childOf, childrenOf, nameOf, type Element } from './xml.ts';

/** No document nests deeper; what does is left out. */
export const deepest = 200;

/** What only stands around content: tracked insertions, content controls, fields, links (ECMA-376 part 1, 17.5, 17.13, 17.16). */
const wrappers: ReadonlySet<string> = new Set(
	'sdtContent ins moveTo hyperlink fldSimple smartTag customXml dir bdo oMathPara oMath'.split(' ')
);

/** Of a text box that is written for new and old programs, the one for new ones (ECMA-376 part 3, 9.3). */
function chosen(element: Element): Element | null {
	return childOf(element, 'Choice') ?? childOf(element, 'Fallback');
}

/** A prompt that nothing was written over. */
const isPrompt = (element: Element) => childOf(element, 'sdtPr', 'showingPlcHdr') !== null;

/** The elements within one, without what only stands around them. What was deleted or moved away is left out. */
export function within(element: Element, depth = 0): Element[] {
	if (depth > deepest) return [];
	return childrenOf(element).flatMap((child) => {
		const name = nameOf(child);
		if (wrappers.has(name)) return within(child, depth + 1);
		if (name === 'sdt') {
			const content = isPrompt(child) ? null : childOf(child, 'sdtContent');
			return content ? within(content, depth + 1) : [];
		}
		if (name === 'AlternateContent') {
			const choice = chosen(child);
			return choice ? within(choice, depth + 1) : [];
		}
		if (name === 'ruby') {
			const base = childOf(child, 'rubyBase');
			return base ? within(base, depth + 1) : [];
		}
		return [child];
	});
}

/** Text boxes and pictures of a drawing (DrawingML or VML), in order. */
export function drawn(element: Element): { boxes: Element[]; pictures: number } {
	const boxes: Element[] = [];
	let pictures = 0;
	const visit = (parent: Element, depth: number) => {
		if (depth > deepest) return;
		for (const child of within(parent)) {
			const name = nameOf(child);
			if (name === 'txbxContent') boxes.push(child);
			else if (name === 'blip' || name === 'imagedata') pictures += 1;
			else visit(child, depth + 1);
		}
	};
	visit(element, 0);
	return { boxes, pictures };
}

/** A character of a symbol font as it is written: its own code (17.3.3.30 sym). */
export function symbolOf(element: Element): string {
	const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
	return code > 0x20 && code <= 0xffff ? String.fromCharCode(code) : '';
}
