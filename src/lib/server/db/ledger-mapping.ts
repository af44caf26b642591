import { createHash } from 'node:crypto';
import { signatureOf, type Ledger } from '#lib/recognise/ledger/ledger.ts';
import type { LedgerMapping } from '#lib/recognise/ledger/mapping.ts';
import type { Reader, Writer } from './types.ts';

/** What the columns of ledgers with certain heads are, as a person said. */
export type KeptMapping = { mapping: LedgerMapping; by: string; at: Date };

const key = (ledger: Pick<Ledger, 'columns'>) =>
	createHash('sha256').update(signatureOf(ledger)).digest('hex');

/** The mapping kept for ledgers with these heads in a region; null where nobody has made one. */
export async function read(
	db: Reader,
	region: string,
	ledger: Pick<Ledger, 'columns'>
): Promise<KeptMapping | null> {
	const kept = await db
		.selectFrom('ledger_mappings')
		.select(['mapping', 'by', 'at'])
		.where('region_id', '=', region)
		.where('signature', '=', key(ledger))
		.executeTakeFirst();
	return kept ?? null;
}

/** Keeps a mapping for all ledgers with these heads; a newer one takes the place of the one before. */
export async function keep(
	trx: Writer,
	region: string,
	ledger: Pick<Ledger, 'columns'>,
	mapping: LedgerMapping,
	by: string
): Promise<void> {
	const heads = ledger.columns.map((column) => column.heads);
	await trx
		.insertInto('ledger_mappings')
		.values({ region_id: region, signature: key(ledger), heads, mapping, by, at: new Date() })
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'signature']).doUpdateSet((eb) => ({
				heads: eb.ref('excluded.heads'),
				mapping: eb.ref('excluded.mapping'),
				by: eb.ref('excluded.by'),
				at: eb.ref('excluded.at')
			}))
		)
		.execute();
}
