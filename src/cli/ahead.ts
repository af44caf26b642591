/**
 * Works on items so many at a time and gives the results in the order of the items. `run` must not reject: what fails at
 * an item is its result.
 */
export async function* ahead<Item, Result>(
	items: AsyncIterable<Item>,
	most: number,
	run: (item: Item) => Promise<Result>
): AsyncGenerator<Result, void> {
	const started: Promise<Result>[] = [];
	for await (const item of items) {
		started.push(run(item));
		if (started.length >= most) yield await started.shift()!;
	}
	for (const result of started) yield await result;
}
