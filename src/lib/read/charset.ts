import chardet from 'chardet';
import iconv from 'iconv-lite';

const byteOrderMarks: readonly [string, readonly number[]][] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];

/** Every Chinese code page is read as its superset GB18030; pages that say `gb2312` are mostly GBK. */
const supersets: Readonly<Record<string, string>> = {
	gb2312: 'gb18030',
	gbk: 'gb18030',
	'x-gbk': 'gb18030',
	gb_2312: 'gb18030',
	gb18030: 'gb18030'
};

/**
 * UTF-16 without a byte order mark, by the zero bytes of its Latin letters and line ends: many on one side of the pairs, few to
 * none on the other (`一` has one); null for other bytes.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const head = bytes.subarray(0, 4096);
	if (!head.includes(0)) return null;
	const zeros = [0, 0];
	head.forEach((byte, index) => {
		if (byte === 0) zeros[index % 2]! += 1;
	});
	const [even, odd] = zeros as [number, number];
	const enough = head.length / 20;
	if (head.length < 16 || Math.max(even, odd) < enough) return null;
	if (even <= odd / 8) return 'utf-16le';
	return odd <= even / 8 ? 'utf-16be' : null;
}

function declared(bytes: Uint8Array): string | null {
	const head = iconv.decode(bytes.subarray(0, 4096), 'latin1');
	return head.match(/charset\s*=\s*["']?\s*([\w-]+)/i)?.[1]?.toLowerCase() ?? null;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** The text of valid UTF-8, its byte order mark left out; null for other bytes. */
function utf8(bytes: Uint8Array): string | null {
	try {
		return strict.decode(bytes);
	} catch {
		return null;
	}
}

/**
 * The text of the bytes and the charset it was read in: byte order mark first, then valid UTF-8 (GBK text almost
 * never is), then what an HTML page declares, then what the bytes look like; GB18030 where nothing decides.
 */
export function decode(bytes: Uint8Array): { text: string; charset: string } {
	const mark = byteOrderMarks.find(([, sequence]) =>
		sequence.every((byte, i) => bytes[i] === byte)
	);
	const wide = mark ? null : unmarkedUtf16(bytes);
	const text = wide || (mark && mark[0] !== 'utf-8') ? null : utf8(bytes);
	if (text !== null) return { text, charset: 'utf-8' };
	const charset = mark?.[0] ?? wide ?? guessed(bytes);
	return { text: iconv.decode(bytes, charset), charset };
}

function guessed(bytes: Uint8Array): string {
	const said = declared(bytes);
	if (said && said !== 'utf-8' && iconv.encodingExists(said)) return supersets[said] ?? said;
	const seen = chardet.detect(bytes.subarray(0, 65536))?.toLowerCase() ?? '';
	if (seen.startsWith('utf-16') || seen === 'big5') return seen;
	if (seen === 'utf-8' && said !== null) return 'utf-8';
	return 'gb18030';
}
