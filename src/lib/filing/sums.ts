import type { Place } from '#lib/report/place.ts';
import { placeKey } from '#lib/report/place.ts';
import { readCell } from './cell.ts';
import { inputsOf, type Form, type FormContent, type InputCell } from './form.ts';

/** What a cell adds up to by the statute: `open` of its parts are not filled in yet, so that it may still grow. */
export type ProposedSum = { value: number; open: number };

const part = { unit: '件', signed: false } as const;

/**
 * The sum to show beside a cell (“合计应为 13”); the office writes it itself. Null where the cell is no sum, where a part is
 * no number, or where none of the parts holds one. A part with one of the statute's blanks adds nothing.
 */
export function proposedSum({ sum }: InputCell, content: FormContent): ProposedSum | null {
	if (!sum) return null;
	const read = (places: readonly Place[]) =>
		places.map((place) => readCell(content.cells[placeKey(place)] ?? '', part));
	const [plus, minus] = [read(sum.plus), read(sum.minus)];
	const all = [...plus, ...minus];
	if (all.some(({ kind }) => kind === 'problem')) return null;
	if (!all.some(({ kind }) => kind === 'value')) return null;
	const open = all.filter(({ kind }) => kind === 'unfilled').length;
	if (minus.length > 0 && open > 0) return null;
	const total = (readings: typeof all) =>
		readings.reduce((sum, reading) => sum + (reading.kind === 'value' ? reading.value : 0), 0);
	return { value: total(plus) - total(minus), open };
}

/** The proposed sums of a form by `placeKey`. */
export function proposedSums(form: Form, content: FormContent): Record<string, ProposedSum> {
	return Object.fromEntries(
		inputsOf(form).flatMap((input) => {
			const sum = proposedSum(input, content);
			return sum ? [[placeKey(input.place), sum]] : [];
		})
	);
}
