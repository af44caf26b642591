import type { PGlite, Transaction as EmbeddedTransaction } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, type Transaction } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import { finished } from 'node:stream/promises';
import type postgres from 'postgres';
import { sourceOf } from '../db/statements.ts';
import type { Database, Tables } from '../db/types.ts';

/** One transaction, by Kysely and by COPY, which Kysely does not know. Rows travel in PostgreSQL's text format, in pieces that end with a row. */
export type Copying = {
	trx: Transaction<Tables>;
	/** Pieces of a few megabytes; `heavy` tables hold files in their rows. */
	out(table: string, columns: readonly string[], heavy: boolean): AsyncIterable<Uint8Array>;
	into(table: string, columns: readonly string[], pieces: AsyncIterable<Uint8Array>): Promise<void>;
};

/** Does something in one transaction that sees one state of the database, from its first statement on. */
export async function copying<T>(
	db: Database,
	work: (connection: Copying) => Promise<T>
): Promise<T> {
	const source = sourceOf(db);
	if (source.kind === 'embedded') return onEmbedded(await source.opened(), work);
	const pool = source.connections();
	try {
		return await onServer(await pool.reserve(), work);
	} finally {
		await pool.end();
	}
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const listed = (columns: readonly string[]) => columns.map(quoted).join(', ');
const copyInto = (table: string, columns: readonly string[]) =>
	`copy ${quoted(table)} (${listed(columns)})`;

async function inTransaction<T>(
	kysely: Kysely<Tables>,
	work: (trx: Transaction<Tables>) => Promise<T>
): Promise<T> {
	return kysely.transaction().setIsolationLevel('repeatable read').execute(work);
}

/** Kysely on the very connection that COPY is run on. */
async function onServer<T>(
	connection: postgres.ReservedSql,
	work: (connection: Copying) => Promise<T>
): Promise<T> {
	const reserved = {
		unsafe: (text: string, values: never[]) => connection.unsafe(text, values),
		release: () => {}
	};
	const pool = { reserve: async () => reserved, end: async () => {} };
	const kysely = new Kysely<Tables>({
		dialect: new PostgresJSDialect({ postgres: async () => pool as unknown as postgres.Sql })
	});
	try {
		return await inTransaction(kysely, (trx) =>
			work({
				trx,
				out: async function* (table, columns) {
					const statement = `copy ${quoted(table)} (${listed(columns)}) to stdout`;
					yield* gathered(await connection.unsafe(statement).readable());
				},
				into: async (table, columns, pieces) => {
					const writable = await connection
						.unsafe(`${copyInto(table, columns)} from stdin`)
						.writable();
					const written = finished(writable);
					written.catch(() => {});
					for await (const piece of pieces) {
						if (!writable.write(piece)) await Promise.race([drained(writable), written]);
					}
					writable.end();
					await written;
				}
			})
		);
	} finally {
		connection.release();
	}
}

const drained = (writable: NodeJS.WritableStream) =>
	new Promise((resolve) => writable.once('drain', resolve));

const pieceSize = 2 ** 20;

/** A server sends a row at a time. */
async function* gathered(rows: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
	let held: Uint8Array[] = [];
	let size = 0;
	for await (const row of rows) {
		held.push(row);
		size += row.length;
		if (size < pieceSize) continue;
		yield Buffer.concat(held);
		held = [];
		size = 0;
	}
	if (size > 0) yield Buffer.concat(held);
}

/** Pages of a table that are copied at a time; of a table with files in its rows few, as those are kept beside its pages. */
const pagesAtATime = { light: 512, heavy: 2 };

async function onEmbedded<T>(
	pglite: PGlite,
	work: (connection: Copying) => Promise<T>
): Promise<T> {
	let transaction: EmbeddedTransaction | null = null;
	const current = () => {
		if (transaction === null) throw new Error('COPY outside of its transaction');
		return transaction;
	};
	const beneath = {
		closed: false,
		ready: true,
		transaction: (run: (inside: EmbeddedTransaction) => Promise<unknown>) =>
			pglite.transaction((inside) => {
				transaction = inside;
				return run(inside);
			}),
		query: pglite.query.bind(pglite)
	};
	const kysely = new Kysely<Tables>({
		dialect: new PGliteDialect({ pglite: beneath as unknown as PGlite })
	});
	return inTransaction(kysely, async (trx) =>
		work({
			trx,
			out: async function* (table, columns, heavy) {
				const step = heavy ? pagesAtATime.heavy : pagesAtATime.light;
				const { rows } = await current().query<{ pages: number }>(
					`select (pg_relation_size('${quoted(table)}') / 8192)::int as pages`
				);
				for (let page = 0; page < rows[0]!.pages; page += step) {
					const { blob } = await current().query(
						`copy (select ${listed(columns)} from ${quoted(table)}
							where ctid >= '(${page},0)' and ctid < '(${page + step},0)') to '/dev/blob'`
					);
					if (blob && blob.size > 0) yield new Uint8Array(await blob.arrayBuffer());
				}
			},
			into: async (table, columns, pieces) => {
				for await (const piece of pieces) {
					const blob = new Blob([Uint8Array.from(piece)]);
					const statement = `${copyInto(table, columns)} from '/dev/blob'`;
					await current().query(statement, [], { blob });
				}
			}
		})
	);
}
