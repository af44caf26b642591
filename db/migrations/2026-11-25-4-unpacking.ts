import { sql, type Kysely } from 'kysely';

/** An archive whose files are being taken out has a state of its own; where that is cut off, the reason already stands there. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema.alterTable('import_files').dropConstraint('import_files_state').execute();
	await db.schema
		.alterTable('import_files')
		.addCheckConstraint(
			'import_files_state',
			sql`state in ('accepted', 'reading', 'unpacking', 'unpacked', 'previewed', 'stored',
				'new_version', 'unchanged', 'waiting', 'failed', 'cancelled')`
		)
		.execute();
}
