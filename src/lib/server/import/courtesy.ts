/** How long storing waits for pages at most, in milliseconds, so that it goes on however busy the pages are. */
const patience = 100;

let pages = 0;
let last: Promise<unknown> = Promise.resolve();
const waiting = new Set<() => void>();

/** A page begins to be made; returns what tells that it is made. */
export function pageBegins(): () => void {
	pages += 1;
	let over = false;
	return () => {
		if (over) return;
		over = true;
		pages -= 1;
		if (pages > 0) return;
		for (const go of waiting) go();
		waiting.clear();
	};
}

/**
 * Runs something that keeps the database busy: one at a time, and when no page is being made. The embedded database
 * does one thing after the other, so a page would else wait behind every file that is being kept or stored.
 */
export function inTurn<T>(run: () => Promise<T>): Promise<T> {
	const turn = last.then(afterPages).then(run);
	last = turn.catch(() => {});
	return turn;
}

async function afterPages(): Promise<void> {
	if (pages === 0) return;
	await new Promise<void>((resolve) => {
		const timer = setTimeout(resolve, patience);
		waiting.add(() => {
			clearTimeout(timer);
			resolve();
		});
	});
}
