import type { Report } from '#lib/report/report.ts';
import { sightOf, type Sight } from '../access/sight.ts';
import type { Access } from '../access/access.ts';
import * as regions from '../db/region.ts';
import * as reports from '../db/report.ts';
import type { DraftKey } from '../db/draft.ts';
import type { Reader } from '../db/types.ts';

/** A report held of the office as a form needs it: no more than its rules, its cells and its prose. */
function plain({ agency, region, regionCode, year, era, scope, title, ...rest }: Report): Report {
	const { facts, sections, figures, problems, improvements } = rest;
	const named = { agency, region, regionCode, year, era, scope, title };
	return { ...named, facts, sections, figures, problems, improvements };
}

/** The office's report of one year, as far as the asker sees it; null where there is none. */
export async function reportHeld(
	db: Reader,
	access: Access | null,
	{ region: code, agencyId, year }: DraftKey
): Promise<Report | null> {
	const region = await regions.read(db, code);
	const sight: Sight | null = region && sightOf(access, region);
	const report = sight && (await reports.read(db, sight, agencyId, year));
	return report && plain(report);
}
