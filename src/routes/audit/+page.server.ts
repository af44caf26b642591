import { auditPage, auditQuery, exportLimit } from '#lib/server/pages/audit/list.ts';

export async function load({ locals: { db, access }, url: { searchParams } }) {
	const query = auditQuery(searchParams);
	return { query, exportLimit, list: await auditPage(db, access, query) };
}
