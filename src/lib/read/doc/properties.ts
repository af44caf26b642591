import { bytesOf } from './bytes.ts';

/** One property as it is written: its code and its operand ([MS-DOC] 2.2.5.1 Sprm). */
export type Property = { code: number; operand: Uint8Array };

const lengths: readonly (number | null)[] = [1, 1, 2, 4, 2, 2, null, 3];
/** Properties whose operand states its own length in another way. */
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The properties of a run, paragraph or row in their order; what is cut off at the end is left out. */
export function propertiesOf(written: Uint8Array): Property[] {
	const bytes = bytesOf(written);
	const found: Property[] = [];
	let at = 0;
	while (at + 2 < written.length) {
		const code = bytes.u16(at);
		at += 2;
		let length = lengths[code >> 13] ?? null;
		let skip = 0;
		if (code === tableDefinition) {
			if (at + 2 > written.length) break;
			length = bytes.u16(at) - 1;
			skip = 2;
		} else if (length === null) {
			length = bytes.u8(at);
			skip = 1;
			if (code === tabStops && length === 255) break;
		}
		if (length < 0 || at + skip + length > written.length) break;
		found.push({ code, operand: written.subarray(at + skip, at + skip + length) });
		at += skip + length;
	}
	return found;
}
