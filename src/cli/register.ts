import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { columnNames } from '#lib/register/columns.ts';
import { ownPermit } from '#lib/server/access/permit.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { applyImport } from '#lib/server/register/apply.ts';
import { registerFile, registerFormats, registerTable } from '#lib/server/register/export.ts';
import { planImport, regionsOf, type ImportPlan } from '#lib/server/register/plan.ts';
import { rowsIn } from '#lib/server/register/rows.ts';
import { absolute, bytesOf } from './paths.ts';

export const help = `register export 文件 [--region 地区代码] | register import 文件 [--region 地区代码] [--dry-run]
  export  把单位登记簿写成 .xlsx 或 .csv；不给 --region 时为全部地区。
  import  按单位编号或名称新增、更改单位；不删除任何单位。有一行不被接受时全部不写入。
  --dry-run  只列出会新增、更改和不被接受的行，不写入。`;

type Options = { file: string; region: string | null; dryRun: boolean };

export async function run(args: string[]): Promise<number> {
	const [action, ...rest] = args;
	if (action !== 'export' && action !== 'import')
		return wrong('请写 register export 或 register import。');
	const options = readOptions(rest);
	if (typeof options === 'string') return wrong(options);
	if (action === 'export' && options.dryRun) return wrong('export 没有 --dry-run。');
	const db = await database();
	try {
		return await actions[action](db, options);
	} finally {
		await closeDatabase();
	}
}

function wrong(text: string): number {
	process.stderr.write(`${text}\n${help}\n`);
	return 2;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

const actions = { export: writeRegister, import: readRegister };

async function writeRegister(db: Database, { file, region }: Options): Promise<number> {
	const format = registerFormats.find((format) => file.toLowerCase().endsWith(`.${format}`));
	if (!format) return wrong('文件名要以 .xlsx 或 .csv 结尾。');
	const known = (await regions.list(db)).map(({ code }) => code);
	if (region !== null && !known.includes(region)) return wrong(`没有登记代码为 ${region} 的地区。`);
	const codes = region === null ? known.filter((code) => code !== regions.unassigned) : [region];
	const table = await registerTable(db, codes);
	await writeFile(absolute(file), registerFile(table, format));
	print(`已写出 ${table.rows.length} 个单位：${file}`);
	return 0;
}

async function readRegister(db: Database, { file, region, dryRun }: Options): Promise<number> {
	const found = await rowsIn(await bytesOf(file), basename(file));
	if ('refused' in found) {
		process.stderr.write(`${found.refused}\n`);
		return 1;
	}
	return db.transaction().execute(async (trx) => {
		const plan = await planImport(trx, found.rows, region);
		tell(plan);
		if (plan.refused.length > 0) return 1;
		const codes = dryRun ? [] : regionsOf(plan);
		for (const code of codes) await applyImport(trx, plan, ownPermit('cli', { region: code }));
		print(dryRun ? '试运行，没有写入。' : '已写入。');
		return 0;
	});
}

function tell({ added, changed, unchanged, refused, newRegions }: ImportPlan): void {
	for (const { fullName, code } of newRegions) print(`登记地区  ${fullName}（${code}）`);
	for (const { row, name } of added) print(`新增  第 ${row} 行  ${name}`);
	for (const { row, name, changes } of changed)
		for (const { column, from, to } of changes)
			print(
				`更改  第 ${row} 行  ${name}  ${columnNames[column]['zh-CN']}：${from || '空'} → ${to || '空'}`
			);
	for (const { row, name, reason } of refused)
		print(`不被接受  第 ${row} 行  ${name}：${reason['zh-CN']}`);
	print(
		`新增 ${added.length}，更改 ${changed.length}，不变 ${unchanged}，不被接受 ${refused.length}。`
	);
}

function readOptions(args: readonly string[]): Options | string {
	const options: Options = { file: '', region: null, dryRun: false };
	const rest = args.values();
	for (const arg of rest) {
		if (arg === '--dry-run') options.dryRun = true;
		else if (arg === '--region') {
			const { value } = rest.next();
			if (!value) return '--region 后面要有一个值。';
			options.region = value;
		} else if (arg.startsWith('--')) return `没有“${arg}”这个选项。`;
		else options.file = arg;
	}
	return options.file === '' ? '请给出文件。' : options;
}
