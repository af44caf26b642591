import type { ChartOption, View } from './option.ts';
import { yearBars, type AgencyWithPeers } from './year-bars.ts';

/** One agency's bars by year before the quartile band and the median of its peers. */
export function agencyWithPeers(data: AgencyWithPeers, view: View): ChartOption {
	return yearBars(data, view);
}
