import { describe, expect, it } from 'vitest';
import type { Standing } from '#lib/server/db/report.ts';
import { ordered, type AgencyRow } from './agencies.ts';
import { yearsOver } from './region-holdings.ts';
import { pageOf, pageSize } from './paged.ts';
import { reportingOf } from './reporting.ts';

describe('pages of a list', () => {
	const all = Array.from({ length: pageSize * 2 + 1 }, (_, index) => index);

	it('ends with what is left and never goes beyond', () => {
		expect(pageOf(all, 3).items).toEqual([pageSize * 2]);
		expect(pageOf(all, 99).page).toBe(3);
		expect(pageOf([], 1)).toEqual({ items: [], total: 0, page: 1, pages: 1 });
	});
});

describe('offices in an order', () => {
	const row = (id: number, received: number | null): AgencyRow => ({
		id,
		name: `单位${id}`,
		kind: 'bureau',
		href: '',
		received: received === null ? null : { value: received, text: '', href: '', quoted: false },
		change: null,
		rate: null,
		errors: 0,
		warnings: 0,
		state: 'held',
		reportHref: null
	});
	const ids = (rows: AgencyRow[]) => rows.map(({ id }) => id);
	const rows = [row(1, 5), row(2, null), row(3, 9), row(4, 5), row(5, 0)];

	it('keeps the register unless asked, puts the unknown last, never as 0', () => {
		expect(ids(ordered(rows, 'register'))).toEqual([1, 2, 3, 4, 5]);
		expect(ids(ordered(rows, 'received'))).toEqual([3, 1, 4, 5, 2]);
	});
});

describe('the state of a year’s filing', () => {
	const standing = (agencyId: number, state: Standing['state']): Standing => ({
		agencyId,
		agency: `单位${agencyId}`,
		year: 2024,
		state,
		receivedOn: null,
		versions: 1,
		errors: 0,
		warnings: 0,
		scope: null
	});
	const standings = [standing(1, 'held'), standing(2, 'late'), standing(3, 'missing')];

	it('is overdue only after 31 January (Regulation, article 49)', () => {
		expect(reportingOf(standings, 2024, '2025-01-31')).toEqual({
			expected: 3,
			held: 2,
			late: 1,
			missing: [{ agencyId: 3, agency: '单位3' }],
			due: false
		});
		expect(reportingOf(standings, 2024, '2025-02-01').due).toBe(true);
		expect(reportingOf(standings, 2023, '2025-02-01').expected).toBe(0);
	});
});

it('years run on without holes', () => {
	expect(yearsOver([2021, 2019, 2023])).toEqual([2019, 2020, 2021, 2022, 2023]);
	expect(yearsOver([])).toEqual([]);
});
