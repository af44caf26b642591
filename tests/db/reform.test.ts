import { beforeAll, expect, it } from 'vitest';
import type { ChartSpec } from '#lib/charts/draw.ts';
import { eraOfYear } from '#lib/report/era.ts';
import { placeKey } from '#lib/report/place.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { agencyPage, type AgencyPage } from '#lib/server/pages/agency.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { registerPage } from '#lib/server/pages/register.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { planReform, recordReform } from '#lib/server/register/reform.ts';
import * as indicators from '../layouts/indicators.ts';
import { blockPage } from '../layouts/pages.ts';
import { printReport } from '../layouts/printed.ts';
import { chance } from '../layouts/random.ts';
import { overBoth } from './databases.ts';
import { district } from './reports.ts';

const [commerce, food, water, market] = ['工商局', '食药局', '水利局', '市场监管局'] as const;

/** Years of the reports that each hands in; the one on 2017 of 食药局 never comes. */
const handedIn: Readonly<Record<string, readonly number[]>> = {
	[commerce]: [2016, 2017, 2018],
	[food]: [2016, 2018],
	[market]: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
	[water]: [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]
};

type Made = { html: string; received: number };

/** A report in the form of its year, with the applications received that it prints. */
function reportOf(name: string, year: number): Made {
	const agency = `试验区${name}`;
	const seed = year * 10 + Object.keys(handedIn).indexOf(name);
	const era = eraOfYear(year);
	const forms = Array.from({ length: 100 }, (_, next) => chance(seed + 1000 * next));
	if (era === 'pre2019') {
		const form = forms
			.map((chance) => indicators.printForm(chance, null))
			.find(({ values }) => values.get('applications')! > 1000)!;
		const html = indicators
			.grid(form)
			.replaceAll('演练市水务局', agency)
			.replaceAll('2016年', `${year}年`);
		return { html, received: form.values.get('applications')! };
	}
	const printed = forms
		.map((chance) => printReport(chance, null))
		.find((report) => report.era === era)!;
	const key = placeKey({ table: 'requests', row: 'received_new', column: 'total' });
	return { html: blockPage({ ...printed, agency, year }), received: printed.values.get(key)! };
}

overBoth('two bureaus merge in 2019', (open) => {
	let db: Database;
	const seen = { ...district, sight: fullSight(district.code) };
	const received = new Map<string, number>();
	const of = (name: string, year: number) => received.get(`${name} ${year}`)!;
	const idOf = async (name: string) =>
		(await agencies.list(db, district.code)).find(({ shortName }) => shortName === name)!.id;

	const bring = async (name: string) => {
		for (const year of handedIn[name]!) {
			const made = reportOf(name, year);
			received.set(`${name} ${year}`, made.received);
			const outcome = await importFile(db, {
				bytes: new TextEncoder().encode(made.html),
				fileName: `${year}.html`,
				origin: 'test',
				region: district.code,
				receivedOn: `${year + 1}-01-20`
			});
			expect(outcome).toMatchObject({ outcome: 'stored', agency: `试验区${name}`, year });
		}
	};

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			const years = { validFrom: null, validTo: null };
			const bureau = (name: string) => ({ name: `试验区${name}`, shortName: name, ...years });
			await agencies.register(
				trx,
				district,
				[commerce, food, water].map((name) => ({ ...bureau(name), kind: 'bureau' as const }))
			);
		});
		for (const name of [commerce, food, water]) await bring(name);
		const form = {
			kind: 'merge' as const,
			on: '2019-03-20',
			firstYear: 2019,
			basis: '机构改革方案',
			note: null,
			before: [await idOf(commerce), await idOf(food)],
			after: [],
			newNames: [`试验区${market}`],
			otherRegion: null
		};
		await db.transaction().execute(async (trx) => {
			const planned = await planReform(trx, district, form);
			if ('faults' in planned) throw new Error(planned.faults.join());
			await recordReform(trx, planned.plan, ownPermit('tester', { region: district.code }));
		});
		await bring(market);
	}, 120_000);

	const specOf = (page: AgencyPage | null): ChartSpec & { kind: 'agency_with_peers' } => {
		const spec = page?.charts.find(({ id }) => id === 'applications')?.spec;
		if (spec?.kind !== 'agency_with_peers') throw new Error('no chart of applications');
		return spec;
	};
	const points = (page: AgencyPage | null) =>
		Object.fromEntries(specOf(page).data.series.points.map(({ year, value }) => [year, value]));

	it('by the offices of the time, each has the years that it reported on', async () => {
		const merged = await agencyPage(db, seen, await idOf(market), null, 'zh-CN', 'reported');
		const own = handedIn[market]!.map((year) => [year, of(market, year)]);
		expect(points(merged)).toEqual(Object.fromEntries(own));
		const gone = await agencyPage(db, seen, await idOf(food), null, 'zh-CN', 'reported');
		expect(points(gone)).toEqual({
			2016: of(food, 2016),
			2017: null,
			2018: of(food, 2018)
		});
		expect(gone?.reforms?.heirs.map(({ name }) => name)).toEqual([market]);
	});

	it('by today’s offices, the years before are sums, and one with a report missing is empty', async () => {
		const page = await agencyPage(db, seen, await idOf(market), null, 'zh-CN', 'restated');
		expect(points(page)).toEqual({
			2016: of(commerce, 2016) + of(food, 2016),
			2017: null,
			2018: of(commerce, 2018) + of(food, 2018),
			...Object.fromEntries(handedIn[market]!.map((year) => [year, of(market, year)]))
		});
		expect(page?.reforms?.untold).toEqual([{ year: 2017, names: [food] }]);
		expect(page?.charts[0]?.source).toContain('工商局、食药局、市场监管局');
		expect(specOf(page).data.peers).toEqual([]);
		expect(specOf(page).data.events).toMatchObject([
			{ year: 2019, told: { 'zh-CN': '2019 年起工商局、食药局合并为市场监管局' } }
		]);
		expect(page?.charts.find(({ id }) => id === 'applications')?.subtitle).toContain('按现行机构');
	});

	it('the district’s sum has each report once, of the offices that were there', async () => {
		const page = await districtPage(db, seen, 2025, '2026-06-01', 'zh-CN');
		const spec = page?.charts.find(({ id }) => id === 'applications')?.spec;
		if (spec?.kind !== 'applications_by_year') throw new Error('no chart of applications');
		for (const { year, value } of spec.data.series.points) {
			const parts = Object.keys(handedIn).filter((name) => handedIn[name]!.includes(year));
			expect([year, value]).toEqual([year, parts.reduce((sum, name) => sum + of(name, year), 0)]);
		}
		expect(spec.data.series.points).toHaveLength(10);
	});

	it('the register tells who is in the sum of a year, and why another is not', async () => {
		const named = async (year: number) => {
			const query = { words: null, kind: null, year };
			const { rows, outside } = await registerPage(db, district, query, false, 'zh-CN');
			return { in: rows.map(({ name }) => name), why: outside.map(({ why }) => why) };
		};
		const full = (...names: string[]) => names.map((name) => `试验区${name}`);
		expect(await named(2018)).toEqual({
			in: full(commerce, food, water),
			why: [{ kind: 'later', from: 2019 }]
		});
		expect(await named(2019)).toEqual({
			in: full(water, market),
			why: [
				{ kind: 'ended', to: 2018 },
				{ kind: 'ended', to: 2018 }
			]
		});
	});
});
