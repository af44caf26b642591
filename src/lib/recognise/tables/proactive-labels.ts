import {
	proactiveColumns,
	proactiveRows,
	type ProactiveColumn,
	type ProactiveRow
} from '#lib/report/codes.ts';
import { labelKey, unnumbered } from '#lib/recognise/label.ts';

const rowPatterns: readonly [ProactiveRow, RegExp][] = [
	['regulations', /^(?:行政)?规章(?:数)?$/],
	['normative_documents', /^(?:行政)?规范性文件(?:数)?$/],
	['licensing', /^行政许可(?:事项)?$/],
	['other_services', /^其他对外管理(?:和)?服务(?:事项)?$/],
	['penalties', /^行政处罚(?:事项)?$/],
	['coercion', /^行政强制(?:措施|事项)?$/],
	['fees', /^行政(?:和)?事业性?收费(?:项目)?$/],
	['procurement', /^政府集中采购$/]
];

const columnPatterns: Readonly<Record<ProactiveColumn, RegExp>> = {
	made: /新?制作/,
	newly_published: /新公开/,
	published_total: /对外公开/,
	issued: /制发/,
	repealed: /废止/,
	in_force: /现行有效/,
	prior_items: /上一?年/,
	change: /增减|增加|变化/,
	decisions: /处理决定|决定数量/,
	fee_amount: /收费(?:总)?(?:金额|数额)/,
	procurement_items: /采购项目/,
	procurement_amount: /采购总?金额/
};

/** The sets of columns that the forms of 2019 and 2021 print beside one another. */
const columnSets: readonly (readonly ProactiveColumn[])[] = [
	['made', 'newly_published', 'published_total'],
	['issued', 'repealed', 'in_force'],
	['prior_items', 'change', 'decisions'],
	['prior_items', 'change'],
	['decisions'],
	['fee_amount'],
	['procurement_items', 'procurement_amount']
];

const printedRowNames = [
	...Object.values(proactiveRows).map((wording) => wording['zh-CN']),
	'行政规范性文件'
];

/** The row of table 二 that a label names, or null; notes in brackets are left aside. */
export function proactiveRow(text: string): ProactiveRow | null {
	if (text.length > 60) return null;
	const key = unnumbered(labelKey(text.replace(/[（(][^（）()]*[）)]/g, '')));
	return rowPatterns.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}

/** Whether a line's words open a row of table 二, perhaps cut off where the line ends. */
export function opensProactiveRow(text: string): boolean {
	const key = labelKey(text);
	if (proactiveRow(text)) return true;
	return key.length >= 4 && printedRowNames.some((name) => name.startsWith(key));
}

/** `第二十条第（一）项`: the head of a block of table 二. */
export function isProactiveItem(text: string): boolean {
	return /^第?二十条第?[一二三四五六七八九]+项?$/.test(labelKey(text));
}

function fits(key: string, column: ProactiveColumn): boolean {
	const printed = labelKey(proactiveColumns[column]['zh-CN']);
	return columnPatterns[column].test(key) || (key.length >= 2 && printed.startsWith(key));
}

/** Whether a cell's text can head a column of table 二. */
export function isProactiveHead(text: string): boolean {
	const key = labelKey(text);
	if (key.length < 2 || key.length > 30 || proactiveRow(text)) return false;
	return (Object.keys(proactiveColumns) as ProactiveColumn[]).some((column) => fits(key, column));
}

/**
 * The columns that heads name, in their order, also where a head is clipped (`本年新`) or holds a filling note; null
 * where they fit no set of the forms, or more than one.
 */
export function proactiveHeadColumns(heads: readonly string[]): readonly ProactiveColumn[] | null {
	const keys = heads.map(labelKey);
	const sets = columnSets.filter(
		(set) => set.length === keys.length && set.every((column, index) => fits(keys[index]!, column))
	);
	return sets.length === 1 ? sets[0]! : null;
}

/** The columns of a block from all the words of its head run together, where a layout breaks heads over lines. */
export function proactiveBlockColumns(words: string): readonly ProactiveColumn[] | null {
	const key = labelKey(words);
	const has = (pattern: RegExp) => pattern.test(key);
	const sets: (readonly ProactiveColumn[])[] = [];
	if (has(/现行有|本年废|本年制|废止|制发/)) sets.push(columnSets[1]!);
	if (has(/新制|制作|对外公|新公/)) sets.push(columnSets[0]!);
	if (has(/采购/)) sets.push(columnSets[6]!);
	if (has(/收费金|收费总|万元/)) sets.push(columnSets[5]!);
	if (has(/上一?年|增减/)) sets.push(columnSets[has(/处理|决定/) ? 2 : 3]!);
	else if (has(/处理决|决定数|本年处理/)) sets.push(columnSets[4]!);
	return sets.length === 1 ? sets[0]! : null;
}
