import type { Block } from '#lib/read/document.ts';
import { placeOf, type Locator } from '#lib/report/locator.ts';
import type { DrawnPage } from '#lib/server/source/drawn-page.ts';
import type { Mark, MarkKind } from './source-mark.ts';
import { passageBoxes } from './source-passage.ts';

/** What is marked at one place of a page, in hundredths of its sides. */
export type SourceBox = {
	left: number;
	top: number;
	width: number;
	height: number;
	keys: string[];
	kind: MarkKind;
	href: string | null;
	label: string;
	ids: string[];
};

const isOnPage = (at: Locator): at is Locator & { kind: 'page' } => at.kind === 'page';

/** Texts of a document by their place, to tell where in it a passage stands. */
export function textsOf(blocks: readonly Block[]): Map<string, string> {
	const texts = new Map<string, string>();
	for (const block of blocks) {
		if (block.kind === 'paragraph') texts.set(placeOf(block.at), block.text);
		else
			for (const cell of new Set(block.rows.flat()))
				if (cell) texts.set(placeOf(cell.at), cell.text);
	}
	return texts;
}

const hundredths = (part: number, whole: number) =>
	Math.round(Math.min(1, Math.max(0, part / whole)) * 1e4) / 100;

/** The boxes of one page's marks, each place once; a small one lies over a large one. */
export function boxesOf(
	number: number,
	{ width, height, runs }: DrawnPage,
	marks: readonly Mark[],
	texts: ReadonlyMap<string, string>
): SourceBox[] {
	const boxes = new Map<string, SourceBox>();
	for (const { at, key, kind, href, label } of marks) {
		if (!isOnPage(at) || at.page !== number) continue;
		passageBoxes(at, texts.get(placeOf(at)), runs).forEach((box, line) => {
			const place = placeOf({ ...at, box });
			const ids = line === 0 ? [`at-${key}`] : [];
			const known = boxes.get(place);
			if (known) {
				known.keys.push(key);
				known.ids.push(...ids);
				return;
			}
			const [left, top] = [hundredths(box.left, width), hundredths(box.top, height)];
			boxes.set(place, {
				left,
				top,
				width: hundredths(box.right, width) - left,
				height: hundredths(box.bottom, height) - top,
				keys: [key],
				kind,
				href,
				label,
				ids
			});
		});
	}
	const area = (box: SourceBox) => box.width * box.height;
	return [...boxes.values()].sort((one, other) => area(other) - area(one));
}
