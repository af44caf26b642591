import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { damages, type Damage } from './layouts/damage.ts';
import { chance } from './layouts/random.ts';

const folder = join(import.meta.dirname, '../../shared/samples');
const readable =
	/^(?:source\.(?:txt|html)|onecell\.txt|official\.html|word-gbk\.html|report\.(?:docx?|pdf)|tables\.xlsx)$/;

type Gold = Pick<Report, 'agency' | 'region' | 'year' | 'era' | 'scope'> & {
	facts: { table: 'proactive'; row: string; column: string; value: number | null }[];
};

async function recognised(path: string): Promise<Report> {
	const document = await read(readFileSync(path), path);
	if (!document.ok) throw new Error(document.refusal.text);
	const report = recognise(document.value, path.split('/').at(-1)!);
	if (!report.ok) throw new Error(report.refusal.text);
	return report.value;
}

const byPlace = (facts: readonly Gold['facts'][number][]) =>
	Object.fromEntries(facts.map((fact) => [placeKey(fact), fact.value]));

async function expectNothingWrong(sample: string, file: string, damage: Damage): Promise<void> {
	const gold = JSON.parse(readFileSync(join(sample, 'gold.json'), 'utf8')) as Gold;
	const printed = new Map(gold.facts.map((fact) => [placeKey(fact), fact.value]));
	const text = readFileSync(join(sample, file), 'utf8');
	for (let seed = 1; seed <= 3; seed += 1) {
		const source = chance(seed * 6007);
		const damaged = iconv.encode(damage(text, source), source.pick(['utf-8', 'gb18030']));
		const document = await read(damaged, file);
		const outcome = document.ok ? recognise(document.value, file) : document;
		for (const fact of outcome.ok ? outcome.value.facts : []) {
			const key = placeKey(fact);
			expect([seed, key, fact.value]).toEqual([seed, key, printed.get(key)]);
		}
	}
}

describe.skipIf(!existsSync(folder))(
	'the real reports of ../shared/samples (skipped where absent)',
	() => {
		const samples = existsSync(folder) ? readdirSync(folder) : [];
		for (const sample of samples) {
			const gold = JSON.parse(readFileSync(join(folder, sample, 'gold.json'), 'utf8')) as Gold;
			for (const file of readdirSync(join(folder, sample)).filter((name) => readable.test(name))) {
				it(`${sample}/${file}: every cell, and none besides`, async () => {
					const report = await recognised(join(folder, sample, file));
					expect(byPlace(report.facts as Gold['facts'])).toEqual(byPlace(gold.facts));
					if (!/^(?:source\.|report\.)/.test(file)) return;
					const { agency, region, year, era, scope } = report;
					expect({ agency, region, year, era, scope }).toEqual({
						agency: gold.agency,
						region: gold.region,
						year: gold.year,
						era: gold.era,
						scope: gold.scope
					});
				});
			}
		}

		for (const sample of samples) {
			const texts = readdirSync(join(folder, sample)).filter((name) =>
				/^(?:source|onecell)\.txt$/.test(name)
			);
			for (const file of texts) {
				it.each(Object.entries(damages))(
					`${sample}/${file}, %s: no value is ever wrong`,
					(_, damage) => expectNothingWrong(join(folder, sample), file, damage),
					30_000
				);
			}
		}
	}
);
