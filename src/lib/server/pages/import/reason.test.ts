import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reasonText } from './reason.ts';

const lib = join(import.meta.dirname, '../../../..', 'lib');

/** The codes of every refusal written in the sources: an object that begins with a code and its sentence. */
const codes = readdirSync(lib, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/.test(path))
	.flatMap((path) => [
		...readFileSync(join(lib, path), 'utf8').matchAll(/\bcode: '(\w+)',\s*text: ?[\w'`]/g)
	])
	.map(([, code]) => code!);

it('finds the refusals of every part', () => {
	expect(codes).toEqual(
		expect.arrayContaining(['empty', 'archive_bomb', 'no_links', 'ledger', 'agency_unknown'])
	);
});

it.each([...new Set(codes)].sort())('%s has an English sentence', (code) => {
	const text = reasonText({ code, text: '原因' }, 'en');
	expect(text).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
	expect(reasonText({ code, text: '原因' }, 'zh-CN')).toBe('原因');
});
