import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { chance, type Chance } from '../../../../tests/layouts/random.ts';

const cases = join(import.meta.dirname, '../../../../tests/cases');
const inputOf = (name: string, type: string) => readFileSync(join(cases, name, `input.${type}`));

describe('old Word files', () => {
	it('tables as grids with merged cells; numbers that Word writes; deleted text left out', async () => {
		const outcome = await read(inputOf('old-word-numbers', 'doc'), 'a.doc');
		if (!outcome.ok) throw new Error(outcome.refusal.text);
		const { blocks, medium } = outcome.value;
		expect(medium).toBe('doc');
		expect(outcome.messages).toEqual([]);
		const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
		expect(texts).toContain('二、主动公开政府信息情况');
		expect(texts).toContain('（二）抓申请办理流程');
		const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
		expect(tables.map((rows) => rows[0]!.length)).toEqual([4, 8, 10, 15]);
		const [, , reasons] = tables;
		const group = reasons![2]![1];
		expect(group?.text).toMatch(/^（三）不予公开/);
		expect(reasons![3]![1]).toBe(group);
	});

	it('one with a password, and one of Word 95', async () => {
		const codeOf = async (at: number, byte: number) => {
			const bytes = inputOf('old-word-numbers', 'doc');
			const start = bytes.indexOf(Buffer.from([0xec, 0xa5]), 512);
			bytes[start + at] = byte;
			const outcome = await read(bytes, 'a.doc');
			return outcome.ok ? 'read' : outcome.refusal;
		};
		expect(await codeOf(0x0b, 0x13)).toMatchObject({ code: 'encrypted' });
		expect(await codeOf(0, 0xdc)).toMatchObject({
			code: 'unsupported_type',
			text: expect.stringContaining('Word 95')
		});
	});
});

const damages: Readonly<Record<string, (bytes: Buffer, chance: Chance) => Buffer>> = {
	cut: (bytes, { below }) => bytes.subarray(0, below(bytes.length)),
	changed(bytes, { below }) {
		const changed = Buffer.from(bytes);
		for (let count = 1 + below(8); count > 0; count -= 1) changed[below(bytes.length)] = below(256);
		return changed;
	},
	wiped(bytes, { below, pick }) {
		const from = below(bytes.length);
		return Buffer.from(bytes).fill(pick([0, 255]), from, Math.min(bytes.length, from + below(600)));
	},
	shifted(bytes, { below }) {
		const at = below(bytes.length);
		return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(40))]);
	}
};

describe('damaged Word files end in a report or in a refusal', () => {
	it.each([
		['old-word-numbers', 'doc'],
		['word-in-a-layout-table', 'docx']
	])(
		'%s',
		async (name, type) => {
			const whole = inputOf(name, type);
			for (const [kind, damage] of Object.entries(damages)) {
				for (let seed = 1; seed <= 20; seed += 1) {
					const damaged = damage(whole, chance(seed * 6221));
					const document = await read(damaged, `a.${type}`);
					const outcome = document.ok ? recognise(document.value, `a.${type}`) : document;
					expect([kind, seed, outcome.ok || outcome.refusal.text.endsWith('。')]).toEqual([
						kind,
						seed,
						true
					]);
				}
			}
		},
		60_000
	);
});
