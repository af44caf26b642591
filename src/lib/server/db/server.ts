import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import type { Source } from './statements.ts';

const asText = (text: string) => text;

/** Values as the embedded database gives them too. */
const types = {
	bigint: { to: 20, from: [20], serialize: String, parse: Number },
	numeric: { to: 1700, from: [1700], serialize: String, parse: Number },
	date: { to: 1082, from: [1082], serialize: asText, parse: asText }
};

const quiet = { onnotice: () => {} };

/** A PostgreSQL server, reached by its address; values are parsed as the embedded database parses them. */
export function server(address: string): { dialect: PostgresJSDialect } & ServerSource {
	let role: string | null = null;
	const open = () => postgres(address, { max: 10, ...quiet, types, ...runAs(role) });
	let pool = open();
	const pools = {
		reserve: () => pool.reserve(),
		end: () => pool.end()
	} as unknown as postgres.Sql;
	return {
		kind: 'server',
		dialect: new PostgresJSDialect({ postgres: async () => pools }),
		connections: () => connectionsFor(address, role),
		restrict: async (name) => {
			role = name;
			const before = pool;
			pool = open();
			await before.end();
		},
		isRestricted: () => role !== null
	};
}

type ServerSource = Extract<Source, { kind: 'server' }>;

/** A role that each connection takes on from its first statement. */
const runAs = (role: string | null) => (role === null ? {} : { connection: { role } });

const written = (json: unknown) => (typeof json === 'string' ? json : JSON.stringify(json));

/** Connections of their own for a library that writes its SQL itself, and its JSON as text already. */
function connectionsFor(address: string, role: string | null): postgres.Sql {
	return postgres(address, {
		max: 3,
		...quiet,
		...runAs(role),
		types: {
			json: { to: 114, from: [114], serialize: written, parse: JSON.parse },
			jsonb: { to: 3802, from: [3802], serialize: written, parse: JSON.parse }
		}
	});
}
