import { beforeAll, describe, expect, it } from 'vitest';
import { measures } from '#lib/measures/registry.ts';
import type { Fact } from '#lib/report/report.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import { store, type FiledReport } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { agencyPage } from '#lib/server/pages/agency.ts';
import { chartFile } from '#lib/server/pages/chart-file.ts';
import { districtPage } from '#lib/server/pages/district.ts';
import { numberPage } from '#lib/server/pages/number.ts';
import { read } from '#lib/server/pages/report/page.ts';
import { overBoth } from './databases.ts';
import { district, document, report, requestFact } from './reports.ts';
import { seen } from './seen.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const indicator = (row: string, value: number): Fact => ({
	table: 'indicators',
	row,
	column: 'value',
	value,
	blank: null,
	raw: String(value),
	unit: '件',
	at
});
const form = (received: number) => [
	indicator('applications', received),
	indicator('answered', received),
	indicator('answered.already_public', 1),
	indicator('answered.granted', received - 1),
	indicator('answered.partial', 0)
];
const later = (received: number) =>
	['received_new', 'granted', 'partial', 'total'].map((row) =>
		requestFact(row, 'total', row === 'partial' ? 0 : received)
	);

overBoth('years up to 2018', (open) => {
	let db: Database;
	const ids: Record<string, number> = {};

	beforeAll(async () => {
		db = await open();
		const reports: FiledReport[] = [
			report({ agency: '试验区财政局', year: 2018, facts: form(12) }),
			report({ agency: '试验区财政局', year: 2019, facts: later(15) }),
			report({
				agency: '试验区教育局',
				year: 2018,
				figures: [
					{ measure: 'received', year: 2018, value: 7, bound: 'exact', quote: '收到申请7件', at }
				]
			}),
			report({ agency: '试验区教育局', year: 2019, facts: later(9) })
		];
		await db.transaction().execute(async (trx) => {
			await regions.ensure(trx, district);
			for (const filed of reports)
				await store(trx, district.code, document(`${filed.agency} ${filed.year}`), {
					report: filed,
					findings: [],
					messages: []
				});
		});
		for (const { id, name } of await agencies.list(db, district.code)) ids[name.slice(3)] = id;
	});

	describe('the district', () => {
		it('counts the 统计表, leaves out a report of prose alone, and says what is not counted', async () => {
			const page = await districtPage(db, seen(district), 2018, '2020-06-01', 'zh-CN');
			expect(page?.years).toEqual([2018, 2019]);
			expect(page?.figures[0]).toMatchObject({ id: 'received_new', value: '12' });
			const carried = page?.figures.find(({ id }) => id === 'carried_out');
			expect(carried).toMatchObject({ value: '—', note: '当年格式不计此数' });
			expect(page?.lacking).toHaveLength(1);
		});

		it('draws the break and says 口径近似 under the chart and in its file', async () => {
			const page = await districtPage(db, seen(district), 2019, '2020-06-01', 'zh-CN');
			const chart = page?.charts.find(({ id }) => id === 'applications');
			expect(chart?.subtitle).toContain('口径近似');
			expect(chart?.wide).toContain('2019 年格式');
			const file = await chartFile(db, seen(district), {
				id: 'applications',
				format: 'csv',
				agencyId: null,
				year: 2019,
				locale: 'zh-CN'
			});
			expect(file?.content).toMatch(/2018.*口径近似/);
			expect(file?.content).toMatch(/2019.*一致/);
		});
	});

	it('an office is told by its own prose where it has no form', async () => {
		const page = await agencyPage(db, seen(district), ids['教育局']!, 2018, 'zh-CN');
		expect(page?.quoted).toMatchObject([{ year: 2018, value: '7', reportYear: 2018 }]);
		expect(page?.sentences.map(({ text }) => text).join('')).toContain('据当年年报正文');
	});

	it('a number of 2018 is made by the formula of that time, from cells that exist', async () => {
		const made = await numberPage(
			db,
			seen(district),
			measures.disclosure_rate,
			2018,
			null,
			'zh-CN'
		);
		expect(made).toMatchObject({ numerator: '12', denominator: '12' });
		expect(made?.measure.formula).toContain('申请答复数');
		expect(made?.measure.earlier).toContain('2018 年及以前');
		expect(made?.columns.map(({ name }) => name)).toContain('统计表 · 申请答复数');
		const none = await numberPage(db, seen(district), measures.carried_out, 2018, null, 'zh-CN');
		expect(none).toMatchObject({ value: null, lacking: [] });
		expect(none?.measure.earlier).toContain('不计结转');
	});

	it('the report’s page shows the form, and one without a form none', async () => {
		const { sight } = seen(district);
		const address = { agencyId: ids['财政局']!, year: 2018 };
		const page = await read(db, sight, address, 'zh-CN');
		expect(page?.printed.map(({ form }) => form.table)).toEqual(['indicators']);
		expect(page?.stray).toEqual([]);
		const prose = await read(db, sight, { ...address, agencyId: ids['教育局']! }, 'zh-CN');
		expect(prose?.printed).toEqual([]);
	});
});
