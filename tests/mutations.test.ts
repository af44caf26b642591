import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '#lib/server/examine.ts';
import { chance } from './layouts/random.ts';
import { mutate } from './mutations/mutate.ts';

/**
 * Golden cases damaged in every way end in a report or a clear refusal, none in a failure of the program, and soon. More
 * of them: MUTATIONS=10000.
 */
const folder = join(import.meta.dirname, 'cases');
const inputs = readdirSync(folder).flatMap((name) =>
	readdirSync(join(folder, name))
		.filter((file) => file.startsWith('input.'))
		.map((file) => ({ file: `${name}/${file}`, bytes: readFileSync(join(folder, name, file)) }))
);
const count = Number(process.env.MUTATIONS ?? 300);
const slowest = 5000;
const seed = 20_250_131;

describe('damaged files', () => {
	it(
		`${count} of them end in a report or a refusal`,
		{ timeout: 60_000 + count * 200 },
		async () => {
			const failures: string[] = [];
			for (let index = 0; index < count; index += 1) {
				const own = chance(seed + index);
				const input = inputs[index % inputs.length]!;
				const { names, bytes } = mutate(input.bytes, own.pick(inputs).bytes, own);
				const start = process.cpuUsage();
				const outcome = await examine(bytes, input.file);
				const spent = process.cpuUsage(start);
				const milliseconds = (spent.user + spent.system) / 1000;
				const what = `${seed + index} ${input.file} ${names}`;
				if (!outcome.ok && outcome.refusal.code === 'program_error')
					failures.push(`${what}: ${outcome.refusal.text}`);
				if (milliseconds > slowest) failures.push(`${what}: ${Math.round(milliseconds)} ms`);
			}
			expect(failures).toEqual([]);
		}
	);
});
