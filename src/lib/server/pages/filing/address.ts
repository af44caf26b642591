import { error } from '@sveltejs/kit';
import type { Access } from '#lib/server/access/access.ts';
import { permit } from '#lib/server/access/permit.ts';
import type { DraftKey } from '#lib/server/db/draft.ts';
import type { FilingPermit } from '#lib/server/filing/save.ts';
import { wholeNumber } from '../query.ts';
import { today } from '../today.ts';
import { hasForm } from './form.ts';

type Params = { region: string; agency: string; year: string };

/** The form that an address names; 404 where it can name none. */
export function keyIn({ region, agency, year }: Params): DraftKey {
	const key = { region, agencyId: wholeNumber(agency), year: wholeNumber(year) };
	const { agencyId, year: of } = key;
	if (agencyId === null || of === null || !hasForm(of, today())) error(404);
	return { region, agencyId, year: of };
}

/** The permit to file for the office of the form; 404 for whoever has none. */
export function permitFor(access: Access | null, key: DraftKey, address: string): FilingPermit {
	const { region, agencyId } = key;
	return permit(access, 'file_report', { region, agencyId }, address) ?? error(404);
}
