import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { demoDocuments, demoRegister, demoReports, olderDemoReports } from './generate.ts';
import { existsIn, offices } from './offices.ts';
import { years } from '#db/demo/numbers/simulate.ts';

const documents = [...demoDocuments()];
const reports = demoReports();
const own = reports.filter(({ region, scope }) => region.synthetic && scope === 'agency');

function digest(): string {
	const hash = createHash('sha256');
	for (const { fileName, bytes, receivedOn } of demoDocuments()) {
		hash.update(fileName).update(bytes).update(String(receivedOn));
	}
	return hash.digest('hex');
}

describe('sample documents', () => {
	it('are the same bytes on each run', () => {
		expect(digest()).toBe(digest());
	});

	it('hold forty offices over seven years, two of them not throughout, and seven reports missing', () => {
		expect(offices).toHaveLength(40);
		expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
		const expected = years.flatMap((year) =>
			offices.filter(({ agency }) => existsIn(agency, year))
		).length;
		expect(expected).toBe(275);
		expect(own).toHaveLength(expected - 7);
		expect(own.filter(({ year }) => year === 2025)).toHaveLength(37);
		expect(documents).toHaveLength(own.length + 3 + 1 + olderDemoReports().length);
	});

	it('have different names, and each belongs to a registered agency', () => {
		expect(new Set(documents.map(({ fileName }) => fileName)).size).toBe(documents.length);
		const register = new Map(
			demoRegister().map(({ region, agencies }) => [
				region.code,
				agencies.flatMap(({ name, former = [] }) => [name, ...former.map(({ name }) => name)])
			])
		);
		for (const { region, agency } of documents) {
			expect(register.get(region.code)).toContain(agency.name);
		}
	});

	it('keep the shape of a district: a drop in 2020, growth afterwards, a few that carry most', () => {
		const received = (year: number, agency?: string) =>
			own
				.filter((report) => report.year === year && (!agency || report.agency.name === agency))
				.reduce((sum, report) => sum + report.told.received, 0);
		const totals = years.map((year) => received(year));
		expect(totals[1]).toBeLessThan(totals[0]!);
		expect(totals[6]).toBeGreaterThan(1000);
		expect(received(2025, '演示区住房和城乡建设局')).toBeGreaterThan(100);
		const small = own.filter(({ year, told }) => year === 2024 && told.received < 30);
		expect(small.length).toBeGreaterThan(28);
		expect(own.filter(({ told }) => told.received === 0).length).toBeGreaterThan(6);
	});

	it('are mostly clean pages, with some of each other layout', () => {
		const counts = new Map<string, number>();
		for (const { layout } of reports) counts.set(layout, (counts.get(layout) ?? 0) + 1);
		expect(counts.get('official')).toBeGreaterThan(reports.length * 0.6);
		for (const layout of ['word', 'word_gbk', 'one_cell', 'positional']) {
			expect(counts.get(layout)).toBeGreaterThan(8);
		}
	});

	it('say at the head and in section 六 that they are synthetic; the real bureau says what it is', () => {
		for (const { region, notice, sections } of reports) {
			const last = sections.find(({ number }) => number === 6)!.paragraphs.join('');
			expect(notice.includes('合成数据')).toBe(region.synthetic);
			expect(last.includes('合成数据，仅供演示')).toBe(region.synthetic);
		}
		expect(reports[0]!.notice).toContain('文字由阅报编写');
	});
});
