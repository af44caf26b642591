import type { Generated, GeneratedAlways } from 'kysely';
import type { ReformKind } from '#lib/register/reform.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';

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

export type AgencyNameKind = 'current' | 'short' | 'former' | 'learned';

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

export type RegisterTables = {
	regions: Regions;
	agencies: Agencies;
	agency_names: AgencyNames;
	reforms: Reforms;
	reform_members: ReformMembers;
};
