import { sql, type CreateTableBuilder, type Kysely } from 'kysely';

/** The yearly campaign: deadlines, who is not expected, nil returns, reminders, contacts; the stages of a report. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export async function up(db: Kysely<any>): Promise<void> {
	await sql`alter table reports drop constraint reports_status`.execute(db);
	await sql`update reports set status = case status
		when 'received' then 'to_review' when 'accepted' then 'approved' else status end`.execute(db);
	await db.schema
		.alterTable('reports')
		.alterColumn('status', (column) => column.setDefault('to_review'))
		.addColumn('published_on', 'date')
		.execute();
	await sql`alter table reports
		add constraint reports_status
			check (status in ('to_review', 'returned', 'approved', 'published')),
		add constraint reports_published
			check (status <> 'published' or published_on is not null)`.execute(db);

	await db.schema
		.createTable('stage_changes')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('report_id', 'integer', (column) => column.notNull())
		.addColumn('from_status', 'text', (column) => column.notNull())
		.addColumn('to_status', 'text', (column) => column.notNull())
		.addColumn('reason', 'text')
		.addColumn('changed_by', 'text', (column) => column.notNull())
		.addColumn('changed_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('stage_changes_key', ['region_id', 'id'])
		.addForeignKeyConstraint(
			'stage_changes_report',
			['region_id', 'report_id'],
			'reports',
			['region_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		)
		.addCheckConstraint('stage_changes_return', sql`to_status <> 'returned' or length(reason) > 0`)
		.execute();
	await db.schema
		.createIndex('stage_changes_of_report')
		.on('stage_changes')
		.columns(['region_id', 'report_id', 'id'])
		.execute();
	await sql`create trigger no_change before update or truncate on stage_changes
		for each statement execute function refuse_change()`.execute(db);
	await sql`create trigger no_removal after delete on stage_changes
		referencing old table as removed
		for each statement execute function refuse_removal()`.execute(db);

	await db.schema
		.createTable('campaigns')
		.addColumn('region_id', 'text', (column) =>
			column.notNull().references('regions.code').onDelete('cascade')
		)
		.addColumn('year', 'integer', (column) => column.notNull())
		.addColumn('opened_by', 'text', (column) => column.notNull())
		.addColumn('opened_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('campaigns_key', ['region_id', 'year'])
		.execute();

	await db.schema
		.createTable('campaign_deadlines')
		.$call(keyOfCampaign)
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('kind', 'text')
		.addColumn('agency_id', 'integer')
		.addColumn('due_on', 'date', (column) => column.notNull())
		.addPrimaryKeyConstraint('campaign_deadlines_key', ['region_id', 'id'])
		.$call(ofCampaign('campaign_deadlines_campaign'))
		.$call(ofAgency('campaign_deadlines_agency'))
		.addCheckConstraint('campaign_deadlines_tier', sql`kind is null or agency_id is null`)
		.execute();
	await sql`create unique index campaign_deadlines_tier_once on campaign_deadlines
		(region_id, year, coalesce(kind, ''), coalesce(agency_id, 0))`.execute(db);

	await db.schema
		.createTable('exclusions')
		.$call(keyOfCampaign)
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('excluded_by', 'text', (column) => column.notNull())
		.addColumn('excluded_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('exclusions_key', ['region_id', 'year', 'agency_id'])
		.$call(ofCampaign('exclusions_campaign'))
		.$call(ofAgency('exclusions_agency'))
		.addCheckConstraint('exclusions_reason', sql`length(reason) > 0`)
		.execute();

	await db.schema
		.createTable('nil_returns')
		.$call(keyOfCampaign)
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('signed_by', 'text', (column) => column.notNull())
		.addColumn('signed_on', 'date', (column) => column.notNull())
		.addColumn('entered_by', 'text', (column) => column.notNull())
		.addColumn('entered_at', 'timestamptz', (column) => column.notNull())
		.addPrimaryKeyConstraint('nil_returns_key', ['region_id', 'year', 'agency_id'])
		.$call(ofCampaign('nil_returns_campaign'))
		.$call(ofAgency('nil_returns_agency'))
		.addCheckConstraint('nil_returns_signed', sql`length(signed_by) > 0`)
		.execute();

	await db.schema
		.createTable('reminders')
		.$call(keyOfCampaign)
		.addColumn('id', 'integer', (column) => column.notNull().generatedAlwaysAsIdentity())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('rung', 'text', (column) => column.notNull())
		.addColumn('channel', 'text', (column) => column.notNull())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('sent_by', 'text', (column) => column.notNull())
		.addColumn('sent_at', 'timestamptz', (column) => column.notNull())
		.addColumn('read_by', 'text')
		.addColumn('read_at', 'timestamptz')
		.addPrimaryKeyConstraint('reminders_key', ['region_id', 'id'])
		.$call(ofCampaign('reminders_campaign'))
		.$call(ofAgency('reminders_agency'))
		.addCheckConstraint(
			'reminders_rung',
			sql`rung in ('remind', 'urge', 'urge_again', 'circulate')`
		)
		.addCheckConstraint('reminders_channel', sql`channel in ('message', 'letter', 'mail')`)
		.addCheckConstraint('reminders_read', sql`(read_by is null) = (read_at is null)`)
		.execute();
	await db.schema
		.createIndex('reminders_of_agency')
		.on('reminders')
		.columns(['region_id', 'agency_id', 'year'])
		.execute();

	await db.schema
		.createTable('contacts')
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('agency_id', 'integer', (column) => column.notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('phone', 'text')
		.addColumn('mail', 'text')
		.addPrimaryKeyConstraint('contacts_key', ['region_id', 'agency_id'])
		.$call(ofAgency('contacts_agency'))
		.execute();
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Builder = CreateTableBuilder<any, any>;

function keyOfCampaign(table: Builder): Builder {
	return table
		.addColumn('region_id', 'text', (column) => column.notNull())
		.addColumn('year', 'integer', (column) => column.notNull());
}

function ofCampaign(name: string) {
	return (table: Builder): Builder =>
		table.addForeignKeyConstraint(
			name,
			['region_id', 'year'],
			'campaigns',
			['region_id', 'year'],
			(constraint) => constraint.onDelete('cascade')
		);
}

function ofAgency(name: string) {
	return (table: Builder): Builder =>
		table.addForeignKeyConstraint(
			name,
			['region_id', 'agency_id'],
			'agencies',
			['region_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		);
}
