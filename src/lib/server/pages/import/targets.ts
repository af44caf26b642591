import { coverage, type Access } from '#lib/server/access/access.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Reader } from '#lib/server/db/types.ts';

export type ImportTargets = {
	/** Whether each report may tell its own region. */
	any: boolean;
	/** Regions (`330110`) and offices (`330110/12`) that somebody may hand files in for. */
	choices: { value: string; name: string }[];
};

/** For what somebody may hand files in. Nothing goes into made-up regions. */
export async function importTargets(db: Reader, access: Access | null): Promise<ImportTargets> {
	const covered = coverage(access, 'import');
	const known = (await regions.list(db)).filter(({ synthetic }) => !synthetic);
	const whole = known.filter(({ code }) => covered === 'all' || covered.regions.includes(code));
	const offices = await Promise.all(
		(covered === 'all' ? [] : covered.offices).map(async ({ region, agencyId }) => {
			const held = known.find(({ code }) => code === region);
			const office = held && (await agencies.read(db, region, agencyId));
			return office
				? [{ value: `${region}/${agencyId}`, name: `${held.fullName} ${office.name}` }]
				: [];
		})
	);
	return {
		any: covered === 'all',
		choices: [
			...whole.map(({ code, fullName }) => ({ value: code, name: fullName })),
			...offices.flat()
		]
	};
}
