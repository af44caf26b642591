import { bytesOf } from './bytes.ts';
import { sections, type WordFile } from './header.ts';
import { propertiesOf, type Property } from './properties.ts';

type Style = {
	basedOn: number;
	paragraph: readonly Property[];
	characters: readonly Property[];
};

/** What a style says, that of the styles it is based on first. */
export type Styles = (index: number, of: 'paragraph' | 'characters') => readonly Property[];

const none = 0x0fff;
const longestChain = 12;

function readStyle(written: Uint8Array, baseLength: number): Style | null {
	const bytes = bytesOf(written);
	const kind = bytes.u16(2) & 0x0f;
	const basedOn = bytes.u16(2) >> 4;
	const parts = bytes.u16(4) & 0x0f;
	let at = baseLength + 2 + bytes.u16(baseLength) * 2 + 2;
	const found: Uint8Array[] = [];
	for (let index = 0; index < parts && at + 2 <= written.length; index += 1) {
		const length = bytes.u16(at);
		found.push(bytes.part(at + 2, Math.min(length, written.length - at - 2)));
		at += 2 + length + (length % 2);
	}
	const [first = new Uint8Array(), second = new Uint8Array()] = found;
	if (kind === 1)
		return {
			basedOn,
			paragraph: propertiesOf(first.subarray(2)),
			characters: propertiesOf(second)
		};
	return kind === 2 ? { basedOn, paragraph: [], characters: propertiesOf(first) } : null;
}

/** The style sheet ([MS-DOC] 2.9.271 STSH). A style that cannot be read says nothing. */
export function readStyles(file: WordFile): Styles {
	const found = file.section(sections.styles);
	const styles: (Style | null)[] = [];
	if (found) {
		const bytes = bytesOf(file.table.part(found.at, found.length));
		const infoLength = bytes.u16(0);
		const count = bytes.u16(2);
		const baseLength = bytes.u16(4);
		let at = 2 + infoLength;
		while (styles.length < count && at + 2 <= found.length) {
			const length = bytes.u16(at);
			const written = bytes.all.subarray(at + 2, at + 2 + length);
			styles.push(written.length > baseLength + 4 ? readStyle(written, baseLength) : null);
			at += 2 + length + (length % 2);
		}
	}
	return (index, of) => {
		const chain: Style[] = [];
		let current = index;
		while (current !== none && chain.length < longestChain) {
			const style = styles[current];
			if (!style) break;
			chain.unshift(style);
			current = style.basedOn;
		}
		return chain.flatMap((style) => style[of]);
	};
}
