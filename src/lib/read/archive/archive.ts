import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import { directoryOf, type Listed } from './directory.ts';
import { decodedName, safePath } from './member-name.ts';
import * as refusals from './refusals.ts';
import { documentsAmong } from './left-behind.ts';
import { sniff } from '#lib/read/sniff.ts';

const megabyte = 1024 * 1024;

export type ArchiveLimits = {
	/** Members of one archive, folders included. */
	members: number;
	/** Bytes of one member, unpacked. */
	memberBytes: number;
	/** Bytes of all members with those of archives inside, unpacked. */
	totalBytes: number;
	/** Unpacked to packed bytes of a member larger than `ratioFrom`; text of tables packs to about a fortieth. */
	ratio: number;
	ratioFrom: number;
	/** Archives within archives. */
	depth: number;
};

export const archiveLimits: ArchiveLimits = {
	members: 5000,
	memberBytes: 32 * megabyte,
	totalBytes: 512 * megabyte,
	ratio: 200,
	ratioFrom: 4 * megabyte,
	depth: 3
};

/** A file in an archive: its path there (the archive and those inside it stand as folders), and its bytes or why there are none. */
export type Member = { path: string; bytes: Uint8Array };
export type RefusedMember = { path: string; refusal: Refusal };
export type Unpacked = Member | RefusedMember;

const inflate = promisify(inflateRaw);
const stored = 0;
const deflated = 8;
const fileKind = 0o170000;
const linkKind = 0o120000;

/** Gives back how many bytes may still be unpacked. */
type Unpacking = AsyncGenerator<Unpacked, number>;

/**
 * Opens a ZIP archive. The members come one at a time, so that only one of them is held; archives in it
 * are opened in turn; what systems leave behind is left out. A damaged archive gives what can be
 * read of it, and a message; a member that cannot be taken out comes with its reason.
 * Paths begin with `fileName`: `年报.zip/城区/民政局.docx`.
 */
export async function openArchive(
	bytes: Uint8Array,
	fileName: string,
	limits: ArchiveLimits = archiveLimits
): Promise<Outcome<AsyncIterable<Unpacked>>> {
	return open(bytes, fileName, { limits, left: limits.totalBytes, depth: 1 });
}

type Bounds = { limits: ArchiveLimits; left: number; depth: number };

async function open(
	bytes: Uint8Array,
	fileName: string,
	bounds: Bounds
): Promise<Outcome<Unpacking>> {
	if (sniff(bytes) !== 'zip') return { ok: false, refusal: refusals.notAnArchive };
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const most = bounds.limits.members;
	const { members, damaged } = await directoryOf(archive, most + 1);
	if (members.length > most) return { ok: false, refusal: refusals.tooManyMembers(most) };
	const files = filesOf(members, fileName);
	if (files.length === 0) {
		return { ok: false, refusal: damaged ? refusals.damagedArchive : refusals.emptyArchive };
	}
	const messages = damaged ? [refusals.partlyDamaged] : [];
	return { ok: true, value: takeOutEach(archive, files, bounds), messages };
}

type File = { path: string; listed: Listed };

/** Members that are documents of their own, each under a path that no other has. */
function filesOf(members: readonly Listed[], folder: string): File[] {
	const taken = new Map<string, Listed>();
	const counts = new Map<string, number>();
	for (const listed of members) {
		const name = decodedName(listed);
		if (/[\\/]$/.test(name)) continue;
		const path = safePath(name) || '未命名';
		let free = path;
		for (let count = counts.get(path) ?? 1; taken.has(free); count += 1) {
			free = path.replace(/(\.[^./]+)?$/, (ending) => `（${count + 1}）${ending}`);
			counts.set(path, count + 1);
		}
		taken.set(free, listed);
	}
	return documentsAmong([...taken.keys()]).map((path) => ({
		path: `${folder}/${path}`,
		listed: taken.get(path)!
	}));
}

async function* takeOutEach(archive: Buffer, files: readonly File[], bounds: Bounds): Unpacking {
	const { limits, depth } = bounds;
	let { left } = bounds;
	for (const { path, listed } of files) {
		const refusal = refusedAsDeclared(listed, limits, left);
		if (refusal) {
			yield { path, refusal };
			continue;
		}
		left -= listed.unpacked;
		const bytes = await takeOut(archive, listed);
		if (bytes === null) yield { path, refusal: refusals.brokenMember };
		else if (sniff(bytes) !== 'zip') yield { path, bytes };
		else if (depth >= limits.depth) yield { path, refusal: refusals.nestedTooDeep(limits.depth) };
		else left = yield* inside(bytes, path, { limits, left, depth: depth + 1 });
	}
	return left;
}

async function* inside(bytes: Uint8Array, path: string, bounds: Bounds): Unpacking {
	const archive = await open(bytes, path, bounds);
	if (!archive.ok) {
		yield { path, refusal: archive.refusal };
		return bounds.left;
	}
	const left = yield* archive.value;
	for (const { code, text } of archive.messages) yield { path, refusal: { code, text } };
	return left;
}

/** Why a member is not even begun, by what its entry declares. */
function refusedAsDeclared(
	{ mode, encrypted, method, packed, unpacked, start }: Listed,
	limits: ArchiveLimits,
	left: number
): Refusal | null {
	if ((mode & fileKind) === linkKind) return refusals.linkMember;
	if (encrypted) return refusals.encryptedMember;
	if (method !== stored && method !== deflated) return refusals.unknownMethod;
	if (start === null) return refusals.brokenMember;
	if (unpacked > limits.memberBytes) return refusals.largeMember(limits.memberBytes / megabyte);
	if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio)
		return refusals.swollenMember;
	if (unpacked > left) return refusals.largeArchive(limits.totalBytes / megabyte);
	return null;
}

/** A member's bytes; null where they are not what its entry declares: longer, shorter, or of another checksum. */
async function takeOut(archive: Buffer, listed: Listed): Promise<Uint8Array | null> {
	const { method, packed, unpacked, checksum } = listed;
	const start = listed.start ?? 0;
	const data = archive.subarray(start, start + packed);
	try {
		const bytes =
			method === deflated
				? await inflate(data, { maxOutputLength: Math.max(unpacked, 1) })
				: Buffer.from(data);
		return bytes.length === unpacked && crc32(bytes) === checksum ? bytes : null;
	} catch {
		return null;
	}
}

/**
 * All members of a ZIP archive at once, at most `limits.totalBytes` of them; `openArchive` holds one at a time.
 * `refused` names those that cannot be taken out, each with its reason; the others are not held back by them.
 */
export async function unpack(
	bytes: Uint8Array,
	fileName: string,
	limits: ArchiveLimits = archiveLimits
): Promise<Outcome<{ members: Member[]; refused: RefusedMember[] }>> {
	const archive = await openArchive(bytes, fileName, limits);
	if (!archive.ok) return archive;
	const members: Member[] = [];
	const refused: RefusedMember[] = [];
	for await (const member of archive.value) {
		if ('bytes' in member) members.push(member);
		else refused.push(member);
	}
	return { ok: true, value: { members, refused }, messages: archive.messages };
}
