import { m } from '#lib/paraglide/messages.js';
import type { AgencyKind } from '#lib/report/agency-kind.ts';

/** Kinds of agency in the reader's language. */
export const kindNames: Readonly<Record<AgencyKind, () => string>> = {
	bureau: m.agency_kind_bureau,
	government_office: m.agency_kind_government_office,
	government: m.agency_kind_government,
	town: m.agency_kind_town,
	street: m.agency_kind_street,
	zone: m.agency_kind_zone,
	vertical: m.agency_kind_vertical
};
