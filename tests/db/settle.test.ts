import { beforeAll, describe, expect, it } from 'vitest';
import { placeKey } from '#lib/report/place.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight, type Sight } from '#lib/server/access/sight.ts';
import { decide } from '#lib/server/campaign/decide.ts';
import * as errata from '#lib/server/db/erratum.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { correct, restore } from '#lib/server/settle/correct.ts';
import { decideFindings } from '#lib/server/settle/decide-findings.ts';
import { fixedFindings } from '#lib/server/settle/fixed.ts';
import { overBoth } from './databases.ts';
import { page, type PageNumbers } from './page.ts';
import { district } from './reports.ts';

const today = '2026-03-01';
const region = district.code;
const full = fullSight(region);
const outside: Sight = { region, drafts: [] };
const granted = { table: 'requests', row: 'granted', column: 'total' } as const;

overBoth('settling', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
		await db.transaction().execute((trx) => regions.ensure(trx, district));
	});

	const give = async (numbers: PageNumbers) => {
		const outcome = await importFile(db, {
			bytes: new TextEncoder().encode(page(numbers)),
			fileName: '年报.html',
			origin: 'upload',
			region
		});
		if (!('agencyId' in outcome)) throw new Error(JSON.stringify(outcome));
		return (await reports.read(db, full, outcome.agencyId, numbers.year))!;
	};
	const found = (reportId: number) => findings.list(db, full, { reportId });
	const reviewer = ownPermit<'review'>('test', { region });
	const decider = ownPermit<'decide'>('test', { region });
	const cellOf = (report: { facts: reports.StoredReport['facts'] }, place = granted) =>
		report.facts.find((fact) => placeKey(fact) === placeKey(place))!;

	describe('decisions', () => {
		it('twenty stand when the same numbers come again, and one reopens when its number changes', async () => {
			const offices = Array.from({ length: 20 }, (_, index) => `试验区第${index + 1}局`);
			const numbers = (agency: string) => ({ agency, year: 2024, received: 12, granted: 10 });
			const held = new Map<string, number>();
			for (const agency of offices) {
				const { reportId } = await give(numbers(agency));
				held.set(agency, reportId);
				const errors = (await found(reportId)).filter(({ severity }) => severity === 'error');
				expect(errors.length).toBeGreaterThan(0);
				expect(
					await decideFindings(
						...([db, reviewer, reportId, errors] as const),
						{ decision: 'explained', reason: '来函说明：两件并案答复' },
						today
					)
				).toEqual({ settled: errors.length });
			}
			for (const agency of offices) await give({ ...numbers(agency), note: '另行排版。' });
			const errorsOf = async (agency: string) =>
				(await found(held.get(agency)!)).filter(({ severity }) => severity === 'error');
			for (const agency of offices)
				for (const finding of await errorsOf(agency))
					expect(finding).toMatchObject({
						version: 2,
						state: 'explained',
						decided: { reason: '来函说明：两件并案答复' }
					});
			expect((await findings.counts(db, full)).error).toBe(0);
			const [changed, ...others] = offices as [string, ...string[]];
			await give({ ...numbers(changed), granted: 9 });
			for (const finding of await errorsOf(changed))
				expect(finding).toMatchObject({ state: 'open', decided: null, reopened: true });
			for (const agency of others)
				expect((await errorsOf(agency)).map(({ state }) => state)).not.toContain('open');
		});

		it('ask for a reason, a day to come, and a finding that is still there', async () => {
			const { reportId } = await give({ agency: '试验区司法局', year: 2024, granted: 1 });
			const [finding] = await found(reportId);
			const say = (settlement: Parameters<typeof decideFindings>[4], chosen = [finding!]) =>
				decideFindings(db, reviewer, reportId, chosen, settlement as never, today);
			expect(await say({ decision: 'explained', reason: ' ' })).toEqual({ refused: 'no_reason' });
			const waived = { decision: 'waived', reason: '下年起更正' } as const;
			expect(await say({ ...waived, until: '2026-02-28' })).toEqual({ refused: 'past' });
			expect(await say({ ...waived, until: '明年' })).toEqual({ refused: 'not_a_day' });
			const gone = [{ ...finding!, digest: 'x' }];
			expect(await say({ ...waived, until: null }, gone)).toEqual({ refused: 'gone' });
			expect(await say({ decision: 'remarked', reason: '笔误' })).toEqual({ settled: 1 });
			expect((await found(reportId))[0]).toMatchObject({
				state: 'open',
				remark: { reason: '笔误', by: 'test' }
			});
			await say({ ...waived, until: null });
			expect((await found(reportId))[0]).toMatchObject({ state: 'waived' });
			await say({ decision: 'reopened', reason: null });
			expect((await found(reportId))[0]).toMatchObject({ state: 'open', decided: null });
		});

		it('an approval is refused while an error is open, and granted once it is explained', async () => {
			const { reportId } = await give({ agency: '试验区审计局', year: 2024, granted: 1 });
			const refused = await decide(db, decider, reportId, { to: 'approved' }, today);
			expect(refused).toMatchObject({ refused: 'errors' });
			const errors = (await found(reportId)).filter(({ severity }) => severity === 'error');
			const explained = { decision: 'explained', reason: '已核' } as const;
			await decideFindings(db, reviewer, reportId, errors, explained, today);
			expect(await decide(db, decider, reportId, { to: 'approved' }, today)).toEqual({
				done: true
			});
		});
	});

	describe('corrections', () => {
		it('stand beside what is printed, in a new version with its reason, and mend what was found', async () => {
			const held = await give({ agency: '试验区统计局', year: 2024, received: 8, granted: 5 });
			const { reportId, agencyId } = held;
			const places = [granted, { ...granted, column: 'natural_person' }];
			const to = places.map((place) => ({ place, value: 8, blank: null }));
			const target = { reportId, version: 1, reason: '电话核实，底稿为 8 件' };
			expect(await correct(db, reviewer, { ...target, reason: '' }, to)).toEqual({
				refused: 'no_reason'
			});
			const nowhere = [{ ...to[0]!, place: { ...granted, row: 'nothing' } }];
			expect(await correct(db, reviewer, target, nowhere)).toEqual({ refused: 'no_cell' });
			expect(await correct(db, reviewer, target, to)).toEqual({ version: 2 });
			expect(await correct(db, reviewer, target, to)).toEqual({ refused: 'changed' });
			const now = (await reports.read(db, full, agencyId, 2024))!;
			expect(cellOf(now)).toMatchObject({
				...{ value: 8, raw: '5', printed: { value: 5, blank: null } }
			});
			expect(now.versions.at(-1)).toMatchObject({
				...{ reason: target.reason, madeBy: 'test', basedOn: 1 }
			});
			expect(now.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
			expect((await fixedFindings(db, region, reportId)).length).toBeGreaterThan(0);
			const back = { reportId, version: 2, reason: '单位来函撤回更正' };
			expect(await restore(db, reviewer, back, 1)).toEqual({ version: 3 });
			const restored = (await reports.read(db, full, agencyId, 2024))!;
			expect(cellOf(restored)).toEqual(cellOf(held));
		});
	});

	it('a change to an approved report is an erratum with its reason; till then others see what was approved', async () => {
		const { reportId, agencyId } = await give({ agency: '试验区档案馆', year: 2024, received: 6 });
		await decide(db, decider, reportId, { to: 'approved' }, today);
		expect(await errata.list(db, outside)).toEqual([]);
		await give({ agency: '试验区档案馆', year: 2024, received: 7 });
		const seen = await reports.read(db, outside, agencyId, 2024);
		expect(seen).toMatchObject({ version: 1, status: 'approved' });
		expect(cellOf(seen!).value).toBe(6);
		expect(JSON.stringify(await reports.facts(db, outside, { agencyId }))).not.toContain('7');
		const approve = (reason: string) =>
			decide(db, decider, reportId, { to: 'approved', reason }, today);
		expect(await approve('')).toEqual({ refused: 'erratum_reason' });
		expect(await approve('漏登一件')).toEqual({ done: true });
		const listed = await errata.list(db, outside, { reportId });
		expect(listed.find(({ place }) => placeKey(place) === placeKey(granted))).toMatchObject({
			before: { value: 6, blank: null },
			after: { value: 7, blank: null },
			reason: '漏登一件',
			...{ fromVersion: 1, version: 2 }
		});
		expect(cellOf((await reports.read(db, outside, agencyId, 2024))!).value).toBe(7);
	});
});
