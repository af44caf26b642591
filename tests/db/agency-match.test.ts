import { beforeAll, describe, expect, it } from 'vitest';
import { fullSight } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as attempts from '#lib/server/db/import-attempt.ts';
import * as documents from '#lib/server/db/document.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Region } from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { matchAgency } from '#lib/server/match-agency.ts';
import { importFile, type ImportRequest } from '#lib/server/pipeline.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';

const yuhang = regionOfCode('330110')!;
const xihu = regionOfCode('330106')!;
const made: Region = {
	code: '990103',
	name: '样板区',
	fullName: '样板省样板市样板区',
	parent: null,
	synthetic: true
};

const registered = (name: string, validFrom: number | null = null, validTo: number | null = null) =>
	({ name, shortName: null, kind: 'bureau', validFrom, validTo }) as const;

overBoth('matching agencies', (open) => {
	let db: Database;
	const ids: Record<string, number> = {};

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			for (const region of [yuhang, xihu, made]) await regions.ensure(trx, region);
			await agencies.register(trx, yuhang, [
				registered('余杭区发展和改革局（粮食和物资储备局）'),
				registered('余杭区卫生健康局'),
				registered('余杭区临平街道办事处'),
				registered('余杭区人民政府'),
				{ ...registered('余杭区经济局', null, 2019), successor: '余杭区经济和信息化局' },
				registered('余杭区经济和信息化局', 2020),
				registered('余杭区财政局')
			]);
			await agencies.register(trx, xihu, [registered('西湖区财政局'), registered('西湖区审计局')]);
			await agencies.register(trx, made, [registered('样板区财政局')]);
			for (const { id, name } of await agencies.list(trx, yuhang.code)) ids[name] = id;
			await agencies.addName(
				trx,
				yuhang,
				ids['余杭区财政局']!,
				'former',
				'余杭区财税局',
				null,
				2010
			);
		});
	});

	const match = async (name: string, year = 2023, region: Region = yuhang, aggregate = false) => {
		const found = await matchAgency(db, region, { name, year, aggregate });
		if (found.kind !== 'ambiguous') return found;
		return found.candidates.map(({ region, name, why }) => [region, name, why]);
	};
	const one = (why: string) => [expect.any(String), expect.any(String), why];
	const known = (name: string, why: string) => ({ kind: 'known', agencyId: ids[name], why });

	it('knows an agency by a name that it has in the year, and by an old one still printed', async () => {
		expect(await match('财政局')).toEqual(known('余杭区财政局', 'name'));
		expect(await match('杭州市余杭区财政局（国资办）')).toEqual(known('余杭区财政局', 'name'));
		expect(await match('余杭区财税局', 2009)).toEqual(known('余杭区财政局', 'name'));
		expect(await match('余杭区财税局', 2012)).toEqual(known('余杭区财政局', 'former_name'));
	});

	it('knows it by a short form where just one agency bears it', async () => {
		const development = '余杭区发展和改革局（粮食和物资储备局）';
		for (const name of ['余杭区发改局（区金融办）', '区发改局', '发展与改革局'])
			expect(await match(name), name).toEqual(known(development, 'spelling'));
		expect(await match('余杭区临平街道')).toEqual(known('余杭区临平街道办事处', 'spelling'));
	});

	it('leaves to a person what a reform links, what is of other years, and a government’s office', async () => {
		expect(await match('余杭区卫生局', 2009)).toEqual([['330110', '余杭区卫生健康局', 'renamed']]);
		expect(await match('余杭区发展和改革委员会')).toEqual([one('other_kind')]);
		expect(await match('余杭区粮食和物资储备局')).toEqual([one('signboard')]);
		expect(await match('余杭区经济局', 2022)).toEqual([
			['330110', '余杭区经济局', 'other_years'],
			['330110', '余杭区经济和信息化局', 'successor']
		]);
		expect(await match('余杭区人民政府办公室')).toEqual([one('government_office')]);
		expect(await match('余杭区人民政府办公室', 2023, yuhang, true)).toEqual({ kind: 'new' });
		expect(await match('余杭区审计局')).toEqual({ kind: 'new' });
	});

	it('without a region, offers whoever has the name in a real region', async () => {
		const nowhere = (await regions.read(db, regions.unassigned))!;
		expect(await match('财政局', 2023, nowhere)).toEqual([
			['330110', '余杭区财政局', 'other_region'],
			['330106', '西湖区财政局', 'other_region']
		]);
		expect(await match('审计局', 2023, nowhere)).toEqual([
			['330106', '西湖区审计局', 'other_region']
		]);
		expect(await match('气象局', 2023, nowhere)).toEqual({ kind: 'new' });
	});

	describe('importing', () => {
		const put = (text: string, request: Partial<ImportRequest> = {}) =>
			importFile(db, {
				bytes: new TextEncoder().encode(text),
				fileName: 'report.html',
				origin: 'test',
				...request
			});
		const kept = async (region: string) => (await attempts.list(db, region, 1))[0]!;

		it('keeps a file that may be of several, stores nothing of it, and asks', async () => {
			const file = page({ agency: '余杭区卫生和计划生育局', year: 2018, note: '第一份' });
			const outcome = await put(file);
			expect(outcome).toMatchObject({
				outcome: 'waiting',
				region: '330110',
				reason: { code: 'agency_ambiguous' },
				candidates: [{ region: '330110', agencyId: ids['余杭区卫生健康局'], why: 'renamed' }]
			});
			const attempt = await kept('330110');
			expect(attempt).toMatchObject({
				outcome: 'waiting',
				candidates: [{ name: '余杭区卫生健康局' }]
			});
			expect((await documents.read(db, '330110', attempt.documentId))?.fileName).toBe(
				'report.html'
			);
			expect(
				await reports.read(db, fullSight('330110'), ids['余杭区卫生健康局']!, 2018)
			).toBeNull();
		});

		it('learns the name from a person’s choice, so that the next file needs none', async () => {
			const of = (year: number) => page({ agency: '余杭区卫生和计划生育局', year, note: '又一份' });
			const agencyId = ids['余杭区卫生健康局']!;
			const choice = { region: '330110', agencyId };
			expect(await put(of(2018), { agency: choice })).toMatchObject({
				outcome: 'stored',
				agencyId
			});
			expect(await put(of(2017))).toMatchObject({ outcome: 'stored', agencyId, year: 2017 });
			const { name, shortName } = (await agencies.read(db, '330110', agencyId))!;
			expect([name, shortName]).toEqual(['余杭区卫生健康局', '余杭区卫生健康局']);
			const learned = (await agencies.names(db, '330110')).filter(({ kind }) => kind === 'learned');
			expect(learned.map((one) => one.name)).toEqual(['余杭区卫生和计划生育局']);
		});

		it('registers a new agency where a person says that it is none of them', async () => {
			const of = (year: number) => page({ agency: '余杭区发展和改革委员会', year });
			const first = await put(of(2015), { agency: 'new' });
			expect(first).toMatchObject({ outcome: 'stored', agency: '余杭区发展和改革委员会' });
			expect(await put(of(2016))).toMatchObject({
				outcome: 'stored',
				agency: '余杭区发展和改革委员会'
			});
		});

		it('takes a choice of another region for a report that names none', async () => {
			const file = page({ agency: '财政局', year: 2022 });
			expect(await put(file)).toMatchObject({ outcome: 'waiting', region: '000000' });
			const choice = { region: '330110', agencyId: ids['余杭区财政局']! };
			expect(await put(file, { agency: choice })).toMatchObject({
				outcome: 'stored',
				region: '330110',
				agency: '余杭区财政局'
			});
		});

		it('refuses a choice that the region does not have', async () => {
			const file = page({ agency: '余杭区司法局', year: 2022 });
			const choice = { region: '330106', agencyId: 999_999 };
			await expect(put(file, { agency: choice })).rejects.toThrow('999999');
		});

		it('keeps an office apart from its government’s aggregate without asking', async () => {
			const aggregate = page({ agency: '西湖区人民政府', year: 2023 });
			expect(await put(aggregate)).toMatchObject({ outcome: 'stored', agency: '西湖区人民政府' });
			const own = page({ agency: '西湖区人民政府办公室', year: 2023 });
			expect(await put(own)).toMatchObject({ outcome: 'stored', agency: '西湖区人民政府办公室' });
		});
	});
});
