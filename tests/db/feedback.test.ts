import { beforeAll, expect, it } from 'vitest';
import type { Access } from '#lib/server/access/access.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { messagesFor, readMessage, unreadFor } from '#lib/server/campaign/messages.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as regions from '#lib/server/db/region.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { sendLetter } from '#lib/server/feedback/send.ts';
import { seasonSummary } from '#lib/server/feedback/summary.ts';
import { overBoth } from './databases.ts';
import { district, document, finding, report } from './reports.ts';

const now = new Date('2026-02-05T01:00:00Z');
const today = '2026-02-05';
const names = ['试验区财政局', '试验区水务局'] as const;

overBoth('feedback', (open) => {
	let db: Database;
	let agencyId: number;
	const reviewer = ownPermit<'decide'>('tester', { region: district.code });
	const wish = (dueOn: string | null = '2026-02-20') => ({
		...{ agencyId, year: 2025, dueOn, remark: '请一并补报附表。' }
	});
	const send = (returning: boolean, dueOn?: string | null) =>
		sendLetter(db, reviewer, district, wish(dueOn), { returning, today, now });
	const clerk = (): Access => ({
		user: { id: 7, login: 'clerk', name: '经办', hasSecondFactor: false },
		grants: [{ id: 1, role: 'editor', region: district.code, agencyId, within: [district.code] }]
	});

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			const bureau = { shortName: null, kind: 'bureau' as const, validFrom: null, validTo: null };
			await agencies.register(
				trx,
				district,
				names.map((name) => ({ ...bureau, name }))
			);
			await store(trx, district.code, document('初稿', '2026-01-20'), {
				report: report({ agency: names[0], year: 2025 }),
				findings: [finding],
				messages: []
			});
		});
		agencyId = (await agencies.list(db, district.code)).find(({ name }) => name === names[0])!.id;
	});

	it('is not sent with a day that cannot be, or about a report that is not held', async () => {
		expect(await send(true, null)).toEqual({ fault: 'not_a_day' });
		expect(await send(true, '2026-02-30')).toEqual({ fault: 'not_a_day' });
		expect(await send(true, '2026-02-04')).toEqual({ fault: 'past_day' });
		const none = { ...wish(), year: 2024 };
		const moment = { returning: true, today, now };
		expect(await sendLetter(db, reviewer, district, none, moment)).toEqual({ fault: 'no_report' });
	});

	it('sends the report back, reaches the office, and is written down; or nothing of it is done', async () => {
		expect(await send(true)).toEqual({ sent: true });
		expect(await send(true)).toMatchObject({ fault: 'step', step: { from: 'returned' } });
		const messages = await messagesFor(db, clerk());
		expect(messages).toMatchObject([{ kind: 'feedback', dueOn: '2026-02-20', readAt: null }]);
		const text = messages[0]!.text;
		for (const part of [names[0], '请一并补报附表。', '2026年2月20日前', '1．【须更正】'])
			expect(text).toContain(part);
		const done = await audit.list(db, district.code, { actor: 'tester' });
		expect(done.map(({ action }) => action)).toEqual(['feedback_sent', 'report_returned']);
	});

	it('is read by its office once, and by no other', async () => {
		const [message] = await messagesFor(db, clerk());
		const key = {
			...({ kind: 'feedback', region: district.code, agencyId, id: message!.id } as const)
		};
		const others = { ...clerk(), grants: [{ ...clerk().grants[0]!, agencyId: agencyId + 1 }] };
		expect(await readMessage(db, others, key, '10.0.0.1', now)).toBe(false);
		expect(await readMessage(db, others, { ...key, agencyId: agencyId + 1 }, '10.0.0.1', now)).toBe(
			false
		);
		expect([await unreadFor(db, clerk()), await unreadFor(db, others)]).toEqual([1, 0]);
		expect(await readMessage(db, clerk(), key, '10.0.0.1', now)).toBe(true);
		expect(await unreadFor(db, clerk())).toBe(0);
		expect(await readMessage(db, clerk(), key, '10.0.0.1', now)).toBe(false);
	});

	it('is counted in the season’s summary, which tells nothing of who has not reported but that', async () => {
		const seen = { ...district, sight: fullSight(district.code) };
		const { lines, totals } = await seasonSummary(db, seen, 2025, today);
		expect(lines.map((line) => [line.office, line.arrival, line.returned, line.total])).toEqual([
			[names[0], '按时', 1, 1],
			[names[1], '逾期未报', 0, null]
		]);
		expect(totals).toMatchObject({ returned: 1, total: 1 });
	});
});
