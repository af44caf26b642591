import type { PeerSummary } from '#lib/measures/peers.ts';
import type { Point } from '#lib/measures/series.ts';
import { quiet, type Json, type View } from './option.ts';
import { words } from './chart-words.ts';
import type { YearScale } from './year-scale.ts';

/** The third axis of a chart by year: peers stand there, so that they do not push the bars aside. */
export const peerAxis = (labels: readonly string[]): Json => ({
	type: 'category',
	data: [...labels],
	show: false,
	position: 'bottom'
});

/** Peers' quartiles as a band behind the bars, their median as a line over them. */
export function peerBand(
	points: readonly Point[],
	peers: readonly PeerSummary[],
	scale: YearScale,
	width: number,
	{ theme, locale }: View
): { behind: Json[]; over: Json[] } {
	if (!peers.length) return { behind: [], over: [] };
	const values = (value: (peer: PeerSummary) => number): Json[] =>
		points.map((point) => {
			const peer = peers.find((peer) => peer.year === point.year);
			return peer ? scale.plotted(value(peer)) : null;
		});
	const shared = { xAxisIndex: 2, silent: true, ...quiet };
	const band = { type: 'bar', stack: 'band', barWidth: width, z: 1, ...shared };
	return {
		behind: [
			{
				...band,
				name: 'below',
				itemStyle: { color: 'transparent' },
				data: values((peer) => peer.lowerQuartile)
			},
			{
				...band,
				name: words.quartiles[locale],
				itemStyle: { color: theme.band },
				data: values((peer) => peer.upperQuartile - peer.lowerQuartile)
			}
		],
		over: [
			{
				type: 'scatter',
				name: words.median[locale],
				symbol: 'rect',
				symbolSize: [width, 3],
				itemStyle: { color: theme.peer },
				data: values((peer) => peer.median),
				z: 4,
				...shared
			}
		]
	};
}

export function peerLegend(peers: readonly PeerSummary[], { theme, locale }: View): Json {
	if (!peers.length) return { show: false };
	return {
		top: 0,
		left: 0,
		itemGap: 14,
		itemWidth: 14,
		itemHeight: 10,
		selectedMode: false,
		textStyle: { color: theme.muted, fontSize: 12 },
		data: [
			{ name: words.median[locale], icon: 'path://M0,4L14,4L14,7L0,7Z' },
			{ name: words.quartiles[locale], icon: 'rect' }
		]
	};
}
