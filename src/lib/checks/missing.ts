import {
	disputeColumns,
	disputeRows,
	proactiveBlocks,
	requestColumns,
	tableNames,
	type TableCode
} from '#lib/report/codes.ts';
import { placeKey, placeName, placeOfKey, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import type { Locale } from '#lib/report/locale.ts';
import { cellOperand, cellsOf, requestPlace } from './cells.ts';
import type { Finding } from './finding.ts';
import { shortList } from './phrases.ts';
import { outcomeRows } from './request-equations.ts';
import type { ReportRule } from './rule.ts';

const statutoryTables = ['proactive', 'requests', 'disputes'] as const satisfies TableCode[];

/** Cells that the form prints. The heads of table 二 are those that the report itself uses, as some keep the older form. */
function formPlaces(report: Report): Place[] {
	const cells = cellsOf(report);
	const proactiveColumns = new Set(
		report.facts.filter((fact) => fact.table === 'proactive').map((fact) => fact.column)
	);
	const isOlder = ['made', 'prior_items', 'procurement_items'].some((column) =>
		proactiveColumns.has(column)
	);
	const blocks = proactiveBlocks[isOlder ? '2019' : '2021'];
	const rows = ['received_new', 'carried_in', ...outcomeRows(cells), 'total', 'carried_out'];
	return [
		...blocks.flatMap((block) =>
			block.rows.flatMap((row) =>
				block.columns.map((column): Place => ({ table: 'proactive', row, column }))
			)
		),
		...rows.flatMap((row) => requestColumns.map((column) => requestPlace(row, column))),
		...Object.keys(disputeRows).flatMap((row) =>
			Object.keys(disputeColumns).map((column): Place => ({ table: 'disputes', row, column }))
		)
	];
}

const heldTables = (report: Report) => new Set(report.facts.map((fact) => fact.table));

function missingTables(report: Report): Finding[] {
	if (report.era === 'pre2019') return [];
	const held = heldTables(report);
	return statutoryTables
		.filter((table) => !held.has(table))
		.map((table) => ({
			rule: 'table_missing',
			severity: 'warning',
			place: null,
			operands: [],
			difference: null,
			detail: { table }
		}));
}

function unreadCells(report: Report): Finding[] {
	if (report.era === 'pre2019') return [];
	const cells = cellsOf(report);
	const held = heldTables(report);
	const absent = formPlaces(report).filter(
		(place) => held.has(place.table) && !cells.has(placeKey(place))
	);
	const unreadable = report.facts.filter((fact) => fact.blank === 'unreadable');
	const first = absent[0] ?? unreadable[0];
	if (!first) return [];
	return [
		{
			rule: 'cells_unread',
			severity: 'notice',
			place: { table: first.table, row: first.row, column: first.column },
			operands: unreadable.map((fact) => cellOperand(fact)),
			difference: null,
			detail: {
				count: absent.length + unreadable.length,
				absent: absent.map(placeKey).join(' ')
			}
		}
	];
}

function unreadNames(finding: Finding, locale: Locale): string[] {
	const absent = String(finding.detail.absent).split(' ').filter(Boolean).map(placeOfKey);
	const unreadable = finding.operands.flatMap(({ place }) => place ?? []);
	return [...absent, ...unreadable].map((place) => placeName(place, locale));
}

export const missingRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'table_missing',
		category: 'missing',
		severity: 'warning',
		name: { 'zh-CN': '法定表格齐全', en: 'All statutory tables are there' },
		source: '《政府信息公开条例》第五十条；国办公开办函〔2019〕60号、〔2021〕30号',
		check: missingTables,
		sentence: {
			'zh-CN': ({ detail }) =>
				`没有读到${tableNames[detail.table as TableCode]['zh-CN']}：报告可能缺这张表，或只用文字、图片说明。缺的数不作 0 计。`,
			en: ({ detail }) =>
				`${tableNames[detail.table as TableCode].en} was not found: the report may lack it, or tell it only in words or as a picture. Nothing is taken as 0.`
		}
	},
	{
		span: 'report',
		id: 'cells_unread',
		category: 'missing',
		severity: 'notice',
		name: { 'zh-CN': '表格各格都已读到', en: 'Every cell of the tables was read' },
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表二、表三、表四',
		check: unreadCells,
		sentence: {
			'zh-CN': (finding) =>
				`有 ${finding.detail.count} 格未能读出：${shortList(unreadNames(finding, 'zh-CN'), 'zh-CN')}。涉及这些格的核对未做。`,
			en: (finding) =>
				`Cells that could not be read: ${finding.detail.count} (${shortList(unreadNames(finding, 'en'), 'en')}). Identities with them are not checked.`
		}
	}
];
