import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Access } from '#lib/server/access/access.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { readSeen, type SeenRegion } from '#lib/server/access/seen-region.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as documents from '#lib/server/db/document.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as problems from '#lib/server/db/problem.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { batchPermit, importPermit, mayChoose } from '#lib/server/import/permit.ts';
import { agencyPage } from '#lib/server/pages/agency.ts';
import { begin } from '#lib/server/pages/import/begin.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';
import { district, document, finding, report, requestFacts } from './reports.ts';
import { chief, seen } from './seen.ts';

const yuhang = { ...district, code: '330110', name: '余杭区', fullName: '浙江省杭州市余杭区' };
const bytes = (text: string) => new TextEncoder().encode(text);
const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;

overBoth('what an office sees', (open) => {
	let db: Database;
	let own = 0;
	let peer = 0;
	let office: SeenRegion;
	let clerk: Access;

	const statusOf = async (agencyId: number, year: number, status: ReportStatus) => {
		const isApproved = status === 'approved' || status === 'published';
		await db
			.updateTable('reports')
			.set((eb) => ({
				status,
				published_on: status === 'published' ? '2024-01-20' : null,
				approved_version: isApproved ? eb.ref('current_version') : null
			}))
			.where('agency_id', '=', agencyId)
			.where('year', '=', year)
			.execute();
	};
	const put = (agency: string, year: number, words = '') =>
		db.transaction().execute((trx) =>
			store(trx, yuhang.code, document(`${agency} ${year} ${words}`), {
				report: report({
					...{ agency, year, facts: requestFacts(year) },
					problems: [{ text: '更新偏慢', areas: ['timeliness'], at, improvement: null }]
				}),
				findings: [finding],
				messages: []
			})
		);

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			for (const region of [yuhang, district]) await regions.ensure(trx, region);
			const bureau = { shortName: null, kind: 'bureau', validFrom: null, validTo: null } as const;
			const names = ['余杭区财政局', '余杭区教育局'];
			await agencies.register(
				trx,
				yuhang,
				names.map((name) => ({ name, ...bureau }))
			);
		});
		[own, peer] = (await agencies.list(db, yuhang.code)).map(({ id }) => id) as [number, number];
		for (const year of [2022, 2023]) {
			await put('余杭区财政局', year);
			await put('余杭区教育局', year, 'first');
			await put('余杭区教育局', year, 'second');
		}
		await statusOf(peer, 2022, 'approved');
		const user = { id: 7, login: 'clerk', name: '职员', hasSecondFactor: false };
		const grant = { id: 1, role: 'editor', region: yuhang.code, agencyId: own } as const;
		clerk = { user, grants: [{ ...grant, within: [yuhang.code] }] };
		office = (await readSeen(db, clerk, yuhang.code))!;
	});

	it('nothing of a region that it has no office in, and nobody sees anything of a real one', async () => {
		expect(await readSeen(db, clerk, district.code)).toBeNull();
		expect(await readSeen(db, null, yuhang.code)).toBeNull();
		const counts = await regions.list(db, ({ code }) =>
			code === yuhang.code ? office.sight : null
		);
		expect(counts).toMatchObject([{ code: yuhang.code, reports: 3, years: [2022, 2023] }]);
	});

	it('its own drafts, and of others what was approved, in its latest version alone', async () => {
		const { sight } = office;
		expect(await reports.read(db, sight, own, 2023)).toMatchObject({ status: 'to_review' });
		expect(await reports.read(db, sight, peer, 2023)).toBeNull();
		const approved = await reports.read(db, sight, peer, 2022);
		expect(approved).toMatchObject({ version: 2, versions: [{ number: 2 }] });
		expect(await reports.read(db, sight, peer, 2022, 1)).toBeNull();
		const address = { agencyId: peer, year: 2022 };
		expect(await sourceFiles.read(db, sight, address)).toMatchObject({ version: 2 });
		expect(await sourceFiles.read(db, sight, { ...address, version: 1 })).toBeNull();
		expect(await sourceFiles.read(db, sight, { ...address, year: 2023 })).toBeNull();
	});

	it('in no list, count, chart or median anything else, and of no other that it is missing', async () => {
		const { sight } = office;
		const whose = (rows: readonly { agencyId: number; year: number }[]) =>
			[...new Set(rows.map(({ agencyId, year }) => `${agencyId} ${year}`))].toSorted();
		const all = [`${own} 2022`, `${own} 2023`, `${peer} 2022`].toSorted();
		expect(whose(await reports.facts(db, sight))).toEqual(all);
		expect(whose(await findings.list(db, sight))).toEqual(all);
		expect(whose(await problems.list(db, sight))).toEqual(all);
		expect(whose(await reports.standings(db, sight))).toEqual(all);
		expect((await findings.counts(db, sight)).error).toBe(3);
		const [area] = await problems.areasByYear(db, sight, peer);
		expect(area).toMatchObject({ year: 2022, agencies: 1 });
		const shown = await districtPage(db, office, 2023, '2024-06-01', 'zh-CN');
		expect(shown).toMatchObject({ offices: 1, missing: [] });
		expect(shown?.sentences.map(({ text }) => text).join('')).not.toContain('单位已报');
		expect(shown?.figures.map(({ id }) => id)).not.toContain('reported');
		const full = await districtPage(db, seen(yuhang), 2023, '2024-06-01', 'zh-CN');
		expect(full).toMatchObject({ offices: 2 });
		expect((await agencyPage(db, office, peer, null, 'zh-CN'))?.years).toEqual([2022]);
		expect(await agencyPage(db, office, peer, 2023, 'zh-CN')).toBeNull();
	});

	it('nothing of a draft through the finding of an approved report against the year before', async () => {
		const give = (numbers: { year: number; carriedIn?: number; carriedOut?: number }) =>
			importFile(db, {
				bytes: bytes(page({ agency: '余杭区教育局', received: 40, ...numbers })),
				...{ fileName: '年报.html', origin: 'upload', region: yuhang.code }
			});
		await give({ year: 2024, carriedOut: 7 });
		await give({ year: 2025, carriedIn: 3 });
		await statusOf(peer, 2025, 'approved');
		const told = async (sight: SeenRegion['sight']) =>
			JSON.stringify([
				await findings.list(db, sight, { agencyId: peer }),
				(await reports.read(db, sight, peer, 2025))!.findings
			]);
		expect(await told(seen(yuhang).sight)).toContain('"year":2024');
		expect(await told(office.sight)).not.toContain('"year":2024');
	});

	describe('handing in', () => {
		const give = (text: string, choice: { region: string; agencyId: number } | null = null) =>
			importFile(db, {
				...{ bytes: bytes(text), fileName: '年报.html', origin: 'upload' },
				...{ region: yuhang.code, only: own, by: 'user:7', agency: choice }
			});

		it('takes its own report, and refuses another office’s, a new one’s, and one approved before', async () => {
			const stored = await give(page({ agency: '余杭区财政局', year: 2021 }));
			expect(stored).toMatchObject({ outcome: 'stored', agencyId: own });
			const refused = { outcome: 'failed', reason: { code: 'other_office' } };
			expect(await give(page({ agency: '余杭区教育局', year: 2021 }))).toMatchObject(refused);
			expect(await give(page({ agency: '余杭区新办', year: 2021 }))).toMatchObject(refused);
			const foreign = page({ agency: '余杭区教育局', year: 2020 });
			const choice = { region: yuhang.code, agencyId: peer };
			expect(await give(foreign, choice)).toMatchObject(refused);
			await statusOf(own, 2021, 'approved');
			const again = await give(page({ agency: '余杭区财政局', year: 2021, received: 5 }));
			expect(again).toMatchObject({ outcome: 'failed', reason: { code: 'already_approved' } });
			expect(await documents.versionOf(db, bytes(foreign), null)).toBeNull();
		});

		it('learns no name from an office’s word on a file that prints another’s, or nobody’s', async () => {
			const mine = { region: yuhang.code, agencyId: own };
			for (const agency of ['余杭区教育局', '余杭区新设局'])
				await give(page({ agency, year: 2019 }), mine);
			const names = await agencies.names(db, yuhang.code);
			expect(names.filter(({ kind }) => kind === 'learned')).toEqual([]);
			const later = bytes(page({ agency: '余杭区新设局', year: 2018 }));
			const file = { bytes: later, fileName: '年报.html', origin: 'upload' };
			expect(await importFile(db, { ...file, region: yuhang.code })).not.toMatchObject({
				agencyId: own
			});
		});

		it('tells no day of receipt: not of another office’s file, and of its own it is today', async () => {
			const text = page({ agency: '余杭区教育局', year: 2017 });
			const file = { bytes: bytes(text), fileName: '年报.html', origin: 'upload' };
			await importFile(db, { ...file, region: yuhang.code });
			await importFile(db, { ...file, region: yuhang.code, only: own, receivedOn: '2018-01-30' });
			const days = await db.selectFrom('documents').select('received_on as day').execute();
			expect(days.map(({ day }) => day)).not.toContain('2018-01-30');
			const asked = { region: `${yuhang.code}/${own}`, received: '2018-01-15', dryRun: false };
			const form = { ...asked, text: '年报', addresses: null, files: 0, firstName: null };
			await begin(db, { access: clerk, address: '::1' }, form, 'zh-CN');
			const batches = await db.selectFrom('import_batches').select('received_on as day').execute();
			expect(batches.map(({ day }) => day)).not.toContain('2018-01-15');
		});

		it('is for whom the grants say: no other office, region, or files that tell their own', async () => {
			const permit = importPermit(clerk, { region: yuhang.code, agencyId: own }, '::1')!;
			expect(permit.actor).toBe('user:7');
			for (const target of [
				{ region: yuhang.code },
				{ region: yuhang.code, agencyId: peer },
				{ region: district.code },
				{ region: regions.unassigned }
			])
				expect(importPermit(clerk, target, '::1'), JSON.stringify(target)).toBeNull();
			const wide = { ...chief.grants[0]!, role: 'monitor', region: yuhang.code } as const;
			const monitor = { ...chief, grants: [{ ...wide, within: [yuhang.code] }] };
			const ofRegion = importPermit(monitor, { region: yuhang.code }, '::1')!;
			expect(importPermit(monitor, { region: regions.unassigned }, '::1')).toBeNull();
			expect(mayChoose(ofRegion, { region: district.code, agencyId: 1 })).toBe(false);
			expect(mayChoose(ofRegion, 'new')).toBe(true);
			expect(mayChoose(permit, 'new')).toBe(false);

			const label = { label: '报送', receivedOn: null, dryRun: true, expected: null };
			const mine = await openBatch(db, permit, label);
			await acceptFile(db, mine, { path: 'a.txt', bytes: bytes('通知') });
			const theirs = await openBatch(
				db,
				ownPermit('test', { region: yuhang.code, agencyId: peer }),
				label
			);
			expect(await batchPermit(db, clerk, mine, '::1')).toMatchObject({ agencyId: own });
			expect(await batchPermit(db, clerk, theirs, '::1')).toBeNull();
			expect(await batchPermit(db, monitor, theirs, '::1')).not.toBeNull();
			expect(await batchPermit(db, chief, { ...mine, id: 999 }, '::1')).toBeNull();
		});
	});
});
