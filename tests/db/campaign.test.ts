import { beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '#lib/server/access/access.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { boardOf } from '#lib/server/campaign/board.ts';
import { decide } from '#lib/server/campaign/decide.ts';
import {
	closeCampaign,
	exclude,
	include,
	keepContact,
	openCampaign,
	recordNilReturn,
	reopenCampaign
} from '#lib/server/campaign/keep.ts';
import type { Mail } from '#lib/server/campaign/mail.ts';
import { messagesFor, readMessage, unreadFor } from '#lib/server/campaign/messages.ts';
import { draftReminders, sendReminders, writeLetters } from '#lib/server/campaign/remind.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as regions from '#lib/server/db/region.ts';
import * as stageChanges from '#lib/server/db/stage-change.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { previewFile } from '#lib/server/import/preview.ts';
import { boardRow } from '#lib/server/pages/board.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';
import { district, document, finding, report } from './reports.ts';

const seen: SeenRegion = { ...district, sight: fullSight(district.code) };
const now = new Date('2026-02-05T01:00:00Z');
const today = '2026-02-05';
const names = ['财政局', '水务局', '司法局', '教育局'] as const;

overBoth('campaign', (open) => {
	let db: Database;
	const ids = new Map<string, number>();
	const idOf = (name: (typeof names)[number]) => ids.get(name)!;
	const keeper = ownPermit<'manage_campaign'>('tester', { region: district.code });
	const reviewer = ownPermit<'decide'>('tester', { region: district.code });

	const put = (name: string, year: number, receivedOn: string, text = '', errors = 0) =>
		db.transaction().execute((trx) =>
			store(trx, district.code, document(`${name} ${year} ${text}`, receivedOn), {
				report: report({ agency: `试验区${name}`, year }),
				findings: Array.from({ length: errors }, () => finding),
				messages: []
			})
		);
	const board = (day = today) => boardOf(db, seen, 2025, day);
	const standing = async (name: (typeof names)[number], day = today) =>
		(await board(day)).offices.find(({ office }) => office.id === idOf(name));

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			const bureau = { shortName: null, kind: 'bureau' as const, validFrom: null, validTo: null };
			await agencies.register(
				trx,
				district,
				names.map((name) => ({ ...bureau, name: `试验区${name}` }))
			);
		});
		for (const { id, name } of await agencies.list(db, district.code)) ids.set(name.slice(3), id);
		await put('财政局', 2024, '2025-01-20');
		await put('水务局', 2024, '2025-02-03');
	});

	it('refuses deadlines later than the law’s, and changes to a year that is not open', async () => {
		const late = { kind: null, agencyId: null, dueOn: '2026-02-15' };
		expect(await openCampaign(db, keeper, 2025, [late], now)).toMatchObject({
			faults: [{ problem: 'after_the_law' }]
		});
		expect(await exclude(db, keeper, 2025, idOf('司法局'), '并入他局', now)).toEqual({
			fault: 'no_campaign'
		});
	});

	it('opens a year; its deadlines hold on the board, and past years by the law', async () => {
		const tiers = [
			{ kind: null, agencyId: null, dueOn: '2026-01-28' },
			{ kind: null, agencyId: idOf('水务局'), dueOn: '2026-01-15' }
		];
		expect(await openCampaign(db, keeper, 2025, tiers, now)).toEqual({ opened: true });
		expect(await standing('财政局', '2026-01-28')).toMatchObject({
			...{ stage: 'missing', daysLeft: 0, dueOn: '2026-01-28' },
			history: [{ year: 2024, mark: 'on_time' }]
		});
		expect(await standing('水务局', '2026-01-28')).toMatchObject({
			...{ stage: 'overdue', daysLeft: -13, history: [{ year: 2024, mark: 'late' }] }
		});
		expect((await standing('司法局'))?.history).toEqual([{ year: 2024, mark: 'missing' }]);
	});

	it('an excluded office is named with its reason, and expected again when taken back', async () => {
		const id = idOf('司法局');
		expect(await exclude(db, keeper, 2025, id, '', now)).toEqual({ fault: 'no_reason' });
		await exclude(db, keeper, 2025, id, '并入他局', now);
		const { offices, excluded } = await board();
		expect(offices.map(({ office }) => office.id)).not.toContain(id);
		expect(excluded).toMatchObject([{ office: { id }, exclusion: { reason: '并入他局' } }]);
		await include(db, keeper, 2025, id);
		expect(await standing('司法局')).toMatchObject({ stage: 'overdue' });
	});

	it('a nil return is signed for, is no report, and gives way to one', async () => {
		const id = idOf('司法局');
		const signed = { signedBy: '', signedOn: '2026-01-12' };
		expect(await recordNilReturn(db, keeper, 2025, id, signed, now)).toEqual({
			fault: 'no_signature'
		});
		await recordNilReturn(db, keeper, 2025, id, { ...signed, signedBy: '局长某' }, now);
		expect(await standing('司法局')).toMatchObject({
			...{ stage: 'nil_return', report: null },
			nilReturn: { signedBy: '局长某', signedOn: '2026-01-12', enteredBy: 'tester' }
		});
		await put('司法局', 2025, today);
		expect(await standing('司法局')).toMatchObject({ stage: 'to_review' });
	});

	describe('a report in review', () => {
		let reportId: number;
		beforeAll(async () => {
			({ reportId } = await put('财政局', 2025, '2026-01-20', '初稿', 1));
		});

		it('is not approved while an error is open, and says which', async () => {
			expect(await decide(db, reviewer, reportId, { to: 'approved' }, today)).toMatchObject({
				...{ refused: 'errors', findings: [{ rule: finding.rule }] }
			});
			expect(
				await decide(db, reviewer, reportId, { to: 'published', publishedOn: today }, today)
			).toEqual({ refused: 'step', from: 'to_review', to: 'published' });
		});

		it('goes back with a reason, returns by a new version, is approved and published', async () => {
			expect(
				await decide(db, reviewer, reportId, { to: 'returned', reason: '合计不符' }, today)
			).toEqual({ done: true });
			expect(await standing('财政局')).toMatchObject({
				...{ stage: 'returned', returnReason: '合计不符' }
			});
			await put('财政局', 2025, '2026-02-04', '改稿');
			await decide(db, reviewer, reportId, { to: 'approved' }, today);
			expect(
				await decide(db, reviewer, reportId, { to: 'published', publishedOn: '2026-02-06' }, today)
			).toEqual({ refused: 'future' });
			await decide(db, reviewer, reportId, { to: 'published', publishedOn: today }, today);
			expect(await standing('财政局')).toMatchObject({
				stage: 'published',
				report: { publishedOn: today, receivedOn: '2026-01-20' }
			});
			const history = await stageChanges.list(db, district.code, reportId);
			expect(history.map(({ to, by }) => [to, by])).toEqual([
				['returned', 'tester'],
				['to_review', 'import'],
				['approved', 'tester'],
				['published', 'tester']
			]);
			const [latest] = await audit.list(db, district.code, { actor: 'tester' });
			expect(latest).toMatchObject({
				action: 'report_published',
				before: { status: 'approved' },
				after: { status: 'published', published_on: today }
			});
		});

		it('of another office is nobody’s to decide with a permit for one', async () => {
			const other = ownPermit<'decide'>('tester', {
				...{ region: district.code, agencyId: idOf('水务局') }
			});
			expect(await decide(db, other, reportId, { to: 'returned', reason: '误' }, today)).toEqual({
				refused: 'no_report'
			});
		});
	});

	describe('reminders', () => {
		const accessTo = (agencyId: number): Access => ({
			user: { id: 7, login: 'clerk', name: '经办', hasSecondFactor: false },
			grants: [{ id: 1, role: 'editor', region: district.code, agencyId, within: [district.code] }]
		});

		it('go only to offices that owe something, by mail only where an address is known', async () => {
			await keepContact(db, keeper, {
				...{ agencyId: idOf('水务局'), name: '联络员', phone: null, mail: 'water@example.org' }
			});
			const sent: Mail[] = [];
			const drafts = draftReminders(await board(), [...ids.values()]);
			expect(drafts.map(({ office, rung }) => [office, rung])).toEqual([
				['试验区水务局', 'circulate'],
				['试验区教育局', 'urge_again']
			]);
			const mailer = async (mail: Mail) => void sent.push(mail);
			expect(await sendReminders(db, keeper, 2025, drafts, { message: true, mailer }, now)).toEqual(
				{ messages: 2, mails: 1, unreached: ['试验区教育局'] }
			);
			expect(sent[0]?.text).toContain('已逾期21天');
			await writeLetters(db, keeper, await board(), drafts, '办公室', today, now);
			expect((await standing('水务局'))?.reminders.map(({ channel }) => channel)).toEqual([
				...['letter', 'mail', 'message']
			]);
		});

		it('are read by the office that they are to, and by no other', async () => {
			const [own, other] = [accessTo(idOf('水务局')), accessTo(idOf('教育局'))];
			const [message] = await messagesFor(db, own);
			const key = {
				kind: 'reminder' as const,
				region: district.code,
				agencyId: message!.agencyId,
				id: message!.id
			};
			expect(await readMessage(db, other, key, '10.0.0.1', now)).toBe(false);
			const wrong = { ...key, agencyId: idOf('教育局') };
			expect(await readMessage(db, other, wrong, '10.0.0.1', now)).toBe(false);
			expect(await unreadFor(db, own)).toBe(1);
			expect(await readMessage(db, own, key, '10.0.0.1', now)).toBe(true);
			expect(await unreadFor(db, own)).toBe(0);
			expect(await messagesFor(db, own)).toMatchObject([{ readBy: 'user:7', readAt: now }]);
		});
	});

	it('takes nothing more from offices once a year is closed, until it is opened again', async () => {
		const year = 2023;
		const file = (agencyId: number | null) =>
			importFile(db, {
				bytes: new TextEncoder().encode(page({ agency: '试验区教育局', year })),
				...{ fileName: '教育局.html', origin: 'test', region: district.code, only: agencyId }
			});
		expect(await closeCampaign(db, keeper, year, now)).toEqual({ fault: 'no_campaign' });
		await openCampaign(db, keeper, year, [], now);
		await closeCampaign(db, keeper, year, now);
		expect((await boardOf(db, seen, year, today)).campaign?.closedAt).toEqual(now);
		expect(await file(idOf('教育局'))).toMatchObject({ reason: { code: 'year_closed' } });
		const own = { region: district.code, agencyId: idOf('教育局') };
		const signed = { signedBy: '负责人', signedOn: today };
		const filer = ownPermit<'file_report'>('clerk', own);
		const nil = () => recordNilReturn(db, filer, year, own.agencyId, signed, now);
		expect(await nil()).toEqual({ fault: 'closed' });
		expect(await openCampaign(db, keeper, year, [], now)).toEqual({ closed: true });
		await reopenCampaign(db, keeper, year);
		expect(await nil()).toEqual({ done: true });
		expect(await file(idOf('教育局'))).toMatchObject({ outcome: 'stored', year });
	});

	it('counts no more days of a closed year; a report sent back is answered all the same', async () => {
		const year = 2022;
		const id = idOf('教育局');
		const give = (note: string, run: typeof importFile | typeof previewFile = importFile) =>
			run(db, {
				bytes: new TextEncoder().encode(page({ agency: '试验区教育局', year, note })),
				...{ fileName: '教育局.html', origin: 'test', region: district.code, only: id }
			});
		await openCampaign(db, keeper, year, [], now);
		const { reportId } = await put('教育局', year, '2023-01-20');
		await closeCampaign(db, keeper, year, new Date('2023-02-05T01:00:00Z'));
		const closed = await boardOf(db, seen, year, today);
		expect(closed.closedOn).toBe('2023-02-05');
		const missing = closed.offices.find(({ office }) => office.id === idOf('司法局'))!;
		expect(missing).toMatchObject({ stage: 'overdue', daysLeft: -5 });
		expect(boardRow(district.code, missing, closed, 'zh-CN')).toMatchObject({
			...{ timing: null, isOwing: false }
		});
		expect(draftReminders(closed, [...ids.values()])).toEqual([]);
		expect(await give('试读', previewFile)).toMatchObject({
			outcome: { reason: { code: 'year_closed' } }
		});
		await decide(db, reviewer, reportId, { to: 'returned', reason: '合计不符' }, today);
		expect(await give('改稿')).toMatchObject({ outcome: 'new_version', year });
		expect(await give('又改')).toMatchObject({ reason: { code: 'year_closed' } });
	});
});
