import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoDocuments, demoRegister } from '#db/demo/generate.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { openPackage, type OpenedPackage } from '#lib/server/interchange/open.ts';
import { takeIn } from '#lib/server/interchange/take-in.ts';
import { writePackage } from '#lib/server/interchange/write.ts';
import { demoOrigin, importFile } from '#lib/server/pipeline.ts';
import { overBoth } from './databases.ts';

const made = new Date('2026-03-05T08:00:00Z');

overBoth('interchange', (open) => {
	let folder: string;
	let giver: Database;
	let code: string;
	let opened: OpenedPackage;
	let bytes: Buffer;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'yuebao-package-'));
		giver = await open();
		const register = demoRegister().find(({ region }) => region.synthetic)!;
		const { region, agencies: offices, reforms: events } = register;
		code = region.code;
		await giver.transaction().execute(async (trx) => {
			await regions.ensure(trx, { ...region, parent: null });
			await agencies.register(trx, await regions.hold(trx, code), offices);
			const ids = new Map((await agencies.list(trx, code)).map(({ id, name }) => [name, id]));
			for (const { before, after, ...event } of events)
				await reforms.record(trx, code, {
					...event,
					before: before.map((name) => ids.get(name)!),
					after: after.map((name) => ids.get(name)!),
					note: null,
					otherRegion: null
				});
		});
		const documents = [...demoDocuments()].filter(({ region }) => region.code === code);
		for (const { bytes, fileName, receivedOn } of documents.filter((_, index) => index % 23 === 0))
			await importFile(giver, { bytes, fileName, origin: demoOrigin, region: code, receivedOn });
		const path = join(folder, '交换包.zip');
		const giving = (await regions.read(giver, code))!;
		await writePackage(giver, ownPermit('test', { region: code }), giving, path, made);
		bytes = await readFile(path);
		opened = await openedOf(bytes);
	});
	afterAll(() => rm(folder, { recursive: true }));

	const openedOf = async (bytes: Uint8Array) => {
		const outcome = await openPackage(bytes);
		if (!outcome.ok) throw new Error(outcome.refusal.text);
		return outcome.value;
	};
	const take = (db: Database, given: OpenedPackage) =>
		takeIn(db, ownPermit('test', { region: code }), given);

	it('carries a region to an empty installation without loss', async () => {
		expect(opened.reports.length).toBeGreaterThan(10);
		const taker = await open();
		expect(await take(taker, opened)).toEqual({
			taken: {
				...{ added: opened.reports.length, newVersions: 0, unchanged: 0 },
				agencies: opened.head.agencies.length
			}
		});
		expect(await everything(taker, code)).toEqual(await everything(giver, code));
		expect(await take(taker, opened)).toMatchObject({
			taken: { added: 0, newVersions: 0, unchanged: opened.reports.length, agencies: 0 }
		});
	});

	it('takes a report that says something else as a new version', async () => {
		const taker = await open();
		await take(taker, opened);
		const [first, ...rest] = opened.reports;
		const fact = first!.report.facts.find(({ value }) => value !== null)!;
		const facts = first!.report.facts.map((one) =>
			one === fact ? { ...one, value: fact.value! + 1, raw: String(fact.value! + 1) } : one
		);
		const changed = { ...first!, report: { ...first!.report, facts } };
		expect(await take(taker, { ...opened, reports: [changed, ...rest] })).toMatchObject({
			taken: { added: 0, newVersions: 1, unchanged: rest.length }
		});
	});

	it('takes nothing of made-up data into a real region', async () => {
		const taker = await open();
		await taker
			.transaction()
			.execute((trx) =>
				regions.ensure(trx, { ...opened.head.region, parent: null, synthetic: false })
			);
		expect(await take(taker, opened)).toMatchObject({ refused: { code: 'mixed' } });
		expect(await agencies.list(taker, code)).toEqual([]);
	});

	it('says what is wrong with a package that is damaged or of another format', async () => {
		expect(await openPackage(Buffer.from('年报'))).toMatchObject({ ok: false });
		const cut = await openPackage(bytes.subarray(0, bytes.length / 2));
		expect(cut).toMatchObject({ ok: false });
	});
});

/** All that a region holds, without the numbers by which a database knows it. */
async function everything(db: Database, code: string) {
	const names = await agencies.names(db, code);
	const nameOf = new Map((await agencies.list(db, code)).map(({ id, name }) => [id, name]));
	const named = (ids: readonly number[]) => ids.map((id) => nameOf.get(id)).toSorted();
	const versions = await db
		.selectFrom('report_versions as version')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'version.region_id')
				.onRef('reports.id', '=', 'version.report_id')
		)
		.innerJoin('documents', (join) =>
			join
				.onRef('documents.region_id', '=', 'version.region_id')
				.onRef('documents.id', '=', 'version.document_id')
		)
		.select(['reports.id', 'agency_id', 'year', 'aggregate', 'version.scope', 'version.era'])
		.select(['title', 'agency_name', 'region_name', 'region_code', 'sha256', 'bytes'])
		.select(['file_name', 'media_type', 'received_on', 'published_on'])
		.where('reports.region_id', '=', code)
		.execute();
	const contents = async (
		table: 'facts' | 'sections' | 'figures' | 'problems' | 'improvements' | 'messages' | 'findings'
	) => {
		const rows = await db.selectFrom(table).selectAll().where('region_id', '=', code).execute();
		const of = new Map(
			versions.map(({ id, agency_id, year, aggregate }) => [
				id,
				`${nameOf.get(agency_id)} ${year} ${aggregate}`
			])
		);
		return rows.map(({ report_id, ...row }) => JSON.stringify([of.get(report_id), row])).toSorted();
	};
	return {
		names: names
			.map(({ agencyId, ...name }) =>
				JSON.stringify({
					...name,
					successor: nameOf.get(name.successor!),
					of: nameOf.get(agencyId)
				})
			)
			.toSorted(),
		reforms: (await reforms.list(db, code))
			.map(({ before, after, ...reform }) => ({
				...{ ...reform, id: null },
				before: named(before),
				after: named(after)
			}))
			.toSorted((one, other) => one.on.localeCompare(other.on)),
		versions: versions
			.map(({ agency_id, bytes, ...version }) =>
				JSON.stringify([
					nameOf.get(agency_id),
					Buffer.from(bytes).toString('base64'),
					{ ...version, id: null }
				])
			)
			.toSorted(),
		facts: await contents('facts'),
		sections: await contents('sections'),
		figures: await contents('figures'),
		problems: await contents('problems'),
		improvements: await contents('improvements'),
		messages: await contents('messages'),
		findings: await contents('findings')
	};
}
