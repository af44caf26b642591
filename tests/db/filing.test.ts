import { beforeAll, expect, it } from 'vitest';
import { emptyContent } from '#lib/filing/form.ts';
import { reportOf } from '#lib/filing/as-report.ts';
import { soundContent } from '#lib/filing/form.fixture.ts';
import { placeKey } from '#lib/report/place.ts';
import { syntheticRemark } from '#lib/report/synthetic.ts';
import type { Access } from '#lib/server/access/access.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { closeCampaign, openCampaign } from '#lib/server/campaign/keep.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as documents from '#lib/server/db/document.ts';
import * as drafts from '#lib/server/db/draft.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { saveDraft, type FilingPermit } from '#lib/server/filing/save.ts';
import { contextOf, documentOf, submitDraft } from '#lib/server/filing/submit.ts';
import { readOffices } from '#lib/server/pages/filing/offices.ts';
import { handIn } from '#lib/server/pages/filing/submit.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { overBoth } from './databases.ts';
import { district as place } from './reports.ts';
import { chief } from './seen.ts';

const district = { ...place, synthetic: true };
const year = 2025;
const now = new Date('2026-01-10T02:00:00Z');
const cell = 'requests/granted/company';

overBoth('filing', (open) => {
	let db: Database;
	const office = new Map<string, FilingPermit>();
	const permitOf = (region: string) => office.get(region)!;
	const keyOf = (region: string) => ({ region, agencyId: permitOf(region).agencyId!, year });
	const real = '330110';
	const save = (region: string, expected: number, content = soundContent(year)) =>
		saveDraft(db, permitOf(region), year, { expected, content }, now);
	const submit = (region: string, expected: number) =>
		submitDraft(db, permitOf(region), year, {
			expected,
			signedOn: '2026-01-12',
			receivedOn: '2026-01-12'
		});

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			for (const region of [regionOfCode(real)!, district]) {
				await regions.ensure(trx, region);
				const id = await agencies.create(trx, region, {
					name: `${region.name}统计局`,
					shortName: '统计局',
					kind: 'bureau',
					validFrom: null,
					validTo: null
				});
				office.set(
					region.code,
					ownPermit<'file_report'>('test', { region: region.code, agencyId: id })
				);
			}
		});
	});

	it('asks an office for the years that were opened, and for no others', async () => {
		const { agencyId } = keyOf(real);
		const grant = { id: 1, role: 'editor', region: real, agencyId, within: [real] } as const;
		const access: Access = { ...chief, grants: [grant] };
		const years = async () => {
			const [office] = await readOffices(db, access, '2026-02-10', 'zh-CN');
			return office!.years.map(({ year, stage, left, closedOn }) => [year, stage, left, closedOn]);
		};
		expect(await years()).toEqual([]);
		const keeper = ownPermit<'manage_campaign'>('test', { region: real });
		await openCampaign(db, keeper, year, [], now);
		await openCampaign(db, keeper, year - 1, [], now);
		await closeCampaign(db, keeper, year - 1, now);
		expect(await years()).toEqual([
			[year, 'overdue', '已过 10 天', null],
			[year - 1, 'overdue', null, '2026-01-10']
		]);
	});

	it('takes a form without any number only where that is confirmed', async () => {
		const key = { ...keyOf(real), year: 2020 };
		const [permit, locale] = [permitOf(real), 'zh-CN' as const];
		const prose = soundContent(2020).prose;
		await saveDraft(db, permit, 2020, { expected: 0, content: { ...emptyContent, prose } }, now);
		const hand = (blankConfirmed: boolean) =>
			handIn(db, chief, permit, key, {
				...{ revision: 1, signedOn: '2026-01-12', blankConfirmed, reason: () => '' },
				...{ today: '2026-01-12', locale, now }
			});
		expect(await hand(false)).toEqual({ kind: 'blank' });
		expect(await drafts.statusOfReport(db, key)).toBeNull();
		expect(await hand(true)).toMatchObject({ kind: 'submitted' });
	});

	it('keeps every revision, and tells who comes second', async () => {
		const first = soundContent(year);
		expect(await save(real, 0, first)).toMatchObject({ kind: 'saved', revision: 1 });
		const second = soundContent(year, { [cell]: '7' });
		expect(await save(real, 1, second)).toMatchObject({ kind: 'saved', revision: 2 });
		const late = soundContent(year, { [cell]: '' });
		expect(await save(real, 1, late)).toMatchObject({
			kind: 'conflict',
			theirs: { revision: 2, content: second, updatedBy: 'test' }
		});
		expect((await drafts.read(db, keyOf(real)))?.content).toEqual(second);
		expect(await save(real, 1, second)).toMatchObject({ kind: 'saved', revision: 2 });
		expect(await save(real, 2, late)).toMatchObject({ kind: 'saved', revision: 3 });
		expect(await save(real, 3, first)).toMatchObject({ kind: 'saved', revision: 4 });
		const at = (revision: number) => drafts.contentAt(db, keyOf(real), revision);
		expect((await at(3)).cells).not.toHaveProperty([cell]);
		expect([await at(2), await at(4)]).toEqual([second, first]);
		expect(await drafts.revisions(db, keyOf(real))).toHaveLength(4);
		await expect(db.deleteFrom('draft_revisions').execute()).rejects.toThrow();
	});

	it('two at once make one revision; the other is told', async () => {
		const saved = await Promise.all(
			['8', '9'].map((text) => save(real, 4, soundContent(year, { [cell]: text })))
		);
		expect(saved.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'saved']);
		await save(real, 5, soundContent(year));
	});

	it('hands in the official document: the same facts, each at its cell', async () => {
		expect(await submit(real, 5)).toEqual({ kind: 'changed', revision: 6 });
		const handed = await submit(real, 6);
		expect(handed).toMatchObject({
			kind: 'submitted',
			outcome: { outcome: 'stored', region: real, year, findings: { error: 0 } }
		});
		const key = keyOf(real);
		const stored = (await reports.read(db, fullSight(real), key.agencyId, year))!;
		const context = (await contextOf(db, key))!;
		const plain = (facts: typeof stored.facts) =>
			new Map(
				facts.map(({ value, blank, raw, ...place }) => [placeKey(place), [value, blank, raw]])
			);
		expect(plain(stored.facts)).toEqual(plain(reportOf(soundContent(year), context).facts));
		for (const { at } of stored.facts) expect(at.kind).toBe('cell');
		const draft = (await drafts.read(db, key))!;
		expect(draft).toMatchObject({ submittedRevision: 6, submittedDocument: stored.documentId });
		const { origin, fileName } = (await documents.read(db, real, stored.documentId))!;
		expect([origin, fileName]).toEqual(['form', '余杭区统计局2025年政府信息公开工作年度报告.docx']);
	});

	it('overwrites no approved report, and takes no cell that is no number', async () => {
		const approve = (status: 'approved' | 'returned') =>
			db.updateTable('reports').set({ status }).where('region_id', '=', real).execute();
		await approve('approved');
		expect(await submit(real, 6)).toEqual({ kind: 'approved' });
		const made = (await documentOf(db, keyOf(real), '2026-01-21'))!;
		const late = { ...made, origin: 'form', filed: true, agency: keyOf(real) };
		expect(await importFile(db, late)).toMatchObject({ reason: { code: 'already_approved' } });
		await approve('returned');
		await save(real, 6, soundContent(year, { [cell]: '很多' }));
		expect(await submit(real, 7)).toEqual({ kind: 'incomplete' });
		await save(real, 7, soundContent(year, { [cell]: '2' }));
		expect(await submit(real, 8)).toMatchObject({
			kind: 'submitted',
			outcome: { outcome: 'new_version', version: 2 }
		});
		expect(await drafts.statusOfReport(db, keyOf(real))).toBe('to_review');
	});

	it('files into a synthetic region with a document that says so', async () => {
		await save(district.code, 0);
		expect(await submit(district.code, 1)).toMatchObject({
			kind: 'submitted',
			outcome: { outcome: 'stored', region: district.code, findings: { error: 0 } }
		});
		const stored = await reports.read(
			db,
			fullSight(district.code),
			keyOf(district.code).agencyId,
			year
		);
		const last = stored?.sections.find(({ number }) => number === 6);
		expect(last?.text).toContain(syntheticRemark);
		await db.transaction().execute((trx) => regions.removeSynthetic(trx));
		expect(await drafts.read(db, keyOf(district.code))).toBeNull();
	});
});
