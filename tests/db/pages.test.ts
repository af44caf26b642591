import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '#lib/measures/registry.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import { store, type FiledReport } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { agencyPage } from '#lib/server/pages/agency.ts';
import { chartFile } from '#lib/server/pages/chart-file.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { numberPage } from '#lib/server/pages/number.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';
import { seen } from './seen.ts';

const today = '2026-06-01';
const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const other: Region = {
	...district,
	code: '990103',
	name: '汇总区',
	fullName: '试验省试验市汇总区'
};

const early: Region = {
	...district,
	code: '990104',
	name: '早报区',
	fullName: '试验省试验市早报区'
};

function filed(agency: string, year: number, received: number, parts: Partial<FiledReport> = {}) {
	const rows = {
		received_new: received,
		carried_in: 0,
		granted: received,
		partial: 0,
		total: received
	};
	return report({
		agency,
		year,
		facts: Object.entries(rows).map(([row, value]) => requestFact(row, 'total', value)),
		...parts
	});
}

overBoth('pages', (open) => {
	let db: Database;
	const ids: Record<string, number> = {};

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			for (const region of [district, other, early]) await regions.ensure(trx, region);
			await agencies.register(
				trx,
				district,
				['财政局', '教育局', '民政局', '试验区人民政府'].map((name) => ({
					name: name.startsWith('试验区') ? name : `试验区${name}`,
					shortName: name.startsWith('试验区') ? '区政府' : name,
					kind: name.startsWith('试验区') ? ('government' as const) : ('bureau' as const),
					validFrom: null,
					validTo: null
				}))
			);
			const put = (region: Region, filed: FiledReport) =>
				store(trx, region.code, document(`${filed.agency} ${filed.year}`), {
					report: filed,
					findings: [],
					messages: []
				});
			await put(district, filed('试验区财政局', 2024, 12));
			await put(
				district,
				filed('试验区财政局', 2023, 20, {
					figures: [
						{
							measure: 'received_prior_year',
							year: 2022,
							value: 31,
							bound: 'exact',
							quote: '上一年度31件',
							at
						}
					]
				})
			);
			const problems = [{ text: '更新不够及时', areas: ['timeliness'], at, improvement: null }];
			await put(district, filed('试验区教育局', 2024, 30, { problems }));
			await put(district, filed('试验区人民政府', 2024, 42, { scope: 'aggregate', problems }));
			await put(other, filed('汇总区人民政府', 2024, 77, { scope: 'aggregate' }));
			for (const [name, received] of [
				['财政局', 30],
				['教育局', 20],
				['民政局', 10]
			] as const)
				for (const year of [2021, 2022, 2023, 2024])
					await put(early, filed(`早报区${name}`, year, received + 10 * (2024 - year)));
			await put(early, filed('早报区民政局', 2025, 2));
		});
		for (const { id, shortName } of await agencies.list(db, district.code)) ids[shortName] = id;
	});

	describe('the district', () => {
		it('adds offices up, never the aggregate to its parts, and names who is missing', async () => {
			const page = await districtPage(db, seen(district), null, today, 'zh-CN');
			expect(page).toMatchObject({ year: 2024, basis: 'offices', offices: 2, single: null });
			expect(page?.figures[0]).toMatchObject({ id: 'received_new', value: '42' });
			expect(page?.missing.map(({ agency }) => agency)).toEqual(['民政局']);
			expect(page?.figures.at(-1)).toMatchObject({ value: '2', unit: '/ 3', alert: '逾期未报 1' });
		});

		it('counts offices that admit a problem, without the government’s aggregate beside them', async () => {
			const page = await districtPage(db, seen(district), null, today, 'zh-CN');
			const chart = page?.charts.find(({ id }) => id === 'problem-areas');
			expect(chart?.spec.data).toMatchObject({ years: [2023, 2024], counts: [[0, 1]] });
		});

		it('rests on the aggregate where nothing else is held, and says so', async () => {
			const page = await districtPage(db, seen(other), null, today, 'zh-CN');
			expect(page?.basis).toBe('aggregate');
			expect(page?.figures[0]?.value).toBe('77');
		});

		it('opens at the year that most have reported for, and says nothing of a year that one has', async () => {
			const page = await districtPage(db, seen(early), null, today, 'zh-CN');
			expect(page).toMatchObject({ year: 2024, years: [2021, 2022, 2023, 2024, 2025] });
			expect(page?.headline).toContain('2021 年以来最少');
			const begun = await districtPage(db, seen(early), 2025, today, 'zh-CN');
			expect(begun?.headline).toBeNull();
		});

		it('has no page for a year without a report', async () => {
			expect(await districtPage(db, seen(district), 2022, today, 'zh-CN')).toBeNull();
		});
	});

	describe('the agency', () => {
		it('tells a year from the next year’s prose with its origin, and its peers only from three on', async () => {
			const page = await agencyPage(db, seen(district), ids['财政局']!, null, 'zh-CN');
			expect(page).toMatchObject({ year: 2024, years: [2023, 2024], few: 12 });
			expect(page?.quoted).toMatchObject([
				{ year: 2022, value: '31', quote: '上一年度31件', reportYear: 2023 }
			]);
			expect(page?.peers).toEqual({ kind: 'few', year: 2024, peers: 1 });
		});

		it('is not there for a stranger, nor for a year without a report', async () => {
			expect(await agencyPage(db, seen(district), 999_999, null, 'zh-CN')).toBeNull();
			expect(await agencyPage(db, seen(other), ids['财政局']!, null, 'zh-CN')).toBeNull();
			expect(await agencyPage(db, seen(district), ids['财政局']!, 2022, 'zh-CN')).toBeNull();
		});

		it('stands empty where it has not reported at all', async () => {
			const page = await agencyPage(db, seen(district), ids['民政局']!, null, 'zh-CN');
			expect(page).toMatchObject({ year: null, figures: [], charts: [] });
			expect(page?.reports.map(({ state }) => state)).toEqual(['missing', 'missing']);
		});
	});

	describe('how a number was made', () => {
		it('leads each part to its cell and names what is not in it', async () => {
			const made = await numberPage(db, seen(district), measures.received_new, 2024, null, 'zh-CN');
			expect(made?.value).toBe('42');
			expect(made?.parts.map(({ agency, value }) => [agency, value])).toEqual([
				['财政局', '12'],
				['教育局', '30']
			]);
			expect(made?.parts[0]?.cells).toEqual([
				{
					key: 'requests/received_new/total',
					text: '12',
					href: `/regions/990102/agencies/${ids['财政局']}/2024#cell-requests/received_new/total`,
					place: '第 1 行'
				}
			]);
			expect(made?.missing.map(({ agency }) => agency)).toEqual(['民政局']);
		});

		it('says where a quoted number stands', async () => {
			const made = await numberPage(
				db,
				seen(district),
				measures.received_new,
				2022,
				ids['财政局']!,
				'zh-CN'
			);
			expect(made).toMatchObject({ value: '31', parts: [], quoted: { reportYear: 2023 } });
		});
	});

	it('a chart’s file holds the numbers of its page', async () => {
		const request = { id: 'applications', format: 'csv', agencyId: null, year: 2024 } as const;
		const file = await chartFile(db, seen(district), { ...request, locale: 'zh-CN' });
		expect(file?.mediaType).toBe('text/csv; charset=utf-8');
		expect(String(file?.content)).toMatch(/2024,42\b/);
		expect(await chartFile(db, seen(other), { ...request, agencyId: 1, locale: 'en' })).toBeNull();
	});
});
