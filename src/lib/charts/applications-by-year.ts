import type { ChartOption, View } from './option.ts';
import { yearBars, type YearBars } from './year-bars.ts';

/** A measure by year as bars: this year in seal red, a quoted value hollow, a gap with its word, eras parted by a dashed line. */
export function applicationsByYear(data: YearBars, view: View): ChartOption {
	return yearBars({ ...data, peers: [] }, view);
}
