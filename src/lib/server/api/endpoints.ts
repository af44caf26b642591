import {
	openTableIds,
	openTables,
	type OpenTable,
	type OpenTableId
} from '#lib/publish/open-data/tables.ts';
import * as agencies from '../db/agency.ts';
import { openRows } from '../open-data/rows.ts';
import { filters, paging, type Endpoint } from './endpoint.ts';

const agencyTable: OpenTable = {
	name: { 'zh-CN': '单位', en: 'Agencies' },
	meaning: {
		'zh-CN': '本地区登记的单位，每个一行。',
		en: 'The agencies registered in the region, one row each.'
	},
	columns: [
		{
			name: 'agency_id',
			type: 'whole',
			mayBeEmpty: false,
			meaning: {
				'zh-CN': '单位编号，改名后不变',
				en: 'Number of the agency; it stays when the name changes'
			}
		},
		{
			name: 'agency',
			type: 'text',
			mayBeEmpty: false,
			meaning: { 'zh-CN': '现用名称', en: 'Present name' }
		},
		{
			name: 'kind',
			type: 'text',
			mayBeEmpty: false,
			meaning: { 'zh-CN': '单位类别', en: 'Kind of agency' }
		},
		{
			name: 'valid_from',
			type: 'whole',
			mayBeEmpty: true,
			meaning: { 'zh-CN': '存续的首个报告年度', en: 'First report year that it exists in' }
		},
		{
			name: 'valid_to',
			type: 'whole',
			mayBeEmpty: true,
			meaning: { 'zh-CN': '存续的末个报告年度', en: 'Last report year that it exists in' }
		},
		{
			name: 'successor',
			type: 'whole',
			mayBeEmpty: true,
			meaning: { 'zh-CN': '职责由哪个单位承接', en: 'The agency that took its duties over' }
		}
	]
};

const ofTable = (id: OpenTableId): Endpoint => ({
	summary: openTables[id].meaning['zh-CN'],
	table: openTables[id],
	parameters: [...filters, ...paging],
	rows: (db, sight, filter, part) => openRows(db, sight, id, filter, part)
});

export const endpointIds = ['agencies', ...openTableIds] as const;
export type EndpointId = (typeof endpointIds)[number];

/** Everything that the open interface answers about a region, by the last step of its address. */
export const endpoints: Readonly<Record<EndpointId, Endpoint>> = {
	agencies: {
		summary: agencyTable.meaning['zh-CN'],
		table: agencyTable,
		parameters: paging,
		rows: async (db, { region }, _, { offset, limit }) => {
			const all = await agencies.list(db, region);
			return {
				total: all.length,
				rows: all
					.slice(offset, offset + limit)
					.map(({ id, name, kind, validFrom, validTo, successor }) => [
						...[id, name, kind, validFrom, validTo, successor]
					])
			};
		}
	},
	reports: ofTable('reports'),
	facts: ofTable('facts'),
	figures: ofTable('figures'),
	problems: ofTable('problems'),
	measures: ofTable('measures')
};
