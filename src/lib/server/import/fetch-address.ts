import { decode } from '#lib/read/charset.ts';
import { sniff } from '#lib/read/sniff.ts';
import type { Outcome } from '#lib/report/result.ts';
import { keepFetched, type Claimed } from '../db/import-claim.ts';
import * as files from '../db/import-file.ts';
import type { FileKey } from '../db/import-file.ts';
import type { Database } from '../db/types.ts';
import type { Examiner } from '../examine-apart.ts';
import type { Fetched } from '../fetch/fetch.ts';
import { attachmentsOf, linksOf, type Link } from '../fetch/links.ts';
import { queue } from '../jobs/running.ts';
import { plainName } from './file-name.ts';
import { end, taken } from './taken.ts';
import { isArchive, unpackInto } from './unpack-into.ts';

export type Fetcher = (address: string) => Promise<Outcome<Fetched>>;

/**
 * Fetches the address of a file. A report is to be read next; a list page, an archive, or a page that only carries its
 * report as an attachment, gives its files to the batch.
 */
export async function fetchAddress(
	db: Database,
	key: FileKey,
	fetcher: Fetcher,
	examiner: Examiner
): Promise<void> {
	await taken(db, key, async (claimed) => {
		const fetched = await fetcher(claimed.origin);
		if (!fetched.ok) return end(db, claimed, { state: 'failed', reason: fetched.refusal });
		const { bytes } = fetched.value;
		const fileName = plainName(fetched.value.fileName);
		if (isArchive(bytes)) {
			const refused = await unpackInto(db, key, { fileName, bytes });
			return end(
				db,
				claimed,
				refused ? { state: 'failed', reason: refused } : { state: 'unpacked' }
			);
		}
		const links = await linksOn(fetched.value, claimed, examiner);
		if (links.length === 0) {
			await keepFetched(db, claimed, { bytes, fileName });
			return queue(db, [{ ...key, unfetched: false }]);
		}
		await follow(db, key, links);
		await end(db, claimed, { state: 'unpacked' });
	});
}

/** A page that was handed in itself may be a list; one that a list leads to may only have attachments. */
async function linksOn(
	{ bytes, fileName, finalAddress }: Fetched,
	{ source, origin }: Claimed,
	examiner: Examiner
): Promise<Link[]> {
	if (sniff(bytes) !== 'html') return [];
	const { text } = decode(bytes);
	const attached = attachmentsOf(text, finalAddress);
	const links = attached.length > 0 || source !== null ? attached : linksOf(text, finalAddress);
	const others = links.filter(({ address }) => address !== origin && address !== finalAddress);
	if (others.length === 0) return [];
	return (await examiner(bytes, fileName)).ok ? [] : others;
}

async function follow(db: Database, { batch, ordinal }: FileKey, links: readonly Link[]) {
	const incoming = links.map(({ address, title }) => ({
		fileName: plainName(title || address),
		origin: address,
		bytes: null,
		source: ordinal
	}));
	await queue(db, await db.transaction().execute((trx) => files.accept(trx, batch, incoming)));
}
