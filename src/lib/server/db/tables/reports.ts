import type { Generated, GeneratedAlways } from 'kysely';
import type { Area } from '#lib/areas/areas.ts';
import type { FindingDecision } from '#lib/checks/decision.ts';
import type { Finding, Operand, Severity } from '#lib/checks/finding.ts';
import type { TableCode } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Place } from '#lib/report/place.ts';
import type { Blank, Bound, Improvement, Scope, Section } from '#lib/report/report.ts';
import type { Detail } from '#lib/report/result.ts';
import type { ReportStatus } from '#lib/report/status.ts';
import type { Json } from './json.ts';

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
	/** The version that was approved last, which all others see; null until one is. */
	approved_version: number | null;
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
	/** Who made it by a correction or brought an older one back; null where a document came. */
	made_by: string | null;
	/** The version that it was corrected from or that it brings back. */
	based_on: number | null;
	created_at: Generated<Date>;
};

type OfVersion = { region_id: string; report_id: number; version: number; ordinal: number };

type Facts = OfVersion & {
	table_code: TableCode;
	row_code: string;
	column_code: string;
	value: number | null;
	blank: Blank | null;
	raw: string;
	unit: string | null;
	at: Json<Locator>;
	/** A person's value stands in `value` and `blank`; `raw` and the two below stay as they are printed. */
	corrected: Generated<boolean>;
	printed_value: number | null;
	printed_blank: Blank | null;
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
	/** The text without its numeral, blanks and end mark: what a person's choice of areas is known by. */
	clause: GeneratedAlways<string>;
};

type AreaChoices = {
	region_id: string;
	id: GeneratedAlways<number>;
	agency_id: number;
	clause: string;
	/** Null where the choice before is taken back. */
	areas: Json<Area[]> | null;
	reason: string | null;
	chosen_by: string;
	chosen_at: Generated<Date>;
};

type Improvements = OfVersion & { text: string; at: Json<Locator> };

type Messages = OfVersion & {
	code: string;
	text: string;
	detail: Json<Detail>;
	at: Json<Locator> | null;
};

/**
 * What a finding's rule looked at, and so when it is looked at again: the report alone, the year before, a district's offices,
 * the agency's own years, offices of its kind, other texts.
 */
export type FindingSpan = 'within' | 'across' | 'parts' | 'series' | 'peers' | 'texts';

type Findings = OfVersion & {
	span: FindingSpan;
	rule: string;
	severity: Severity;
	place: Json<Place> | null;
	operands: Json<Operand[]>;
	difference: number | null;
	detail: Json<Detail>;
	/** What it is about: rule and place. */
	key: GeneratedAlways<string>;
	/** The numbers that it rests on. */
	digest: GeneratedAlways<string>;
};

type FindingDecisions = {
	region_id: string;
	id: GeneratedAlways<number>;
	report_id: number;
	/** The version on which it was decided. */
	version: number;
	key: string;
	digest: string;
	/** As it stood when it was decided. */
	finding: Json<Finding>;
	decision: FindingDecision;
	reason: string | null;
	/** The last day on which a waiver holds, `YYYY-MM-DD`; null for good. */
	until: string | null;
	decided_by: string;
	decided_at: Generated<Date>;
};

type ErratumValue = { value: number | null; blank: Blank | null };

type Errata = {
	region_id: string;
	id: GeneratedAlways<number>;
	report_id: number;
	/** The version that was approved before. */
	from_version: number;
	version: number;
	place: Json<Place>;
	before: Json<ErratumValue | null>;
	after: Json<ErratumValue | null>;
	reason: string;
	recorded_by: string;
	recorded_at: Generated<Date>;
};

export type ReportsTables = {
	reports: Reports;
	stage_changes: StageChanges;
	report_versions: ReportVersions;
	facts: Facts;
	sections: Sections;
	figures: Figures;
	problems: Problems;
	improvements: Improvements;
	messages: Messages;
	findings: Findings;
	finding_decisions: FindingDecisions;
	errata: Errata;
	area_choices: AreaChoices;
};
