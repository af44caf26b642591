import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Wording } from '#lib/report/locale.ts';

/** The columns of the register as a file, in their order. */
export const registerColumns = [
	'id',
	'region',
	'name',
	'short',
	'former',
	'kind',
	'from',
	'to',
	'successor'
] as const;
export type RegisterColumn = (typeof registerColumns)[number];

export const columnNames: Readonly<Record<RegisterColumn, Wording>> = {
	id: { 'zh-CN': '单位编号', en: 'Office number' },
	region: { 'zh-CN': '地区代码', en: 'Region code' },
	name: { 'zh-CN': '单位名称', en: 'Name' },
	short: { 'zh-CN': '简称', en: 'Short names' },
	former: { 'zh-CN': '曾用名', en: 'Former names' },
	kind: { 'zh-CN': '类别', en: 'Kind' },
	from: { 'zh-CN': '起始年', en: 'First year' },
	to: { 'zh-CN': '终止年', en: 'Last year' },
	successor: { 'zh-CN': '承继单位', en: 'Successor' }
};

export const kindNames: Readonly<Record<AgencyKind, Wording>> = {
	bureau: { 'zh-CN': '局、委、办', en: 'Bureau' },
	government_office: { 'zh-CN': '政府办公室', en: 'Government office' },
	government: { 'zh-CN': '人民政府（汇总）', en: 'Government (aggregate)' },
	town: { 'zh-CN': '镇、乡', en: 'Town' },
	street: { 'zh-CN': '街道', en: 'Street office' },
	zone: { 'zh-CN': '功能区', en: 'Functional zone' },
	vertical: { 'zh-CN': '垂直管理单位', en: 'Vertically managed organ' }
};

/** What offices commonly write for a kind. */
const commonWords: Readonly<Record<AgencyKind, readonly string[]>> = {
	bureau: ['部门', '局', '委', '办', '委办局', '政府部门'],
	government_office: ['政府办', '办公室'],
	government: ['人民政府', '政府'],
	town: ['镇', '乡', '乡镇', '镇乡'],
	street: ['街道办', '街道办事处'],
	zone: ['开发区', '园区', '管委会'],
	vertical: ['垂管', '垂直管理', '垂管单位']
};

/** The kind that a cell names, by its word in either language, a common one, or its code; null where it names none. */
export function kindNamed(text: string): AgencyKind | null {
	const words = (kind: AgencyKind) => [
		kind,
		kindNames[kind]['zh-CN'],
		kindNames[kind].en,
		...commonWords[kind]
	];
	return (
		agencyKinds.find((kind) =>
			words(kind).some((word) => word.toLowerCase() === text.toLowerCase())
		) ?? null
	);
}

/** A row of the file: what its cells say, blank where it has none; `row` counts from 1 with the head. */
export type RegisterRow = Readonly<Record<RegisterColumn, string>> & { row: number };

/** A name with the report years that it was borne in. */
export type DatedName = { name: string; from: number | null; to: number | null };

/** `旧名（2010-2018）；更旧的名（-2009）` as names with their years. */
export function datedNames(text: string): DatedName[] {
	return text
		.split(/[；;\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.map((part) => {
			const [, name, from, to] =
				part.match(/^(.+?)\s*[（(](\d{4})?\s*[-–—至]\s*(\d{4})?[)）]$/) ?? [];
			if (!name || (!from && !to)) return { name: part, from: null, to: null };
			return { name, from: from ? Number(from) : null, to: to ? Number(to) : null };
		});
}

export function datedNameText({ name, from, to }: DatedName): string {
	return from === null && to === null ? name : `${name}（${from ?? ''}-${to ?? ''}）`;
}

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** The rows under a grid's head; null where its first line with anything has no column 单位名称. Empty rows are left out. */
export function registerRows(grid: readonly (readonly string[])[]): RegisterRow[] | null {
	const head = grid.findIndex((line) => line.some((cell) => cell.trim() !== ''));
	const places = new Map(
		registerColumns.map((column) => {
			const names = Object.values(columnNames[column]).map(folded);
			return [column, grid[head]?.findIndex((cell) => names.includes(folded(cell))) ?? -1];
		})
	);
	if ((places.get('name') ?? -1) < 0) return null;
	return grid.slice(head + 1).flatMap((line, index): RegisterRow[] => {
		const cell = (column: RegisterColumn) => (line[places.get(column) ?? -1] ?? '').trim();
		if (line.every((text) => text.trim() === '')) return [];
		const cells = Object.fromEntries(registerColumns.map((column) => [column, cell(column)]));
		return [{ ...(cells as Record<RegisterColumn, string>), row: head + index + 2 }];
	});
}
