import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { checkHeld } from '#lib/checks/check-held.ts';
import { sentence } from '#lib/checks/check.ts';
import { faultsOf, suggestMapping, mappingOf } from '#lib/recognise/ledger/mapping.ts';
import type { ColumnUse, LedgerMapping, MappingFault } from '#lib/recognise/ledger/mapping.ts';
import type { Ledger } from '#lib/recognise/ledger/ledger.ts';
import { readLedger } from '#lib/recognise/ledger/read-ledger.ts';
import { noLedger } from '#lib/recognise/ledger/refusals.ts';
import { placeName } from '#lib/report/place.ts';
import { closeDatabase, database } from '#lib/server/db/database.ts';
import { importLedger, ledgerIn } from '#lib/server/ledger.ts';
import { absolute, bytesOf } from './paths.ts';

export const help = `ledger 文件 [--map 对应.json] [--year 年度] [--json] [--import --region 地区代码]
  读取汇总台账（一行一个单位）。不给 --map：列出每一列对应法定表格的哪一格；加 --json 输出可修改、
  可用于 --map 的 JSON。给 --map：每个单位输出一份报告，--json 为每行一个对象。
  --year    台账没有年度列、标题也没有年度时的报告年度。
  --import  入库，并记住对应关系，之后相同表头的台账用 import 即可。`;

type Options = {
	file: string;
	map: string | null;
	year: number | null;
	json: boolean;
	store: boolean;
	region: string | null;
};

export async function run(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') return wrong(`${options}\n${help}`);
	const bytes = await bytesOf(options.file);
	const fileName = basename(options.file);
	const ledger = await ledgerIn(bytes, fileName);
	if (!ledger) {
		if (options.json) print(JSON.stringify({ file: options.file, error: noLedger }));
		else process.stderr.write(`${noLedger.text}\n`);
		return 1;
	}
	if (options.map === null && !options.store) return suggest(ledger, options.json);
	const mapping = options.map ? await mappingIn(options.map) : mappingOf(suggestMapping(ledger));
	const faults = mapping ? faultsOf(ledger, mapping) : (['other_heads'] as const);
	if (!mapping || faults.length > 0)
		return wrong(faults.map((fault) => faultWords[fault]).join(''));
	return options.store
		? importRows(bytes, fileName, ledger, mapping, options)
		: printRows(ledger, mapping, fileName, options);
}

const faultWords: Readonly<Record<MappingFault, string>> = {
	no_office: '要有且只有一列是单位名称（office）。',
	no_cell: '至少要有一列对应法定表格里的一格（cell）。',
	repeated_cell: '有两列对应同一格。',
	other_heads: '对应文件与这份台账的列不符。'
};

const print = (line: string) => process.stdout.write(`${line}\n`);

function wrong(text: string): number {
	process.stderr.write(`${text}\n`);
	return 2;
}

const nameOf = (use: ColumnUse | null) =>
	use === null ? '未对应' : use.kind === 'cell' ? placeName(use.place) : useWords[use.kind];
const useWords = { office: '单位名称', year: '年度', region: '地区', ignored: '不读取' } as const;

function suggest(ledger: Ledger, json: boolean): number {
	const suggestions = suggestMapping(ledger);
	if (json) {
		const columns = suggestions.map(({ column: { name, heads, samples }, use, sure, reason }) => ({
			column: name,
			heads,
			samples,
			use: use ?? { kind: 'ignored' },
			sure,
			reason
		}));
		print(JSON.stringify(columns, null, 2));
		return 0;
	}
	for (const { column, use, sure } of suggestions) {
		print(`${column.name}\t${column.heads.join(' / ')}\t${nameOf(use)}${sure ? '' : '（请核对）'}`);
	}
	return 0;
}

/** The uses of a file that `--json` printed, perhaps changed by hand; null where it is none. */
async function mappingIn(path: string): Promise<LedgerMapping | null> {
	try {
		const columns: unknown = JSON.parse(await readFile(path, 'utf8'));
		return Array.isArray(columns)
			? columns.map((column) => (column?.use ?? { kind: 'ignored' }) as ColumnUse)
			: null;
	} catch {
		return null;
	}
}

function printRows(
	ledger: Ledger,
	mapping: LedgerMapping,
	fileName: string,
	{ json, year, file }: Options
): number {
	const { reports, messages } = readLedger(ledger, mapping, { year, fileName });
	for (const { report, messages: own } of reports) {
		const findings = checkHeld(report).map((finding) => ({
			...finding,
			message: sentence(finding, 'zh-CN')
		}));
		if (json) print(JSON.stringify({ file, ...report, findings, messages: own }));
		else {
			const { agency, year: ofYear, facts } = report;
			print(
				`${agency}，${ofYear ?? '年度未能确定'}，${facts.length} 个单元格，${findings.length} 处待核`
			);
		}
	}
	for (const { text } of messages) process.stderr.write(`${text}\n`);
	return 0;
}

async function importRows(
	bytes: Uint8Array,
	fileName: string,
	ledger: Ledger,
	mapping: LedgerMapping,
	{ file, region, year, json }: Options
): Promise<number> {
	const db = await database();
	try {
		const origin = absolute(file);
		const request = { bytes, fileName, origin, region, year, ledger, mapping, by: 'cli' };
		const { outcome, rows } = await importLedger(db, request);
		for (const row of rows) {
			const { office, year: ofYear, outcome: end, reason } = row;
			print(
				json
					? JSON.stringify(row)
					: `${end}  ${office}，${ofYear ?? ''}${reason ? `：${reason}` : ''}`
			);
		}
		if (outcome.outcome !== 'failed') return rows.some(({ reason }) => reason) ? 1 : 0;
		process.stderr.write(`${outcome.reason.text}\n`);
		return 1;
	} finally {
		await closeDatabase();
	}
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
	const options: Options = {
		file: '',
		map: null,
		year: null,
		json: false,
		store: false,
		region: null
	};
	const rest = args.values();
	for (const arg of rest) {
		if (arg === '--json') options.json = true;
		else if (arg === '--import') options.store = true;
		else if (arg === '--map' || arg === '--year' || arg === '--region') {
			const { value } = rest.next();
			if (!value) return `${arg} 后面要有一个值。`;
			if (arg === '--map') options.map = value;
			else if (arg === '--region') options.region = value;
			else if (/^20\d{2}$/.test(value)) options.year = Number(value);
			else return '年度要写成四位数字，如 2024。';
		} else if (arg.startsWith('--')) return `没有“${arg}”这个选项。`;
		else options.file = arg;
	}
	return options.file === '' ? '请给出要读取的台账。' : options;
}
