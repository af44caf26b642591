import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ownPermit } from '#lib/server/access/permit.ts';
import { unassigned } from '#lib/server/db/region.ts';
import { database } from '#lib/server/db/database.ts';
import { acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { onChange } from '#lib/server/import/changes.ts';
import * as batches from '#lib/server/db/import-batch.ts';
import { startJobs } from '#lib/server/jobs/jobs.ts';
import { stopOnSignal } from '#lib/server/operations/stop.ts';
import { page } from './page.ts';

/** Serves a stream that never ends, and reads files that never end; prints its port when it is in the midst of both. */
const db = await database();
await startJobs(db, { lanes: 2, examiner: () => new Promise(() => {}) });
const server = createServer((_, response) => response.write('data: 1\n\n'));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
stopOnSignal(server, db);
const permit = ownPermit<'import'>('test', { region: unassigned });
const batch = await openBatch(db, permit, {
	...{ label: '停止', receivedOn: null },
	...{ dryRun: false, expected: null }
});
onChange(batch, async () => {
	const { counts } = (await batches.read(db, batch))!;
	if (counts.reading === 2 && counts.accepted === 1)
		process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
for (const name of ['统计局', '审计局', '民政局'])
	await acceptFile(db, batch, {
		path: `${name}.html`,
		bytes: new TextEncoder().encode(page({ agency: `余杭区${name}`, year: 2022 }))
	});
