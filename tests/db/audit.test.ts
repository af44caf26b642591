import { beforeAll, expect, it } from 'vitest';
import type { Access } from '#lib/server/access/access.ts';
import { noteDraftReading, type Reading } from '#lib/server/audit/draft-reading.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { auditFile, auditPage, auditQuery } from '#lib/server/pages/audit/list.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';

const code = '330110';
const region = { code, synthetic: false };
const at = new Date('2026-01-20T03:10:00Z');

function person(id: number, grant: Partial<Access['grants'][number]>): Access {
	return {
		user: { id, login: `p${id}`, name: `第${id}人`, hasSecondFactor: false },
		grants: [{ id, role: 'monitor', region: code, agencyId: null, within: [code], ...grant }]
	};
}

overBoth('the record of changes', (open) => {
	let db: Database;
	let reading: Reading;
	beforeAll(async () => {
		db = await open();
		const outcome = await importFile(db, {
			bytes: new TextEncoder().encode(page({ agency: '余杭区统计局', year: 2023 })),
			...{ fileName: 'a.html', origin: 'test', receivedOn: null }
		});
		if (outcome.outcome !== 'stored') throw new Error(outcome.outcome);
		reading = {
			...{ action: 'draft_read', region, agencyId: outcome.agencyId },
			...{ year: 2023, version: 1, scope: null }
		};
	});

	const read = (access: Access | null, when = at, changes: Partial<Reading> = {}) =>
		noteDraftReading(db, { access, address: '10.0.0.9', at: when }, { ...reading, ...changes });
	const readings = async () =>
		(await audit.list(db, code)).filter(({ action }) => action.startsWith('draft_')).length;

	it("tells of drafts read by others, once an hour, and of no office's own, made-up or approved report", async () => {
		const monitor = person(7, {});
		await read(monitor);
		await read(monitor, new Date('2026-01-20T03:59:59Z'));
		expect(await readings()).toBe(1);
		await read(monitor, new Date('2026-01-20T04:00:00Z'));
		await read(monitor, at, { action: 'draft_downloaded' });
		expect(await readings()).toBe(3);
		await read(person(8, { role: 'editor', agencyId: reading.agencyId }));
		await read(null);
		await read(monitor, at, { region: { code, synthetic: true } });
		await db.updateTable('reports').set({ status: 'approved' }).execute();
		await read(person(9, {}));
		expect(await readings()).toBe(3);
	});

	it('is read by whoever may, narrowed, in words, with before and after', async () => {
		await db.transaction().execute(async (trx) => {
			await audit.record(trx, regions.unassigned, {
				...{ actor: 'cli', action: 'signed_in', subject: { user: 1, login: 'wang' } }
			});
			await audit.record(trx, code, {
				...{ actor: 'user:7', action: 'office_changed', address: '10.0.0.9' },
				subject: { agency: reading.agencyId },
				...audit.difference({ name: '统计局', kind: 'bureau' }, { name: '=1+1', kind: 'bureau' })
			});
		});
		const everything = person(1, { role: 'administrator', region: null, within: [] });
		const ofDistrict = person(2, { role: 'administrator' });
		const ask = (access: Access, words: string) =>
			auditPage(db, access, auditQuery(new URLSearchParams(words)));

		const all = await ask(everything, '');
		const seen = await ask(ofDistrict, '');
		expect([all.total - seen.total, seen.events.length]).toEqual([1, 4]);
		expect(seen.events[0]).toMatchObject({
			did: '修改了余杭区统计局的登记信息',
			address: '10.0.0.9',
			changes: [{ field: '单位名称', before: '统计局', after: '=1+1' }]
		});
		const office = `${code}/${reading.agencyId}`;
		expect((await ask(ofDistrict, `office=${office}&action=draft_read`)).total).toBe(2);
		expect((await ask(ofDistrict, 'region=000000')).total).toBe(0);
		expect((await ask(ofDistrict, 'actor=user:9')).total).toBe(0);
		expect((await ask(everything, 'to=2020-01-01')).total).toBe(0);
		expect((await ask(person(3, { role: 'editor', agencyId: 1 }), '')).total).toBe(0);

		const file = await auditFile(db, ofDistrict, auditQuery(new URLSearchParams()));
		expect(file.startsWith('\uFEFF时间,谁,做了什么')).toBe(true);
		expect(file.trim().split('\r\n')).toHaveLength(1 + 4);
		expect(file).not.toMatch(/(^|,)"?=/m);
	});
});
