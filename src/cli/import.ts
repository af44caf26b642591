import { readFile } from 'node:fs/promises';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import * as documents from '#lib/server/db/document.ts';
import { analyze } from '#lib/server/db/migrate.ts';
import type { Refusal } from '#lib/report/result.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { matchReasons } from '#lib/server/agency-names/near.ts';
import type { AgencyChoice } from '#lib/server/choose-agency.ts';
import { examineApart, examinerLimits, type Examiner } from '#lib/server/examine-apart.ts';
import { previewFile, type Preview } from '#lib/server/import/preview.ts';
import { importFile, type ImportOutcome } from '#lib/server/pipeline.ts';
import { portsFrom } from '#lib/server/fetch/settings.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { ahead } from './ahead.ts';
import { absolute, filesUnder } from './paths.ts';
import { tellPreview } from './preview-words.ts';
import { isAddress, sourcesOf, type Place, type Source } from './sources.ts';

export const help = `import 路径或网址… [--list 网址] [--addresses 文件] [--region 地区代码] [--agency 单位] [--received 年-月-日] [--dry-run] [--json]
  读取年度报告并入库；可以是文件、文件夹（含下级）、ZIP 压缩包，或 http(s) 网址。
  每个文件一次入库，要么全部、要么没有。
  --list      年报栏目页的网址：读取其中列出的各份报告（只读这一页）。
  --addresses 每行一个网址的文本文件；空行和 # 开头的行略过。
              只读公开网址的 80、443 端口，另可由 YUEBAO_FETCH_PORTS 增加，如 8080,8443。
  --region    报告所属地区的行政区划代码；不给则由报告内容判断，判断不出的归入“未归属”。
  --agency    为“待定单位”的文件选定单位：地区代码/单位编号，或 new（都不是，登记为新单位）；
              选定后，同一名称不再询问。
  --received  报送或公开的日期，如 2025-01-20，用来判断是否逾期。
  --dry-run   只试读，不入库：说出哪些是新的、与已存版本有哪些单元格不同、哪些规则新违反或消除。
  --json      每个文件输出一行 JSON。
  同一文件再次导入不会重复；同一单位同一年度的另一个文件存为新版本。
  单位名称与已登记的相近而不能确定的文件先保留，列出候选单位，等人选定。
  任一文件未能入库或待定时退出码为 1，其余文件照常入库。`;

type Options = {
	places: Place[];
	addressFiles: string[];
	region: string | null;
	agency: AgencyChoice | null;
	receivedOn: string | null;
	dryRun: boolean;
	json: boolean;
};

/** What is wrong with the arguments, as one sentence. */
class WrongUsage extends Error {}

export async function run(args: string[]): Promise<number> {
	let options: Options;
	let places: Place[];
	try {
		options = readOptions(args);
		places = await listPlaces(options);
	} catch (error) {
		if (!(error instanceof WrongUsage)) throw error;
		process.stderr.write(`${error.message}\n${help}\n`);
		return 2;
	}
	const db = await database();
	try {
		if (options.region !== null && !(await isRegion(db, options.region))) {
			process.stderr.write(`没有代码为 ${options.region} 的地区，请核对行政区划代码。\n`);
			return 2;
		}
		return await importAll(db, places, options);
	} finally {
		await closeDatabase();
	}
}

async function importAll(db: Database, places: Place[], options: Options): Promise<number> {
	const counts: Record<ImportOutcome['outcome'], number> = {
		stored: 0,
		new_version: 0,
		unchanged: 0,
		failed: 0,
		waiting: 0
	};
	const ports = portsFrom(process.env);
	const read = (source: Source) => examineSource(db, source, options);
	const most = examinerLimits.processes + 1;
	for await (const { source, examiner } of ahead(sourcesAt(places, ports), most, read)) {
		const { file } = source;
		const preview = await importSource(db, source, options, examiner);
		const { outcome } = preview;
		counts[outcome.outcome] += 1;
		const dryRun = options.dryRun ? { dryRun: true, changes: preview.changes } : {};
		const words = options.dryRun ? tellPreview(file, preview) : tell(file, outcome);
		const line = options.json ? JSON.stringify({ ...outcome, ...dryRun, file }) : words;
		process.stdout.write(`${line}\n`);
	}
	if (!options.dryRun) await analyze(db);
	if (!options.json) {
		const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
		process.stdout.write(
			(options.dryRun ? '试读，没有入库。' : '') +
				`共 ${total} 个文件：新入库 ${counts.stored}，新版本 ${counts.new_version}，` +
				`没有变化 ${counts.unchanged}，待定单位 ${counts.waiting}，未能入库 ${counts.failed}。\n`
		);
	}
	return counts.failed + counts.waiting > 0 ? 1 : 0;
}

async function* sourcesAt(places: readonly Place[], ports: number[]): AsyncGenerator<Source, void> {
	for (const place of places) yield* sourcesOf(place, { ports });
}

/** Files are examined some ahead of the one that is being stored, apart and within limits; one that is known is not read again. */
async function examineSource(db: Database, source: Source, { region }: Options) {
	if ('refusal' in source) return { source, examiner: examineApart };
	try {
		const { bytes, fileName } = source;
		const known = await documents.versionOf(db, bytes, region);
		const examined = known ? null : await examineApart(bytes, fileName);
		return { source, examiner: examined ? async () => examined : examineApart };
	} catch {
		return { source, examiner: examineApart };
	}
}

/** Stores a file, or tells what that would do; `changes` is null where it is stored. */
async function importSource(
	db: Database,
	source: Source,
	{ region, agency, receivedOn, dryRun }: Options,
	examiner: Examiner
): Promise<Preview> {
	const { fileName, origin } = source;
	const failed = (reason: Refusal): Preview => ({
		outcome: { outcome: 'failed', fileName, region: region ?? regions.unassigned, reason },
		changes: null
	});
	if ('refusal' in source) return failed(source.refusal);
	try {
		const { bytes } = source;
		const request = { bytes, fileName, origin, region, agency, receivedOn, examiner };
		if (dryRun) return await previewFile(db, request);
		return { outcome: await importFile(db, request), changes: null };
	} catch (error) {
		const text = `没有入库：${error instanceof Error ? error.message : String(error)}`;
		return failed({ code: 'not_stored', text });
	}
}

const words: Readonly<Record<Exclude<ImportOutcome['outcome'], 'failed' | 'waiting'>, string>> = {
	stored: '已入库',
	new_version: '新版本',
	unchanged: '没有变化'
};

function tell(path: string, outcome: ImportOutcome): string {
	if (outcome.outcome === 'failed') return `未能入库  ${path}：${outcome.reason.text}`;
	if (outcome.outcome === 'waiting') return tellWaiting(path, outcome);
	const { agency, year, version, findings } = outcome;
	const found = findings.error + findings.warning + findings.notice;
	const checked = found === 0 ? '核对无异常' : `待核 ${found} 处（错误 ${findings.error} 处）`;
	return `${words[outcome.outcome]}  ${path}：${agency}，${year} 年，第 ${version} 版，${checked}`;
}

function tellWaiting(
	path: string,
	{ reason, candidates }: Extract<ImportOutcome, { outcome: 'waiting' }>
): string {
	const lines = candidates.map(
		({ region, regionName, agencyId, name, why }) =>
			`  · ${regionName} ${name}（${matchReasons[why]['zh-CN']}）：--agency ${region}/${agencyId}`
	);
	return [`待定单位  ${path}：${reason.text}`, ...lines, '  · 都不是：--agency new'].join('\n');
}

function readOptions(args: string[]): Options {
	const options: Options = {
		places: [],
		addressFiles: [],
		region: null,
		agency: null,
		receivedOn: null,
		dryRun: false,
		json: false
	};
	const rest = args.values();
	for (const arg of rest) {
		if (arg === '--json') options.json = true;
		else if (arg === '--dry-run') options.dryRun = true;
		else if (arg === '--list')
			options.places.push({ kind: 'list', value: address(following(arg, rest)) });
		else if (arg === '--addresses') options.addressFiles.push(following(arg, rest));
		else if (arg === '--region') options.region = following(arg, rest);
		else if (arg === '--agency') options.agency = choice(following(arg, rest));
		else if (arg === '--received') options.receivedOn = day(following(arg, rest));
		else if (arg.startsWith('--')) throw new WrongUsage(`没有“${arg}”这个选项。`);
		else options.places.push({ kind: isAddress(arg) ? 'address' : 'path', value: arg });
	}
	if (options.places.length + options.addressFiles.length === 0) {
		throw new WrongUsage('请给出要导入的文件、文件夹或网址。');
	}
	return options;
}

function following(option: string, rest: Iterator<string>): string {
	const next = rest.next();
	if (next.done || next.value.startsWith('--')) throw new WrongUsage(`${option} 后面要有一个值。`);
	return next.value;
}

function address(text: string): string {
	if (!isAddress(text)) throw new WrongUsage(`“${text}”不是 http:// 或 https:// 开头的网址。`);
	return text;
}

function choice(text: string): AgencyChoice {
	if (text === 'new') return text;
	const [, region, agencyId] = text.match(/^(\d{6})\/(\d{1,9})$/) ?? [];
	if (region === undefined)
		throw new WrongUsage(`“${text}”不是单位；请写成 330110/12 的样子，或 new。`);
	return { region, agencyId: Number(agencyId) };
}

function day(text: string): string {
	const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) {
		throw new WrongUsage(`“${text}”不是日期；请写成 2025-01-20 的样子。`);
	}
	return text;
}

/** Every file of the folders named, then what else was named; each once. */
async function listPlaces({ places, addressFiles }: Options): Promise<Place[]> {
	const lists: Place[][] = [];
	for (const place of places) {
		lists.push(place.kind === 'path' ? await filesOf(place.value) : [place]);
	}
	for (const file of addressFiles) lists.push(await addressesIn(file));
	const known = new Map(lists.flat().map((place) => [`${place.kind} ${place.value}`, place]));
	return [...known.values()];
}

async function filesOf(path: string): Promise<Place[]> {
	try {
		return (await filesUnder(path)).map((value) => ({ kind: 'path', value }));
	} catch {
		throw new WrongUsage(`找不到“${path}”，请核对路径和权限。`);
	}
}

async function addressesIn(file: string): Promise<Place[]> {
	const text = await readFile(absolute(file), 'utf8').catch(() => {
		throw new WrongUsage(`打不开“${file}”，请核对路径和权限。`);
	});
	return text
		.split(/\r?\n/)
		.map((line) => line.replace(/^\ufeff/, '').trim())
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => ({ kind: 'address', value: address(line) }));
}

async function isRegion(db: Database, code: string): Promise<boolean> {
	return (await regions.read(db, code)) !== null || regionOfCode(code) !== null;
}
