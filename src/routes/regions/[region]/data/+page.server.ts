import { seenRegion } from '#lib/server/pages/seen.ts';
import { openRows } from '#lib/server/open-data/rows.ts';
import { openTableIds } from '#lib/publish/open-data/tables.ts';

export async function load(event) {
	const { sight } = await seenRegion(event);
	const { db } = event.locals;
	const counts = await Promise.all(
		openTableIds.map(async (id) => (await openRows(db, sight, id, {}, { offset: 0, limit: 1 })).total)
	);
	return { tables: openTableIds.map((id, place) => ({ id, rows: counts[place] ?? 0 })) };
}
