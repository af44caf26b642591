import * as batches from '#lib/server/db/import-batch.ts';
import type { Batch, BatchKey } from '#lib/server/db/import-batch.ts';
import type { Database } from '#lib/server/db/types.ts';
import { onChange } from '#lib/server/import/changes.ts';

/** Resolves as soon as a batch is in the state asked for. */
export function until(
	db: Database,
	batch: BatchKey,
	wanted: (batch: Batch) => boolean
): Promise<Batch> {
	return new Promise((resolve, reject) => {
		const look = async () => {
			const now = await batches.read(db, batch);
			if (!now || !wanted(now)) return;
			end();
			resolve(now);
		};
		const end = onChange(batch, () => void look().catch(reject));
		look().catch(reject);
	});
}

/** Resolves when nothing of a batch is left to do. */
export function done(db: Database, batch: BatchKey): Promise<Batch> {
	return until(db, batch, ({ counts }) => counts.accepted + counts.reading === 0);
}
