import { sentence } from '#lib/checks/check.ts';
import type { IdentityPart } from '#lib/checks/compare.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import { analyze } from '#lib/server/db/migrate.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { examineApart } from '#lib/server/examine-apart.ts';
import * as currentReadings from '#lib/server/reread/current-readings.ts';
import { rereadDocument, type Reread, type RereadChanges } from '#lib/server/reread/reread.ts';
import { tellCell } from './preview-words.ts';

export const help = `reread [--region 地区代码] [--dry-run] [--json]
  用现在的读取程序重新读取已入库报告的来源文件；单元格、文中数字、问题或标题等与现行版本不同的，
  存为新版本（原因“重新读取”），逐格说出不同之处；原有版本保留，所属单位不变。
  已被后来的文件取代的来源不再读取；从未入库的文件请用 import 重新导入。
  --region   只读这个地区的。
  --dry-run  只说出会有什么不同，不入库。
  --json     每份报告输出一行 JSON。
  有报告未能重新读取时退出码为 1，其余照常。`;

type Options = { region: string | null; dryRun: boolean; json: boolean };

export async function run(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n${help}\n`);
		return 2;
	}
	const db = await database();
	try {
		const { region } = options;
		if (region !== null && !(await regions.read(db, region))) {
			process.stderr.write(`没有代码为 ${region} 的地区，请核对行政区划代码。\n`);
			return 2;
		}
		return await rereadAll(db, options);
	} finally {
		await closeDatabase();
	}
}

async function rereadAll(db: Database, { region, dryRun, json }: Options): Promise<number> {
	const counts: Record<Reread['outcome'], number> = { unchanged: 0, new_version: 0, failed: 0 };
	for (const document of await currentReadings.list(db, region)) {
		const options = { examiner: examineApart, dryRun, by: 'cli' };
		for (const reread of await rereadDocument(db, document, options)) {
			counts[reread.outcome] += 1;
			if (json) print(JSON.stringify(dryRun ? { ...reread, dryRun } : reread));
			else for (const line of tell(reread, dryRun)) print(line);
		}
	}
	if (counts.new_version > 0 && !dryRun) await analyze(db);
	if (!json) {
		const total = counts.unchanged + counts.new_version + counts.failed;
		print(
			(dryRun ? '试读，没有入库。' : '') +
				`共 ${total} 份报告：没有变化 ${counts.unchanged}，新版本 ${counts.new_version}，` +
				`未能重新读取 ${counts.failed}。`
		);
	}
	return counts.failed > 0 ? 1 : 0;
}

const print = (line: string) => process.stdout.write(`${line}\n`);

/** A report in lines: the first sums up, the others tell each cell, figure, problem and rule. One that has not changed is not told. */
function tell(reread: Reread, dryRun: boolean): string[] {
	const { fileName, agency, year, heldVersion } = reread;
	const report = `${fileName}：${agency}，${year} 年`;
	if (reread.outcome === 'unchanged') return [];
	if (reread.outcome === 'failed') return [`未能重新读取  ${report}：${reread.reason.text}`];
	const { version, changes } = reread;
	const { changed, added, removed } = changes.report;
	const { figures, problems } = changes;
	return [
		`${dryRun ? '将成为' : ''}第 ${version} 版  ${report}，与第 ${heldVersion} 版相比` +
			`改 ${changed.length} 格，增 ${added.length} 格，少 ${removed.length} 格；` +
			`文中数字增 ${figures.added.length} 处、少 ${figures.removed.length} 处；` +
			`问题增 ${problems.added.length} 条、少 ${problems.removed.length} 条`,
		...linesOf(changes).map((line) => `  · ${line}`)
	];
}

function linesOf({ report, figures, problems, broken, healed }: RereadChanges): string[] {
	const name = (value: string | null) => value ?? '（没有）';
	return [
		...report.identity.map(
			({ part, held, read }) => `${parts[part]}：${name(held)} → ${name(read)}`
		),
		...[...report.changed, ...report.removed, ...report.added].map(tellCell),
		...figures.removed.map(({ quote }) => `文中数字少：“${quote}”`),
		...figures.added.map(({ quote }) => `文中数字增：“${quote}”`),
		...problems.removed.map(({ text }) => `问题少：“${text}”`),
		...problems.added.map(({ text }) => `问题增：“${text}”`),
		...broken.map((finding) => `新违反：${sentence(finding)}`),
		...healed.map((finding) => `消除：${sentence(finding)}`)
	];
}

const parts: Readonly<Record<IdentityPart, string>> = {
	title: '标题',
	agency: '单位',
	region: '地区',
	scope: '本级或汇总',
	era: '格式'
};

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
	const options: Options = { region: null, dryRun: false, json: false };
	const rest = args.values();
	for (const arg of rest) {
		if (arg === '--json') options.json = true;
		else if (arg === '--dry-run') options.dryRun = true;
		else if (arg === '--region') {
			const { value } = rest.next();
			if (!value || value.startsWith('--')) return '--region 后面要有一个值。';
			options.region = value;
		} else return `没有“${arg}”这个选项。`;
	}
	return options;
}
