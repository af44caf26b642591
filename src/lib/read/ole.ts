/** What an OLE file is, by the streams of its root: old Word, old Excel, an encrypted Office file, or something else. */
export const oleKinds = ['doc', 'xls', 'encrypted', 'ole'] as const;
export type OleKind = (typeof oleKinds)[number];

/** A compound file ([MS-CFB]): the streams that stand in its root, by name. */
export type Compound = {
	names: readonly string[];
	/** The bytes of a stream of the root, as far as the file holds them; null where there is no such stream. */
	stream: (name: string) => Uint8Array | null;
};

type Entry = {
	name: string;
	type: number;
	left: number;
	right: number;
	child: number;
	start: number;
	size: number;
};

const endOfChain = 0xfffffffa;
const headerLength = 512;
const entryLength = 128;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function numbersOf(bytes: Uint8Array): Uint32Array {
	const view = viewOf(bytes);
	return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) =>
		view.getUint32(index * 4, true)
	);
}

function entryAt(bytes: Uint8Array, offset: number): Entry | null {
	if (offset + entryLength > bytes.length) return null;
	const view = viewOf(bytes);
	const nameLength = view.getUint16(offset + 64, true);
	const type = view.getUint8(offset + 66);
	if (nameLength < 2 || nameLength > 64 || nameLength % 2 !== 0 || type > 5) return null;
	const name = new TextDecoder('utf-16le').decode(bytes.subarray(offset, offset + nameLength - 2));
	return {
		name,
		type,
		left: view.getUint32(offset + 68, true),
		right: view.getUint32(offset + 72, true),
		child: view.getUint32(offset + 76, true),
		start: view.getUint32(offset + 116, true),
		size: view.getUint32(offset + 120, true)
	};
}

/** Sectors of one size behind each other: which one follows which stands in `next`. */
function chained(
	bytes: Uint8Array,
	first: number,
	next: Uint32Array,
	size: number,
	offset: number
): Uint8Array {
	const parts: Uint8Array[] = [];
	let sector = first;
	for (let count = 0; sector < endOfChain && count < next.length; count += 1) {
		const from = offset + sector * size;
		if (from >= bytes.length) break;
		parts.push(bytes.subarray(from, from + size));
		sector = next[sector] ?? endOfChain;
	}
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** The sectors that hold the allocation table: 109 named in the header, the rest in a chain of their own. */
function allocation(bytes: Uint8Array, sectorSize: number): Uint32Array {
	const view = viewOf(bytes);
	const most = Math.ceil(bytes.length / sectorSize);
	const sectors = [...numbersOf(bytes.subarray(76, headerLength))];
	let more = view.getUint32(68, true);
	for (let count = 0; more < endOfChain && count < most; count += 1) {
		const from = (more + 1) * sectorSize;
		const listed = numbersOf(bytes.subarray(from, from + sectorSize));
		if (listed.length < sectorSize / 4) break;
		sectors.push(...listed.subarray(0, -1));
		more = listed.at(-1)!;
	}
	const next = new Uint32Array(most).fill(endOfChain);
	let at = 0;
	for (const sector of sectors) {
		if (at >= most) break;
		if (sector < endOfChain) {
			const from = (sector + 1) * sectorSize;
			const listed = numbersOf(bytes.subarray(from, from + sectorSize));
			next.set(listed.subarray(0, most - at), at);
		}
		at += sectorSize / 4;
	}
	return next;
}

/** The streams directly below the root; all of the directory where its tree is torn. */
function rootStreams(entries: readonly (Entry | null)[]): Entry[] {
	const found: Entry[] = [];
	const seen = new Set<number>();
	const open = [entries[0]?.child ?? endOfChain];
	for (let index = open.pop(); index !== undefined; index = open.pop()) {
		const entry = entries[index];
		if (!entry || seen.has(index)) continue;
		seen.add(index);
		open.push(entry.left, entry.right);
		if (entry.type === 2) found.push(entry);
	}
	return found.length > 0 ? found : (entries.filter((entry) => entry?.type === 2) as Entry[]);
}

/** Opens a compound file; null where its header or directory cannot be read. Never throws. */
export function openCompound(bytes: Uint8Array): Compound | null {
	if (bytes.length < headerLength + entryLength) return null;
	const view = viewOf(bytes);
	if (view.getUint32(0) !== 0xd0cf11e0) return null;
	const shift = view.getUint16(30, true);
	const smallShift = view.getUint16(32, true);
	if (shift < 7 || shift > 16 || smallShift < 4 || smallShift > shift) return null;
	const sectorSize = 1 << shift;
	const next = allocation(bytes, sectorSize);
	const large = (first: number) => chained(bytes, first, next, sectorSize, sectorSize);
	const directory = large(view.getUint32(48, true));
	const entries = Array.from({ length: Math.floor(directory.length / entryLength) }, (_, index) =>
		entryAt(directory, index * entryLength)
	);
	if (entries.length === 0) return null;
	const streams = rootStreams(entries);
	const cutoff = view.getUint32(56, true);

	function stream(name: string): Uint8Array | null {
		const entry = streams.find((one) => one.name === name);
		if (!entry) return null;
		if (entry.size >= cutoff) return large(entry.start).subarray(0, entry.size);
		const small = large(entries[0]?.start ?? endOfChain);
		const smallNext = numbersOf(large(view.getUint32(60, true)));
		return chained(small, entry.start, smallNext, 1 << smallShift, 0).subarray(0, entry.size);
	}
	return { names: streams.map(({ name }) => name), stream };
}

const signs: readonly [OleKind, readonly string[]][] = [
	['encrypted', ['EncryptedPackage']],
	['doc', ['WordDocument']],
	['xls', ['Workbook', 'Book', 'WORKBOOK', 'BOOK']]
];

/** Names of the streams that the file's 128-byte entries give, wherever they stand: for a file whose tables are torn. */
function scannedNames(bytes: Uint8Array): string[] {
	const wanted = signs.flatMap(([, names]) => names);
	const found: string[] = [];
	for (let at = headerLength; at + entryLength <= bytes.length; at += entryLength) {
		if (bytes[at + 66] !== 2 || bytes[at + 1] !== 0 || bytes[at + 65] !== 0) continue;
		const name = entryAt(bytes, at)?.name;
		if (name && wanted.includes(name)) found.push(name);
	}
	return found;
}

/** Tells what an OLE file holds from its directory. Never throws. */
export function oleKind(bytes: Uint8Array): OleKind {
	const kindOf = (names: readonly string[]) =>
		signs.find(([, wanted]) => wanted.some((name) => names.includes(name)))?.[0];
	return kindOf(openCompound(bytes)?.names ?? []) ?? kindOf(scannedNames(bytes)) ?? 'ole';
}
