import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';

const asText = (text: string) => text;

/** A PostgreSQL server, reached by its address; values are parsed as the embedded database parses them. */
export function serverDialect(address: string): PostgresJSDialect {
	return new PostgresJSDialect({
		postgres: postgres(address, {
			max: 10,
			onnotice: () => {},
			types: {
				bigint: { to: 20, from: [20], serialize: String, parse: Number },
				numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
				date: { to: 1082, from: [1082], serialize: asText, parse: asText }
			}
		})
	});
}
