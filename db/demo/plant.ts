import { placeKey } from '#lib/report/place.ts';
import { numberIn } from '#db/demo/numbers/identities.ts';
import type { Mistake } from './mistakes.ts';
import { percentChange, type Told } from '#db/demo/numbers/told.ts';

/** Cells with a mistake in them; the given cells stay as they are. */
export function plantInCells(
	cells: ReadonlyMap<string, string>,
	mistake: Mistake
): ReadonlyMap<string, string> {
	const shifted = (row: string, column: string, by: number): [string, string] => {
		const key = placeKey({ table: 'requests', row, column });
		const value = numberIn(cells.get(key) ?? '0') ?? 0;
		if (value + by < 0) throw new Error(`${mistake.office} ${mistake.year}: ${key} is ${value}`);
		return [key, String(value + by)];
	};
	switch (mistake.kind) {
		case 'sum_off_by_one':
			return new Map([...cells, shifted(mistake.row, mistake.column, mistake.by)]);
		case 'misfiled_outcome':
			return new Map([
				...cells,
				shifted(mistake.row, mistake.from, -1),
				shifted(mistake.row, mistake.to, 1)
			]);
		case 'blank_total':
			return new Map([
				...cells,
				...mistake.cells.map(({ row, column }): [string, string] => [
					placeKey({ table: 'requests', row, column }),
					mistake.blank
				])
			]);
		case 'stray_carried_in':
		case 'percentage_wrong':
		case 'prose_count_wrong':
		case 'copied_prose':
		case 'copied_words':
		case 'surge':
		case 'late':
		case 'missing':
		case 'other_in_one_row':
			return cells;
	}
}

/** What the prose tells with a mistake in it. `before` is what the year before told. */
export function plantInProse(
	told: Told,
	mistake: Mistake,
	before: Told | null,
	decimals: number
): Told {
	switch (mistake.kind) {
		case 'percentage_wrong': {
			const prior = told.receivedPriorYear ?? 0;
			return { ...told, changePercent: -percentChange(prior, told.received, decimals) };
		}
		case 'prose_count_wrong':
			return miscounted(told, mistake.figure, mistake.by, decimals);
		case 'copied_prose':
			if (!before) throw new Error(`${mistake.office} ${mistake.year}: nothing to copy from`);
			return mistake.left === 'year' ? before : { ...before, year: told.year };
		case 'sum_off_by_one':
		case 'blank_total':
		case 'stray_carried_in':
		case 'misfiled_outcome':
		case 'copied_words':
		case 'surge':
		case 'late':
		case 'missing':
		case 'other_in_one_row':
			return told;
	}
}

type MiscountedFigure = Extract<Mistake, { kind: 'prose_count_wrong' }>['figure'];

function miscounted(told: Told, figure: MiscountedFigure, by: number, decimals: number): Told {
	switch (figure) {
		case 'received': {
			const received = told.received + by;
			const prior = told.receivedPriorYear;
			return {
				...told,
				received,
				changePercent: prior ? percentChange(received, prior, decimals) : null,
				channels: { ...told.channels, online: told.channels.online + by }
			};
		}
		case 'granted':
		case 'unavailable':
			return {
				...told,
				outcomes: { ...told.outcomes, [figure]: told.outcomes[figure] + by }
			};
		case 'carriedOut':
		case 'reconsiderations':
			return { ...told, [figure]: told[figure] + by };
	}
}
