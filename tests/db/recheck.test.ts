import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#lib/checks/finding.ts';
import { fullSight, type Sight } from '#lib/server/access/sight.ts';
import * as decisions from '#lib/server/db/decision.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import { store } from '#lib/server/db/store.ts';
import * as stale from '#lib/server/db/stale-check.ts';
import type { Database } from '#lib/server/db/types.ts';
import { checkAcrossYears } from '#lib/server/check-across-years.ts';
import { recheckStale } from '#lib/server/recheck/stale.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const texts = [
	'全年把防汛物资储备点、避险转移路线和责任人名单印成折页送到每户，汛期前后各核对一遍，变动当天在村口公告栏更换。',
	'山塘水库的巡查记录按月上网，除险加固工程的招标、施工、验收三个环节分别公布照片和经费，村民可以对照查看。',
	'河道采砂许可的申请条件、办理时限和监督电话刻成标牌立在码头，船主扫码即可看到当月准采的河段与数量。',
	'群众反映排涝泵站夜间噪声的来信逐件答复，答复要点隐去姓名后汇编成册，放在服务大厅供人翻阅，也登在网站。'
];
const ownWords =
	'学校招生范围、学位数和收费标准在五月底前一次公布，另用地图标出每所学校的服务片区，家长反映的错漏当天更正。';

overBoth('findings across several reports', (open) => {
	let db: Database;
	const put = (agency: string, year: number, received: number, text: string) =>
		db.transaction().execute(async (trx) => {
			const filed = report({
				...{ agency, year, facts: [requestFact('received_new', 'total', received)] },
				sections: [{ number: 1, title: '一、总体情况', text, at }]
			});
			const source = document(`${agency} ${year} ${received} ${text}`);
			const stored = await store(trx, district.code, source, {
				...{ report: filed, findings: [], messages: [] }
			});
			await checkAcrossYears(trx, district.code, stored, filed);
			return stored;
		});
	const found = async (sight: Sight = fullSight(district.code)) =>
		(await findings.list(db, sight)).filter(({ rule }) => /^(series|peers|texts)_/.test(rule));
	const rules = async (sight?: Sight) =>
		(await found(sight)).map(({ agency, year, rule }) => `${agency} ${year} ${rule}`);
	const unusual = '试验区水利局 2024 series_unusual';

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute((trx) => regions.ensure(trx, district));
		const counts = [31, 24, 38, 29, 33, 330];
		for (const [index, count] of counts.entries())
			await put('试验区水利局', 2019 + index, count, `${texts.join('')}${ownWords.slice(index)}`);
	});

	it('are found after a change, once, and told to be up to date', async () => {
		expect((await stale.due(db, 0)).map(({ year }) => year)).toEqual([
			2019, 2020, 2021, 2022, 2023, 2024
		]);
		expect(await stale.due(db, 3600)).toEqual([]);
		expect(await recheckStale(db)).toBeGreaterThan(0);
		expect(await rules()).toContain(unusual);
		expect(await stale.due(db, 0)).toEqual([]);
		await db.transaction().execute((trx) => stale.markFrom(trx, district.code, 2023));
		expect((await stale.due(db, 0)).map(({ year }) => year)).toEqual([2023, 2024]);
		expect(await recheckStale(db)).toBe(0);
	});

	it('tell of another office’s text, with numbers and names aside', async () => {
		await put('试验区农业局', 2024, 20, `我局${texts.join('')}`);
		await recheckStale(db);
		expect(await rules()).toContain('试验区农业局 2024 texts_of_other_office');
		const of = (await found()).find(({ agency }) => agency === '试验区农业局');
		expect(of?.detail).toMatchObject({ source_name: '试验区水利局', source_year: 2024 });
	});

	describe('a decision', () => {
		const keys = () =>
			db
				.selectFrom('findings')
				.innerJoin('reports', (join) =>
					join
						.onRef('reports.region_id', '=', 'findings.region_id')
						.onRef('reports.id', '=', 'findings.report_id')
						.onRef('reports.current_version', '=', 'findings.version')
				)
				.select(['findings.report_id', 'findings.version', 'findings.key', 'findings.digest'])
				.select(decisions.holding('2026-01-01').as('decided'))
				.where('rule', '=', 'series_unusual')
				.executeTakeFirstOrThrow();

		it('stands while nothing that the finding rests on changes, and opens when an earlier year does', async () => {
			const { report_id, version, key, digest } = await keys();
			const finding: Finding = (await found()).find(({ rule }) => rule === 'series_unusual')!;
			const decided = { key, digest, finding, until: null, by: 'user:1' };
			await db
				.transaction()
				.execute((trx) =>
					decisions.record(
						trx,
						{ region_id: district.code, report_id, version },
						{ ...decided, decision: 'explained', reason: '征收项目集中' }
					)
				);
			await put('试验区教育局', 2024, 11, ownWords);
			await recheckStale(db);
			expect((await keys()).decided).toBe('explained');
			await put('试验区水利局', 2021, 39, texts.join(''));
			await recheckStale(db);
			expect((await keys()).decided).toBeNull();
		});
	});

	it('that rest on drafts of others, or of earlier years, are not seen by whoever does not see these', async () => {
		const { agencyId, reportId } = (await reports.read(
			db,
			fullSight(district.code),
			(await found()).find(({ agency }) => agency === '试验区农业局')!.agencyId,
			2024
		))!;
		const [water] = (await found()).filter(({ rule }) => rule === 'series_unusual');
		const approve = (id: number | null) =>
			db
				.updateTable('reports')
				.set((eb) => ({ status: 'approved', approved_version: eb.ref('current_version') }))
				.where((eb) => (id === null ? eb.lit(true) : eb('id', '=', id)))
				.execute();
		await approve(reportId);
		expect(await rules({ region: district.code, drafts: [] })).toEqual([]);
		expect(await rules({ region: district.code, drafts: [agencyId] })).toEqual([]);
		expect(await rules({ region: district.code, drafts: [water!.agencyId] })).toEqual([unusual]);
		await approve(null);
		expect(await rules({ region: district.code, drafts: [] })).toEqual([unusual]);
	});
});
