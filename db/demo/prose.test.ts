import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoReports } from './generate.ts';
import { offices } from './offices.ts';
import { areas } from '#lib/areas/areas.ts';
import { problemBank } from '#db/demo/prose/problems.ts';
import { admitted } from '#db/demo/prose/sections.ts';
import { years } from '#db/demo/numbers/simulate.ts';

const samples = join(import.meta.dirname, '../../../shared/samples');

const length = 20;

function runs(text: string): string[] {
	return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) =>
		text.slice(start, start + length)
	);
}

function sampleRuns(): Set<string> {
	const files = readdirSync(samples).flatMap((folder) =>
		readdirSync(join(samples, folder))
			.filter((name) => /\.(txt|html|json)$/.test(name) && name !== 'word-gbk.html')
			.map((name) => join(samples, folder, name))
	);
	return new Set(
		files.flatMap((file) => runs(readFileSync(file, 'utf8').replace(/<[^>]*>|\s+/g, '')))
	);
}

describe('prose of the sample documents', () => {
	it.skipIf(!existsSync(samples))(
		'shares no run of 20 characters with any report in ../shared/samples (skipped without that folder)',
		() => {
			const source = sampleRuns();
			const paragraphs = new Set(
				demoReports().flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
			);
			const shared = [...paragraphs].flatMap(runs).filter((run) => source.has(run));
			expect(shared).toEqual([]);
		}
	);

	it('has at least sixty problem clauses, over all areas, none twice', () => {
		const clauses = areas.flatMap((area) => problemBank[area]);
		expect(clauses.length).toBeGreaterThanOrEqual(60);
		expect(new Set(clauses).size).toBe(clauses.length);
		for (const area of areas) expect(problemBank[area].length).toBeGreaterThanOrEqual(3);
	});

	it('lets areas recur in an office and turn up throughout the district', () => {
		const met = new Set<string>();
		for (const { agency } of offices) {
			const writer = { agency: agency.name };
			const areas = years.flatMap((year) => admitted(writer, year).map(({ area }) => area));
			expect(areas.length).toBeGreaterThan(new Set(areas).size);
			for (const area of areas) met.add(area);
		}
		expect(met.size).toBe(areas.length);
	});
});
