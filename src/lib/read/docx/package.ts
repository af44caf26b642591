import { crc32, inflateRawSync } from 'node:zlib';
import { directoryOf, type Listed } from '#lib/read/archive/directory.ts';

/** No part of a report's text is larger; what is declared or grows larger is not opened. */
const largestPart = 24 * 1024 * 1024;
const mostParts = 4000;

/** The parts of an Office file by name, each unpacked when asked for. */
export type Package = {
	names: readonly string[];
	/** A part's bytes; null where there is none. Throws `PartError` where it is damaged, too large or encrypted. */
	part: (name: string) => Uint8Array | null;
};

export type PartFault = 'damaged' | 'too_large' | 'encrypted';

export class PartError extends Error {
	readonly fault: PartFault;
	constructor(fault: PartFault) {
		super(fault);
		this.fault = fault;
	}
}

const plainName = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '');

function unpack(archive: Buffer, member: Listed): Uint8Array {
	if (member.encrypted) throw new PartError('encrypted');
	if (member.unpacked > largestPart) throw new PartError('too_large');
	if (member.start === null) throw new PartError('damaged');
	const packed = archive.subarray(member.start, member.start + member.packed);
	if (member.method !== 0 && member.method !== 8) throw new PartError('damaged');
	let bytes: Buffer;
	try {
		bytes = member.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: largestPart });
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		throw new PartError(code === 'ERR_BUFFER_TOO_LARGE' ? 'too_large' : 'damaged');
	}
	if (bytes.length !== member.unpacked || crc32(bytes) !== member.checksum)
		throw new PartError('damaged');
	return bytes;
}

/** Opens the ZIP archive that an Office file is (ECMA-376 part 2). Nothing is unpacked yet. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
	const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const { members } = await directoryOf(archive, mostParts);
	const named = new Map(members.map((member) => [plainName(member.name.toString()), member]));
	const byLowerCase = new Map([...named].map(([name, member]) => [name.toLowerCase(), member]));
	return {
		names: [...named.keys()],
		part(name) {
			const member = named.get(name) ?? byLowerCase.get(name.toLowerCase());
			return member ? unpack(archive, member) : null;
		}
	};
}
