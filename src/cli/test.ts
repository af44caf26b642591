import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const help = `test
  依次运行：代码格式与规范、类型检查、单元测试与案例、数据库测试（内嵌与 PostgreSQL 服务器）、浏览器测试。
  最后一行为“N passed, N failed”。`;

const root = join(import.meta.dirname, '../..');
type Counts = { passed: number; failed: number };

type Step = {
	name: string;
	/** Program in node_modules/.bin and its arguments; `report` is where a runner writes its JSON. */
	command: (report: string) => string[];
	counts?: (report: string) => Promise<Counts>;
};

const steps: Step[] = [
	{
		name: '界面文字',
		command: () => [
			'paraglide-js',
			'compile',
			...['--project', 'src/lib/messages/project.inlang', '--outdir', 'src/lib/paraglide'],
			...['--strategy', 'cookie', 'baseLocale']
		]
	},
	{ name: '框架类型', command: () => ['svelte-kit', 'sync'] },
	{ name: '代码格式', command: () => ['prettier', '--check', '--log-level', 'warn', '.'] },
	{ name: '代码规范', command: () => ['eslint', '--max-warnings', '0', '.'] },
	{ name: '类型检查', command: () => ['svelte-check', '--tsconfig', './tsconfig.json'] },
	{
		name: '单元与数据库测试',
		command: (report) => [
			'vitest',
			'run',
			...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report]
		],
		counts: vitestCounts
	},
	{
		name: '浏览器测试',
		command: () => ['playwright', 'test', '-c', 'tests/e2e'],
		counts: playwrightCounts
	}
];

async function vitestCounts(report: string): Promise<Counts> {
	const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
		await readFile(report, 'utf8')
	);
	return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
}

async function playwrightCounts(report: string): Promise<Counts> {
	const { stats } = JSON.parse(await readFile(report, 'utf8'));
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

async function execute(step: Step, report: string): Promise<Counts> {
	process.stdout.write(`\n== ${step.name}\n`);
	const [program = '', ...args] = step.command(report);
	const child = spawn(join(root, 'node_modules/.bin', program), args, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
	});
	const status = await new Promise<number>((done) => {
		child.on('error', () => done(1));
		child.on('close', (code) => done(code ?? 1));
	});
	if (!step.counts) return { passed: Number(status === 0), failed: Number(status !== 0) };
	if (!existsSync(report)) return { passed: 0, failed: 1 };
	const counts = await step.counts(report);
	return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

export async function run(): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'yuebao-test-'));
	const all: Counts[] = [];
	for (const [index, step] of steps.entries()) {
		all.push(await execute(step, join(folder, `${index}.json`)));
	}
	await rm(folder, { recursive: true });
	const sum = (key: keyof Counts) => all.reduce((total, counts) => total + counts[key], 0);
	const failing = steps.filter((_, index) => all[index]?.failed).map((step) => step.name);
	if (failing.length > 0) process.stdout.write(`\n未通过：${failing.join('、')}\n`);
	process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
	return sum('failed') === 0 ? 0 : 1;
}
