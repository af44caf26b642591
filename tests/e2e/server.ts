import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedAgency, printedPdf } from './printed-pdf.ts';

/** The real program on a database of its own, made anew for each run. */
const data = process.env.YUEBAO_DATA ?? 'test-results/data';
rmSync(data, { recursive: true, force: true });

const folder = join(data, '../printed');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, '年报.pdf'), printedPdf(printedAgency, 2024));
const importing = await import('../../src/cli/import.ts');
await importing.run([folder]);

const { database } = await import('#lib/server/db/database.ts');
const { loadDemoOnce } = await import('../../src/cli/demo.ts');
const { makePeople } = await import('./make-people.ts');
const db = await database();
await loadDemoOnce(db, (words) => process.stdout.write(`${words}\n`));
await makePeople(db);

const { run } = await import('../../src/cli/serve.ts');
await run();
