import type { GeneratedAlways } from 'kysely';
import type { ReminderChannel, Rung } from '#lib/campaign/ladder.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';

type OfCampaign = { region_id: string; year: number };

type Campaigns = OfCampaign & {
	opened_by: string;
	opened_at: Date;
	closed_by: string | null;
	closed_at: Date | null;
};

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

export type CampaignTables = {
	campaigns: Campaigns;
	campaign_deadlines: CampaignDeadlines;
	exclusions: Exclusions;
	nil_returns: NilReturns;
	reminders: Reminders;
	contacts: Contacts;
};
