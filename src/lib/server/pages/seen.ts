import { error } from '@sveltejs/kit';
import { readSeen, type SeenRegion } from '../access/seen-region.ts';

type Event = { locals: Pick<App.Locals, 'db' | 'access'>; params: { region: string } };

/** The region of an address with what its reader sees of it; ends in 404 where that is nothing. */
export async function seenRegion({ locals, params }: Event): Promise<SeenRegion> {
	return (await readSeen(locals.db, locals.access, params.region)) ?? error(404);
}
