/** Whose region lies directly below which, by code; null at the top. */
export type Parents = ReadonlyMap<string, string | null>;

/** A region and all below it, of those in `parents`. A region that leads to itself is below nothing else. */
export function within(region: string, parents: Parents): string[] {
	const below = [...parents.keys()].filter(
		(code) => code !== region && ancestors(code, parents).includes(region)
	);
	return [region, ...below];
}

function ancestors(code: string, parents: Parents): string[] {
	const path: string[] = [];
	let next = parents.get(code) ?? null;
	while (next !== null && next !== code && !path.includes(next)) {
		path.push(next);
		next = parents.get(next) ?? null;
	}
	return path;
}
