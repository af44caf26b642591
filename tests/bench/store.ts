import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fullSight } from '#lib/server/access/sight.ts';
import { connect } from '#lib/server/db/connect.ts';
import * as findings from '#lib/server/db/finding.ts';
import { analyze, migrate } from '#lib/server/db/migrate.ts';
import * as problems from '#lib/server/db/problem.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { district, document, finding, report, requestFacts } from '../db/reports.ts';

/**
 * Times the store, embedded or on DATABASE_URL's (empty) database:
 * `npm run bench -- store [agencies] [years]`.
 */
const [agencies = 40, years = 7] = process.argv.slice(3).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'yuebao-bench-'));
const address = process.env.DATABASE_URL;
const db = connect(address ? { kind: 'server', address } : { kind: 'embedded', folder });

async function time<T>(name: string, run: () => Promise<T>): Promise<T> {
	const started = performance.now();
	const result = await run();
	console.log(`${name}: ${Math.round(performance.now() - started)} ms`);
	return result;
}

async function storeAll(db: Database): Promise<void> {
	for (let number = 0; number < agencies * years; number++) {
		const year = 2026 - years + (number % years);
		const agency = `第${Math.floor(number / years)}局`;
		const facts = requestFacts(number);
		const problem = {
			text: '主动公开的内容不够全面。',
			areas: [`area_${number % 11}`],
			at: facts[0]!.at,
			improvement: null
		};
		const read = {
			report: report({ agency, year, facts, problems: [problem, problem] }),
			findings: number % 3 === 0 ? [finding] : [],
			messages: []
		};
		await db
			.transaction()
			.execute((trx) =>
				store(trx, district.code, document(`${number}`, `${year + 1}-01-20`), read)
			);
	}
}

try {
	await time('open and migrate', () => migrate(db));
	await db.transaction().execute((trx) => regions.ensure(trx, { ...district, synthetic: true }));
	await time(`store ${agencies * years} reports`, () => storeAll(db));
	await time('analyze', () => analyze(db));
	const region = district.code;
	for (const round of ['first', 'again']) {
		console.log(round);
		await time('regions', () => regions.list(db));
		await time('standings', () => reports.standings(db, fullSight(region)));
		await time('facts, all', () => reports.facts(db, fullSight(region)));
		const places = requestFacts(0).slice(0, 21);
		await time('facts, 21 places', () => reports.facts(db, fullSight(region), { places }));
		const [first] = await reports.facts(db, fullSight(region), { places: places.slice(0, 1) });
		await time('facts, one agency', () =>
			reports.facts(db, fullSight(region), { agencyId: first!.agencyId })
		);
		await time('one report', () =>
			reports.read(db, fullSight(region), first!.agencyId, first!.year)
		);
		await time('findings', () => findings.list(db, fullSight(region), { limit: 50 }));
		await time('problem areas', () => problems.areasByYear(db, fullSight(region)));
	}
	await time('remove', () => db.transaction().execute(regions.removeSynthetic));
} finally {
	await db.destroy();
	rmSync(folder, { recursive: true, force: true });
}
