import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applicants } from '#lib/report/codes.ts';
import type { Era } from '#lib/report/era.ts';
import { evaluate } from './evaluate.ts';
import { measureIds, reasonIds, type MeasureId } from './measure.ts';
import { measures } from './registry.ts';
import type { ReportFacts } from './series.ts';

const folder = new URL('../../../../shared/samples/', import.meta.url);
const samples = existsSync(folder) ? readdirSync(folder) : [];

type Gold = {
	year: number;
	era: Era;
	facts: { table: string; row: string; column: string; value: number | null }[];
};

/** Every measure again, in its own few words, from the cells alone. */
function again({ facts, era }: Gold): Record<MeasureId, number | null> {
	const cell = (table: string, row: string, column: string) =>
		facts.find((fact) => fact.table === table && fact.row === row && fact.column === column);
	const c = (row: string, column = 'total') => cell('requests', row, column)?.value ?? null;
	const d = (column: string) =>
		['reconsideration', 'litigation_direct', 'litigation_after'].map(
			(row) => cell('disputes', row, column)?.value ?? 0
		);
	const sum = (...values: (number | null)[]) => values.reduce<number>((a, b) => a + (b ?? 0), 0);
	const group = (prefix: string) =>
		sum(
			...facts
				.filter(
					(fact) =>
						fact.table === 'requests' &&
						fact.column === 'total' &&
						fact.row.startsWith(`${prefix}.`)
				)
				.map((fact) => fact.value)
		);
	const three = facts.some((fact) => fact.row === 'other.other');
	const total = c('total')!;
	const received = c('received_new')!;
	const over = (a: number, b: number) => (b > 0 ? a / b : null);
	const share = (part: number | null) => (part === null ? null : over(part, received));
	const now = (row: string, column: string) =>
		era === '2021' ? cell('proactive', row, column)!.value : null;
	const [r = 0, direct = 0, after = 0] = d('total');
	return {
		received_new: received,
		carried_in: c('carried_in'),
		total,
		carried_out: c('carried_out'),
		carry_rate: over(c('carried_out')!, received + c('carried_in')!),
		granted: c('granted'),
		partial: c('partial'),
		denied: group('denied'),
		unavailable: group('unavailable'),
		rejected: group('rejected'),
		other: three ? group('other') : c('other'),
		disclosure_rate: over(c('granted')! + c('partial')!, total),
		denial_rate: over(group('denied'), total),
		unavailable_rate: over(group('unavailable'), total),
		rejection_rate: over(group('rejected'), total),
		...(Object.fromEntries(
			reasonIds.map((id) => [id, id.startsWith('other') && era !== '2021' ? null : c(id)])
		) as Record<(typeof reasonIds)[number], number | null>),
		...(Object.fromEntries(
			applicants.map((id) => [`share.${id}`, share(c('received_new', id))])
		) as Record<`share.${(typeof applicants)[number]}`, number | null>),
		reconsiderations_per_100: over(r, received) === null ? null : (r / received) * 100,
		lawsuits_per_100: over(r, received) === null ? null : ((direct + after) / received) * 100,
		disputes_per_100: over(r, received) === null ? null : ((r + direct + after) / received) * 100,
		correction_rate: over(
			sum(...d('corrected')),
			sum(...d('upheld'), ...d('corrected'), ...d('other'))
		),
		'normative_documents.issued': now('normative_documents', 'issued'),
		'normative_documents.repealed': now('normative_documents', 'repealed'),
		'normative_documents.in_force': now('normative_documents', 'in_force'),
		licences: cell('proactive', 'licensing', 'decisions')!.value,
		penalties: cell('proactive', 'penalties', 'decisions')!.value,
		coercion: cell('proactive', 'coercion', 'decisions')!.value,
		fees: now('fees', 'fee_amount')
	};
}

describe.skipIf(!samples.length)('every measure recomputed from the samples’ cells', () => {
	it.each(samples)('%s: equal to the last digit', (sample) => {
		const gold = JSON.parse(readFileSync(new URL(`${sample}/gold.json`, folder), 'utf8')) as Gold;
		const facts: ReportFacts = {
			agencyId: 1,
			agency: sample,
			year: gold.year,
			era: gold.era,
			scope: 'agency',
			values: new Map(
				gold.facts.map(({ table, row, column, value }) => [`${table}/${row}/${column}`, value])
			)
		};
		const found = Object.fromEntries(
			measureIds.map((id) => [id, evaluate(measures[id], facts)?.value ?? null])
		);
		expect(found).toEqual(again(gold));
	});
});
