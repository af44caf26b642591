import { crc32 } from 'node:zlib';
import iconv from 'iconv-lite';

type Named = {
	name: Buffer;
	flags: number;
	extraFields: readonly { id: number; data: Buffer }[];
};

const utf8Flag = 1 << 11;
/** Info-ZIP Unicode Path (APPNOTE 4.6.9): version, CRC-32 of the name that it stands for, the name in UTF-8. */
const unicodePath = 0x7075;

function asUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function unicodeName({ name, extraFields }: Named): string | null {
	const field = extraFields.find(({ id }) => id === unicodePath)?.data;
	if (!field || field.length < 6 || field[0] !== 1) return null;
	return field.readUInt32LE(1) === crc32(name) ? asUtf8(field.subarray(5)) : null;
}

/** Two bytes of GBK may happen to be one letter of UTF-8 (Greek, Cyrillic, Arabic); Chinese takes three bytes a character. */
const isBeyondTwoBytes = (text: string) => /[\u0800-\uffff]/.test(text);
const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 128);

/** A member's name as its archive means it: UTF-8 where said or evident, else GB18030, which Chinese Windows writes without saying so. */
export function decodedName(member: Named): string {
	const utf8 = asUtf8(member.name);
	if (utf8 !== null && (isAscii(member.name) || (member.flags & utf8Flag) !== 0)) return utf8;
	const unicode = unicodeName(member);
	if (unicode !== null) return unicode;
	return utf8 !== null && isBeyondTwoBytes(utf8) ? utf8 : iconv.decode(member.name, 'gb18030');
}

/** Control characters, and those that turn or hide the writing around them. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu;
const longestStep = 200;
const deepestPath = 20;

/**
 * A path that only leads down: no root, drive, `.`, `..` or unseen character is left, and slashes
 * part its steps. Empty where nothing is left of the name.
 */
export function safePath(name: string): string {
	const steps = name
		.normalize('NFC')
		.replace(unseen, '')
		.replace(/^[\\/]{0,2}[A-Za-z]:/, '')
		.split(/[\\/]+/)
		.map((step) => step.trim())
		.filter((step) => !/^\.*$/.test(step))
		.map((step) => step.slice(-longestStep));
	return steps.slice(-deepestPath).join('/');
}
