import { expect, it } from 'vitest';
import { cellLink, chartLink, findingsLink, numberLink } from './links.ts';

it('leads to the cell on its report page', () => {
	const place = { table: 'requests', row: 'received_new', column: 'total' } as const;
	expect(cellLink('990101', 3, 2024, place)).toBe(
		'/regions/990101/agencies/3/2024#cell-requests/received_new/total'
	);
});

it('leaves out what is not asked and escapes the rest', () => {
	expect(findingsLink('990101', { year: null, category: '不平衡 & 缺项' })).toBe(
		'/regions/990101/findings?category=%E4%B8%8D%E5%B9%B3%E8%A1%A1+%26+%E7%BC%BA%E9%A1%B9'
	);
	expect(numberLink('990101', 'disclosure_rate', 2024)).toBe(
		'/regions/990101/numbers/disclosure_rate/2024'
	);
	expect(chartLink('990101', 'applications', 'svg', { agency: 3 })).toBe(
		'/regions/990101/charts/applications.svg?agency=3'
	);
});
