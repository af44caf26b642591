import type { Box, Locator } from '#lib/report/locator.ts';
import type { Run } from '#lib/server/source/drawn-page.ts';

type OnPage = Locator & { kind: 'page' };
type Character = { sign: string; box: Box };

/** A Chinese character is about twice as wide as a Latin one. */
const widthOf = (sign: string) => (sign.codePointAt(0)! < 0x2000 ? 1 : 2);

const isPrinted = (sign: string) => /\S/.test(sign);

/** The characters of a run, each with its share of the run's width. */
function charactersOf({ text, box }: Run): Character[] {
	const signs = [...text];
	const whole = signs.reduce((sum, sign) => sum + widthOf(sign), 0);
	const unit = whole === 0 ? 0 : (box.right - box.left) / whole;
	let left = box.left;
	return signs.map((sign) => {
		const right = left + widthOf(sign) * unit;
		const character = { sign, box: { ...box, left, right } };
		left = right;
		return character;
	});
}

const middle = ({ left, right, top, bottom }: Box) => ({
	x: (left + right) / 2,
	y: (top + bottom) / 2
});

/** Runs within a box, line by line. */
function runsWithin(runs: readonly Run[], { left, right, top, bottom }: Box): Run[] {
	const inside = runs.filter(({ box }) => {
		const { x, y } = middle(box);
		return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;
	});
	const lines: Run[][] = [];
	for (const run of inside.toSorted((a, b) => middle(a.box).y - middle(b.box).y)) {
		const line = lines.at(-1);
		const height = run.box.bottom - run.box.top;
		const last = line && middle(line.at(-1)!.box).y;
		if (line && middle(run.box).y - last! < height / 2) line.push(run);
		else lines.push([run]);
	}
	return lines.flatMap((line) => line.sort((a, b) => a.box.left - b.box.left));
}

/** One box a line. */
function joined(characters: readonly Character[]): Box[] {
	const boxes: Box[] = [];
	for (const { box } of characters) {
		const last = boxes.at(-1);
		const sameLine =
			last && box.left >= last.left && middle(box).y < last.bottom && middle(box).y > last.top;
		if (!last || !sameLine) boxes.push({ ...box });
		else {
			last.right = Math.max(last.right, box.right);
			last.top = Math.min(last.top, box.top);
			last.bottom = Math.max(last.bottom, box.bottom);
		}
	}
	return boxes;
}

/**
 * The boxes, one a line, that a passage of a paragraph is printed in. `text` is the paragraph's, `runs` its page's. The whole
 * box where it is no passage, or where the runs do not say the same as the text: a place is told roughly rather than wrongly.
 */
export function passageBoxes(at: OnPage, text: string | undefined, runs: readonly Run[]): Box[] {
	const { box, start, end } = at;
	if (start === undefined || end === undefined || text === undefined) return [box];
	const printed = runsWithin(runs, box)
		.flatMap(charactersOf)
		.filter(({ sign }) => isPrinted(sign));
	const before = [...text.slice(0, start)].filter(isPrinted).length;
	const passage = [...text.slice(start, end)].filter(isPrinted);
	const found = printed.slice(before, before + passage.length);
	const same = found.map(({ sign }) => sign).join('') === passage.join('');
	return found.length > 0 && same ? joined(found) : [box];
}
