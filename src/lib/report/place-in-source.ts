import type { Locale, Wording } from './locale.ts';
import type { Locator } from './locator.ts';

const wording: { [K in Locator['kind']]: (at: Extract<Locator, { kind: K }>) => Wording } = {
	line: ({ line, endLine = line }) =>
		endLine === line
			? { 'zh-CN': `第 ${line} 行`, en: `line ${line}` }
			: { 'zh-CN': `第 ${line} 至 ${endLine} 行`, en: `lines ${line} to ${endLine}` },
	element: ({ path }) => {
		const row = rowOf(path);
		if (row === null) return { 'zh-CN': '网页正文', en: 'text of the page' };
		return row === 'unsure'
			? { 'zh-CN': '网页表格', en: 'a table of the page' }
			: { 'zh-CN': `网页表格第 ${row} 行`, en: `row ${row} of a table of the page` };
	},
	paragraph: ({ paragraph }) => ({ 'zh-CN': `第 ${paragraph} 段`, en: `paragraph ${paragraph}` }),
	cell: ({ table, row, cell }) => ({
		'zh-CN': `表 ${table} 第 ${row} 行第 ${cell} 格`,
		en: `table ${table}, row ${row}, cell ${cell}`
	}),
	sheet: ({ sheet, cell }) => ({
		'zh-CN': `工作表“${sheet}”${cell}`,
		en: `sheet “${sheet}”, ${cell}`
	}),
	page: ({ page }) => ({ 'zh-CN': `第 ${page} 页`, en: `page ${page}` })
};

/**
 * Row of the innermost table that a path leads into, null outside tables. Rows are counted within one part of a table:
 * in a head, or in a second body, the count is not the one that a reader sees.
 */
function rowOf(path: string): number | 'unsure' | null {
	const steps = path.split(' > ');
	const place = steps.findLastIndex((step) => step.startsWith('tr:'));
	if (place < 0) return null;
	const part = steps[place - 1] ?? '';
	const counted = /^(?:table:|tbody:nth-of-type\(1\)$)/.test(part);
	const number = steps[place]?.match(/\d+/)?.[0];
	return counted && number ? Number(number) : 'unsure';
}

/** A place of a source in words that a reader can look it up by: `第 12 行`, `表 3 第 5 行第 2 格`, `工作表“表三”C7`, `第 2 页`. */
export function placeInSource<K extends Locator['kind']>(
	at: Extract<Locator, { kind: K }>,
	locale: Locale
): string {
	const words: (at: Extract<Locator, { kind: K }>) => Wording = wording[at.kind as K];
	return words(at)[locale];
}
