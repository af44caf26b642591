import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';

const asText = (text: string) => text;

/** Values as the embedded database gives them too. */
const types = {
	bigint: { to: 20, from: [20], serialize: String, parse: Number },
	numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
	date: { to: 1082, from: [1082], serialize: asText, parse: asText }
};

const quiet = { onnotice: () => {} };

/** A PostgreSQL server, reached by its address; values are parsed as the embedded database parses them. */
export function serverDialect(address: string): PostgresJSDialect {
	return new PostgresJSDialect({ postgres: postgres(address, { max: 10, ...quiet, types }) });
}

const written = (json: unknown) => (typeof json === 'string' ? json : JSON.stringify(json));

/** Connections of their own for a library that writes its SQL itself, and its JSON as text already. */
export function serverConnections(address: string): postgres.Sql {
	return postgres(address, {
		max: 3,
		...quiet,
		types: {
			json: { to: 114, from: [114], serialize: written, parse: JSON.parse },
			jsonb: { to: 3802, from: [3802], serialize: written, parse: JSON.parse }
		}
	});
}
