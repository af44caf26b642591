import type { Mark, MarkKind } from './source-mark.ts';
import { cellAnchor, findingAnchor, locatorWord } from '#lib/publish/anchors.ts';
import { formatCount } from '#lib/measures/number.ts';
import { figureMeasures, type FigureUnit } from '#lib/recognise/figures/figure-measures.ts';
import type { Locale, Wording } from '#lib/report/locale.ts';
import type { Figure } from '#lib/report/report.ts';
import type { Locator } from '#lib/report/locator.ts';
import { placeName } from '#lib/report/place.ts';
import type { StoredReport } from '#lib/server/db/report.ts';

/** A figure's measure in words; its code where the measure is no longer known. */
export function figureName(measure: string, locale: Locale): string {
	return measure in figureMeasures
		? figureMeasures[measure as keyof typeof figureMeasures].name[locale]
		: measure;
}

const unitSigns: Readonly<Record<FigureUnit, Wording>> = {
	count: { 'zh-CN': '', en: '' },
	percent: { 'zh-CN': '%', en: '%' },
	yuan: { 'zh-CN': ' 元', en: ' yuan' }
};

/** A quoted number with the sign of its unit: `−56%`, `2,230 元`. */
export function figureValue({ measure, value }: Figure, locale: Locale): string {
	const unit =
		measure in figureMeasures
			? figureMeasures[measure as keyof typeof figureMeasures].unit
			: 'count';
	return formatCount(value) + unitSigns[unit][locale];
}

/**
 * Every place of the source that the page speaks of, one mark a place: where several things stand
 * at one place, the first of cells, figures, operands, problems and messages.
 */
export function marksOf(report: StoredReport, locale: Locale): Mark[] {
	const marks = new Map<string, Mark>();
	const add = (kind: MarkKind, at: Locator, href: string | null, label: string) => {
		const key = locatorWord(at);
		if (!marks.has(key)) marks.set(key, { key, at, kind, href, label });
	};
	for (const fact of report.facts) {
		add('cell', fact.at, `#${cellAnchor(fact)}`, placeName(fact, locale));
	}
	report.figures.forEach(({ measure, year, at }, index) => {
		add('figure', at, `#figure-${index + 1}`, `${figureName(measure, locale)} · ${year}`);
	});
	for (const finding of report.findings) {
		for (const { at, label, year } of finding.operands) {
			if (year !== undefined) continue;
			add('operand', at, `#${findingAnchor(finding)}`, label);
		}
	}
	report.problems.forEach(({ text, at, improvement }, index) => {
		add('problem', at, `#problem-${index + 1}`, text);
		if (improvement) add('problem', improvement.at, `#problem-${index + 1}`, improvement.text);
	});
	for (const { text, at } of report.improvements) add('problem', at, '#improvements', text);
	report.messages.forEach(({ text, at }, index) => {
		if (at) add('message', at, `#message-${index + 1}`, text);
	});
	return [...marks.values()];
}
