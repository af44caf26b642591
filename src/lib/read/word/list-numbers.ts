import { formatNumber } from './number-format.ts';

/** One level of a list as Word defines it. `text` names the levels whose numbers it holds as `%1` … `%9`. */
export type ListLevel = {
	start: number;
	format: string;
	text: string;
	/** A blank or a tab follows the number. */
	spaced: boolean;
	/** All numbers are written as digits, whatever the format of their level. */
	plain: boolean;
	/** A paragraph of this level (0-based) or a higher one starts the count anew; null where none does. */
	restartsAfter: number | null;
};

/** A list that paragraphs count in: lists with the same key count on together. */
export type List = {
	key: string;
	levels: readonly (ListLevel | null)[];
	/** Where this list starts anew although another one counts in the same numbers. */
	starts: ReadonlyMap<number, number>;
	id: string;
};

/** Numbers that Word puts before paragraphs, counted on from one call to the next: `一、`, `（二）`. */
export function openNumbers(): (list: List, level: number) => string {
	const counts = new Map<string, (number | null)[]>();
	const begun = new Set<string>();

	return (list, level) => {
		const definition = list.levels[level];
		if (!definition) return '';
		const count = counts.get(list.key) ?? [];
		counts.set(list.key, count);
		const anew = `${list.id}/${level}`;
		if (list.starts.has(level) && !begun.has(anew)) count[level] = list.starts.get(level)!;
		else count[level] = (count[level] ?? definition.start - 1) + 1;
		begun.add(anew);
		list.levels.forEach((deeper, index) => {
			if (index <= level) return;
			if (deeper && deeper.restartsAfter !== null && level <= deeper.restartsAfter)
				count[index] = null;
		});
		if (definition.format === 'bullet') return '';
		const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
			const index = Number(digit) - 1;
			const format = definition.plain ? 'decimal' : (list.levels[index]?.format ?? 'decimal');
			return formatNumber(count[index] ?? list.levels[index]?.start ?? 1, format);
		});
		return definition.spaced && !/[、，,.．。:：)）\s]$/.test(text) && text !== ''
			? `${text} `
			: text;
	};
}
