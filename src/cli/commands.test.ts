import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');

function run(args: string[], input = '') {
	return spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', input });
}

const linesOf = (text: string) =>
	text
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

describe('figures', () => {
	it('answers each line with its figures, and says of a bad one what is wrong', () => {
		const text = '2022年收到申请29件，较之去年的66件，下降56%。编印材料3册。';
		const { status, stdout } = run(
			['figures', '--json'],
			`${JSON.stringify({ year: 2022, text })}\nnot json\n\n{"year":"2022","text":""}\n{"year":2022,"text":""}\n`
		);
		expect(status).toBe(1);
		const [told, ...others] = linesOf(stdout);
		expect(told.figures).toMatchObject([
			{ measure: 'received', year: 2022, value: 29, bound: 'exact' },
			{ measure: 'received_prior_year', year: 2021, value: 66 },
			{ measure: 'received_yoy_pct', year: 2022, value: -56 }
		]);
		for (const { quote, start, end } of [...told.figures, ...told.unmeasured])
			expect(text.slice(start, end)).toBe(quote);
		expect(told.unmeasured).toMatchObject([{ value: 3, unit: '册', quote: '3册' }]);
		expect(others).toEqual([
			{ error: expect.stringContaining('JSON') },
			{ error: expect.stringContaining('year') },
			{ figures: [], unmeasured: [] }
		]);
	});
});

describe('areas', () => {
	it('answers each line with its areas, and why', () => {
		const { status, stdout } = run(['areas', '--json'], '一是更新不及时；\n尚有差距\n');
		expect(status).toBe(0);
		expect(linesOf(stdout)).toEqual([
			{
				text: '一是更新不及时；',
				areas: ['timeliness'],
				confidence: expect.any(Number),
				why: [expect.objectContaining({ area: 'timeliness', words: expect.any(Array) })]
			},
			expect.objectContaining({ text: '尚有差距', areas: ['other'] })
		]);
	});
});

describe('every command', () => {
	const { stdout } = run(['--help']);
	const names = [...new Set([...stdout.matchAll(/^([a-z]+) /gm)].map(([, name]) => name!))];

	it('is in the overview', () => {
		expect(names).toEqual(expect.arrayContaining(['parse', 'figures', 'areas', 'import', 'demo']));
	});

	it.each(names)('%s has help', (name) => {
		const help = run([name, '--help']);
		expect([help.status, help.stdout.startsWith(name)]).toEqual([0, true]);
	});

	it('refuses arguments that it does not have, with its help', () => {
		for (const name of ['figures', 'areas']) {
			expect(run([name])).toMatchObject({ status: 2, stdout: '' });
			expect(run([name, '--colour']).stderr).toContain(`${name} --json`);
		}
	});
});
