import type { Block, Cell } from '#lib/read/document.ts';
import { placeOf, type Box, type Locator } from '#lib/report/locator.ts';
import type { Mark, MarkKind } from './source-mark.ts';

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

type Size = { width: number; height: number };
type OnPage = Locator & { kind: 'page' };

const isOnPage = (at: Locator): at is OnPage => at.kind === 'page';

/** Texts by their place, to tell where in a line a passage stands. */
export function textsOf(blocks: readonly Block[]): Map<string, { text: string; start: number }> {
	const texts = new Map<string, { text: string; start: number }>();
	const add = ({ text, at }: { text: string; at: Locator }) => {
		if (isOnPage(at)) texts.set(placeOf(at), { text, start: at.start ?? 0 });
	};
	for (const block of blocks) {
		if (block.kind === 'paragraph') add(block);
		else for (const cell of new Set<Cell | null>(block.rows.flat())) if (cell) add(cell);
	}
	return texts;
}

/** A Chinese character is twice as wide as a Latin one. */
const widthOf = (text: string) =>
	[...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! < 0x2000 ? 1 : 2), 0);

/** A box no higher than so many points holds one line. */
const oneLine = 26;

/** The part of a box that a passage takes up, where the box holds one line of text; else the whole box. */
function passageBox(
	{ box, start, end }: OnPage,
	texts: ReturnType<typeof textsOf>,
	place: string
): Box {
	const known = texts.get(place);
	if (start === undefined || end === undefined || !known) return box;
	if (box.bottom - box.top > oneLine || known.text.includes('\n')) return box;
	const whole = widthOf(known.text);
	if (whole === 0) return box;
	const across = (characters: number) =>
		box.left +
		((box.right - box.left) * widthOf(known.text.slice(0, Math.max(0, characters - known.start)))) /
			whole;
	return { ...box, left: across(start), right: across(end) };
}

const hundredths = (part: number, whole: number) =>
	Math.round(Math.min(1, Math.max(0, part / whole)) * 1e4) / 100;

/** The boxes of one page's marks: one a place, cells before prose; those that lie in others come after them. */
export function boxesOf(
	page: number,
	{ width, height }: Size,
	marks: readonly Mark[],
	texts: ReturnType<typeof textsOf>
): SourceBox[] {
	const boxes = new Map<string, SourceBox>();
	for (const { at, key, kind, href, label } of marks) {
		if (!isOnPage(at) || at.page !== page) continue;
		const box = passageBox(at, texts, placeOf(at));
		const place = placeOf({ ...at, box });
		const known = boxes.get(place);
		if (known) {
			known.keys.push(key);
			known.ids.push(`at-${key}`);
			continue;
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
			ids: [`at-${key}`]
		});
	}
	const area = (box: SourceBox) => box.width * box.height;
	return [...boxes.values()].sort((one, other) => area(other) - area(one));
}
