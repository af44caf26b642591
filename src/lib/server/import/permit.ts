import { mayEverywhere, type Access, type Target } from '../access/access.ts';
import { permit, type Permit } from '../access/permit.ts';
import type { AgencyChoice } from '../choose-agency.ts';
import * as batches from '../db/import-batch.ts';
import type { BatchKey } from '../db/import-batch.ts';
import { unassigned } from '../db/region.ts';
import type { Reader } from '../db/types.ts';

export type ImportPermit = Permit<'import'>;

/**
 * The permit to hand files in for a region or for one office; null where there is none. Files for no region (`000000`) tell
 * their own, any at all: for whoever may import everywhere.
 */
export function importPermit(
	access: Access | null,
	target: Target,
	address: string
): ImportPermit | null {
	if (target.region === unassigned && !mayEverywhere(access, 'import')) return null;
	return permit(access, 'import', target, address);
}

/** The permit for a batch that is there; null where it is not, or is not theirs. */
export async function batchPermit(
	db: Reader,
	access: Access | null,
	batch: BatchKey,
	address: string
): Promise<ImportPermit | null> {
	const held = await batches.ownerOf(db, batch);
	if (!held) return null;
	const { region } = batch;
	const { agencyId } = held;
	return importPermit(access, { region, ...(agencyId === null ? {} : { agencyId }) }, address);
}

/** @throws where a permit is not for this batch: the program's own mistake. */
export function covers({ region }: ImportPermit, batch: BatchKey): void {
	if (region !== batch.region) throw new Error(`a permit for ${region}, not ${batch.region}`);
}

/** Whether a person's word on whose report it is stays within what they may. */
export function mayChoose({ region, agencyId }: ImportPermit, choice: AgencyChoice): boolean {
	if (choice === 'new') return agencyId === undefined;
	if (region !== unassigned && choice.region !== region) return false;
	return agencyId === undefined || choice.agencyId === agencyId;
}
