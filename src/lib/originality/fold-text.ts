import { comparedSections, type Prose, type Span } from './prose.ts';

/** Stands for any number. */
const numeral = '0';
/** Stands for the office itself, by whatever name. */
const self = '\ue000';
/** Stands between sections: no passage goes over it. */
export const boundary = '\ue001';

/** Prose in the shape in which it is compared: each character of `text` with the span that it stands for. */
export type FoldedText = { text: string; spans: readonly Span[] };

const pronouns =
	/^(?:本机关|本单位|本部门|[我本全](?:局|委|办|镇|街道|乡|区|县|市|院|中心|管委会|分局|单位))/;
const number = /^\d[\d,.]*\d|^\d/;
const passedOver = /[\s\u200b\ufeff“”‘’"'《》〈〉()（）]/;

/**
 * Numbers, years and the office's own names become one sign each, blanks and brackets go, full width becomes half: what is left is
 * the wording.
 */
export function foldText(prose: Prose): FoldedText {
	const names = [...new Set(prose.names)].filter(({ length }) => length > 1);
	const longestFirst = names
		.map((name) => name.normalize('NFKC'))
		.toSorted((a, b) => b.length - a.length);
	let text = '';
	const spans: Span[] = [];
	const add = (character: string, span: Span) => {
		text += character;
		spans.push(span);
	};
	for (const { index: section, text: printed } of comparedSections(prose)) {
		const plain = halfWidth(printed);
		for (let at = 0; at < plain.length;) {
			const rest = plain.slice(at, at + 40);
			const name = longestFirst.find((name) => rest.startsWith(name)) ?? pronouns.exec(rest)?.[0];
			const digits = name === undefined ? number.exec(rest)?.[0] : undefined;
			const end = at + (name ?? digits ?? ' ').length;
			const span = { section, start: at, end };
			if (name !== undefined) add(self, span);
			else if (digits !== undefined) add(numeral, span);
			else if (!passedOver.test(plain.charAt(at))) add(plain.charAt(at), span);
			at = end;
		}
		add(boundary, { section, start: printed.length, end: printed.length });
	}
	return { text, spans };
}

/** Character for character, so that places stay: NFKC of a whole text may change its length. */
function halfWidth(text: string): string {
	return text.replace(/[\uff01-\uff5e]/g, (sign) =>
		String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
	);
}

/** The span in the source's text that a run of folded characters stands for. */
export function spanOf({ spans }: FoldedText, start: number, end: number): Span {
	const [first, last] = [spans[start], spans[end - 1]];
	if (!first || !last) throw new Error(`no characters ${start} to ${end}`);
	return { section: first.section, start: first.start, end: last.end };
}
