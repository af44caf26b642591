import { beforeAll, expect, it } from 'vitest';
import { demoDocuments } from '#db/demo/generate.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as attempts from '#lib/server/db/import-attempt.ts';
import * as documents from '#lib/server/db/document.ts';
import * as findings from '#lib/server/db/finding.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Database } from '#lib/server/db/types.ts';
import { demoOrigin, importFile, parse } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';
import { page } from './page.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('parses a page to what the command line prints', async () => {
	const parsed = await parse(
		bytes(page({ agency: '余杭区统计局', year: 2023, granted: 4 })),
		'a.html'
	);
	if ('error' in parsed) throw new Error(parsed.error.text);
	expect(parsed).toMatchObject({
		file: 'a.html',
		region: '浙江省杭州市余杭区',
		year: 2023,
		era: '2021',
		scope: 'agency'
	});
	expect(parsed.agency).toContain('统计局');
	expect(parsed.findings.filter(({ severity }) => severity === 'error')).not.toEqual([]);
	for (const { message } of parsed.findings) expect(message).toMatch(/\p{Script=Han}/u);
});

it('says in a sentence why a file gives no report', async () => {
	for (const text of [
		'',
		'<html><body><p>食堂菜单：白菜、豆腐，每周更新一次。</p></body></html>'
	]) {
		const parsed = await parse(bytes(text), 'b.html');
		if (!('error' in parsed)) throw new Error('parsed');
		expect(parsed.error.text).toMatch(/^\P{Cc}*[。]$/u);
	}
});

overBoth('pipeline', (open) => {
	let db: Database;
	beforeAll(async () => {
		db = await open();
	});

	const put = (text: string, region?: string, receivedOn?: string) =>
		importFile(db, { bytes: bytes(text), fileName: 'c.html', origin: 'test', region, receivedOn });

	it('stores a report under the region that it names, once', async () => {
		const text = page({ agency: '余杭区统计局', year: 2022 });
		const first = await put(text, undefined, '2023-01-10');
		expect(first).toMatchObject({ outcome: 'stored', region: '330110', year: 2022, version: 1 });
		expect(await regions.read(db, '330110')).toMatchObject({
			name: '余杭区',
			parent: '330100'
		});
		expect(await put(text)).toMatchObject({ ...first, outcome: 'unchanged' });
		expect(await put(page({ agency: '余杭区统计局', year: 2022, note: '更正' }))).toMatchObject({
			outcome: 'new_version',
			version: 2
		});
	});

	it('keeps a file that fails, with the reason', async () => {
		const outcome = await put('');
		if (outcome.outcome !== 'failed') throw new Error(outcome.outcome);
		expect(outcome.region).toBe(regions.unassigned);
		const [attempt] = await attempts.list(db, regions.unassigned);
		expect(attempt).toMatchObject({ outcome: 'failed', reason: outcome.reason, origin: 'test' });
		const kept = await documents.read(db, regions.unassigned, attempt!.documentId);
		expect(kept?.size).toBe(0);
	});

	it('refuses a code that no region has and stores nothing', async () => {
		const before = (await attempts.list(db, regions.unassigned)).length;
		await expect(put(page({ agency: '某局', year: 2022 }), '999999')).rejects.toThrow('999999');
		expect(await attempts.list(db, regions.unassigned)).toHaveLength(before);
	});

	it('checks the carry-over against the neighbours, in whichever order they come', async () => {
		const of = (year: number, carriedIn: number, carriedOut: number, note = '') =>
			page({ agency: '余杭区审计局', year, carriedIn, carriedOut, note });
		const across = async (year: number) =>
			(await findings.list(db, fullSight('330110'), { year }))
				.filter(({ agency }) => agency.includes('审计局'))
				.filter(({ rule }) => rule === 'years_carried_over');
		await put(of(2024, 3, 0));
		expect(await across(2024)).toEqual([]);
		const stored = await put(of(2023, 0, 2));
		const found = await across(2024);
		expect(found.length).toBeGreaterThan(0);
		expect(await across(2023)).toEqual([]);
		await put(of(2023, 0, 3, '更正'));
		expect(await across(2024)).toEqual([]);
		if (stored.outcome === 'failed' || stored.outcome === 'waiting')
			throw new Error(stored.reason.text);
		const later = await reports.read(db, fullSight('330110'), stored.agencyId, 2024);
		expect(later?.version).toBe(1);
	});

	it('keeps made-up and real reports apart, and keeps the refused file with its reason', async () => {
		const place = { code: '990101', name: '样板区', fullName: '样板省样板区', parent: null };
		await db.transaction().execute((trx) => regions.ensure(trx, { ...place, synthetic: true }));
		const real = page({ agency: '余杭区财政局', year: 2021 });
		expect(await put(real, '990101')).toMatchObject({
			outcome: 'failed',
			region: '000000',
			reason: { code: 'synthetic_region' }
		});
		const madeUp = [...demoDocuments()].find(({ region }) => region.synthetic)!;
		const sent = { bytes: madeUp.bytes, fileName: madeUp.fileName };
		for (const region of [null, '330110']) {
			expect(await importFile(db, { ...sent, origin: 'test', region })).toMatchObject({
				outcome: 'failed',
				reason: { code: 'synthetic_document' }
			});
		}
		expect(await importFile(db, { ...sent, origin: demoOrigin, region: '990101' })).toMatchObject({
			outcome: 'stored',
			region: '990101'
		});
		expect(await put(real)).toMatchObject({ outcome: 'stored', region: '330110' });
	});
});
