import { basename } from 'node:path';
import { parse } from '#lib/server/pipeline.ts';
import { bytesOf } from './paths.ts';

export const help = `parse 文件 [文件…] [--json]
  读取年度报告，不入库。--json：每个文件输出一行 JSON（标准输出只有这些行）；不加则输出摘要。
  任一文件读不出报告时退出码为 1，其余文件照常读取。`;

export async function run(args: string[]): Promise<number> {
	const json = args.includes('--json');
	const files = args.filter((arg) => !arg.startsWith('--'));
	const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
	if (unknown || files.length === 0) {
		process.stderr.write(
			`${unknown ? `没有“${unknown}”这个选项。` : '请给出要读取的文件。'}\n${help}\n`
		);
		return 2;
	}
	let status = 0;
	for (const file of files) {
		const parsed = await parseFile(file);
		if ('error' in parsed) status = 1;
		process.stdout.write(`${json ? JSON.stringify(parsed) : summary(parsed)}\n`);
	}
	return status;
}

type Parsed = Awaited<ReturnType<typeof parse>>;

async function parseFile(file: string): Promise<Parsed> {
	let bytes: Uint8Array;
	try {
		bytes = await bytesOf(file);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code === 'ENOENT' ? '文件不存在' : '文件打不开';
		return { file, error: { code: 'unreadable_file', text: `${reason}，请核对路径和权限。` } };
	}
	return { ...(await parse(bytes, basename(file))), file };
}

function summary(parsed: Parsed): string {
	if ('error' in parsed) return `${parsed.file}：${parsed.error.text}`;
	const findings = parsed.findings.map((finding) => `  · ${finding.message}`);
	return [
		`${parsed.file}：${parsed.agency ?? '单位未能确定'}，${parsed.year ?? '年度未能确定'}，` +
			`${parsed.facts.length} 个单元格，${parsed.findings.length} 处待核`,
		...findings
	].join('\n');
}
