import { disputeRows, type DisputeRow } from '#lib/report/codes.ts';
import { amountIn, formUnit } from '#lib/report/amount.ts';
import type { Wording } from '#lib/report/locale.ts';
import { placeKey, type Place } from '#lib/report/place.ts';
import type { Fact } from '#lib/report/report.ts';
import { cellsOf, requestPlace, type Cells } from '../cells.ts';

/** The numbers of a report that are held against other years and other offices. */
export const quantities = [
	'received_new',
	'carried_out',
	'granted_share',
	'disputes',
	'normative_documents',
	'fees'
] as const;
export type Quantity = (typeof quantities)[number];

/** A number of a report with the cells that it is of; `of` where it is a part of that many. */
export type Reading = { value: number; of: number | null; facts: readonly Fact[] };

/** `count`: cases or items; `share`: a part of cases; `amount`: money in 万元. */
export type Nature = 'count' | 'share' | 'amount';

export type Described = {
	nature: Nature;
	name: Wording;
	/** The cells that it is read from, the one that it is named after first. */
	places: readonly Place[];
	/** Null where a cell is blank or unread: what is missing is not 0. */
	read: (facts: readonly Fact[]) => Omit<Reading, 'facts'> | null;
};

const added = (facts: readonly Fact[]) => ({
	value: facts.reduce((sum, { value }) => sum + (value ?? 0), 0),
	of: null
});

export const described: Readonly<Record<Quantity, Described>> = {
	received_new: {
		nature: 'count',
		name: { 'zh-CN': '新收申请', en: 'applications received' },
		places: [requestPlace('received_new', 'total')],
		read: added
	},
	carried_out: {
		nature: 'count',
		name: { 'zh-CN': '结转下年度继续办理', en: 'applications carried over' },
		places: [requestPlace('carried_out', 'total')],
		read: added
	},
	granted_share: {
		nature: 'share',
		name: { 'zh-CN': '予以公开', en: 'granted' },
		places: [requestPlace('granted', 'total'), requestPlace('total', 'total')],
		read: ([granted, all]) => ({ value: granted?.value ?? 0, of: all?.value ?? 0 })
	},
	disputes: {
		nature: 'count',
		name: { 'zh-CN': '行政复议、行政诉讼', en: 'reconsiderations and suits' },
		places: (Object.keys(disputeRows) as DisputeRow[]).map((row) => ({
			table: 'disputes',
			row,
			column: 'total'
		})),
		read: added
	},
	normative_documents: {
		nature: 'count',
		name: { 'zh-CN': '规范性文件现行有效', en: 'normative documents in force' },
		places: [{ table: 'proactive', row: 'normative_documents', column: 'in_force' }],
		read: added
	},
	fees: {
		nature: 'amount',
		name: { 'zh-CN': '行政事业性收费', en: 'administrative fees' },
		places: [{ table: 'proactive', row: 'fees', column: 'fee_amount' }],
		read: ([fact]) => {
			const value = fact ? amountIn(formUnit, fact) : null;
			return value === null ? null : { value, of: null };
		}
	}
};

/** Every cell that a quantity is read from. */
export const places: readonly Place[] = quantities.flatMap(
	(quantity) => described[quantity].places
);

export function readQuantity(quantity: Quantity, cells: Cells): Reading | null {
	const { places, read } = described[quantity];
	const facts = places.flatMap((place) => cells.get(placeKey(place)) ?? []);
	if (facts.length < places.length || facts.some(({ value }) => value === null || value < 0))
		return null;
	const reading = read(facts);
	return reading && (reading.of === null || reading.value <= reading.of)
		? { ...reading, facts }
		: null;
}

export type Readings = Readonly<Partial<Record<Quantity, Reading>>>;

/** All quantities that a report tells. */
export function readingsOf(report: { facts: readonly Fact[] }): Readings {
	const cells = cellsOf(report);
	return Object.fromEntries(
		quantities.flatMap((quantity) => {
			const reading = readQuantity(quantity, cells);
			return reading ? [[quantity, reading]] : [];
		})
	);
}
