import { expect, it } from 'vitest';
import type { Fact } from '#lib/report/report.ts';
import { fullSight } from '#lib/server/access/sight.ts';
import * as regions from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import { store } from '#lib/server/db/store.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';

const fees = (value: number, unit: string | null): Fact => ({
	...requestFact('fees', 'fee_amount', value),
	...{ table: 'proactive', unit, raw: `${value}${unit ?? ''}` }
});

overBoth('sums of money', (open) => {
	it('are in 万元 for measures, whatever unit is printed, and stay as printed in the report', async () => {
		const db = await open();
		const printed = [
			['试验区甲局', fees(251000, '元'), 25.1],
			['试验区乙局', fees(59237.2449, '万元'), 59237.2449],
			['试验区丙局', fees(1.2, '亿元'), 12000],
			['试验区丁局', fees(12, null), null]
		] as const;
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			for (const [agency, fact] of printed) {
				const read = { report: report({ agency, year: 2023, facts: [fact] }), findings: [] };
				await store(trx, district.code, document(agency), { ...read, messages: [] });
			}
		});
		const held = await reports.facts(db, fullSight(district.code));
		expect(held.map(({ values }) => values.get('proactive/fees/fee_amount'))).toEqual(
			printed.map(([, , amount]) => amount)
		);
		const [first] = held;
		const stored = await reports.read(db, fullSight(district.code), first!.agencyId, 2023);
		expect(stored?.facts).toEqual([printed[0][1]]);
	});
});
