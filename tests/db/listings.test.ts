import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as problems from '#lib/server/db/problem.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import { store, type FiledReport } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { overBoth } from './databases.ts';
import { district, document, finding, report, requestFact } from './reports.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const problem = (...areas: string[]) => ({
	text: areas.join('、'),
	areas,
	at,
	improvement: null
});

overBoth('listings', (open) => {
	let db: Database;

	const put = (
		filed: FiledReport,
		{ found = [], receivedOn = null, text = '', region = district.code } = {} as {
			found?: Finding[];
			receivedOn?: string | null;
			text?: string;
			region?: string;
		}
	) =>
		db.transaction().execute((trx) =>
			store(trx, region, document(`${filed.agency} ${filed.year} ${text}`, receivedOn), {
				report: filed,
				findings: found,
				messages: []
			})
		);

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			await agencies.register(trx, district, [
				{
					name: '试验区财政局',
					shortName: '财政局',
					kind: 'bureau',
					validFrom: null,
					validTo: null
				},
				{
					name: '试验区经济局',
					shortName: '经济局',
					kind: 'bureau',
					validFrom: null,
					validTo: 2022,
					successor: '试验区数据局'
				},
				{
					name: '试验区数据局',
					shortName: null,
					kind: 'bureau',
					validFrom: 2023,
					validTo: null
				}
			]);
		});
		await put(
			report({
				agency: '试验区财政局',
				year: 2022,
				facts: [
					requestFact('received_new', 'total', 66),
					requestFact('granted', 'total', null, '-')
				],
				problems: [problem('timeliness', 'platform'), problem('timeliness'), problem()]
			}),
			{ receivedOn: '2023-01-31', found: [{ ...finding, severity: 'notice' }] }
		);
		await put(
			report({
				agency: '试验区财政局',
				year: 2024,
				facts: [requestFact('received_new', 'total', 1)],
				problems: [problem('platform')]
			}),
			{ receivedOn: '2025-02-01', found: [finding], text: 'withdrawn' }
		);
		await put(
			report({
				agency: '财政局',
				year: 2024,
				facts: [
					requestFact('received_new', 'total', 29),
					requestFact('received_new', 'natural_person', 25)
				],
				figures: [
					{
						measure: 'received_prior_year',
						year: 2023,
						value: 31,
						bound: 'exact',
						quote: '上年 31 件',
						at
					}
				],
				problems: [problem('timeliness')]
			}),
			{
				receivedOn: '2025-03-01',
				found: [{ ...finding, severity: 'warning' }, finding],
				text: 'corrected'
			}
		);
		await put(
			report({
				agency: '试验区数据局',
				year: 2024,
				problems: [problem('timeliness')]
			}),
			{ found: [{ ...finding, place: null, difference: null }] }
		);
		await put(report({ agency: '试验区人民政府', year: 2024, scope: 'aggregate' }), {
			receivedOn: '2025-03-31'
		});
	});

	it('lists agencies with their names, kinds, years and successors', async () => {
		const list = await agencies.list(db, district.code);
		expect(list.map(({ name, shortName, kind }) => [name, shortName, kind])).toEqual([
			['试验区财政局', '财政局', 'bureau'],
			['试验区经济局', '经济局', 'bureau'],
			['试验区数据局', '试验区数据局', 'bureau'],
			['试验区人民政府', '试验区人民政府', 'government']
		]);
		expect(list[1]).toMatchObject({ validTo: 2022, successor: list[2]?.id });
		expect(await agencies.read(db, district.code, list[2]!.id)).toEqual(list[2]);
		expect(await agencies.read(db, '000000', list[2]!.id)).toBeNull();
	});

	it('finds an agency by any of its names, the one valid in the year first', async () => {
		await db.transaction().execute(async (trx) => {
			const { id } = (await agencies.list(trx, district.code))[2]!;
			await agencies.addName(trx, district, id, 'former', '试验区大数据中心', null, 2022);
			await agencies.addName(trx, district, id, 'former', '试验区经济局', 2023, 2024);
		});
		const [, economy, data] = (await agencies.list(db, district.code)).map(({ id }) => id);
		expect(await agencies.find(db, district, '试验省试验市试验区大数据中心')).toBe(data);
		expect(await agencies.find(db, district, '经济局（金融办）', 2021)).toBe(economy);
		expect(await agencies.find(db, district, '经济局', 2023)).toBe(data);
		expect(await agencies.find(db, district, '试验市财政局')).toBeNull();
	});

	it('lists regions with what they hold', async () => {
		expect(await regions.list(db)).toEqual([
			{ ...district, agencies: 4, reports: 4, years: [2022, 2024] }
		]);
		expect(await regions.read(db, district.code)).toEqual(district);
		for (const none of ['110000\0', '', 'x', '110000;']) {
			expect(await regions.read(db, none)).toBeNull();
		}
	});

	it('tells held, late and missing by agency and year', async () => {
		const list = await reports.standings(db, fullSight(district.code));
		expect(
			list.map(({ agency, year, state, receivedOn }) => [agency, year, state, receivedOn])
		).toEqual([
			['试验区财政局', 2022, 'held', '2023-01-31'],
			['试验区财政局', 2023, 'missing', null],
			['试验区财政局', 2024, 'late', '2025-02-01'],
			['试验区经济局', 2022, 'missing', null],
			['试验区数据局', 2023, 'missing', null],
			['试验区数据局', 2024, 'held', null],
			['试验区人民政府', 2022, 'missing', null],
			['试验区人民政府', 2023, 'missing', null],
			['试验区人民政府', 2024, 'held', '2025-03-31']
		]);
		expect(list[2]).toMatchObject({ versions: 2, errors: 1, warnings: 1, scope: 'agency' });
		expect(list[8]).toMatchObject({ versions: 1, errors: 0, warnings: 0, scope: 'aggregate' });
	});

	it('gives the printed numbers of the latest versions', async () => {
		const facts = await reports.facts(db, fullSight(district.code));
		expect(facts.map(({ agency, year, scope }) => [agency, year, scope])).toEqual([
			['试验区财政局', 2022, 'agency'],
			['试验区财政局', 2024, 'agency'],
			['试验区数据局', 2024, 'agency'],
			['试验区人民政府', 2024, 'aggregate']
		]);
		expect([...facts[0]!.values]).toEqual([
			['requests/received_new/total', 66],
			['requests/granted/total', null]
		]);
		expect([...facts[1]!.values]).toEqual([
			['requests/received_new/total', 29],
			['requests/received_new/natural_person', 25]
		]);
		const places = [{ table: 'requests', row: 'received_new', column: 'total' }] as const;
		const restricted = await reports.facts(db, fullSight(district.code), { places });
		expect(restricted.map(({ values }) => [...values.values()])).toEqual([[66], [29], [], []]);
		const agencyId = facts[0]!.agencyId;
		expect(await reports.facts(db, fullSight(district.code), { agencyId })).toEqual(
			facts.slice(0, 2)
		);
	});

	it('gives the numbers that prose quotes', async () => {
		const quoted = await reports.quoted(db, fullSight(district.code));
		expect(quoted).toEqual([
			{
				agencyId: quoted[0]?.agencyId,
				measure: 'received_prior_year',
				year: 2023,
				value: 31,
				quote: '上年 31 件',
				reportYear: 2024
			}
		]);
		expect(await reports.quoted(db, fullSight(district.code), { measure: 'other' })).toEqual([]);
	});

	describe('findings', () => {
		it('come gravest first, then latest, of the latest versions only', async () => {
			const list = await findings.list(db, fullSight(district.code));
			expect(list.map(({ agency, year, severity }) => [agency, year, severity])).toEqual([
				['试验区财政局', 2024, 'error'],
				['试验区数据局', 2024, 'error'],
				['试验区财政局', 2024, 'warning'],
				['试验区财政局', 2022, 'notice']
			]);
			expect(list[0]).toMatchObject({ ...finding, version: 2 });
			expect(list[1]).toMatchObject({ place: null, difference: null });
		});

		it('are filtered and counted', async () => {
			const filtered = await findings.list(db, fullSight(district.code), {
				year: 2024,
				severity: 'error',
				limit: 1
			});
			expect(filtered).toHaveLength(1);
			expect(await findings.counts(db, fullSight(district.code))).toEqual({
				error: 2,
				warning: 1,
				notice: 1
			});
			expect(await findings.counts(db, fullSight(district.code), { year: 2022 })).toEqual({
				error: 0,
				warning: 0,
				notice: 1
			});
		});

		it('across years are replaced without touching those within', async () => {
			const [first] = await findings.list(db, fullSight(district.code), { year: 2022 });
			const stored = await reports.read(db, fullSight(district.code), first!.agencyId, 2022);
			const key = { region_id: district.code, report_id: stored!.reportId, version: 1 };
			const across = { ...finding, rule: 'requests.carry_over' };
			for (const found of [[across, across], [across]]) {
				await db.transaction().execute((trx) => findings.replace(trx, key, 'across', found));
			}
			const read = await reports.read(db, fullSight(district.code), first!.agencyId, 2022);
			expect(read?.findings).toEqual([{ ...finding, severity: 'notice' }, across]);
			await db.transaction().execute((trx) => findings.replace(trx, key, 'across', []));
		});
	});

	it('lists problems and counts their areas by year', async () => {
		const list = await problems.list(db, fullSight(district.code), { area: 'timeliness' });
		expect(list.map(({ agency, year, text }) => [agency, year, text])).toEqual([
			['试验区财政局', 2024, 'timeliness'],
			['试验区数据局', 2024, 'timeliness'],
			['试验区财政局', 2022, 'timeliness、platform'],
			['试验区财政局', 2022, 'timeliness']
		]);
		expect(
			await problems.list(db, fullSight(district.code), { year: 2022, limit: 9 })
		).toHaveLength(3);
		expect(await problems.areasByYear(db, fullSight(district.code))).toEqual([
			{ area: 'platform', year: 2022, scope: 'agency', agencies: 1, problems: 1 },
			{ area: 'timeliness', year: 2022, scope: 'agency', agencies: 1, problems: 2 },
			{ area: 'timeliness', year: 2024, scope: 'agency', agencies: 2, problems: 2 }
		]);
		const [data] = list.slice(1);
		expect(await problems.areasByYear(db, fullSight(district.code), data!.agencyId)).toEqual([
			{ area: 'timeliness', year: 2024, scope: 'agency', agencies: 1, problems: 1 }
		]);
	});

	it('keeps agencies of one name apart where no region is known', async () => {
		const filed = report({ agency: '财政局', year: 2024, region: null, regionCode: null });
		const one = await put(filed, { region: regions.unassigned, text: 'one place' });
		const other = await put(filed, { region: regions.unassigned, text: 'another' });
		expect(other).toMatchObject({ outcome: 'stored' });
		expect(other.agencyId).not.toBe(one.agencyId);
		const states = await reports.standings(db, fullSight(regions.unassigned));
		expect(states.map((standing) => standing.state)).toEqual(['held', 'held']);
	});
});
