import { sectionNumbers } from '#lib/recognise/heading.ts';
import { applicants, disputeColumns, requestRows } from '#lib/report/codes.ts';
import { eraOfYear } from '#lib/report/era.ts';
import {
	forms,
	type Form as StatutoryForm,
	type FormCell,
	type FormEra
} from '#lib/report/form.ts';
import type { Wording } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';
import type { Section } from '#lib/report/report.ts';
import { guidance, sectionHeadings } from './guidance.ts';

export type SectionNumber = Section['number'];

/**
 * What an office has written into the form. `cells` and `notes` go by `placeKey`, notes on prose by `prosePath`: a cell's text is as typed ('' or absent:
 * not filled in yet; `/` or `—` where the statute leaves a blank), a note is for colleagues and never printed. Paragraphs of
 * prose are parted by line breaks.
 */
export type FormContent = {
	cells: Readonly<Record<string, string>>;
	prose: Readonly<Record<SectionNumber, string>>;
	notes: Readonly<Record<string, string>>;
};

export const emptyContent: FormContent = {
	cells: {},
	prose: { 1: '', 2: '', 3: '', 4: '', 5: '', 6: '' },
	notes: {}
};

/** What a cell counts; `money` where the form prints no unit, so that one has to be typed with the number. */
export const cellUnits = ['件', '项', '万元', 'money'] as const;
export type CellUnit = (typeof cellUnits)[number];

/** Cells whose sum, less the others, a cell should be by the statute's own identities. */
export type Sum = { plus: readonly Place[]; minus: readonly Place[] };

/** A cell to fill in. */
export type InputCell = {
	kind: 'input';
	place: Place;
	unit: CellUnit;
	/** 本年增/减 alone may fall below 0. */
	signed: boolean;
	/** What the form can propose beside the cell; null for cells that only the office knows. */
	sum: Sum | null;
	columns: number;
	rows: number;
};

export type HeadCell = FormCell & { kind: 'head' };
export type FormTableCell = HeadCell | InputCell;

/** A statutory table as the official format prints it, its values to be filled in. */
export type FormTable = Omit<StatutoryForm, 'rows'> & { rows: readonly FormTableCell[][] };

/** One of the six sections: its heading as the statute prints it, what belongs there, and its table or its prose. */
export type FormSection = {
	number: SectionNumber;
	title: Wording;
	guidance: Wording;
	table: FormTable | null;
	prose: boolean;
};

export type Form = { year: number; era: FormEra; sections: readonly FormSection[] };

const outcomeCodes = (era: FormEra) =>
	requestRows.filter(({ outcome, eras }) => outcome && eras.includes(era)).map(({ code }) => code);

function requestSum({ row, column }: Place, era: FormEra): Sum | null {
	const at = (row: string, column: string): Place => ({ table: 'requests', row, column });
	if (column === 'total')
		return { plus: applicants.map((applicant) => at(row, applicant)), minus: [] };
	if (row === 'total')
		return { plus: outcomeCodes(era).map((code) => at(code, column)), minus: [] };
	if (row === 'carried_out')
		return {
			plus: [at('received_new', column), at('carried_in', column)],
			minus: [at('total', column)]
		};
	return null;
}

function sumOf(place: Place, era: FormEra): Sum | null {
	if (place.table === 'requests') return requestSum(place, era);
	if (place.table !== 'disputes' || place.column !== 'total') return null;
	const parts = Object.keys(disputeColumns).filter((column) => column !== 'total');
	return { plus: parts.map((column) => ({ ...place, column })), minus: [] };
}

function unitOf({ column }: Place): CellUnit {
	if (column === 'fee_amount') return '万元';
	if (column === 'procurement_amount') return 'money';
	return ['prior_items', 'change', 'procurement_items'].includes(column) ? '项' : '件';
}

function tableOf(form: StatutoryForm, era: FormEra): FormTable {
	return {
		...form,
		rows: form.rows.map((row) =>
			row.map((cell): FormTableCell => {
				if (cell.kind === 'head') return cell;
				const { place, columns, rows } = cell;
				const unit = unitOf(place);
				const signed = place.column === 'change';
				return { kind: 'input', place, unit, signed, sum: sumOf(place, era), columns, rows };
			})
		)
	};
}

/**
 * The official form of a report year: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021. The 统计表 of
 * earlier years is not filed: such a year throws.
 */
export function formOf(year: number): Form {
	const era = eraOfYear(year);
	if (era === null || era === 'pre2019') throw new Error(`no form to file for ${year}`);
	const [two, three, four] = forms(era).map((form) => tableOf(form, era));
	const tables: Partial<Record<SectionNumber, FormTable | undefined>> = {
		2: two,
		3: three,
		4: four
	};
	return {
		year,
		era,
		sections: sectionNumbers.map((number) => ({
			number,
			title: sectionHeadings[number],
			guidance: guidance[era][number],
			table: tables[number] ?? null,
			prose: tables[number] === undefined
		}))
	};
}

/** Every cell to fill in, in printed order. */
export function inputsOf(form: Form): InputCell[] {
	return form.sections.flatMap(({ table }) =>
		(table?.rows ?? []).flat().filter((cell) => cell.kind === 'input')
	);
}
