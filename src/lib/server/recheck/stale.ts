import * as stale from '../db/stale-check.ts';
import type { Database } from '../db/types.ts';
import { failed } from '../operations/log.ts';
import { recheck } from './recheck.ts';

/** After the last change of a year this long nothing more must come before it is looked at, in seconds. */
const quiet = 3;
/** How often to look, in milliseconds. */
const every = 3000;

/** Looks anew at all that is out of date and has been quiet for so long. Returns of how many reports the findings changed. */
export async function recheckStale(db: Database, quietSeconds = 0): Promise<number> {
	const due = await stale.due(db, quietSeconds);
	let changed = 0;
	for (const [region, years] of Map.groupBy(due, ({ region }) => region))
		changed += await recheck(
			db,
			region,
			years.map(({ year }) => year),
			years
		);
	return changed;
}

/** Keeps findings across several reports up to date while the program runs. Returns what ends it, once a look under way is over. */
export function keepRechecking(db: Database): () => Promise<void> {
	let underWay: Promise<unknown> | null = null;
	const timer = setInterval(() => {
		underWay ??= recheckStale(db, quiet)
			.catch((error) => failed('重新核对时出错', error))
			.finally(() => (underWay = null));
	}, every);
	timer.unref();
	return async () => {
		clearInterval(timer);
		await underWay;
	};
}
