import { m } from '#lib/paraglide/messages.js';
import { sql } from 'kysely';
import type { AuditEvent } from '../../db/audit.ts';
import type { Reader } from '../../db/types.ts';
import * as users from '../../db/user.ts';

/** Who and what the events of a page name, by their ids. */
export type Names = {
	people: ReadonlyMap<number, string>;
	/** By `region/agency`. */
	offices: ReadonlyMap<string, string>;
	regions: ReadonlyMap<string, string>;
};

export async function namesOf(db: Reader, events: readonly AuditEvent[]): Promise<Names> {
	const codes = [...new Set(events.map(({ region }) => region))];
	const [people, offices, regions] = await Promise.all([
		users.list(db),
		db
			.selectFrom('agencies')
			.innerJoin('agency_names', (join) =>
				join
					.onRef('agency_names.region_id', '=', 'agencies.region_id')
					.onRef('agency_names.agency_id', '=', 'agencies.id')
					.on('agency_names.kind', '=', 'current')
			)
			.select(['agencies.region_id as region', 'agencies.id', 'agency_names.name'])
			.where(sql<boolean>`agencies.region_id = any(${codes}::text[])`)
			.execute(),
		db.selectFrom('regions').select(['code', 'full_name as name']).execute()
	]);
	return {
		people: new Map(people.map(({ id, name, login }) => [id, `${name}（${login}）`])),
		offices: new Map(offices.map(({ region, id, name }) => [`${region}/${id}`, name])),
		regions: new Map(regions.map(({ code, name }) => [code, name]))
	};
}

export function officeName({ region, subject }: AuditEvent, { offices }: Names): string {
	const id = subject.agency;
	if (id === undefined || id === null) return m.audit_some_office();
	return offices.get(`${region}/${id}`) ?? m.audit_office_id({ id: String(id) });
}

export function personName({ subject }: AuditEvent, { people }: Names): string {
	const known = typeof subject.user === 'number' ? people.get(subject.user) : undefined;
	return known ?? String(subject.login ?? m.audit_some_person());
}
