/** Little-endian numbers of a stream. Reading beyond its end throws a RangeError: the file is cut or damaged. */
export type Bytes = {
	all: Uint8Array;
	u8: (at: number) => number;
	u16: (at: number) => number;
	i16: (at: number) => number;
	u32: (at: number) => number;
	part: (from: number, length: number) => Uint8Array;
};

export function bytesOf(all: Uint8Array): Bytes {
	const view = new DataView(all.buffer, all.byteOffset, all.length);
	return {
		all,
		u8: (at) => view.getUint8(at),
		u16: (at) => view.getUint16(at, true),
		i16: (at) => view.getInt16(at, true),
		u32: (at) => view.getUint32(at, true),
		part(from, length) {
			if (from + length > all.length) throw new RangeError('beyond the end of the stream');
			return all.subarray(from, from + length);
		}
	};
}

export const utf16 = (bytes: Uint8Array): string => {
	let text = '';
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		text += String.fromCharCode(bytes[at]! | (bytes[at + 1]! << 8));
	}
	return text;
};
