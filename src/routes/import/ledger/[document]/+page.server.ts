import { error, fail } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { faultsOf } from '#lib/recognise/ledger/mapping.ts';
import { importLedger } from '#lib/server/ledger.ts';
import { ledgerDocument, ledgerPage, useOf } from '#lib/server/pages/ledger.ts';
import * as regions from '#lib/server/db/region.ts';
import { regionOfCode } from '#lib/server/region-of.ts';

export async function load({ params, locals, url }) {
	const page = await ledgerPage(locals.db, params.document, getLocale());
	if (!page) error(404);
	return { ...page, all: url.searchParams.has('all') };
}

export const actions = {
	default: async ({ params, locals, request }) => {
		const found = await ledgerDocument(locals.db, params.document);
		if (!found) error(404);
		const { ledger, document } = found;
		const data = await request.formData();
		const text = (name: string) => String(data.get(name) ?? '').trim();
		const values = ledger.columns.map((_, index) => text(`use-${index}`));
		const [region, year] = [text('region'), text('year')];
		const mapping = values.map((value) => useOf(value) ?? ({ kind: 'ignored' } as const));
		const faults: string[] = faultsOf(ledger, mapping);
		if (values.some((value) => useOf(value) === null)) faults.push('other_heads');
		const isRegion = (await regions.read(locals.db, region)) ?? regionOfCode(region);
		if (!isRegion) faults.push('region');
		if (!/^(?:20\d{2})?$/.test(year)) faults.push('year');
		if (faults.length > 0) return fail(400, { faults: [...new Set(faults)], values, region, year });
		const { outcome, rows } = await importLedger(locals.db, {
			...document,
			region,
			year: year === '' ? null : Number(year),
			mapping,
			by: 'web'
		});
		const left = rows.filter(({ reason }) => reason !== null);
		if (outcome.outcome === 'failed' || outcome.outcome === 'waiting') {
			return fail(400, { failed: outcome.reason.text, left, values, region, year });
		}
		return { done: outcome.ledger, region: outcome.region, left, values, year };
	}
};
