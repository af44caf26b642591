import { sql } from 'kysely';
import type { Covered } from '../access/access.ts';
import { unassigned } from './region.ts';
import type { Reader, Writer } from './types.ts';
import { fileStates, type FileState } from './tables/imports.ts';

/** A batch by its region and number: `000000-12` in addresses. */
export type BatchKey = { region: string; id: number };

export type Batch = BatchKey & {
	label: string;
	createdAt: Date;
	/** The day that its files were handed in, `YYYY-MM-DD`. */
	receivedOn: string | null;
	/** Its files are read and compared, and not stored. */
	dryRun: boolean;
	/** How many files the sender announced; null where all came at once. */
	expected: number | null;
	cancelledAt: Date | null;
	/** When the latest file came; null before the first. */
	lastAcceptedAt: Date | null;
	counts: Record<FileState, number>;
	total: number;
	/** Of those, the ones that were handed in themselves, not taken out of another. */
	handedIn: number;
};

export type NewBatch = Pick<Batch, 'label' | 'receivedOn' | 'dryRun' | 'expected'>;

/** Of which region the files are (`000000`: each tells its own), of which office where of one alone, and who hands them in. */
export type BatchOwner = { region: string; agencyId: number | null; openedBy: string };

export function slugOf({ region, id }: BatchKey): string {
	return `${region}-${id}`;
}

/** The key that an address names; null where it is none. */
export function keyOf(slug: string): BatchKey | null {
	const [, region = '', id = ''] = slug.match(/^(\d{6})-(\d{1,9})$/) ?? [];
	return region === '' ? null : { region, id: Number(id) };
}

/** The region chosen for the files of a batch; null where each report tells its own. */
export function chosenRegion({ region }: BatchKey): string | null {
	return region === unassigned ? null : region;
}

export async function create(
	trx: Writer,
	{ region, agencyId, openedBy }: BatchOwner,
	batch: NewBatch
): Promise<BatchKey> {
	const { id } = await trx
		.insertInto('import_batches')
		.values({
			region_id: region,
			agency_id: agencyId,
			opened_by: openedBy,
			label: batch.label,
			received_on: batch.receivedOn,
			dry_run: batch.dryRun,
			expected: batch.expected
		})
		.returning('id')
		.executeTakeFirstOrThrow();
	return { region, id };
}

const files = (state: FileState) =>
	sql<number>`count(*) filter (where file.state = ${sql.lit(state)})`;

function batches(db: Reader) {
	return db
		.selectFrom('import_batches as batch')
		.leftJoin('import_files as file', (join) =>
			join.onRef('file.region_id', '=', 'batch.region_id').onRef('file.batch_id', '=', 'batch.id')
		)
		.select([
			'batch.region_id as region',
			'batch.id',
			'batch.label',
			'batch.created_at as createdAt',
			'batch.received_on as receivedOn',
			'batch.dry_run as dryRun',
			'batch.expected',
			'batch.cancelled_at as cancelledAt'
		])
		.select((eb) => [
			eb.fn.max('file.accepted_at').as('lastAcceptedAt'),
			eb.fn.count<number>('file.ordinal').as('total'),
			sql<number>`count(*) filter (where file.ordinal is not null and file.source is null)`.as(
				'handedIn'
			),
			...fileStates.map((state) => files(state).as(state))
		])
		.groupBy(['batch.region_id', 'batch.id']);
}

type Row = Omit<Batch, 'counts'> & Record<FileState, number>;

function batchOf(row: Row): Batch {
	const counts = Object.fromEntries(fileStates.map((state) => [state, row[state]]));
	const { region, id, label, createdAt, receivedOn, dryRun, expected, cancelledAt } = row;
	return {
		...{ region, id, label, createdAt, receivedOn, dryRun, expected, cancelledAt },
		lastAcceptedAt: row.lastAcceptedAt,
		counts: counts as Batch['counts'],
		total: row.total,
		handedIn: row.handedIn
	};
}

/** One batch with how many of its files are in which state; null where the region has none of that number. */
export async function read(db: Reader, { region, id }: BatchKey): Promise<Batch | null> {
	const row = await batches(db)
		.where('batch.region_id', '=', region)
		.where('batch.id', '=', id)
		.executeTakeFirst();
	return row ? batchOf(row as Row) : null;
}

/** Whether a batch still takes files, and how many it holds; null where there is none. Quicker than `read`. */
export async function room(
	db: Reader,
	{ region, id }: BatchKey
): Promise<{ cancelled: boolean; total: number } | null> {
	const row = await db
		.selectFrom('import_batches')
		.select('cancelled_at')
		.select((eb) =>
			eb
				.selectFrom('import_files')
				.select((eb) => eb.fn.max('ordinal').as('last'))
				.where('region_id', '=', region)
				.where('batch_id', '=', id)
				.as('last')
		)
		.where('region_id', '=', region)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? { cancelled: row.cancelled_at !== null, total: row.last ?? 0 } : null;
}

/** Whose a batch is; null where the region has none of that number. */
export async function ownerOf(
	db: Reader,
	{ region, id }: BatchKey
): Promise<Omit<BatchOwner, 'region'> | null> {
	const owner = await db
		.selectFrom('import_batches')
		.select(['agency_id as agencyId', 'opened_by as openedBy'])
		.where('region_id', '=', region)
		.where('id', '=', id)
		.executeTakeFirst();
	return owner ?? null;
}

/** The latest batches of certain regions and offices, or of all, newest first. */
export async function list(db: Reader, of: Covered | 'all' = 'all', limit = 10): Promise<Batch[]> {
	let query = batches(db).orderBy('batch.id', 'desc').limit(limit);
	if (of !== 'all')
		query = query.where((eb) =>
			eb.or([
				...(of.regions.length > 0 ? [eb('batch.region_id', 'in', of.regions)] : []),
				...of.offices.map(({ region, agencyId }) =>
					eb.and({ 'batch.region_id': region, 'batch.agency_id': agencyId })
				)
			])
		);
	return (await query.execute()).map((row) => batchOf(row as Row));
}

/** Marks a batch as cancelled: nothing more is accepted into it. */
export async function cancel(trx: Writer, key: BatchKey): Promise<void> {
	await change(trx, key, { cancelled_at: new Date() });
}

/** A dry run becomes a real import; a cancelled batch goes on. */
export async function resume(
	trx: Writer,
	key: BatchKey,
	changes: { dryRun?: boolean } = {}
): Promise<void> {
	const { dryRun } = changes;
	await change(trx, key, {
		cancelled_at: null,
		...(dryRun === undefined ? {} : { dry_run: dryRun })
	});
}

async function change(
	trx: Writer,
	{ region, id }: BatchKey,
	values: { cancelled_at: Date | null; dry_run?: boolean }
): Promise<void> {
	await trx
		.updateTable('import_batches')
		.set(values)
		.where('region_id', '=', region)
		.where('id', '=', id)
		.execute();
}

/** How many files have not ended. */
export function underWay({ counts }: Batch): number {
	return counts.accepted + counts.reading + counts.unpacking;
}

/** Whether nothing is left to do and nothing more is to come. A sender silent for longer than `patience` milliseconds is gone. */
export function isDone(batch: Batch, now: Date, patience = 60_000): boolean {
	if (underWay(batch) > 0) return false;
	if (batch.cancelledAt !== null || batch.expected === null) return true;
	const latest = batch.lastAcceptedAt ?? batch.createdAt;
	return batch.handedIn >= batch.expected || now.getTime() - latest.getTime() > patience;
}
