import { sql } from 'kysely';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import { store } from '#lib/server/db/store.ts';
import { district, document, finding, report, requestFacts } from './reports.ts';

/**
 * Imports reports without end, from a first number on, and prints each one's number once it is
 * acknowledged; with `halfway`, stops for good in the middle of the first. To be killed.
 */
const [folder = '', first = '0', halfway] = process.argv.slice(2);
const db = connect({ kind: 'embedded', folder });
await migrate(db);
await db.transaction().execute((trx) => regions.ensure(trx, district));
for (let number = Number(first); ; number++) {
	await db.transaction().execute(async (trx) => {
		await store(trx, district.code, document(`crash ${number}`), {
			report: report({
				agency: `第${number}局`,
				year: 2023,
				facts: requestFacts(number)
			}),
			findings: [finding],
			messages: []
		});
		if (!halfway) return;
		process.stdout.write('halfway\n');
		for (;;) await sql`select count(*) from facts`.execute(trx);
	});
	process.stdout.write(`${number}\n`);
}
