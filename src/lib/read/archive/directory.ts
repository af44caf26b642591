import { fromBufferPromise, type Entry } from 'yauzl';
import { localHeaders } from './local-headers.ts';

/** What a member's entry in the directory says, and where its bytes lie. */
export type Listed = {
	name: Buffer;
	flags: number;
	extraFields: readonly { id: number; data: Buffer }[];
	/** Mode bits of Unix, 0 where another system wrote the archive. */
	mode: number;
	method: number;
	encrypted: boolean;
	checksum: number;
	packed: number;
	unpacked: number;
	/** Start of the packed bytes; null where the archive is broken there. */
	start: number | null;
};

export type Directory = { members: Listed[]; damaged: boolean };

const unix = 3;

async function listedByDirectory(archive: Buffer, most: number): Promise<Directory> {
	const members: Listed[] = [];
	try {
		const zip = await fromBufferPromise(archive, {
			decodeStrings: false,
			validateEntrySizes: false
		});
		for await (const entry of zip.eachEntry()) {
			const start = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).then(
				({ fileDataStart }) => fileDataStart,
				() => null
			);
			members.push(listed(entry, start));
			if (members.length >= most) break;
		}
		return { members, damaged: false };
	} catch {
		return { members, damaged: true };
	}
}

const listed = (entry: Entry, start: number | null): Listed => ({
	name: entry.fileNameRaw,
	flags: entry.generalPurposeBitFlag,
	extraFields: entry.extraFields,
	mode: entry.versionMadeBy >>> 8 === unix ? entry.externalFileAttributes >>> 16 : 0,
	method: entry.compressionMethod,
	encrypted: entry.isEncrypted(),
	checksum: entry.crc32,
	packed: entry.compressedSize,
	unpacked: entry.uncompressedSize,
	start
});

function listedByHeaders(archive: Buffer, most: number): Listed[] {
	return localHeaders(archive, most).map(({ name, flags, method, sizes, dataStart }) => ({
		name,
		flags,
		extraFields: [],
		mode: 0,
		method,
		encrypted: (flags & 1) !== 0,
		checksum: sizes?.checksum ?? 0,
		packed: sizes?.packed ?? 0,
		unpacked: sizes?.unpacked ?? 0,
		start: sizes && dataStart
	}));
}

/**
 * The members of a ZIP archive by its central directory; where that is damaged or cut off, by what
 * stands before each member's own bytes. At most `most` members are listed.
 */
export async function directoryOf(archive: Buffer, most: number): Promise<Directory> {
	const directory = await listedByDirectory(archive, most);
	if (!directory.damaged) return directory;
	const found = listedByHeaders(archive, most);
	return found.length > directory.members.length ? { members: found, damaged: true } : directory;
}
