import { demoDocuments, demoRegister } from '#db/demo/generate.ts';
import { district } from '#db/demo/offices.ts';
import type { DemoReform } from '#db/demo/report.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as audit from '#lib/server/db/audit.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import { analyze } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reforms from '#lib/server/db/reform.ts';
import type { Database, Writer } from '#lib/server/db/types.ts';
import { demoOrigin, importFile } from '#lib/server/pipeline.ts';
import { recheckStale } from '#lib/server/recheck/stale.ts';
import { playSeasons } from './demo-season.ts';
import { regionOfCode } from '#lib/server/region-of.ts';

export const help = `demo load | demo remove
  load    载入示例数据：一个合成的演示区，和一份真实单位公开数据的报告；已有的跳过。
  remove  删除全部合成数据；真实地区的数据不受影响。`;

export async function run(args: string[]): Promise<number> {
	const [action, ...rest] = args;
	if ((action !== 'load' && action !== 'remove') || rest.length > 0) {
		process.stderr.write(`请写 demo load 或 demo remove。\n${help}\n`);
		return 2;
	}
	const say = (words: string) => process.stdout.write(`${words}\n`);
	const db = await database();
	try {
		return await actions[action](db, say);
	} finally {
		await closeDatabase();
	}
}

const actions: Record<'load' | 'remove', (db: Database, say: Say) => Promise<number>> = {
	load: loadDemo,
	remove: removeDemo
};

type Say = (words: string) => void;

/** How many files pass between two lines of progress. */
const stride = 20;

/**
 * Imports the sample documents as any other file is imported, and says how far it is. Returns the
 * exit code: 1 where a document was refused.
 */
async function loadDemo(db: Database, say: Say): Promise<number> {
	await register(db);
	const sampleFiles = [...demoDocuments()];
	let failed = 0;
	for (const [index, { bytes, fileName, region, receivedOn }] of sampleFiles.entries()) {
		const outcome = await importFile(db, {
			bytes,
			fileName,
			origin: demoOrigin,
			region: region.code,
			receivedOn
		});
		if (outcome.outcome === 'failed' || outcome.outcome === 'waiting') {
			failed += 1;
			say(`未能载入 ${fileName}：${outcome.reason.text}`);
		}
		const count = index + 1;
		if (count % stride === 0 || count === sampleFiles.length) {
			say(`已载入示例数据 ${count}/${sampleFiles.length}`);
		}
	}
	await recheckStale(db);
	await db.transaction().execute((trx) => playSeasons(trx, district.code));
	await analyze(db);
	await remember(db, 'loaded', { files: sampleFiles.length, failed });
	return failed > 0 ? 1 : 0;
}

/** Loads the sample data on the first start only: what was removed by hand does not come back. */
export async function loadDemoOnce(db: Database, say: Say): Promise<void> {
	const events = await audit.list(db, regions.unassigned, { actor: 'demo', limit: 1 });
	if (events.length === 0) await loadDemo(db, say);
}

async function removeDemo(db: Database, say: Say): Promise<number> {
	const removed = await db.transaction().execute(regions.removeSynthetic);
	await remember(db, 'removed', { regions: removed.length });
	say(removed.length > 0 ? `已删除：${removed.join('、')}。` : '没有合成数据。');
	return 0;
}

async function register(db: Database): Promise<void> {
	for (const { region, agencies: offices, reforms: events } of demoRegister()) {
		await db.transaction().execute(async (trx) => {
			const parent = regionOfCode(region.code)?.parent ?? null;
			await regions.ensure(trx, { ...region, parent });
			await agencies.register(trx, await regions.hold(trx, region.code), offices);
			await recordReforms(trx, region.code, events);
		});
	}
}

/** Written once: where the region has reforms, they are these or what somebody made of them. */
async function recordReforms(trx: Writer, region: string, events: readonly DemoReform[]) {
	if ((await reforms.list(trx, region)).length > 0) return;
	const ids = new Map((await agencies.list(trx, region)).map(({ id, name }) => [name, id]));
	const idsOf = (names: readonly string[]) => names.flatMap((name) => ids.get(name) ?? []);
	for (const { before, after, ...reform } of events) {
		await reforms.record(trx, region, {
			...reform,
			before: idsOf(before),
			after: idsOf(after),
			note: null,
			otherRegion: null
		});
	}
}

/** Written down where it outlives the synthetic region itself. */
async function remember(
	db: Database,
	action: 'loaded' | 'removed',
	detail: Record<string, number>
) {
	await db
		.transaction()
		.execute((trx) =>
			audit.record(trx, regions.unassigned, { actor: 'demo', action, subject: {}, detail })
		);
}
