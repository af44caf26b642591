import { createHash } from 'node:crypto';
import type { Reader, Writer } from './types.ts';

/** A file as it came in. */
export type IncomingDocument = {
	bytes: Uint8Array;
	fileName: string;
	mediaType: string;
	/** Where it came from: a path given to the command line, `upload`, `demo`, an address. */
	origin: string;
	/** The day it was handed in or published, `YYYY-MM-DD`; null where not known. */
	receivedOn: string | null;
};

export type StoredDocument = {
	id: number;
	fileName: string;
	mediaType: string;
	sha256: string;
	origin: string;
	size: number;
	receivedOn: string | null;
	bytes: Uint8Array;
};

/** Keeps a file once: the same bytes again give the same id. A day of receipt not known before is added. */
export async function receive(
	trx: Writer,
	region: string,
	document: IncomingDocument
): Promise<number> {
	const { id } = await trx
		.insertInto('documents')
		.values({
			region_id: region,
			bytes: document.bytes,
			sha256: digest(document.bytes),
			file_name: document.fileName,
			media_type: document.mediaType,
			origin: document.origin,
			size: document.bytes.length,
			received_on: document.receivedOn
		})
		.onConflict((conflict) =>
			conflict.columns(['region_id', 'sha256']).doUpdateSet((eb) => ({
				received_on: eb.fn.coalesce('documents.received_on', 'excluded.received_on')
			}))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	return id;
}

/** One file with its bytes; null where the region has none of that id. */
export async function read(db: Reader, region: string, id: number): Promise<StoredDocument | null> {
	const document = await db
		.selectFrom('documents')
		.select([
			'id',
			'file_name as fileName',
			'media_type as mediaType',
			'sha256',
			'origin',
			'size',
			'received_on as receivedOn',
			'bytes'
		])
		.where('region_id', '=', region)
		.where('id', '=', id)
		.executeTakeFirst();
	return document ?? null;
}

/** The bytes of one file; null where the region has none of that id. */
export async function bytes(db: Reader, region: string, id: number): Promise<Uint8Array | null> {
	return (await read(db, region, id))?.bytes ?? null;
}

export type KnownVersion = {
	region: string;
	reportId: number;
	agencyId: number;
	year: number;
	version: number;
};

/** The report version that was read from these very bytes, in one region or in any; null where there is none, and for a ledger, which holds many reports. */
export async function versionOf(
	db: Reader,
	bytes: Uint8Array,
	region: string | null
): Promise<KnownVersion | null> {
	let query = db
		.selectFrom('documents')
		.innerJoin('report_versions as version', (join) =>
			join
				.onRef('version.region_id', '=', 'documents.region_id')
				.onRef('version.document_id', '=', 'documents.id')
		)
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'version.region_id')
				.onRef('reports.id', '=', 'version.report_id')
		)
		.select([
			'documents.region_id as region',
			'reports.id as reportId',
			'reports.agency_id as agencyId',
			'reports.year',
			'version.number as version'
		])
		.where('documents.sha256', '=', digest(bytes))
		.where('version.from_ledger', '=', false)
		.orderBy('documents.region_id', 'desc')
		.orderBy('version.number', 'desc');
	if (region !== null) query = query.where('documents.region_id', '=', region);
	return (await query.limit(1).executeTakeFirst()) ?? null;
}

/** The sha256 of a file, in hexadecimal digits. */
export function digest(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
