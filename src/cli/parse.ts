import { parse } from '#lib/server/pipeline.ts';
import { sourcesOf, type Source } from './sources.ts';

export const help = `parse 路径 [路径…] [--json]
  读取年度报告，不入库；路径可以是文件、文件夹（含下级）或 ZIP 压缩包，压缩包里的文件记作“包名.zip/文件”。
  --json：每个文件输出一行 JSON（标准输出只有这些行）；不加则输出摘要。
  任一文件读不出报告时退出码为 1，其余文件照常读取。`;

export async function run(args: string[]): Promise<number> {
	const json = args.includes('--json');
	const paths = args.filter((arg) => !arg.startsWith('--'));
	const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
	if (unknown || paths.length === 0) {
		process.stderr.write(
			`${unknown ? `没有“${unknown}”这个选项。` : '请给出要读取的文件。'}\n${help}\n`
		);
		return 2;
	}
	let status = 0;
	for (const value of paths) {
		for await (const source of sourcesOf({ kind: 'path', value })) {
			const parsed = await parseSource(source);
			if ('error' in parsed) status = 1;
			process.stdout.write(`${json ? JSON.stringify(parsed) : summary(parsed)}\n`);
		}
	}
	return status;
}

type Parsed = Awaited<ReturnType<typeof parse>>;

async function parseSource(source: Source): Promise<Parsed> {
	const { file, fileName } = source;
	if ('refusal' in source) return { file, error: source.refusal };
	return { ...(await parse(source.bytes, fileName)), file };
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
