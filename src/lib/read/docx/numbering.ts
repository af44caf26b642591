import { openNumbers, type List, type ListLevel } from '#lib/read/word/list-numbers.ts';
import type { Styles } from './styles.ts';
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

type Abstract = { levels: (ListLevel | null)[]; styleOf: Map<string, number>; link: string | null };

const named = (element: Element | null, name: string) =>
	(element ? childrenOf(element) : []).filter((child) => nameOf(child) === name);

const levelNumber = (element: Element) => {
	const level = Number.parseInt(attributeOf(element, 'ilvl') ?? '', 10);
	return level >= 0 && level < 9 ? level : null;
};

/** The format of a level; Word 2010 and later write some as an alternative beside the plain one. */
function formatOf(element: Element): string {
	const alternatives = named(element, 'AlternateContent').flatMap((one) =>
		childrenOf(one).map((choice) => valueOf(choice, 'numFmt'))
	);
	const plain = valueOf(element, 'numFmt');
	return plain ?? alternatives.findLast((format) => format !== null) ?? 'decimal';
}

function readLevel(element: Element, level: number): ListLevel {
	const after = numberOf(element, 'lvlRestart');
	return {
		start: numberOf(element, 'start') ?? 0,
		format: formatOf(element),
		text: valueOf(element, 'lvlText') ?? '',
		spaced: valueOf(element, 'suff') !== 'nothing',
		plain: switchOf(element, 'isLgl') ?? false,
		restartsAfter: after === null ? level - 1 : after === 0 ? null : after - 1
	};
}

function readAbstract(element: Element): Abstract {
	const abstract: Abstract = {
		levels: [],
		styleOf: new Map(),
		link: valueOf(element, 'numStyleLink')
	};
	for (const one of named(element, 'lvl')) {
		const level = levelNumber(one);
		if (level === null) continue;
		abstract.levels[level] = readLevel(one, level);
		const style = valueOf(one, 'pStyle');
		if (style !== null) abstract.styleOf.set(style, level);
	}
	return abstract;
}

/**
 * The numbers that Word puts before paragraphs (ECMA-376 part 1, 17.9), which are no part of their text: call it for
 * each paragraph in the document's order, with its `w:pPr`.
 */
export function readNumbering(root: Element | null, styles: Styles) {
	const abstracts = new Map(
		named(root, 'abstractNum').map((element) => [
			attributeOf(element, 'abstractNumId') ?? '',
			readAbstract(element)
		])
	);
	const elements = new Map(
		named(root, 'num').map((element) => [attributeOf(element, 'numId') ?? '', element])
	);
	const lists = new Map<string, (List & { styleOf: Abstract['styleOf'] }) | null>();

	function listOf(id: string, depth = 0): (List & { styleOf: Abstract['styleOf'] }) | null {
		const known = lists.get(id);
		if (known !== undefined) return known;
		const element = elements.get(id);
		const key = valueOf(element ?? null, 'abstractNumId') ?? '';
		const abstract = abstracts.get(key);
		let list: (List & { styleOf: Abstract['styleOf'] }) | null = null;
		if (element && abstract?.link && depth < 4) {
			const linked = styles.along(abstract.link, (style) => style.list);
			list = linked === null ? null : listOf(String(linked), depth + 1);
		} else if (element && abstract) {
			const levels = [...abstract.levels];
			const starts = new Map<number, number>();
			for (const override of named(element, 'lvlOverride')) {
				const level = levelNumber(override);
				if (level === null) continue;
				const own = childOf(override, 'lvl');
				if (own) levels[level] = readLevel(own, level);
				const start = numberOf(override, 'startOverride');
				if (start !== null) starts.set(level, start);
			}
			list = { key, levels, starts, id, styleOf: abstract.styleOf };
		}
		lists.set(id, list);
		return list;
	}

	const next = openNumbers();
	return (properties: Element | null): string => {
		const style = valueOf(properties, 'pStyle') ?? styles.usual;
		const own = childOf(properties, 'numPr');
		const fromStyle = styles.along(style, ({ list, level }, id) =>
			list === null ? null : { list, level, id }
		);
		const id = numberOf(own, 'numId') ?? fromStyle?.list ?? 0;
		if (id === 0) return '';
		const list = listOf(String(id));
		if (!list) return '';
		const styled = fromStyle
			? (list.styleOf.get(style ?? '') ?? list.styleOf.get(fromStyle.id) ?? fromStyle.level)
			: null;
		const level = numberOf(own, 'ilvl') ?? styled ?? 0;
		return next(list, level);
	};
}
