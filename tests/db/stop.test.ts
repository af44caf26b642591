import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { connect } from '#lib/server/db/connect.ts';
import { migrate } from '#lib/server/db/migrate.ts';

it('stops in the midst of an import: files given back, streams ended, the database closed, 0', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'yuebao-stop-'));
	try {
		const child = spawn(process.execPath, [join(import.meta.dirname, 'stop-child.ts')], {
			env: { ...process.env, DATABASE_URL: '', YUEBAO_DATA: folder },
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const ended = new Promise((resolve) => child.once('exit', (status) => resolve(status)));
		const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		const { value: port } = await lines.next();
		const stream = await fetch(`http://127.0.0.1:${port}/`);

		const asked = performance.now();
		child.kill('SIGTERM');
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
		expect(performance.now() - asked).toBeLessThan(10_000);
		await expect(stream.text()).rejects.toThrow();
		await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
		expect(existsSync(join(folder, 'lock'))).toBe(false);

		const db = connect({ kind: 'embedded', folder });
		await migrate(db);
		const states = await db.selectFrom('import_files').select(['state', 'file_name']).execute();
		expect(states.map(({ state }) => state)).toEqual(['accepted', 'accepted', 'accepted']);
		await db.destroy();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}, 180_000);
