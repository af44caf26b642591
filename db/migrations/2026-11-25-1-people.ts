import { sql, type Kysely } from 'kysely';

/**
 * People, how they sign in, and what they may do where. Of every secret that a person or a browser
 * holds only a hash is kept, but for the key of the second factor, from which codes are made.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await db.schema
		.createTable('users')
		.addColumn('id', 'integer', (column) => column.generatedAlwaysAsIdentity().primaryKey())
		.addColumn('login', 'text', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('password_hash', 'text')
		.addColumn('totp_secret', 'text')
		.addColumn('totp_pending', 'text')
		.addColumn('totp_step', 'bigint')
		.addColumn('totp_required', 'boolean', (column) => column.notNull().defaultTo(false))
		.addColumn('disabled_at', 'timestamptz')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull())
		.execute();
	await sql`create unique index users_login on users (lower(login))`.execute(db);

	await db.schema
		.createTable('recovery_codes')
		.addColumn('user_id', 'integer', (column) => column.notNull().references('users.id'))
		.addColumn('code_hash', 'text', (column) => column.notNull())
		.addColumn('used_at', 'timestamptz')
		.addPrimaryKeyConstraint('recovery_codes_key', ['user_id', 'code_hash'])
		.execute();

	await db.schema
		.createTable('sessions')
		.addColumn('id_hash', 'text', (column) => column.primaryKey())
		.addColumn('user_id', 'integer', (column) => column.notNull().references('users.id'))
		.addColumn('awaiting', 'text')
		.addColumn('created_at', 'timestamptz', (column) => column.notNull())
		.addColumn('last_used_at', 'timestamptz', (column) => column.notNull())
		.addColumn('expires_at', 'timestamptz', (column) => column.notNull())
		.addColumn('ends_at', 'timestamptz', (column) => column.notNull())
		.addColumn('address', 'text', (column) => column.notNull())
		.addColumn('agent', 'text', (column) => column.notNull())
		.addCheckConstraint('sessions_awaiting', sql`awaiting in ('code', 'enrolment')`)
		.addCheckConstraint('sessions_end', sql`expires_at <= ends_at`)
		.execute();
	await db.schema.createIndex('sessions_user').on('sessions').column('user_id').execute();

	await db.schema
		.createTable('one_time_links')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('purpose', 'text', (column) => column.notNull())
		.addColumn('user_id', 'integer', (column) => column.references('users.id'))
		.addColumn('created_by', 'integer', (column) => column.references('users.id'))
		.addColumn('created_at', 'timestamptz', (column) => column.notNull())
		.addColumn('expires_at', 'timestamptz', (column) => column.notNull())
		.addColumn('used_at', 'timestamptz')
		.addCheckConstraint(
			'one_time_links_purpose',
			sql`purpose in ('first_administrator', 'invitation', 'password_reset')`
		)
		.addCheckConstraint(
			'one_time_links_user',
			sql`(purpose = 'first_administrator') = (user_id is null)`
		)
		.execute();
	await db.schema
		.createIndex('one_time_links_user_id')
		.on('one_time_links')
		.column('user_id')
		.execute();

	await db.schema
		.createTable('grants')
		.addColumn('region_id', 'text', (column) => column.references('regions.code'))
		.addColumn('id', 'integer', (column) => column.generatedAlwaysAsIdentity().primaryKey())
		.addColumn('user_id', 'integer', (column) => column.notNull().references('users.id'))
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('agency_id', 'integer')
		.addColumn('created_by', 'integer', (column) => column.references('users.id'))
		.addColumn('created_at', 'timestamptz', (column) => column.notNull())
		.addColumn('ended_at', 'timestamptz')
		.addForeignKeyConstraint('grants_agency', ['region_id', 'agency_id'], 'agencies', [
			'region_id',
			'id'
		])
		.addCheckConstraint(
			'grants_role',
			sql`role in ('administrator', 'monitor', 'reviewer', 'editor', 'viewer', 'publisher')`
		)
		.addCheckConstraint('grants_everywhere', sql`region_id is not null or role = 'administrator'`)
		.addCheckConstraint(
			'grants_office',
			sql`(role in ('editor', 'viewer')) = (agency_id is not null)`
		)
		.execute();
	await sql`create unique index grants_current
		on grants (user_id, role, coalesce(region_id, ''), coalesce(agency_id, 0))
		where ended_at is null`.execute(db);

	await db.schema
		.createTable('attempts')
		.addColumn('key', 'text', (column) => column.primaryKey())
		.addColumn('level', 'double precision', (column) => column.notNull())
		.addColumn('at', 'timestamptz', (column) => column.notNull())
		.addColumn('blocked_until', 'timestamptz')
		.execute();

	await db.schema
		.createTable('familiar_places')
		.addColumn('user_id', 'integer', (column) => column.notNull().references('users.id'))
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('key', 'text', (column) => column.notNull())
		.addColumn('seen_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('familiar_places_key', ['user_id', 'kind', 'key'])
		.addCheckConstraint('familiar_places_kind', sql`kind in ('device', 'address')`)
		.execute();
}
