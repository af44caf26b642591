import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { asOwner } from '../db/role.ts';
import type { Database } from '../db/types.ts';
import { copying, type Copying } from './connection.ts';
import { hashing, rowsIn, written } from './format.ts';
import { migrationOf, sequencesOf, tablesOf } from './tables.ts';

export type Taken = { tables: number; rows: number; bytes: number };

/**
 * Writes one state of the whole database into a file, which either database restores. The file is there only when it is whole,
 * and only its owner may read it.
 */
export async function takeBackup(db: Database, path: string, now: Date): Promise<Taken> {
	const unfinished = `${path}.part`;
	const counts = { tables: 0, rows: 0 };
	try {
		await copying(db, async (connection) => {
			await asOwner(connection.trx);
			await pipeline(
				Readable.from(contents(connection, now, counts)),
				createGzip({ level: 6 }),
				createWriteStream(unfinished, { mode: 0o600, flush: true })
			);
		});
		await rename(unfinished, path);
	} catch (error) {
		await rm(unfinished, { force: true });
		throw error;
	}
	return { ...counts, bytes: (await stat(path)).size };
}

async function* contents(
	connection: Copying,
	now: Date,
	counts: { tables: number; rows: number }
): AsyncIterable<Uint8Array> {
	const { trx } = connection;
	const { pass, digest } = hashing();
	const tables = await tablesOf(trx);
	const migration = await migrationOf(trx);
	if (migration === null) throw new Error('a database without a schema');
	const names = tables.map(({ table }) => table);
	const taken = now.toISOString();
	yield pass(written({ yuebao: 'backup', format: 1, migration, taken, tables: names }));
	for (const { table, columns, heavy } of tables) {
		yield pass(written({ table, columns }));
		let rows = 0;
		for await (const piece of connection.out(table, columns, heavy)) {
			rows += rowsIn(piece);
			yield pass(Buffer.from(`${piece.length}\n`));
			yield pass(piece);
		}
		yield pass(Buffer.from('0\n'));
		yield pass(written({ rows }));
		counts.tables += 1;
		counts.rows += rows;
	}
	yield pass(written({ sequences: await sequencesOf(trx) }));
	yield written({ sha256: digest() });
}
