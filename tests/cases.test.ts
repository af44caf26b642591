import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { locatorKey } from '#lib/report/locator.ts';
import { placeKey } from '#lib/report/place.ts';

/**
 * Golden cases: `cases/<name>/input.*` and what it must give, `expected.json`. A missing expectation is written (never
 * in CI); a failure leaves `expected-changed.json` beside it, to be looked at and, if right, taken over.
 */
const folder = join(import.meta.dirname, 'cases');

async function outcomeOf(path: string) {
	const document = await read(readFileSync(path), path);
	const report = document.ok ? recognise(document.value, 'input') : document;
	if (!report.ok) return { refusal: report.refusal };
	const { facts, sections, figures, problems, improvements, claims, ...identity } = report.value;
	void [figures, problems, improvements, claims];
	return {
		...identity,
		facts: Object.fromEntries(
			facts.map((fact) => [
				placeKey(fact),
				[fact.value, fact.blank, fact.raw.trim(), fact.unit, locatorKey(fact.at)].join(' | ')
			])
		),
		sections: sections.map(({ number, title, text }) => `${number} | ${title} | ${text}`),
		messages: report.messages.map((message) => `${message.code}: ${message.text}`)
	};
}

describe('golden cases', () => {
	for (const name of readdirSync(folder).sort()) {
		it(name, async () => {
			const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.'));
			if (!input) throw new Error(`no input in ${name}`);
			const found = `${JSON.stringify(await outcomeOf(join(folder, name, input)), null, '\t')}\n`;
			const expected = join(folder, name, 'expected.json');
			const changed = join(folder, name, 'expected-changed.json');
			if (!existsSync(expected)) {
				if (process.env.CI) throw new Error(`no expectation in ${name}`);
				writeFileSync(expected, found);
			}
			if (readFileSync(expected, 'utf8') === found) return rmSync(changed, { force: true });
			if (!process.env.CI) writeFileSync(changed, found);
			expect(found).toBe(readFileSync(expected, 'utf8'));
		});
	}
});
