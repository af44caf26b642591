import { closeDatabase, database } from '#lib/server/db/database.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import * as held from '#lib/server/recheck/held.ts';
import { recheck } from '#lib/server/recheck/recheck.ts';

export const help = `recheck [--region 地区代码] [--year 年度]
  重新核对已入库的报告：与各单位之和、往年、同类单位以及其他报告的文字相比；人员作出的处理不受影响。
  报告有变化时看板会自动重新核对，程序更新后可用本命令全部核对一遍。
  --region  只核对这个地区的。
  --year    只核对这一年的（以及受它影响的以后各年）。`;

type Options = { region: string | null; year: number | null };

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
		return await recheckAll(db, options);
	} finally {
		await closeDatabase();
	}
}

async function recheckAll(db: Database, { region, year }: Options): Promise<number> {
	const regions = (await held.years(db)).filter(({ code }) => code === (region ?? code));
	for (const { code, name, years } of regions) {
		const wanted = years.filter((held) => held === (year ?? held));
		if (wanted.length === 0) continue;
		const changed = await recheck(db, code, wanted);
		process.stdout.write(
			`${name}：核对了 ${wanted.length} 个年度，${changed} 份报告的核对结果有变化。\n`
		);
	}
	return 0;
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
	const options: Options = { region: null, year: null };
	const rest = args.values();
	for (const arg of rest) {
		if (arg !== '--region' && arg !== '--year') return `没有“${arg}”这个选项。`;
		const { value } = rest.next();
		if (!value || value.startsWith('--')) return `${arg} 后面要有一个值。`;
		if (arg === '--region') options.region = value;
		else if (/^(?:19|20)\d\d$/.test(value)) options.year = Number(value);
		else return `“${value}”不是年度。`;
	}
	return options;
}
