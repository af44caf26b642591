/** How an office met the deadline of a past year; `unknown`: the report is here, its day is not. */
export const marks = ['on_time', 'late', 'missing', 'unknown'] as const;
export type Mark = (typeof marks)[number];

export type YearMark = { year: number; mark: Mark };

/** Fewer years than this give no share: one of two is not half of anything. */
export const fewYears = 5;

export type Punctuality = {
	onTime: number;
	/** Years of which it is known whether the report was on time; a missing report was not. */
	known: number;
	/** `onTime / known`; null where the years are few. */
	share: number | null;
};

export function markOf(held: { receivedOn: string | null } | null, dueOn: string): Mark {
	if (held === null) return 'missing';
	if (held.receivedOn === null) return 'unknown';
	return held.receivedOn > dueOn ? 'late' : 'on_time';
}

export function punctuality(years: readonly YearMark[]): Punctuality {
	const known = years.filter(({ mark }) => mark !== 'unknown').length;
	const onTime = years.filter(({ mark }) => mark === 'on_time').length;
	return { onTime, known, share: known < fewYears ? null : onTime / known };
}
