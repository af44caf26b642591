/** Prose in one shape for matching: no blanks, half-width digits and marks, simplified characters. */
export type FoldedProse = {
	text: string;
	/** Where characters [start, end) of `text` stand in the prose that it was made of. */
	original: (start: number, end: number) => { start: number; end: number };
};

/** Simplified and traditional in turn, for the characters that the words of the field are written with. */
const pairs =
	'开開请請办辦结結条條过過递遞较較长長网網络絡与與诉訴讼訟议議从從数數总總计計单單机機关關业業当當处處据據无無会會报報发發众眾号號复復复複许許务務属屬' +
	'费費余餘续續转轉届屆顺順现現场場应應电電类類个個该該织織并並邮郵对對项項于於为為占佔减減涨漲';
const simplified: ReadonlyMap<string, string> = new Map(
	Array.from({ length: pairs.length / 2 }, (_, index) => [
		pairs.charAt(2 * index + 1),
		pairs.charAt(2 * index)
	])
);

function foldCharacter(character: string): string {
	const code = character.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	if (character === '○') return '〇';
	return simplified.get(character) ?? character;
}

/** Blanks and line breaks of any kind go; each other character becomes one character. */
export function foldProse(prose: string): FoldedProse {
	let text = '';
	const origin: number[] = [];
	for (let index = 0; index < prose.length; index++) {
		const character = prose.charAt(index);
		if (/[\s\u200b\ufeff]/.test(character)) continue;
		text += foldCharacter(character);
		origin.push(index);
	}
	return {
		text,
		original: (start, end) => {
			const first = origin[start] ?? prose.length;
			return { start: first, end: end > start ? (origin[end - 1] ?? first) + 1 : first };
		}
	};
}
