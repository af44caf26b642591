import { m } from '#lib/paraglide/messages.js';
import { csv } from '#lib/publish/csv.ts';
import { may, mayEverywhere, type Access } from '../../access/access.ts';
import * as audit from '../../db/audit.ts';
import { auditActions } from '../../db/audit-actions.ts';
import type { Reader } from '../../db/types.ts';
import { oneOf, wholeNumber } from '../query.ts';
import { actorName } from '../actors.ts';
import { namesOf } from './names.ts';
import { sentences } from './sentences.ts';
import { viewOf } from './view.ts';

const pageSize = 50;
/** More events than this are not exported at once. */
export const exportLimit = 20_000;

export type AuditQuery = {
	actor: string | null;
	action: (typeof auditActions)[number] | null;
	region: string | null;
	agencyId: number | null;
	from: string | null;
	to: string | null;
	page: number;
};

const day = (text: string | null) =>
	text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
		? text
		: null;

/** What the address asks for; an office is asked for by `region/agency`. */
export function auditQuery(parameters: URLSearchParams): AuditQuery {
	const [office, agency] = (parameters.get('office') ?? '').split('/');
	const agencyId = wholeNumber(agency);
	const actor = parameters.get('actor');
	return {
		actor: actor && /^[\w:]{1,40}$/.test(actor) ? actor : null,
		action: oneOf(parameters.get('action'), auditActions),
		region: (agencyId ? office : parameters.get('region')) || null,
		agencyId,
		from: day(parameters.get('from')),
		to: day(parameters.get('to')),
		page: wholeNumber(parameters.get('page')) ?? 1
	};
}

/**
 * The regions whose events somebody may read; null: of all, and what belongs to no region. That is for administrators of
 * everything, as what people do with their accounts belongs to none.
 */
async function readable(db: Reader, access: Access | null): Promise<string[] | null> {
	if (mayEverywhere(access, 'read_audit')) return null;
	const regions = await db.selectFrom('regions').select('code').execute();
	return regions.map(({ code }) => code).filter((region) => may(access, 'read_audit', { region }));
}

function filterOf(query: AuditQuery, allowed: string[] | null): audit.AuditFilter {
	const { region } = query;
	if (region === null) return { ...query, regions: allowed };
	return { ...query, regions: allowed === null || allowed.includes(region) ? [region] : [] };
}

/** One page of the record, with what it can be narrowed by. */
export async function auditPage(db: Reader, access: Access | null, query: AuditQuery) {
	const allowed = await readable(db, access);
	const filter = filterOf(query, allowed);
	const total = await audit.count(db, filter);
	const pages = Math.max(1, Math.ceil(total / pageSize));
	const page = Math.min(query.page, pages);
	const events = await audit.search(db, filter, {
		limit: pageSize,
		offset: (page - 1) * pageSize
	});
	const [names, actors, offices] = await Promise.all([
		namesOf(db, events),
		audit.actors(db, allowed),
		officesOf(db, allowed)
	]);
	return {
		events: events.map((event) => viewOf(event, names)),
		total,
		page,
		pages,
		actors: actors.map((actor) => ({ value: actor, label: actorName(actor, names.people) })),
		actions: auditActions.map((value) => ({ value, label: sentences[value](anything()) })),
		offices,
		regions: [...names.regions]
			.filter(([code]) => allowed === null || allowed.includes(code))
			.map(([value, label]) => ({ value, label }))
	};
}

const anything = () => ({ office: m.audit_some_office(), person: m.audit_some_person(), year: '' });

/** The offices that events are about, by their current names. */
async function officesOf(db: Reader, allowed: string[] | null) {
	const concerned = await audit.offices(db, allowed);
	return concerned.map(({ region, id, name }) => ({ value: `${region}/${id}`, label: name }));
}

/** What a filter lets through as CSV, newest first, at most `exportLimit` events. */
export async function auditFile(
	db: Reader,
	access: Access | null,
	query: AuditQuery
): Promise<string> {
	const filter = filterOf(query, await readable(db, access));
	const events = await audit.search(db, filter, { limit: exportLimit, offset: 0 });
	const names = await namesOf(db, events);
	const columns = [
		m.audit_when(),
		m.audit_who(),
		m.audit_what(),
		m.audit_region(),
		m.audit_address(),
		m.audit_detail(),
		m.audit_changes()
	];
	const rows = events.map((event) => {
		const { at, who, did, region, address, detail, changes } = viewOf(event, names);
		const told = detail.map(({ field, value }) => `${field}：${value}`).join('；');
		const changed = changes.map(
			({ field, before, after }) =>
				`${field}：${before || m.audit_empty()} → ${after || m.audit_empty()}`
		);
		return [at, who, did, region, address ?? m.audit_here(), told, changed.join('；')];
	});
	return csv({ columns, rows });
}
