import type { Refusal } from '#lib/report/result.ts';
import { networkOf } from '../auth/network.ts';
import { admit } from '../auth/limits.ts';
import type { Database } from '../db/types.ts';
import type { Examination } from '../examine.ts';
import { examinerOf } from '../examine-apart.ts';
import { perAddress, readerLimits } from './limits.ts';
import { receivedFile, type NotReceived } from './received-file.ts';
import { takeTurn } from './turns.ts';

const examine = examinerOf(readerLimits);

export type SelfChecked = {
	/** Of the file, as its owner named it. */
	name: string;
	examination: Examination | { ok: false; refusal: Refusal };
};

export type NotChecked = NotReceived | { refused: 'busy' } | { refused: 'too_often'; until: Date };

/**
 * Reads and checks the file of a request by itself and tells what was found. Nothing of it is kept: it is held in memory until the
 * answer is made. The database holds how often a network asked, and not what.
 */
export async function selfCheck(
	db: Database,
	request: Request,
	address: string,
	now: Date
): Promise<SelfChecked | NotChecked> {
	const network = networkOf(address);
	const done = takeTurn(network);
	if (!done) return { refused: 'busy' };
	try {
		const until = await admit(db, [{ key: `self-check ${network}`, ...perAddress }], now);
		if (until) return { refused: 'too_often', until };
		const file = await receivedFile(request);
		if ('refused' in file) return file;
		return { name: file.name, examination: await examine(file.bytes, file.name) };
	} finally {
		done();
	}
}
