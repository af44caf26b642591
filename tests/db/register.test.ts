import { beforeAll, describe, expect, it } from 'vitest';
import { registerRows, type RegisterRow } from '#lib/register/columns.ts';
import type { Fact } from '#lib/report/report.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as regions from '#lib/server/db/region.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { agencyPage } from '#lib/server/pages/agency.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { applyImport } from '#lib/server/register/apply.ts';
import { registerFile, registerFormats, registerTable } from '#lib/server/register/export.ts';
import { planImport } from '#lib/server/register/plan.ts';
import { planReform, recordReform, type ReformForm } from '#lib/server/register/reform.ts';
import { rowsIn } from '#lib/server/register/rows.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';
import { seen } from './seen.ts';

const keeper = ownPermit<'manage_register'>('tester', { region: district.code });

const office = (name: string) => ({
	name: `试验区${name}`,
	shortName: name,
	kind: 'bureau' as const,
	validFrom: null,
	validTo: null
});

/** Applications received, in the cell where the form of the year has them. */
function receivedFact(year: number, received: number | null): Fact {
	const fact = requestFact('received_new', 'total', received);
	return year > 2018
		? fact
		: { ...fact, table: 'indicators', row: 'applications', column: 'value' };
}

const form = (parts: Partial<ReformForm>): ReformForm => ({
	kind: 'merge',
	on: '2019-03-20',
	firstYear: 2019,
	basis: '机构改革方案',
	note: null,
	before: [],
	after: [],
	newNames: [],
	otherRegion: null,
	...parts
});

overBoth('register', (open) => {
	let db: Database;
	const idOf = async (name: string) => {
		const found = (await agencies.list(db, district.code)).find((one) => one.shortName === name);
		return found!.id;
	};
	const put = (agency: string, year: number, received: number | null) =>
		db.transaction().execute((trx) =>
			store(trx, district.code, document(`${agency} ${year}`), {
				report: report({
					agency: `试验区${agency}`,
					year,
					facts: [receivedFact(year, received)]
				}),
				findings: [],
				messages: []
			})
		);
	const rows = (...lines: string[][]): RegisterRow[] => registerRows(lines)!;

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			await agencies.register(trx, district, ['工商局', '食药局', '水利局'].map(office));
		});
	});

	describe('import and export', () => {
		const head = ['单位编号', '单位名称', '简称', '曾用名', '类别', '起始年', '终止年', '承继单位'];

		it('plans row by row, and writes nothing', async () => {
			const plan = await planImport(
				db,
				rows(
					head,
					['', '试验区财政局', '财政局', '财政税务局（-2008）', '局、委、办', '2009', '', ''],
					['', '试验区工商局', '', '', '', '', '2030', '试验区财政局'],
					['', '试验区食药局', '食药局', '', '', '', '', ''],
					['', '水利局', '', '', '部', '', '', ''],
					['99999', '试验区某局', '', '', '', '', '', ''],
					['', '试验区财政局', '', '', '', '', '', ''],
					['', '试验区税务局', '', '', '', '2020', '2019', '']
				),
				district.code
			);
			expect(plan.added.map(({ name, row }) => [name, row])).toEqual([['试验区财政局', 2]]);
			expect(plan.changed).toMatchObject([
				{
					name: '试验区工商局',
					changes: [
						{ column: 'to', from: '', to: '2030' },
						{ column: 'successor', from: '', to: '试验区财政局' }
					]
				}
			]);
			expect(plan.unchanged).toBe(1);
			expect(plan.refused.map(({ row }) => row)).toEqual([5, 6, 7, 8]);
			expect(plan.refused[0]?.reason['zh-CN']).toContain('“部”');
			expect(await agencies.list(db, district.code)).toHaveLength(3);
		});

		it('applies in one transaction with its audit, deletes nothing, and then nothing is left to do', async () => {
			const given = rows(
				head,
				['', '试验区财政局', '财政局', '财政税务局（-2008）', '', '2009', '', ''],
				['', '试验区工商局', '工商', '', '', '', '2030', '试验区财政局']
			);
			const plan = await planImport(db, given, district.code);
			await db.transaction().execute((trx) => applyImport(trx, plan, keeper));
			const list = await agencies.list(db, district.code);
			expect(list.map(({ shortName }) => shortName)).toEqual([
				'工商局',
				'食药局',
				'水利局',
				'财政局'
			]);
			expect(list[0]).toMatchObject({ validTo: 2030, successor: list[3]!.id });
			expect(await agencies.find(db, district, '财政税务局')).toBe(list[3]!.id);
			const events = await audit.list(db, district.code, { actor: 'tester' });
			expect(events.map(({ action }) => action)).toEqual(['office_added', 'office_changed']);
			expect(await planImport(db, given, district.code)).toMatchObject({
				...{ added: [], changed: [], refused: [], unchanged: 2 }
			});
		});

		it('a name changes by number, and the old one stays as a former name; “—” takes a year away', async () => {
			const id = await idOf('工商局');
			const given = rows(head, [String(id), '试验区工商行政管理局', '', '', '', '', '—', '—']);
			const plan = await planImport(db, given, district.code);
			await db.transaction().execute((trx) => applyImport(trx, plan, keeper));
			expect(await agencies.read(db, district.code, id)).toMatchObject({
				name: '试验区工商行政管理局',
				validTo: null,
				successor: null
			});
			expect(await agencies.find(db, district, '试验区工商局')).toBe(id);
		});

		it.each(registerFormats)(
			'what is exported as %s changes nothing when it comes back',
			async (format) => {
				const table = await registerTable(db, [district.code]);
				expect(table.rows).toHaveLength(4);
				const found = await rowsIn(registerFile(table, format), `register.${format}`);
				if ('refused' in found) throw new Error(found.refused);
				expect(await planImport(db, found.rows)).toMatchObject({
					...{ added: [], changed: [], refused: [], unchanged: 4 }
				});
			}
		);

		it('registers a region of GB/T 2260 with its first office, and no other', async () => {
			const given = rows(['地区代码', '单位名称'], ['330110', '余杭区统计局'], ['123456', '某局']);
			const plan = await planImport(db, given);
			expect(plan.newRegions).toMatchObject([{ code: '330110', parent: '330100' }]);
			expect(plan.refused.map(({ row }) => row)).toEqual([3]);
		});
	});

	describe('two bureaus merge in 2019', () => {
		let merged: number;
		beforeAll(async () => {
			for (const year of [2016, 2017, 2018, 2019]) await put('水利局', year, 1);
			for (const year of [2016, 2017, 2018]) await put('工商行政管理局', year, year - 2000);
			for (const year of [2016, 2018, 2019]) await put('食药局', year, 4);
			const before = [await idOf('工商局'), await idOf('食药局')];
			const planned = await planReform(
				db,
				district,
				form({ before, newNames: ['试验区市场监管局'] })
			);
			if ('faults' in planned) throw new Error(planned.faults.join());
			expect(planned.plan.clause['zh-CN']).toBe('工商局、食药局合并为试验区市场监管局');
			expect(planned.plan.warnings.map((words) => words['zh-CN'])).toEqual([
				'食药局已有 2019 年年报，此后不计入合计。'
			]);
			await db.transaction().execute((trx) => recordReform(trx, planned.plan, keeper));
			for (let year = 2019; year <= 2025; year += 1) await put('市场监管局', year, year - 1990);
			merged = await idOf('市场监管局');
		});

		it('the district counts each in its years, and names what is held but not counted', async () => {
			const page = await districtPage(db, seen(district), 2019, '2026-06-01', 'zh-CN');
			expect(page?.figures[0]).toMatchObject({ value: '30' });
			expect(page?.outside.map(({ agency }) => agency)).toEqual(['食药局']);
			const before = await districtPage(db, seen(district), 2018, '2026-06-01', 'zh-CN');
			expect(before?.figures[0]).toMatchObject({ value: '23' });
			expect(before?.missing.map(({ agency }) => agency)).toEqual(['财政局']);
		});

		it('its page tells both views, with the event', async () => {
			const page = (view: 'reported' | 'restated') =>
				agencyPage(db, seen(district), merged, null, 'zh-CN', view);
			const points = (shown: Awaited<ReturnType<typeof page>>) => {
				const spec = shown?.charts.find(({ id }) => id === 'applications')?.spec;
				if (spec?.kind !== 'agency_with_peers') throw new Error('no chart');
				return spec.data.series.points.map(({ year, value }) => [year, value]);
			};
			const [reported, restated] = [await page('reported'), await page('restated')];
			expect(points(reported)[0]).toEqual([2019, 29]);
			expect(points(restated).slice(0, 4)).toEqual([
				[2016, 20],
				[2017, null],
				[2018, 22],
				[2019, 29]
			]);
			expect(points(restated)).toHaveLength(10);
			expect(restated?.reforms).toMatchObject({
				view: 'restated',
				untold: [{ year: 2017, names: ['食药局'] }]
			});
			expect(restated?.charts[0]?.subtitle).toContain('按现行机构');
			expect(reported?.charts[0]?.subtitle).toContain('按当时机构');
		});

		it('an office that is no more leads to the one that took over', async () => {
			const page = await agencyPage(db, seen(district), await idOf('食药局'), null, 'en');
			expect(page?.reforms?.heirs).toMatchObject([{ name: '市场监管局' }]);
			expect(page?.reforms?.links.restated).toBeNull();
			const [event] = await reforms.list(db, district.code);
			expect(event).toMatchObject({ kind: 'merge', on: '2019-03-20', after: [merged] });
		});
	});

	it('a rename keeps the number, and the former name with its last year', async () => {
		const id = await idOf('水利局');
		const planned = await planReform(
			db,
			district,
			form({
				kind: 'rename',
				before: [id],
				after: [id],
				firstYear: 2021,
				newNames: ['试验区水务局']
			})
		);
		expect(planned).toEqual({ faults: expect.arrayContaining(['one_after']) });
		const again = await planReform(
			db,
			district,
			form({ kind: 'rename', before: [id], firstYear: 2021, newNames: ['试验区水务局'] })
		);
		if ('faults' in again) throw new Error(again.faults.join());
		await db.transaction().execute((trx) => recordReform(trx, again.plan, keeper));
		expect(await agencies.find(db, district, '试验区水利局', 2020)).toBe(id);
		const [, event] = await reforms.list(db, district.code);
		expect(event).toMatchObject({ formerName: '试验区水利局', before: [id], after: [id] });
	});

	it('refuses a reform of strangers, and one into a name that is taken', async () => {
		const id = await idOf('财政局');
		expect(await planReform(db, district, form({ before: [999_999, id] }))).toEqual({
			faults: ['unknown_office']
		});
		const taken = form({ kind: 'split', before: [id], newNames: ['试验区水务局', '甲局'] });
		expect(await planReform(db, district, taken)).toEqual({ faults: ['name_taken'] });
	});
});
