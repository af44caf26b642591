import { tableNames, type TableCode } from '#lib/report/codes.ts';
import type { Locale } from '#lib/report/locale.ts';
import { amountIn, formUnit } from '#lib/report/amount.ts';
import { placeKey, placeName } from '#lib/report/place.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable, type Cells } from './cells.ts';
import type { Finding, Operand } from './finding.ts';
import { counted, number, shortList, signed } from './phrases.ts';
import type { PartsRule } from './rule.ts';

/** An office that counts in a district's sum of a year, and its report's cells; null where it has not reported. */
export type Member = { name: string; report: Pick<Report, 'facts'> | null };

const id = 'parts_sum';
const compared = ['proactive', 'requests', 'disputes'] as const satisfies TableCode[];
const isAmount = ({ column }: Fact) => /_amount$/.test(column);

/** A blank counts as 0, as in the form's own sums; null for an amount whose unit is not known. */
function summand(fact: Fact): number | null {
	if (!isAmount(fact)) return fact.value ?? 0;
	return fact.value === null ? 0 : amountIn(formUnit, fact);
}

function sumOver(fact: Fact, members: readonly Cells[]): number | null {
	const values = members.map((cells) => {
		const own = readable(cells, fact);
		return own ? summand(own) : null;
	});
	if (values.some((value) => value === null)) return null;
	return Number(values.reduce<number>((sum, value) => sum + (value ?? 0), 0).toPrecision(12));
}

/** Cells that say the most come first: the column 总计, then in the order of the form. */
const byWeight = (one: Fact, other: Fact) =>
	Number(other.column === 'total') - Number(one.column === 'total');

/**
 * One finding a table: the cells of the district's own report that are not the sum of its offices' reports of the year. An office
 * whose report lacks the table counts as missing for it; a cell that one report lacks is not compared.
 */
function check(whole: Pick<Report, 'facts'>, members: readonly Member[]): Finding[] {
	return compared.flatMap((table): Finding[] => {
		const holds = ({ report }: Member) => report?.facts.some((fact) => fact.table === table);
		const held = members.filter(holds);
		const missing = members.filter((member) => !holds(member)).map(({ name }) => name);
		if (held.length === 0) return [];
		const cells = held.map(({ report }) => cellsOf(report ?? { facts: [] }));
		const differing = whole.facts
			.filter((fact) => fact.table === table && fact.blank !== 'unreadable')
			.toSorted(byWeight)
			.flatMap((fact) => {
				const [own, sum] = [summand(fact), sumOver(fact, cells)];
				return own === null || sum === null || own === sum ? [] : [{ fact, own, sum }];
			});
		const [first] = differing;
		if (!first) return [];
		const mayBeMissing = missing.length > 0 && differing.every(({ own, sum }) => own > sum);
		const { row, column } = first.fact;
		return [
			{
				rule: id,
				severity: mayBeMissing ? 'notice' : 'warning',
				place: { table, row, column },
				operands: differing.flatMap(({ fact, sum }): Operand[] => [
					cellOperand(fact),
					{ place: null, value: sum, at: fact.at, label: `${placeName(fact)}：各单位合计` }
				]),
				difference: Number((first.own - first.sum).toPrecision(12)),
				detail: {
					table,
					cells: differing.length,
					first: placeKey(first.fact),
					own: first.own,
					sum: first.sum,
					reported: held.length,
					missing_count: missing.length,
					missing: missing.join('\n')
				}
			}
		];
	});
}

function cellsInWords({ operands, detail }: Finding, locale: Locale): string {
	const zh = locale === 'zh-CN';
	const names = operands.flatMap(({ place }, index) => {
		const sum = operands[index + 1]?.value ?? 0;
		if (!place) return [];
		const own = index === 0 ? Number(detail.own) : (operands[index]?.value ?? 0);
		const [shown, parts] = [number(own), number(sum)];
		return zh
			? [`${placeName(place)} ${shown}（各单位合计 ${parts}，差 ${signed(own - sum)}）`]
			: [`${placeName(place, 'en')} ${shown} (offices ${parts}, difference ${signed(own - sum)})`];
	});
	return shortList(names, locale, 3);
}

function missingInWords({ detail }: Finding, locale: Locale): string {
	const names = String(detail.missing).split('\n').filter(Boolean);
	const zh = locale === 'zh-CN';
	if (names.length === 0) return zh ? '应报单位都已计入' : 'every office is counted';
	const some = shortList(names, locale, 5);
	return zh
		? `尚缺 ${names.length} 家的数：${some}`
		: `${names.length === 1 ? '1 office is' : `${names.length} offices are`} missing: ${some}`;
}

export const partsRule: PartsRule = {
	span: 'parts',
	id,
	category: 'unbalanced',
	severity: 'warning',
	name: {
		'zh-CN': '全区汇总＝各单位之和',
		en: 'The district’s report is the sum of its offices’'
	},
	source:
		'《政府信息公开条例》第四十九条；表二、表三、表四：汇总数＝当年各单位之和（口径可能不同，仅提示）',
	check,
	sentence: {
		'zh-CN': (finding) =>
			`${tableNames[finding.detail.table as TableCode]['zh-CN']}有 ${finding.detail.cells} 格与 ${finding.detail.reported} 家单位的合计不同：` +
			`${cellsInWords(finding, 'zh-CN')}；${missingInWords(finding, 'zh-CN')}。汇总口径可能不同，请核对。`,
		en: (finding) =>
			`${tableNames[finding.detail.table as TableCode].en}: ${counted(Number(finding.detail.cells), 'cell')} other than the sum of ${counted(Number(finding.detail.reported), 'office')}: ` +
			`${cellsInWords(finding, 'en')}; ${missingInWords(finding, 'en')}. The scope may differ; please check.`
	}
};
