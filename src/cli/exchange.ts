import { readFile } from 'node:fs/promises';
import { ownPermit } from '#lib/server/access/permit.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import { analyze } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { openPackage } from '#lib/server/interchange/open.ts';
import { takeIn } from '#lib/server/interchange/take-in.ts';
import { writePackage } from '#lib/server/interchange/write.ts';
import { absolute } from './paths.ts';

export const help = `exchange export 地区代码 文件.zip
exchange import 文件.zip
  把一个地区的登记单位和全部报告（现行版本，连同来源文件）导出成一个开放格式的交换包，或接收别处导出的交换包，
  供上级汇集下级的报告。格式以 JSON Schema 写明，就在包里。
  接收的报告在这里重新核对、等待审核；与现有版本相同的不动，不同的存为新版本；同一个包再次接收不会改变什么。`;

export async function run(args: string[]): Promise<number> {
	const [command, ...rest] = args;
	const [first, second] = rest;
	const db = await database();
	try {
		if (command === 'export' && first && second && rest.length === 2)
			return await exportRegion(db, first, absolute(second));
		if (command === 'import' && first && rest.length === 1)
			return await importPackage(db, absolute(first));
		return told(`参数不对。\n${help}`, 2);
	} finally {
		await closeDatabase();
	}
}

async function exportRegion(db: Database, code: string, path: string): Promise<number> {
	const region = await regions.read(db, code);
	if (!region) return told(`没有代码为 ${code} 的地区，请核对行政区划代码。`, 2);
	const permit = ownPermit<'read_drafts'>('cli', { region: code });
	const { reports, sources, agencies } = await writePackage(db, permit, region, path, new Date());
	process.stdout.write(
		`已导出：${path}（${region.name}，${agencies} 个单位，${reports} 份报告，${sources} 个来源文件）。\n`
	);
	return 0;
}

async function importPackage(db: Database, path: string): Promise<number> {
	const opened = await openPackage(await readFile(path));
	if (!opened.ok) return told(opened.refusal.text, 1);
	const { head } = opened.value;
	const permit = ownPermit<'manage_register'>('cli', { region: head.region.code });
	const end = await takeIn(db, permit, opened.value);
	if ('refused' in end) return told(end.refused.text, 1);
	const { added, newVersions, unchanged, agencies } = end.taken;
	if (added + newVersions > 0) await analyze(db);
	process.stdout.write(
		`已接收${head.region.fullName}的交换包：新增 ${added} 份报告、${agencies} 个单位，` +
			`新版本 ${newVersions} 份，没有变化 ${unchanged} 份。\n`
	);
	return 0;
}

function told(words: string, code: number): number {
	process.stderr.write(`${words}\n`);
	return code;
}
