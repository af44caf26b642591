import { m } from '#lib/paraglide/messages.js';
import { auditFile, auditQuery } from '#lib/server/pages/audit/list.ts';

/** What the filters of the page let through, as a file for a spreadsheet. */
export async function GET({ locals: { db, access }, url: { searchParams } }) {
	const file = await auditFile(db, access, auditQuery(searchParams));
	const name = encodeURIComponent(`${m.audit_export_name()}.csv`);
	return new Response(file, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8',
			'Content-Disposition': `attachment; filename="audit.csv"; filename*=UTF-8''${name}`,
			'Cache-Control': 'private, no-store'
		}
	});
}
