/** One page of a list: at most `pageSize` of `total` items. */
export type Paged<T> = { items: T[]; total: number; page: number; pages: number };

export const pageSize = 50;

/** The page asked for, 1-based; the last one where fewer are left. */
export function pageOf<T>(all: readonly T[], asked: number): Paged<T> {
	const pages = Math.max(1, Math.ceil(all.length / pageSize));
	const page = Math.min(Math.max(1, asked), pages);
	return {
		items: all.slice((page - 1) * pageSize, page * pageSize),
		total: all.length,
		page,
		pages
	};
}
