import type { Generated, GeneratedAlways } from 'kysely';
import type { LedgerMapping } from '#lib/recognise/ledger/mapping.ts';
import type { Candidate } from '#lib/server/agency-names/candidate.ts';
import type { AgencyChoice } from '../../choose-agency.ts';
import type { Preview } from '../../import/preview.ts';
import type { ImportOutcome } from '../../pipeline.ts';
import type { Json } from './json.ts';

type Documents = {
	region_id: string;
	id: GeneratedAlways<number>;
	bytes: Uint8Array;
	sha256: string;
	file_name: string;
	media_type: string;
	origin: string;
	size: number;
	/** `YYYY-MM-DD`, never a Date: a day has no time zone. */
	received_on: string | null;
	received_at: Generated<Date>;
};

export type ImportEnd = 'stored' | 'new_version' | 'unchanged' | 'failed' | 'waiting';

type Imports = {
	region_id: string;
	id: GeneratedAlways<number>;
	document_id: number;
	file_name: string;
	origin: string;
	outcome: ImportEnd;
	reason_code: string | null;
	reason: string | null;
	/** The agencies that it may be of, where a person has to say. */
	candidates: Json<Candidate[]> | null;
	report_id: number | null;
	version: number | null;
	at: Generated<Date>;
};

export const fileStates = [
	'accepted',
	'reading',
	'unpacking',
	'unpacked',
	'previewed',
	'stored',
	'new_version',
	'unchanged',
	'waiting',
	'failed',
	'cancelled'
] as const;

export type FileState = (typeof fileStates)[number];

type ImportBatches = {
	region_id: string;
	id: GeneratedAlways<number>;
	created_at: Generated<Date>;
	label: string;
	/** `YYYY-MM-DD` */
	received_on: string | null;
	dry_run: Generated<boolean>;
	/** How many files the sender announced; null where all came at once. */
	expected: number | null;
	cancelled_at: Date | null;
	/** The office that the files are for, and no other; null where for the region. */
	agency_id: number | null;
	opened_by: string;
};

type ImportFiles = {
	region_id: string;
	batch_id: number;
	ordinal: number;
	file_name: string;
	origin: string;
	/** Number of the archive or list page that it came out of; null where it was handed in itself. */
	source: number | null;
	size: number | null;
	sha256: string | null;
	/** Until the file has ended; null too for an address not fetched yet. */
	bytes: Uint8Array | null;
	state: Generated<FileState>;
	attempts: Generated<number>;
	reason_code: string | null;
	reason: string | null;
	choice: Json<AgencyChoice> | null;
	/** Who last asked that it be read; null for whoever opened the batch. */
	asked_by: string | null;
	outcome: Json<ImportOutcome> | null;
	preview: Json<Preview> | null;
	accepted_at: Generated<Date>;
	changed_at: Generated<Date>;
};

type LedgerMappings = {
	region_id: string;
	signature: string;
	heads: Json<string[][]>;
	mapping: Json<LedgerMapping>;
	by: string;
	at: Date;
};

export type ImportsTables = {
	documents: Documents;
	imports: Imports;
	import_batches: ImportBatches;
	import_files: ImportFiles;
	ledger_mappings: LedgerMappings;
};
