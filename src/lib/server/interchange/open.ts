import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import {
	packageFile,
	sourcePath,
	type InterchangePackage,
	type InterchangeReport
} from '#lib/interchange/format.ts';
import { packageSchema, reportSchema } from '#lib/interchange/schema.ts';
import { unpack } from '#lib/read/archive/archive.ts';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import { digest } from '../db/document.ts';

const ajv = new Ajv2020({ allowUnionTypes: true });
const isPackage = ajv.compile<InterchangePackage>(packageSchema);
const isReport = ajv.compile<InterchangeReport>(reportSchema);

/** A package that keeps to the format, with everything in it that it names. */
export type OpenedPackage = {
	head: InterchangePackage;
	reports: InterchangeReport[];
	/** The documents by their SHA-256. */
	sources: ReadonlyMap<string, Uint8Array>;
};

/** Opens a package and holds it against the format; nothing of one that does not keep to it is taken. */
export async function openPackage(bytes: Uint8Array): Promise<Outcome<OpenedPackage>> {
	const archive = await unpack(bytes, 'package');
	if (!archive.ok) return archive;
	const members = new Map(
		archive.value.members.map(({ path, bytes }) => [path.slice('package/'.length), bytes])
	);
	const head = jsonOf(members.get(packageFile));
	if (head === undefined) return refused('no_package', `包里没有 ${packageFile}，不是交换包。`);
	if (!isPackage(head)) return refused('not_valid', against(packageFile, isPackage.errors));
	const reports: InterchangeReport[] = [];
	for (const path of head.reports) {
		const report = jsonOf(members.get(path));
		if (report === undefined) return refused('incomplete', `包里缺少 ${path}，或不是 JSON。`);
		if (!isReport(report)) return refused('not_valid', against(path, isReport.errors));
		reports.push(report);
	}
	const sources = new Map<string, Uint8Array>();
	for (const { sha256, fileName } of head.sources) {
		const source = members.get(sourcePath(sha256));
		if (!source) return refused('incomplete', `包里缺少来源文件“${fileName}”。`);
		if (digest(source) !== sha256)
			return refused('damaged', `来源文件“${fileName}”与包里所写的校验值不符。`);
		sources.set(sha256, source);
	}
	const astray = unnamed(head, reports);
	return astray
		? refused('astray', astray)
		: { ok: true, value: { head, reports, sources }, messages: archive.messages };
}

/** What is pointed to and is not there. */
function unnamed(head: InterchangePackage, reports: readonly InterchangeReport[]): string | null {
	const keys = new Set(head.agencies.map(({ key }) => key));
	const named = [
		...head.agencies.flatMap(({ successor }) => successor ?? []),
		...head.reforms.flatMap(({ before, after }) => [...before, ...after]),
		...reports.map(({ agencyKey }) => agencyKey)
	];
	const key = named.find((key) => !keys.has(key));
	if (key !== undefined) return `包里没有登记单位 ${key}。`;
	const nameless = head.agencies.find(
		({ names }) => names.filter(({ kind }) => kind === 'current').length !== 1
	);
	if (nameless) return `单位 ${nameless.key} 应当恰有一个现用名称。`;
	const digests = new Set(head.sources.map(({ sha256 }) => sha256));
	const report = reports.find(({ source }) => !digests.has(source));
	return report ? `${report.report.agency} ${report.report.year} 年报告的来源文件不在包里。` : null;
}

function jsonOf(bytes: Uint8Array | undefined): unknown {
	if (!bytes) return undefined;
	try {
		return JSON.parse(Buffer.from(bytes).toString('utf8'));
	} catch {
		return undefined;
	}
}

function against(path: string, errors: ErrorObject[] | null | undefined): string {
	const first = errors?.[0];
	return `${path} 不合交换格式：${first?.instancePath || '/'} ${first?.message ?? ''}`;
}

function refused(code: string, text: string): { ok: false; refusal: Refusal } {
	return { ok: false, refusal: { code, text } };
}
