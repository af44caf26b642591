import { z95 } from '#lib/statistics/normal.ts';
import { wilsonInterval } from '#lib/statistics/wilson.ts';
import type { Interval } from './series.ts';

/** The interval shown beside every rate: Wilson's at 95 %, as `wilsonInterval` describes it. */
export function wilson(successes: number, cases: number): Interval | null {
	return wilsonInterval(successes, cases, z95);
}
