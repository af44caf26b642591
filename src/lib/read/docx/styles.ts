import {
	attributeOf,
	childOf,
	childrenOf,
	nameOf,
	numberOf,
	switchOf,
	valueOf,
	type Element
} from './xml.ts';

/** What a style says that matters for reading. */
export type Style = {
	basedOn: string | null;
	/** The list that its paragraphs are numbered in; 0 for none at all. */
	list: number | null;
	level: number | null;
	hidden: boolean | null;
};

export type Styles = {
	/** The first style along the chain of `basedOn` that says it, and what it says. */
	along: <T>(id: string | null, said: (style: Style, id: string) => T | null) => T | null;
	/** The paragraph style of paragraphs that name none. */
	usual: string | null;
};

const longestChain = 20;

export function readStyles(root: Element | null): Styles {
	const styles = new Map<string, Style>();
	let usual: string | null = null;
	for (const element of root ? childrenOf(root) : []) {
		if (nameOf(element) !== 'style') continue;
		const id = attributeOf(element, 'styleId');
		if (id === null) continue;
		const isDefault = ['1', 'true', 'on'].includes(attributeOf(element, 'default') ?? '');
		if (isDefault && attributeOf(element, 'type') === 'paragraph') usual = id;
		styles.set(id, {
			basedOn: valueOf(element, 'basedOn'),
			list: numberOf(element, 'pPr', 'numPr', 'numId'),
			level: numberOf(element, 'pPr', 'numPr', 'ilvl'),
			hidden: switchOf(childOf(element, 'rPr'), 'vanish')
		});
	}
	return {
		usual,
		along(id, said) {
			let current = id;
			for (let count = 0; current !== null && count < longestChain; count += 1) {
				const style = styles.get(current);
				if (!style) return null;
				const found = said(style, current);
				if (found !== null) return found;
				current = style.basedOn;
			}
			return null;
		}
	};
}
