import { beforeAll, describe, expect, it } from 'vitest';
import { openTableIds, openTables } from '#lib/publish/open-data/tables.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { answer } from '#lib/server/api/answer.ts';
import { endpointIds, endpoints } from '#lib/server/api/endpoints.ts';
import { openapi } from '#lib/server/api/openapi.ts';
import * as regions from '#lib/server/db/region.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { openRows } from '#lib/server/open-data/rows.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';

const shown = { ...district, synthetic: true };

overBoth('open data', (open) => {
	let db: Database;

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, shown);
			for (const [agency, received] of [
				['试验区财政局', 4711],
				['试验区民政局', 815]
			] as const)
				await store(trx, shown.code, document(agency), {
					report: report({
						agency,
						year: 2024,
						facts: [
							requestFact('received_new', 'total', received),
							requestFact('carried_in', 'total', null, '—'),
							requestFact('total', 'total', received)
						]
					}),
					findings: [],
					messages: []
				});
		});
		await db
			.updateTable('reports')
			.set({ status: 'published', approved_version: 1, published_on: '2025-01-20' })
			.where('agency_id', '=', await agencyOf('试验区财政局'))
			.execute();
	});

	const agencyOf = async (name: string) =>
		(
			await db
				.selectFrom('agency_names')
				.select('agency_id')
				.where('name', '=', name)
				.executeTakeFirstOrThrow()
		).agency_id;

	const ask = (endpoint: string, query = '', ifNoneMatch: string | null = null) =>
		answer({
			...{ db, access: null, region: shown.code, endpoint, ifNoneMatch },
			url: new URL(`http://localhost/api/v1/regions/${shown.code}/${endpoint}?${query}`),
			address: crypto.randomUUID()
		});

	it('holds what is approved, cell by cell, and nothing of a draft, whoever asks', async () => {
		for (const table of openTableIds) {
			const { total, rows } = await openRows(db, fullSight(shown.code), table);
			expect(rows).toHaveLength(total);
			expect(JSON.stringify(rows)).not.toMatch(/815|民政局/);
			for (const row of rows) expect(row).toHaveLength(openTables[table].columns.length);
		}
		const { rows } = await openRows(db, fullSight(shown.code), 'facts');
		const at = (name: string) => openTables.facts.columns.findIndex((one) => one.name === name);
		expect(
			rows.map((row) => [row[at('row')], row[at('value')], row[at('blank')], row[at('raw')]])
		).toEqual([
			['received_new', 4711, null, '4711'],
			['carried_in', null, 'empty', '—'],
			['total', 4711, null, '4711']
		]);
	});

	describe('the interface', () => {
		it('answers as its description says, a page at a time', async () => {
			const { paths } = openapi() as { paths: Record<string, unknown> };
			expect(Object.keys(paths)).toEqual(endpointIds.map((id) => `/regions/{region}/${id}`));
			for (const id of endpointIds) {
				const body = await (await ask(id)).json();
				for (const row of body.rows)
					expect(Object.keys(row)).toEqual(endpoints[id].table.columns.map(({ name }) => name));
			}
			const first = await (await ask('facts', 'limit=2')).json();
			expect(first).toMatchObject({ total: 3, offset: 0 });
			expect(first.rows).toHaveLength(2);
			const next = await (await ask('facts', first.next.split('?')[1])).json();
			expect(next).toMatchObject({ offset: 2, next: null });
			expect(next.rows).toMatchObject([{ row: 'total', value: 4711 }]);
			expect(await (await ask('facts', 'year=2023')).json()).toMatchObject({ total: 0, rows: [] });
		});

		it('says what is wrong, and 304 to whoever has it already', async () => {
			expect((await ask('nothing')).status).toBe(404);
			const wrong = await ask('facts', 'limit=0');
			expect(wrong.status).toBe(400);
			expect(wrong.headers.get('content-type')).toContain('application/problem+json');
			expect((await ask('facts', 'jahr=2024')).status).toBe(400);
			const mark = (await ask('facts')).headers.get('etag');
			const known = await ask('facts', '', mark);
			expect([known.status, await known.text()]).toEqual([304, '']);
		});

		it('bids whoever asks too much to wait', async () => {
			const url = new URL(`http://localhost/api/v1/regions/${shown.code}/nothing`);
			const asked = { db, access: null, region: shown.code, endpoint: 'nothing', url };
			const address = crypto.randomUUID();
			const statuses: number[] = [];
			for (let turn = 0; turn < 130; turn += 1)
				statuses.push((await answer({ ...asked, address, ifNoneMatch: null })).status);
			expect(statuses.filter((status) => status === 429)).toHaveLength(10);
		});
	});
});
