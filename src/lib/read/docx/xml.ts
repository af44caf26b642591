import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

export type { Element } from 'domhandler';

/** A part's text by its byte order mark; UTF-8 where it has none (XML 1.0, appendix F). */
function textOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return new TextDecoder().decode(bytes);
}

/** The root element of a part; null where it holds none. */
export function parseXml(bytes: Uint8Array): Element | null {
	return load(textOf(bytes), { xml: true }).root()[0]?.children.find(isElement) ?? null;
}

export const isElement = (node: AnyNode): node is Element => 'attribs' in node;

const locals = new Map<string, string>();

/** The name without its prefix: producers choose prefixes freely. */
export function nameOf(element: Element): string {
	const known = locals.get(element.name);
	if (known !== undefined) return known;
	const name = element.name.slice(element.name.indexOf(':') + 1);
	if (locals.size < 5000) locals.set(element.name, name);
	return name;
}

/** An attribute by its name without prefix; null where there is none. */
export function attributeOf(element: Element, name: string): string | null {
	const usual = element.attribs[`w:${name}`];
	if (usual !== undefined) return usual;
	for (const key in element.attribs) {
		if (key === name || key.endsWith(`:${name}`)) return element.attribs[key]!;
	}
	return null;
}

export const childrenOf = (element: Element): Element[] => element.children.filter(isElement);

export function childOf(element: Element | null, ...path: string[]): Element | null {
	let found = element;
	for (const name of path) {
		found =
			(found?.children.find((node) => isElement(node) && nameOf(node) === name) as
				Element | undefined) ?? null;
	}
	return found;
}

/** `w:val` of a child; null where there is no such child. */
export function valueOf(element: Element | null, ...path: string[]): string | null {
	const found = childOf(element, ...path);
	return found && attributeOf(found, 'val');
}

export function numberOf(element: Element | null, ...path: string[]): number | null {
	const value = Number.parseInt(valueOf(element, ...path) ?? '', 10);
	return Number.isFinite(value) ? value : null;
}

/** A property that is on where it stands without a value (17.17.4 ST_OnOff); null where it does not stand. */
export function switchOf(element: Element | null, name: string): boolean | null {
	const found = childOf(element, name);
	return found && !['0', 'false', 'off', 'none'].includes(attributeOf(found, 'val') ?? '1');
}

/** Whether an element of that name stands anywhere below. */
export function holds(element: Element, name: string): boolean {
	const open: Element[] = [element];
	for (let node = open.pop(); node; node = open.pop()) {
		for (const child of node.children) {
			if (!isElement(child)) continue;
			if (nameOf(child) === name) return true;
			open.push(child);
		}
	}
	return false;
}
