import { outcomes, rowsOfOutcome, type Outcome } from '#lib/report/codes.ts';
import type { DemoNumbers } from '#db/demo/report.ts';

export const channels = ['online', 'post', 'in_person'] as const;
export type Channel = (typeof channels)[number];

/** The figures that a report's prose tells. Percentages in percent, a fall negative. */
export type Told = {
	/** The year that the prose speaks of. */
	year: number;
	received: number;
	/** Received in the year before; null where the office did not exist. */
	receivedPriorYear: number | null;
	/** Change on the year before as printed; null where nothing was received then. */
	changePercent: number | null;
	channels: Readonly<Record<Channel, number>>;
	carriedIn: number;
	answered: number;
	outcomes: Readonly<Record<Outcome, number>>;
	carriedOut: number;
	published: { total: number; website: number; wechat: number; board: number };
	reconsiderations: number;
	lawsuits: number;
};

export function percentChange(value: number, before: number, decimals: number): number {
	const scale = 10 ** decimals;
	return Math.round(((value - before) / before) * 100 * scale) / scale;
}

/** What an office that reads its own tables rightly would tell. */
export function tellTrue(
	numbers: DemoNumbers,
	rest: Pick<Told, 'year' | 'receivedPriorYear' | 'channels' | 'published'> & { decimals: number }
): Told {
	const { decimals, ...kept } = rest;
	const total = (row: string) => numbers.requests[row]?.total ?? 0;
	const received = total('received_new');
	const before = rest.receivedPriorYear;
	const suits = [numbers.disputes.litigation_direct, numbers.disputes.litigation_after];
	return {
		...kept,
		received,
		changePercent: before ? percentChange(received, before, decimals) : null,
		carriedIn: total('carried_in'),
		answered: total('total'),
		outcomes: Object.fromEntries(
			outcomes.map((outcome) => [
				outcome,
				rowsOfOutcome(outcome).reduce((sum, row) => sum + total(row), 0)
			])
		) as Record<Outcome, number>,
		carriedOut: total('carried_out'),
		reconsiderations: numbers.disputes.reconsideration?.total ?? 0,
		lawsuits: suits.reduce((sum, row) => sum + (row?.total ?? 0), 0)
	};
}
