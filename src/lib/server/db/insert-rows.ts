import { sql, type Insertable } from 'kysely';
import type { Tables, Writer } from './types.ts';

/** Rows in one parameter take one quick statement however many they are. */
const batch = 2000;

/**
 * PostgreSQL's text holds neither NUL nor half a surrogate pair; both become the replacement
 * character, visibly.
 */
export function storable<T>(value: T): T {
	if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed() as T;
	if (Array.isArray(value)) return value.map(storable) as T;
	if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array)) {
		return Object.fromEntries(
			Object.entries(value).map(([key, part]) => [key, storable(part)])
		) as T;
	}
	return value;
}

/** Inserts all `rows`; each gives the same columns. */
export async function insert<Name extends keyof Tables>(
	trx: Writer,
	name: Name,
	rows: Insertable<Tables[Name]>[]
): Promise<void> {
	if (!rows[0]) return;
	const columns = sql.join(Object.keys(rows[0]).map((column) => sql.ref(column)));
	const table = sql.table(name);
	for (let start = 0; start < rows.length; start += batch) {
		const part = rows.slice(start, start + batch).map(storable);
		await sql`insert into ${table} (${columns})
			select ${columns} from jsonb_populate_recordset(null::${table}, ${part}::jsonb)`.execute(trx);
	}
}
