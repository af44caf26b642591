/** What stands before each member's bytes (APPNOTE 4.3.7); offsets are counted from the start of the archive. */
export type LocalHeader = {
	offset: number;
	flags: number;
	method: number;
	name: Buffer;
	extra: Buffer;
	/** Null where the archive breaks off before the member's end is told. */
	sizes: { checksum: number; packed: number; unpacked: number } | null;
	dataStart: number;
};

const headerSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const descriptorSignature = Buffer.from('PK\u0007\u0008', 'latin1');
const sizesFollow = 1 << 3;

type Sizes = NonNullable<LocalHeader['sizes']>;

/**
 * Sizes that a writer which did not know them beforehand put behind the data (APPNOTE 4.3.9), by where the
 * data must then start.
 */
function sizesBehindData(archive: Buffer): ReadonlyMap<number, Sizes> {
	const found = new Map<number, Sizes>();
	let at = archive.indexOf(descriptorSignature);
	while (at !== -1 && at + 16 <= archive.length) {
		const packed = archive.readUInt32LE(at + 8);
		const start = at - packed;
		if (start > 0 && !found.has(start)) {
			const checksum = archive.readUInt32LE(at + 4);
			found.set(start, { checksum, packed, unpacked: archive.readUInt32LE(at + 12) });
		}
		at = archive.indexOf(descriptorSignature, at + 4);
	}
	return found;
}

function headerAt(
	archive: Buffer,
	offset: number,
	behind: ReadonlyMap<number, Sizes>
): LocalHeader | null {
	if (offset + 30 > archive.length) return null;
	const nameEnd = offset + 30 + archive.readUInt16LE(offset + 26);
	const dataStart = nameEnd + archive.readUInt16LE(offset + 28);
	if (nameEnd === offset + 30 || dataStart > archive.length) return null;
	const flags = archive.readUInt16LE(offset + 6);
	const stated = {
		checksum: archive.readUInt32LE(offset + 14),
		packed: archive.readUInt32LE(offset + 18),
		unpacked: archive.readUInt32LE(offset + 22)
	};
	const toldBehind = (flags & sizesFollow) !== 0 && stated.packed === 0;
	const sizes = toldBehind ? behind.get(dataStart) : stated;
	return {
		offset,
		flags,
		method: archive.readUInt16LE(offset + 8),
		name: archive.subarray(offset + 30, nameEnd),
		extra: archive.subarray(nameEnd, dataStart),
		sizes: sizes && dataStart + sizes.packed <= archive.length ? sizes : null,
		dataStart
	};
}

/** The members of an archive as far as it goes, without its directory: at most `most` of them. */
export function localHeaders(archive: Buffer, most: number): LocalHeader[] {
	const found: LocalHeader[] = [];
	const behind = sizesBehindData(archive);
	let at = archive.indexOf(headerSignature);
	while (at !== -1 && found.length < most) {
		const header = headerAt(archive, at, behind);
		if (header) found.push(header);
		const next = header ? header.dataStart + (header.sizes?.packed ?? 0) : at + 4;
		at = archive.indexOf(headerSignature, next);
	}
	return found;
}
