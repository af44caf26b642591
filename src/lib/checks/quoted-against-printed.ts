import type { FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import type { Figure, Report } from '#lib/report/report.ts';
import { readable, requestPlace, type Cells } from './cells.ts';
import type { Operand, Severity } from './finding.ts';

/** What the report's prose quotes of a measure for its own year (or `yearsBack` before it). */
export function told(report: Report, measure: FigureMeasure, yearsBack = 0): Figure[] {
	const { year } = report;
	if (year === null) return [];
	return report.figures.filter(
		(figure) => figure.measure === measure && figure.year === year - yearsBack
	);
}

const aboutShare = 0.1;

/** Whether a printed value bears out the quoted number: `about` within a tenth. */
export function agrees(
	{ bound, value }: Pick<Figure, 'bound' | 'value'>,
	against: number
): boolean {
	switch (bound) {
		case 'exact':
			return value === against;
		case 'at_least':
			return against >= value;
		case 'about':
			return Math.abs(value - against) <= aboutShare * Math.max(value, against);
	}
}

/** The first quoted figure, unless one of them agrees with one of the values that it may stand for. */
export function atOdds(figures: readonly Figure[], accepted: readonly number[]): Figure | null {
	const anyAgrees = figures.some((figure) => accepted.some((value) => agrees(figure, value)));
	return anyAgrees ? null : (figures[0] ?? null);
}

export function quoteOperand({ quote, value, at }: Figure): Operand {
	return { place: null, value, at, label: quote };
}

/** 新收 and 上年结转 in the column 总计; null where one was not read. A blank carried-in counts as none. */
export function receivedInTable(cells: Cells) {
	const received = readable(cells, requestPlace('received_new', 'total'));
	const carriedIn = readable(cells, requestPlace('carried_in', 'total'));
	if (!received || !carriedIn) return null;
	return {
		received,
		carriedIn,
		fresh: received.value ?? 0,
		withCarriedIn: (received.value ?? 0) + (carriedIn.value ?? 0)
	};
}

/** A government's own prose often tells of its office alone beside a table of all its offices: milder where it is the smaller. */
export function severityOf(report: Report, quoted: number, inTable: number): Severity {
	return report.scope === 'aggregate' && quoted < inTable ? 'notice' : 'warning';
}

/**
 * The number received by the prose, where it fits the table neither with nor without 上年结转: the prose then
 * counts other applications, and what adds up to this number is told by that one finding.
 */
export function receivedApart(report: Report, cells: Cells): number | null {
	const table = receivedInTable(cells);
	if (!table) return null;
	const figures = [...told(report, 'received'), ...told(report, 'received_with_carried_in')];
	return atOdds(figures, [table.fresh, table.withCarriedIn])?.value ?? null;
}
