import { ownPermit } from '#lib/server/access/permit.ts';
import { unassigned } from '#lib/server/db/region.ts';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { examine } from '#lib/server/examine.ts';
import { acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { startJobs } from '#lib/server/jobs/jobs.ts';
import { onChange } from '#lib/server/import/changes.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import { page } from './page.ts';

/**
 * Hands in so many files, of which every fifth is none, numbered from a first one on, while the jobs work them off;
 * prints the number of each that is accepted, and `.` at each change of the batch. Ends when all are done; to be killed before.
 */
const [folder = '', first = '0', count = '0'] = process.argv.slice(2);
const db = connect({ kind: 'embedded', folder });
await migrate(db);
await startJobs(db, { lanes: 2, examiner: examine });
const permit = ownPermit<'import'>('test', { region: unassigned });
const batch = await openBatch(db, permit, {
	...{ label: '中断', receivedOn: null, dryRun: false },
	expected: Number(count)
});
const say = (word: string) => process.stdout.write(`${word}\n`);
onChange(batch, () => say('.'));
for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
	const text =
		number % 5 === 0 ? `第${number}号通知` : page({ agency: `余杭区第${number}局`, year: 2023 });
	await acceptFile(db, batch, {
		path: `${number}.html`,
		bytes: new TextEncoder().encode(text)
	});
	say(String(number));
}
const look = async () => {
	const now = await batches.read(db, batch);
	if (now && batches.isDone(now, new Date())) process.exit(0);
};
onChange(batch, () => void look());
await look();
