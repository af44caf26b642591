import type { Kysely, Transaction } from 'kysely';
import type { AuditTables } from './tables/audit.ts';
import type { CampaignTables } from './tables/campaign.ts';
import type { DraftsTables } from './tables/drafts.ts';
import type { FeedbackTables } from './tables/feedback.ts';
import type { ImportsTables } from './tables/imports.ts';
import type { PeopleTables } from './tables/people.ts';
import type { RegisterTables } from './tables/register.ts';
import type { ReportsTables } from './tables/reports.ts';
import type { StaleChecksTables } from './tables/stale-checks.ts';

/** Every table, one file a part of the store. */
export type Tables = RegisterTables &
	ImportsTables &
	ReportsTables &
	StaleChecksTables &
	CampaignTables &
	FeedbackTables &
	DraftsTables &
	AuditTables &
	PeopleTables;

export type Database = Kysely<Tables>;

/** A handle that can only be had inside a transaction. */
export type Writer = Transaction<Tables>;

/** A handle that can only read; a Database or a Writer is one too. */
export type Reader = Pick<Database, 'selectFrom' | 'with' | 'fn'>;
