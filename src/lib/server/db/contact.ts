import type { Reader, Writer } from './types.ts';

/** Whom to reach in an office. */
export type Contact = { agencyId: number; name: string; phone: string | null; mail: string | null };

/** The contacts of a region's offices, by office. */
export async function list(db: Reader, region: string): Promise<Map<number, Contact>> {
	const rows = await db
		.selectFrom('contacts')
		.select(['agency_id as agencyId', 'name', 'phone', 'mail'])
		.where('region_id', '=', region)
		.execute();
	return new Map(rows.map((row) => [row.agencyId, row]));
}

/** Puts an office's contact in the place of the one held. */
export async function keep(
	trx: Writer,
	region: string,
	{ agencyId, ...contact }: Contact
): Promise<void> {
	await trx
		.insertInto('contacts')
		.values({ region_id: region, agency_id: agencyId, ...contact })
		.onConflict((conflict) => conflict.columns(['region_id', 'agency_id']).doUpdateSet(contact))
		.execute();
}
