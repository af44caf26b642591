import * as regions from '../db/region.ts';
import type { Region } from '../db/region.ts';
import type { Reader } from '../db/types.ts';
import type { Access } from './access.ts';
import { sightOf, type Sight } from './sight.ts';

/** A region with what somebody sees of it. */
export type SeenRegion = Region & { sight: Sight };

/** A region by its code; null where it is not held, or nothing of it is seen. */
export async function readSeen(
	db: Reader,
	access: Access | null,
	code: string
): Promise<SeenRegion | null> {
	const region = await regions.read(db, code);
	const sight = region && sightOf(access, region);
	return sight && { ...region, sight };
}
