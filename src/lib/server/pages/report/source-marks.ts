import { placeOf, type Locator } from '#lib/report/locator.ts';
import type { Covered, Mark } from './source-mark.ts';

/** Marks by the place that they lie in, so that a block looks only at its own. */
export type MarkIndex = ReadonlyMap<string, readonly Mark[]>;

export function indexOf(marks: readonly Mark[]): MarkIndex {
	const index = new Map<string, Mark[]>();
	const append = (key: string, mark: Mark) => {
		const known = index.get(key);
		if (known) known.push(mark);
		else index.set(key, [mark]);
	};
	for (const mark of marks) {
		if (mark.at.kind !== 'line') append(placeOf(mark.at), mark);
		else {
			const last = mark.at.endLine ?? mark.at.line;
			for (let line = mark.at.line; line <= last; line += 1) {
				append(placeOf({ ...mark.at, line }), mark);
			}
		}
	}
	return index;
}

/** The characters of a block that each of its marks covers. */
export function coveredIn(at: Locator, text: string, index: MarkIndex): Covered[] {
	const marks = index.get(placeOf(at)) ?? [];
	return at.kind === 'line'
		? marks.flatMap((mark) => inLine(mark, at, text))
		: marks.flatMap((mark) => inPlace(mark, at, text));
}

/** A place's text may be parted into several blocks, each of them knowing its characters of the whole. */
function inPlace(mark: Mark, block: Locator, text: string): Covered[] {
	const first = block.start ?? 0;
	const start = (mark.at.start ?? 0) - first;
	const end = mark.at.end === undefined ? text.length : mark.at.end - first;
	if (end < 0 || start > text.length || (end === 0 && start < 0)) return [];
	return [{ start, end, mark, isStart: start >= 0 }];
}

/** A line may be parted into cells, whose text may be shorter than what stands in the line (quotation marks, escapes). */
function inLine(mark: Mark, block: Locator & { kind: 'line' }, text: string): Covered[] {
	const whole = { start: 0, end: text.length, mark, isStart: true };
	if (mark.at.kind !== 'line') return [whole];
	const { line, start, end, endLine = line } = mark.at;
	const from = block.line === line ? start : block.start;
	const to = block.line === endLine ? end : block.end;
	const isWhole = from === block.start && to === block.end;
	const touches =
		from === to ? from >= block.start && to <= block.end : from < block.end && to > block.start;
	if (isWhole) return [{ ...whole, isStart: block.line === line }];
	if (!touches) return [];
	return [{ start: from - block.start, end: to - block.start, mark, isStart: block.line === line }];
}
