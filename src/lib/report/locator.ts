/** Where in its source something stands. */
export type Locator =
	/** A text file: 1-based line, characters [start, end) of that line; `endLine` where a passage runs over lines (`end` then counts in that line). */
	| { kind: 'line'; line: number; start: number; end: number; endLine?: number }
	/** An HTML element by its path of `tag:nth-of-type(n)` steps from the root; characters [start, end) of its text where only a passage is meant. */
	| { kind: 'element'; path: string; start?: number; end?: number };

/** One locator as one string: equal strings mean the same place. */
export function locatorKey(at: Locator): string {
	switch (at.kind) {
		case 'line':
			return `L${at.line}:${at.start}-${at.endLine ? `${at.endLine}:` : ''}${at.end}`;
		case 'element':
			return at.start === undefined ? at.path : `${at.path}@${at.start}-${at.end}`;
	}
}
