import { crc32, deflateRawSync } from 'node:zlib';

/** A member as it is to stand in the archive; what is not given is true to its bytes. */
export type Written = {
	name: string | Uint8Array;
	bytes?: Uint8Array | string;
	flags?: number;
	method?: number;
	extra?: Uint8Array;
	/** Sizes and checksum that its entry declares, false ones included. */
	declared?: { packed?: number; unpacked?: number; checksum?: number };
	/** Unix mode. */
	mode?: number;
	/** Sizes stand behind the data, as a writer to a pipe leaves them. */
	sizesBehind?: boolean;
};

const bytesOf = (value: string | Uint8Array) =>
	typeof value === 'string' ? Buffer.from(value) : Buffer.from(value);

function header(signature: number, fields: readonly [2 | 4, number][]): Buffer {
	const all: readonly [2 | 4, number][] = [[4, signature], ...fields];
	const buffer = Buffer.alloc(all.reduce((sum, [width]) => sum + width, 0));
	let at = 0;
	for (const [width, value] of all) {
		buffer.writeUIntLE(value, at, width);
		at += width;
	}
	return buffer;
}

/** A ZIP archive, written byte by byte so that it can be wrong in any way. */
export function zip(members: readonly Written[], comment = ''): Buffer {
	const bodies: Buffer[] = [];
	const entries: Buffer[] = [];
	let offset = 0;
	for (const member of members) {
		const name = bytesOf(member.name);
		const content = bytesOf(member.bytes ?? '');
		const method = member.method ?? 8;
		const data = method === 8 ? deflateRawSync(content) : content;
		const extra = bytesOf(member.extra ?? '');
		const flags = (member.flags ?? 0) | (member.sizesBehind ? 8 : 0);
		const checksum = member.declared?.checksum ?? crc32(content);
		const packed = member.declared?.packed ?? data.length;
		const unpacked = member.declared?.unpacked ?? content.length;
		const sizes: [2 | 4, number][] = [
			[4, checksum],
			[4, packed],
			[4, unpacked]
		];
		const early = member.sizesBehind ? sizes.map(([width]): [2 | 4, number] => [width, 0]) : sizes;
		const names: [2 | 4, number][] = [
			[2, name.length],
			[2, extra.length]
		];
		const common: [2 | 4, number][] = [
			[2, 20],
			[2, flags],
			[2, method],
			[4, 0]
		];
		const local = header(0x04034b50, [...common, ...early, ...names]);
		const behind = member.sizesBehind ? header(0x08074b50, sizes) : Buffer.alloc(0);
		const body = Buffer.concat([local, name, extra, data, behind]);
		const attributes = ((member.mode ?? 0o100644) << 16) >>> 0;
		const entry = header(0x02014b50, [
			[2, (3 << 8) | 20],
			...common,
			...sizes,
			...names,
			[2, 0],
			[2, 0],
			[2, 0],
			[4, attributes],
			[4, offset]
		]);
		bodies.push(body);
		entries.push(Buffer.concat([entry, name, extra]));
		offset += body.length;
	}
	const directory = Buffer.concat(entries);
	const end = header(0x06054b50, [
		[4, 0],
		[2, members.length],
		[2, members.length],
		[4, directory.length],
		[4, offset],
		[2, comment.length]
	]);
	return Buffer.concat([...bodies, directory, end, Buffer.from(comment)]);
}
