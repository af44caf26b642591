import type { TableCode } from './codes.ts';
import { disputesForm } from './form-disputes.ts';
import { proactiveForm } from './form-proactive.ts';
import { requestsForm, type OtherRows } from './form-requests.ts';
import type { Wording } from './locale.ts';
import type { Place } from './place.ts';

/** A cell of a printed form: words of its head or margin, or the place of a value. */
export type FormCell = { columns: number; rows: number } & (
	| { kind: 'head'; text: Wording; heads: 'column' | 'columns' | 'row' | 'rows' | 'table' }
	| { kind: 'value'; place: Place }
);

/** One statutory table as the official format prints it: rows of cells with their spans, left to right. */
export type Form = { table: TableCode; title: Wording; width: number; rows: FormCell[][] };

export const formEras = ['2019', '2021'] as const;
export type FormEra = (typeof formEras)[number];

/**
 * Tables 二, 三 and 四 of an era. 国办公开办函〔2019〕60号 prints （六）其他处理 as one row and 〔2021〕30号 as
 * three; `otherRows` tells which of them a report really has, as some print the other's.
 */
export function forms(
	era: FormEra,
	otherRows: OtherRows = era === '2019' ? 'one' : 'three'
): Form[] {
	return [proactiveForm(era), requestsForm(otherRows), disputesForm()];
}

/** Every place that a form has a cell for. */
export function placesOf(form: Form): Place[] {
	return form.rows.flat().flatMap((cell) => (cell.kind === 'value' ? [cell.place] : []));
}
