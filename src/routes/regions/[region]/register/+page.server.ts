import { getLocale } from '#lib/paraglide/runtime.js';
import { agencyKinds } from '#lib/report/agency-kind.ts';
import { may } from '#lib/server/access/access.ts';
import { oneOf, wordsIn } from '#lib/server/pages/query.ts';
import { registerPage } from '#lib/server/pages/register.ts';
import { today } from '#lib/server/pages/today.ts';

/** The first year that reports are on: the regulation of 2007 is in force since 2008-05-01. */
const firstYear = 2008;

export async function load({ locals, parent, url: { searchParams } }) {
	const { region } = await parent();
	const lastYear = Number(today().slice(0, 4)) - 1;
	const years = Array.from({ length: lastYear - firstYear + 1 }, (_, back) => lastYear - back);
	const query = {
		words: wordsIn(searchParams, 'name'),
		kind: oneOf(searchParams.get('kind'), agencyKinds),
		year: years.find((year) => String(year) === searchParams.get('counted')) ?? null
	};
	const keeps = may(locals.access, 'manage_register', { region: region.code });
	const register = await registerPage(locals.db, region, query, keeps, getLocale());
	return {
		query,
		years,
		keeps,
		register,
		done: oneOf(searchParams.get('done'), ['office', 'reform', 'region'])
	};
}
