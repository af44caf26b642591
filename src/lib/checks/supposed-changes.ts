import { applicants, requestColumns, requestRows } from '#lib/report/codes.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import { requestPlace } from './cells.ts';

/**
 * A supposed mistake in table 三: cells that would all move by one amount, with it (1) or against it (-1).
 * `cell`: one cell. `carried`: an applicant's cell and 总计 beside it. `offset`: a case in the wrong column or row.
 * Only ever reasoned with, never applied.
 */
export type SupposedChange = {
	kind: 'cell' | 'carried' | 'offset';
	cells: readonly { place: Place; key: string; sign: 1 | -1 }[];
};

/** Every change that is considered, the simplest kind first. */
export const supposedChanges: readonly SupposedChange[] = allChanges();

function allChanges(): SupposedChange[] {
	const rows = requestRows.map((row) => row.code);
	const reasons = requestRows.filter((row) => row.outcome !== null).map((row) => row.code);
	const cells = rows.flatMap((row) =>
		requestColumns.map((column) => change('cell', [requestPlace(row, column), 1]))
	);
	const withTotal = rows.flatMap((row) =>
		applicants.map((column) =>
			change('carried', [requestPlace(row, column), 1], [requestPlace(row, 'total'), 1])
		)
	);
	const wrongColumn = rows.flatMap((row) =>
		pairs(applicants).map(([from, to]) =>
			change('offset', [requestPlace(row, from), 1], [requestPlace(row, to), -1])
		)
	);
	const wrongRow = requestColumns.flatMap((column) =>
		[...pairs(reasons), ['received_new', 'carried_in'] as const].map(([from, to]) =>
			change('offset', [requestPlace(from, column), 1], [requestPlace(to, column), -1])
		)
	);
	return [...cells, ...withTotal, ...wrongColumn, ...wrongRow];
}

function change(
	kind: SupposedChange['kind'],
	...cells: (readonly [Place, 1 | -1])[]
): SupposedChange {
	return {
		kind,
		cells: cells.map(([place, sign]) => ({ place, key: placeKey(place), sign }))
	};
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
	return items.flatMap((first, index) =>
		items.slice(index + 1).map((second) => [first, second] as const)
	);
}
