import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { quotedFigures } from './figures/figures.ts';
import { outline } from './outline.ts';
import type { SectionPassages } from './passage.ts';
import { pieces as piecesOf } from './pieces.ts';
import { admittedProblems } from './problems/problems.ts';
import { sectionPassages } from './sections.ts';

const folder = join(import.meta.dirname, '../../../../shared/samples');
const readable = /^(?:source\.(?:txt|html)|word-gbk\.html|report\.(?:docx?|pdf))$/;

type GoldFigure = { quote: string; value: number | number[]; meaning: string };
type Gold = { year: number; figures: GoldFigure[]; problems: string[] };

/** Gold figures that no measure stands for: other business, single newspapers and media, parts by office, filings. */
const unmeasured = /a trap|of which in |of \d+ units|FILED/;

async function passagesOf(path: string): Promise<SectionPassages[]> {
	const document = await read(readFileSync(path), path);
	if (!document.ok) throw new Error(document.refusal.text);
	const pieces = piecesOf(document.value);
	return sectionPassages(pieces, outline(pieces).chapters, document.value.medium);
}

describe.skipIf(!existsSync(folder))(
	'the prose of the real reports of ../shared/samples (skipped where absent)',
	async () => {
		for (const sample of existsSync(folder) ? readdirSync(folder) : []) {
			const gold = JSON.parse(readFileSync(join(folder, sample, 'gold.json'), 'utf8')) as Gold;
			for (const file of readdirSync(join(folder, sample)).filter((name) => readable.test(name))) {
				const sections = await passagesOf(join(folder, sample, file));

				it(`${sample}/${file}: every admitted problem, as printed`, () => {
					expect(admittedProblems(sections).problems.map(({ text }) => text)).toEqual(
						gold.problems
					);
				});

				if (!file.startsWith('source.')) continue;
				it(`${sample}/${file}: every quoted figure that has a measure, and no number of other things`, () => {
					const found = quotedFigures(sections, gold.year).map(({ quote, value }) => [
						quote,
						value
					]);
					const [left, measured] = [true, false].map((other) =>
						gold.figures.filter(({ meaning }) => unmeasured.test(meaning) === other)
					);
					expect(found).toEqual(
						expect.arrayContaining((measured ?? []).map(({ quote, value }) => [quote, value]))
					);
					for (const { quote } of left ?? [])
						expect(found.map(([words]) => words)).not.toContain(quote);
				});
			}
		}
	}
);
