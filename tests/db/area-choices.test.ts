import { beforeAll, expect, it } from 'vitest';
import { ownPermit } from '#lib/server/access/permit.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import { choose } from '#lib/server/areas/choose.ts';
import * as choices from '#lib/server/db/area-choice.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as problems from '#lib/server/db/problem.ts';
import * as regions from '#lib/server/db/region.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { overBoth } from './databases.ts';
import { district, document, report } from './reports.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const problem = (text: string, ...areas: string[]) => ({ text, areas, at, improvement: null });
const sight = fullSight(district.code);
const reviewer = ownPermit<'review'>('user:5', { region: district.code });
const now = new Date('2026-01-05T02:00:00Z');

overBoth('a choice of areas', (open) => {
	let db: Database;

	const put = (agency: string, text: string, bytes: string, year = 2024) =>
		db.transaction().execute((trx) =>
			store(trx, district.code, document(`${agency} ${year} ${bytes}`), {
				report: report({ agency, year, problems: [problem(text, 'other')] }),
				findings: [],
				messages: []
			})
		);
	const held = async (agency: string) =>
		(await problems.list(db, sight)).filter((one) => one.agency === agency);

	beforeAll(async () => {
		db = await open();
		await db.transaction().execute((trx) => regions.ensure(trx, district));
		await put('试验区财政局', '一是发布节奏仍须改进', 'first');
		await put('试验区教育局', '一是发布节奏仍须改进', 'first');
	});

	it('counts before the rules, for the words of that office alone, with who and why', async () => {
		const [found] = await held('试验区财政局');
		const chosen = { areas: ['timeliness', 'content'], reason: '说的是早晚' } as const;
		const answer = await choose(db, reviewer, found!, { ...chosen, areas: [...chosen.areas] }, now);
		expect(answer).toEqual({ done: true });
		const [after] = await held('试验区财政局');
		expect(after).toMatchObject({
			areas: ['timeliness', 'content'],
			ruleAreas: ['other'],
			choice: { by: 'user:5', reason: '说的是早晚' }
		});
		expect(new Date(after!.choice!.at)).toEqual(now);
		expect(await held('试验区教育局')).toMatchObject([{ areas: ['other'], choice: null }]);
		const counted = await problems.areasByYear(db, sight);
		expect(counted.map(({ area, agencies }) => [area, agencies])).toEqual([
			['content', 1],
			['other', 1],
			['timeliness', 1]
		]);
		expect(await problems.list(db, sight, { area: 'timeliness' })).toHaveLength(1);
		const [event] = await audit.list(db, district.code, { actor: 'user:5' });
		expect(event).toMatchObject({
			action: 'areas_chosen',
			subject: { agency: after!.agencyId, year: 2024 },
			before: { areas: '其他' },
			after: { areas: '更新时效、公开内容' }
		});
	});

	it('holds in a new version and another year with the same words, numbered and ended otherwise', async () => {
		await put('试验区财政局', '（二） 发布节奏仍须改进。', 'second');
		await put('试验区财政局', '2.发布节奏仍须改进', 'later', 2025);
		const found = await held('试验区财政局');
		expect(found.map(({ year, version }) => [year, version])).toEqual([
			[2025, 1],
			[2024, 2]
		]);
		for (const { areas } of found) expect(areas).toEqual(['timeliness', 'content']);
	});

	it('is taken back by another, and stays written down; no row of it can be changed', async () => {
		const [found] = await held('试验区财政局');
		expect(await choose(db, reviewer, found!, { areas: null, reason: null }, now)).toEqual({
			done: true
		});
		const [after] = await held('试验区财政局');
		expect(after).toMatchObject({ areas: ['other'], choice: null });
		const clause = '发布节奏仍须改进';
		const past = await choices.history(db, district.code, { agencyId: after!.agencyId, clause });
		expect(past.map(({ areas }) => areas)).toEqual([['timeliness', 'content'], null]);
		await expect(db.updateTable('area_choices').set({ reason: 'x' }).execute()).rejects.toThrow();
	});

	it('is refused where there is no such problem, no area, or nothing to take back', async () => {
		const [found] = await held('试验区教育局');
		const none = { ...found!, ordinal: 99 };
		const areas = ['staff'] as const;
		const fault = async (key: problems.ProblemKey, chosen: readonly 'staff'[] | null) =>
			choose(db, reviewer, key, { areas: chosen, reason: null }, now);
		expect(await fault(none, areas)).toEqual({ fault: 'no_problem' });
		expect(await fault(found!, [])).toEqual({ fault: 'no_areas' });
		expect(await fault(found!, null)).toEqual({ fault: 'nothing_chosen' });
		const other = ownPermit<'review'>('user:5', { region: '000000' });
		expect(await choose(db, other, found!, { areas, reason: null }, now)).toEqual({
			fault: 'no_problem'
		});
	});
});
