import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '#lib/read/docx.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import { reportOf, type FilingContext } from '#lib/filing/as-report.ts';
import { printedParagraphs } from '#lib/filing/cell.ts';
import { contents, soundContent } from '#lib/filing/form.fixture.ts';
import { formOf, inputsOf, type FormContent } from '#lib/filing/form.ts';
import { officialDocument } from './official-document.ts';

const context = (year: number): FilingContext => ({
	year,
	agency: '示例区民政局',
	region: null,
	scope: 'agency'
});

async function readBack(content: FormContent, year: number): Promise<Report> {
	const bytes = await officialDocument(content, {
		...context(year),
		signedOn: `${year + 1}-01-15`
	});
	const document = await readDocx(bytes);
	if (!document.ok) throw new Error(document.refusal.text);
	const read = recognise(document.value, 'report.docx');
	if (!read.ok) throw new Error(read.refusal.text);
	return read.value;
}

const said = ({ value, blank, raw, unit }: Fact) => ({ value, blank, raw, unit });
const byPlace = (facts: readonly Fact[]) =>
	Object.fromEntries(facts.map((fact) => [placeKey(fact), said(fact)]));

const quoted = ({ figures }: Report) =>
	figures.map(({ measure, year, value, quote }) => [measure, year, value, quote]);

test.each([2020, 2025])('the document of %i is read back as the form says it', async (year) => {
	await fc.assert(
		fc.asyncProperty(contents(year), async (content) => {
			const form = reportOf(content, context(year));
			const filed = byPlace(form.facts);
			const read = await readBack(content, year);
			const due = inputsOf(formOf(year)).map(({ place, unit }) => {
				const empty = { value: null, blank: 'empty', raw: '', unit: unit === '万元' ? unit : null };
				return [placeKey(place), filed[placeKey(place)] ?? empty];
			});
			expect(byPlace(read.facts)).toEqual(Object.fromEntries(due));
			const printed = read.sections.map(({ number, text }) => [number, text.split('\n')] as const);
			for (const [number, lines] of printed.slice(0, -1))
				expect(lines.filter(Boolean)).toEqual(printedParagraphs(content.prose[number]));
			expect(printed.map(([number]) => number)).toEqual([1, 2, 3, 4, 5, 6]);
			expect(quoted(read)).toEqual(quoted(form));
			expect(read.problems.map(({ text }) => text)).toEqual(form.problems.map(({ text }) => text));
		}),
		{ numRuns: Number(process.env.MUTATIONS ?? 12), seed: 20260115 }
	);
});

test.each([2020, 2025])(
	'whose report of %i it is is read back, and nothing is said twice',
	async (year) => {
		const read = await readBack(soundContent(year), year);
		expect(read).toMatchObject({ agency: '示例区民政局', year, scope: 'agency' });
		expect(read.title).toBe(`示例区民政局${year}年政府信息公开工作年度报告`);
		expect(read.sections[5]?.text).toContain(`${year + 1}年1月15日`);
	}
);
