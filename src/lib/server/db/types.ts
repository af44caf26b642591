import type { ColumnType, Generated, GeneratedAlways, Kysely, Transaction } from 'kysely';
import type { ReminderChannel, Rung } from '#lib/campaign/ladder.ts';
import type { Severity } from '#lib/checks/finding.ts';
import type { Operand } from '#lib/checks/finding.ts';
import type { ContentChanges } from '#lib/filing/changes.ts';
import type { FormContent } from '#lib/filing/form.ts';
import type { LedgerMapping } from '#lib/recognise/ledger/mapping.ts';
import type { ReformKind } from '#lib/register/reform.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { TableCode } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Place } from '#lib/report/place.ts';
import type { Blank, Bound, Improvement, Scope, Section } from '#lib/report/report.ts';
import type { Detail } from '#lib/report/result.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Candidate } from '#lib/server/agency-names/candidate.ts';
import type { Role } from '../access/roles.ts';
import type { AgencyChoice } from '../choose-agency.ts';
import type { Preview } from '../import/preview.ts';
import type { ImportOutcome } from '../pipeline.ts';

/** `learned`: printed in a report, and assigned to the agency by a person. */
export const agencyNameKinds = ['current', 'short', 'former', 'learned'] as const;
export type AgencyNameKind = (typeof agencyNameKinds)[number];

/** `waiting`: a person has to say whose report it is. */
export const importOutcomes = ['stored', 'new_version', 'unchanged', 'failed', 'waiting'] as const;

/** `within`: rules of one report; `across`: rules that set a report beside the year before. */
export const findingSpans = ['within', 'across'] as const;
export type FindingSpan = (typeof findingSpans)[number];

type Regions = {
	code: string;
	name: string;
	full_name: string;
	parent: string | null;
	synthetic: Generated<boolean>;
};

type Agencies = {
	region_id: string;
	id: GeneratedAlways<number>;
	kind: AgencyKind;
	valid_from: number | null;
	valid_to: number | null;
	successor: number | null;
};

type AgencyNames = {
	region_id: string;
	id: GeneratedAlways<number>;
	agency_id: number;
	name: string;
	match_key: string;
	kind: AgencyNameKind;
	valid_from: number | null;
	valid_to: number | null;
};

type Reforms = {
	region_id: string;
	id: GeneratedAlways<number>;
	kind: ReformKind;
	on_date: string;
	first_year: number;
	basis: string;
	note: string | null;
	/** Where an office came from or went to with a move. */
	other_region: string | null;
};

type ReformMembers = {
	region_id: string;
	reform_id: number;
	agency_id: number;
	side: 'before' | 'after';
};

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

type Reports = {
	region_id: string;
	id: GeneratedAlways<number>;
	agency_id: number;
	year: number;
	aggregate: boolean;
	scope: Scope | null;
	era: Era;
	status: Generated<ReportStatus>;
	current_version: number;
	/** The day on which it stood on the office's own site. */
	published_on: string | null;
};

type StageChanges = {
	region_id: string;
	id: GeneratedAlways<number>;
	report_id: number;
	from_status: ReportStatus;
	to_status: ReportStatus;
	/** Never null for a return. */
	reason: string | null;
	changed_by: string;
	changed_at: Date;
};

type OfCampaign = { region_id: string; year: number };

/** `closed_*` are null while the year is open. */
type Campaigns = OfCampaign & {
	opened_by: string;
	opened_at: Date;
	closed_by: string | null;
	closed_at: Date | null;
};

/** One tier: the offices named, or of one kind, or (neither) all others. */
type CampaignDeadlines = OfCampaign & {
	id: GeneratedAlways<number>;
	kind: AgencyKind | null;
	agency_id: number | null;
	due_on: string;
};

type Exclusions = OfCampaign & {
	agency_id: number;
	reason: string;
	excluded_by: string;
	excluded_at: Date;
};

type NilReturns = OfCampaign & {
	agency_id: number;
	signed_by: string;
	signed_on: string;
	entered_by: string;
	entered_at: Date;
};

type Reminders = OfCampaign & {
	id: GeneratedAlways<number>;
	agency_id: number;
	rung: Rung;
	channel: ReminderChannel;
	text: string;
	sent_by: string;
	sent_at: Date;
	read_by: string | null;
	read_at: Date | null;
};

type Contacts = {
	region_id: string;
	agency_id: number;
	name: string;
	phone: string | null;
	mail: string | null;
};

type ReportVersions = {
	region_id: string;
	report_id: number;
	number: number;
	document_id: number;
	title: string | null;
	agency_name: string | null;
	region_name: string | null;
	region_code: string | null;
	scope: Scope | null;
	era: Era;
	reason: string | null;
	/** Read from a row of a ledger, which many reports come from. */
	from_ledger: Generated<boolean>;
	/** Read from a document that was read before. */
	reread: Generated<boolean>;
	created_at: Generated<Date>;
};

type OfVersion = { region_id: string; report_id: number; version: number; ordinal: number };

/** A JSON column: written and read as the value itself, never as text. */
type Json<T> = ColumnType<T, T, T>;

type Facts = OfVersion & {
	table_code: TableCode;
	row_code: string;
	column_code: string;
	value: number | null;
	blank: Blank | null;
	raw: string;
	unit: string | null;
	at: Json<Locator>;
};

type Sections = OfVersion & {
	number: Section['number'];
	title: string;
	text: string;
	at: Json<Locator>;
};

type Figures = OfVersion & {
	measure: string;
	year: number;
	value: number;
	bound: Bound;
	quote: string;
	at: Json<Locator>;
};

type Problems = OfVersion & {
	text: string;
	areas: Json<string[]>;
	at: Json<Locator>;
	improvement: Json<Improvement> | null;
};

type Improvements = OfVersion & { text: string; at: Json<Locator> };

type Messages = OfVersion & {
	code: string;
	text: string;
	detail: Json<Detail>;
	at: Json<Locator> | null;
};

type Findings = OfVersion & {
	span: FindingSpan;
	rule: string;
	severity: Severity;
	place: Json<Place> | null;
	operands: Json<Operand[]>;
	difference: number | null;
	detail: Json<Detail>;
};

type Imports = {
	region_id: string;
	id: GeneratedAlways<number>;
	document_id: number;
	file_name: string;
	origin: string;
	outcome: (typeof importOutcomes)[number];
	reason_code: string | null;
	reason: string | null;
	/** The agencies that it may be of, where a person has to say. */
	candidates: Json<Candidate[]> | null;
	report_id: number | null;
	version: number | null;
	at: Generated<Date>;
};

/** What can become of an accepted file. All but the first three are ends. */
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

type OfForm = { region_id: string; agency_id: number; year: number; revision: number };

type Drafts = OfForm & {
	content: Json<FormContent>;
	updated_by: string;
	updated_at: Date;
	submitted_revision: number | null;
	submitted_document: number | null;
};

type DraftRevisions = OfForm & { changes: Json<ContentChanges>; by: string; at: Date };

type AuditEvents = {
	region_id: string;
	id: GeneratedAlways<number>;
	at: Generated<Date>;
	actor: string;
	action: string;
	subject: Json<Detail>;
	detail: Json<Detail>;
	/** Null for what is done on the machine itself. */
	address: string | null;
	/** What differs between before and after; null where nothing changed or there was nothing. */
	before: Json<Detail> | null;
	after: Json<Detail> | null;
};

type Users = {
	id: GeneratedAlways<number>;
	login: string;
	name: string;
	/** Null until the person has chosen one. */
	password_hash: string | null;
	/** Base32 key of the second factor; null where there is none. */
	totp_secret: string | null;
	/** A key shown to the person and not confirmed by a code yet. */
	totp_pending: string | null;
	/** Number of the latest time step whose code was taken: it and those before it are taken no more. */
	totp_step: number | null;
	totp_required: Generated<boolean>;
	disabled_at: Date | null;
	created_at: Date;
};

type RecoveryCodes = { user_id: number; code_hash: string; used_at: Date | null };

/** What a session still waits for before it is signed in: a code, or the setting up of a second factor. */
export type Awaiting = 'code' | 'enrolment';

type Sessions = {
	/** SHA-256 of the session's id, in hexadecimal; the id itself is kept by the browser alone. */
	id_hash: string;
	user_id: number;
	awaiting: Awaiting | null;
	created_at: Date;
	last_used_at: Date;
	/** Moves on with use, never beyond `ends_at`. */
	expires_at: Date;
	ends_at: Date;
	address: string;
	agent: string;
};

export const linkPurposes = ['first_administrator', 'invitation', 'password_reset'] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

type OneTimeLinks = {
	token_hash: string;
	purpose: LinkPurpose;
	user_id: number | null;
	created_by: number | null;
	created_at: Date;
	expires_at: Date;
	used_at: Date | null;
};

type Grants = {
	/** Null: everywhere, for administrators alone. */
	region_id: string | null;
	id: GeneratedAlways<number>;
	user_id: number;
	role: Role;
	agency_id: number | null;
	created_by: number | null;
	created_at: Date;
	ended_at: Date | null;
};

/** How full a bucket of failures is: see `attempt.ts`. */
type Attempts = { key: string; level: number; at: Date; blocked_until: Date | null };

/** Where a person has signed in from: a browser by the hash of its cookie, or an address. */
type FamiliarPlaces = {
	user_id: number;
	kind: 'device' | 'address';
	key: string;
	seen_at: Date;
};

export type Tables = {
	regions: Regions;
	agencies: Agencies;
	agency_names: AgencyNames;
	reforms: Reforms;
	reform_members: ReformMembers;
	documents: Documents;
	reports: Reports;
	stage_changes: StageChanges;
	campaigns: Campaigns;
	campaign_deadlines: CampaignDeadlines;
	exclusions: Exclusions;
	nil_returns: NilReturns;
	reminders: Reminders;
	contacts: Contacts;
	report_versions: ReportVersions;
	facts: Facts;
	sections: Sections;
	figures: Figures;
	problems: Problems;
	improvements: Improvements;
	messages: Messages;
	findings: Findings;
	imports: Imports;
	import_batches: ImportBatches;
	import_files: ImportFiles;
	ledger_mappings: LedgerMappings;
	drafts: Drafts;
	draft_revisions: DraftRevisions;
	audit_events: AuditEvents;
	users: Users;
	recovery_codes: RecoveryCodes;
	sessions: Sessions;
	one_time_links: OneTimeLinks;
	grants: Grants;
	attempts: Attempts;
	familiar_places: FamiliarPlaces;
};

export type Database = Kysely<Tables>;

/** A handle that can only be had inside a transaction. */
export type Writer = Transaction<Tables>;

/** A handle that can only read; a Database or a Writer is one too. */
export type Reader = Pick<Database, 'selectFrom' | 'with' | 'fn'>;
