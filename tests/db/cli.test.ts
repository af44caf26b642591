import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from './page.ts';

const main = join(import.meta.dirname, '../../src/cli/main.ts');
let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'yuebao-cli-'));
	writeFileSync(join(folder, 'report.html'), page({ agency: '余杭区统计局', year: 2023 }));
	writeFileSync(join(folder, 'empty.html'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], environment: Record<string, string> = {}) {
	return spawnSync(process.execPath, [main, ...args], {
		cwd: folder,
		encoding: 'utf8',
		env: {
			...process.env,
			INIT_CWD: folder,
			DATABASE_URL: '',
			YUEBAO_DATA: join(folder, '.data'),
			...environment
		}
	});
}

it('imports a folder, says what became of each file, and keeps the good ones', () => {
	const first = run(['import', '.', '--json']);
	expect(first.stderr).toBe('');
	expect(first.status).toBe(1);
	const outcomes = first.stdout
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));
	expect(outcomes).toMatchObject([
		{ file: 'empty.html', outcome: 'failed', reason: { code: 'empty' } },
		{ file: 'report.html', outcome: 'stored', region: '330110', year: 2023 }
	]);
	const second = run(['import', 'report.html', '--received', '2024-01-20']);
	expect(second.status).toBe(0);
	expect(second.stdout).toMatch(/^没有变化 {2}report\.html：.*统计局，2023 年，第 1 版/);
});

it('lists the agencies that a file may be of, and takes the choice', () => {
	const name = 'health.html';
	writeFileSync(join(folder, name), page({ agency: '余杭区卫生健康局', year: 2020 }));
	expect(run(['import', name]).status).toBe(0);
	writeFileSync(join(folder, name), page({ agency: '余杭区卫生局', year: 2021 }));
	const waiting = run(['import', name]);
	expect(waiting.status).toBe(1);
	expect(waiting.stdout).toContain(`待定单位  ${name}`);
	const [, choice] = waiting.stdout.match(/余杭区卫生健康局（.*）：--agency (330110\/\d+)/) ?? [];
	const chosen = run(['import', name, '--agency', choice ?? '']);
	expect([chosen.status, chosen.stdout.startsWith('已入库')]).toEqual([0, true]);
	expect(run(['import', name, '--agency', 'health']).stderr).toContain('不是单位');
});

it('tells in a dry run what would change, and stores nothing', () => {
	const changed = page({ agency: '余杭区统计局', year: 2023, received: 5 });
	writeFileSync(join(folder, 'changed.html'), changed);
	const trial = run(['import', 'changed.html', 'report.html', '--dry-run']);
	expect(trial.status).toBe(0);
	expect(trial.stdout).toMatch(/^将成为第 2 版 {2}changed\.html：.*与第 1 版相比改 \d+ 格/);
	expect(trial.stdout).toContain('（一）予以公开：2 → 5');
	expect(trial.stdout).toContain('没有变化  report.html');
	const after = run(['import', 'changed.html', '--dry-run', '--json']);
	expect(JSON.parse(after.stdout)).toMatchObject({
		...{ outcome: 'new_version', version: 2, dryRun: true },
		changes: { heldVersion: 1 }
	});
});

it('reads what is stored again, and finds nothing else', () => {
	const { status, stdout, stderr } = run(['reread', '--region', '330110']);
	expect([status, stderr]).toEqual([0, '']);
	expect(stdout).toMatch(/^共 (\d+) 份报告：没有变化 \1，新版本 0，未能重新读取 0。\n$/);
});

it.each([
	[['import'], '请给出要导入的文件'],
	[['reread', '--region'], '后面要有一个值'],
	[['reread', 'a.html'], '没有“a.html”这个选项'],
	[['import', '--region'], '后面要有一个值'],
	[['import', 'x', '--received', '2024-02-30'], '不是日期'],
	[['import', 'x', '--colour'], '没有“--colour”这个选项'],
	[['import', 'nowhere.html'], '找不到“nowhere.html”'],
	[['demo'], 'demo load'],
	[['migrate', 'now'], '没有参数']
])('says what is wrong with %j', (args, words) => {
	const { status, stdout, stderr } = run(args);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain(words);
});

it('says in a sentence that the server cannot be reached, without its password', () => {
	const address = 'postgres://reader:hush@127.0.0.1:1/none';
	const { status, stderr } = run(['import', 'report.html'], { DATABASE_URL: address });
	expect(status).toBe(1);
	expect(stderr).toContain('DATABASE_URL');
	expect(stderr).not.toContain('hush');
	expect(stderr.trim().split('\n')).toHaveLength(1);
});

it('refuses an address that is none', () => {
	const { status, stderr } = run(['migrate'], { DATABASE_URL: 'mysql://x' });
	expect(status).toBe(1);
	expect(stderr).toContain('postgres://');
});
