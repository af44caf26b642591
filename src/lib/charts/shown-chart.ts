import type { Table } from '#lib/publish/csv.ts';
import type { ChartSpec } from './draw.ts';

/** A chart as a page shows it. */
export type ShownChart = {
	/** The anchor of the chart on its page, and unique there. */
	id: string;
	title: string;
	subtitle: string;
	/** What the browser draws it from again. */
	spec: ChartSpec;
	/** Still pictures by the server, for 640 and for 358 CSS pixels: `inlineSvg`. */
	wide: string;
	narrow: string;
	/** The same numbers: `chartTable`. */
	table: Table;
	source: string;
	method: { text: string; href: string };
	/** Addresses of the chart as a file. */
	downloads: { svg: string; png: string; csv: string };
};
