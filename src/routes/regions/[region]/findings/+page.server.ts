import { rules } from '#lib/checks/check.ts';
import { categories } from '#lib/checks/category.ts';
import { severities } from '#lib/checks/finding.ts';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { may } from '#lib/server/access/access.ts';
import { findingsPage } from '#lib/server/pages/findings.ts';
import { oneOf, wholeNumber, yearIn } from '#lib/server/pages/query.ts';
import { seenRegion } from '#lib/server/pages/seen.ts';
import { settleChosen } from '#lib/server/pages/settle.ts';
import { today } from '#lib/server/pages/today.ts';

const ruleIds = rules.map(({ id }) => id);
const states = ['open', 'explained', 'waived'] as const;

export async function load(event) {
	const { searchParams } = event.url;
	const region = await seenRegion(event);
	const query = {
		year: yearIn(searchParams),
		severity: oneOf(searchParams.get('severity'), severities),
		agencyId: wholeNumber(searchParams.get('agency')),
		category: oneOf(searchParams.get('category'), categories),
		rule: oneOf(searchParams.get('rule'), ruleIds),
		kind: oneOf(searchParams.get('kind'), agencyKinds),
		state: oneOf(searchParams.get('state'), states),
		page: wholeNumber(searchParams.get('page')) ?? 1
	};
	return {
		query,
		list: await findingsPage(event.locals.db, region, query, getLocale()),
		maySettle: may(event.locals.access, 'review', { region: region.code }),
		today: today()
	};
}

export const actions = {
	settle: (event) => settleChosen(event)
};
