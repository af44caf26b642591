import type { AgencyKind } from '#lib/report/agency-kind.ts';
import { addName } from './agency.ts';
import type { Region } from './region.ts';
import type { Writer } from './types.ts';

export type AgencyFields = {
	kind: AgencyKind;
	validFrom: number | null;
	validTo: number | null;
	successor: number | null;
};

/** Changes what the register says of an agency; what is not given stays. */
export async function update(
	trx: Writer,
	region: string,
	id: number,
	{ kind, validFrom, validTo, successor }: Partial<AgencyFields>
): Promise<void> {
	await trx
		.updateTable('agencies')
		.set({
			...(kind === undefined ? {} : { kind }),
			...(validFrom === undefined ? {} : { valid_from: validFrom }),
			...(validTo === undefined ? {} : { valid_to: validTo }),
			...(successor === undefined ? {} : { successor })
		})
		.where('region_id', '=', region)
		.where('id', '=', id)
		.execute();
}

/** Gives an agency another name; the one that it had stays as a former name, up to a report year where that is known. */
export async function rename(
	trx: Writer,
	region: Region,
	id: number,
	name: string,
	lastYear: number | null
): Promise<void> {
	await trx
		.updateTable('agency_names')
		.set({ kind: 'former', valid_to: lastYear })
		.where('region_id', '=', region.code)
		.where('agency_id', '=', id)
		.where('kind', '=', 'current')
		.execute();
	await addName(trx, region, id, 'current', name, null, null);
}
