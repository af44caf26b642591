import { printing, soundReport } from '../sample-report.fixture.ts';
import { readingsOf, type Readings } from './quantities.ts';
import type { OfficeYears } from './standard.ts';

const sound = soundReport();
const received = (count: number | null) =>
	readingsOf(printing(sound, { 'requests/received_new/total': count }));

/** An office of so many applications a year, from `first` on; null prints a dash. */
export function office(
	counts: readonly (number | null)[],
	first = 2019,
	since: number | null = null
) {
	const years = new Map<number, Readings>(
		counts.map((count, index) => [first + index, received(count)])
	);
	return { kind: 'bureau', since, years } satisfies OfficeYears;
}

/** Nine offices of its kind with about ten applications a year each. */
export const steady = Array.from({ length: 9 }, (_, index) =>
	office([8, 12, 10, 9, 14, 11 + index])
);
