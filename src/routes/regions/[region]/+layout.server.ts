import { seenRegion } from '#lib/server/pages/seen.ts';

export async function load(event) {
	const { code, name, fullName, parent, synthetic, sight } = await seenRegion(event);
	return {
		region: { code, name, fullName, parent, synthetic },
		/** Whether drafts of other offices are left out of all that is shown. */
		isPartial: sight.drafts !== 'all'
	};
}
