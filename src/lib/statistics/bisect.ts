/** Where a rising function passes 0 between two points, to the last digit that it can tell. */
export function bisect(rising: (x: number) => number, from: number, to: number): number {
	let [low, high] = [from, to];
	for (let step = 0; step < 200; step++) {
		const middle = (low + high) / 2;
		if (middle === low || middle === high) break;
		if (rising(middle) < 0) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
