import { cut, type Mark, type Piece } from './source-mark.ts';
import { locatorWord } from '#lib/publish/anchors.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Report } from '#lib/report/report.ts';
import { figureName } from './marks.ts';

/** A section's prose, paragraph by paragraph, with the numbers that it quotes marked. */
export type ProseSection = { number: number; title: string; paragraphs: Piece[][] };

/** Marks each quote at its first standing in a paragraph; a quote that is not found is left unmarked. */
export function proseOf(
	report: Pick<Report, 'sections' | 'figures'>,
	locale: Locale
): ProseSection[] {
	const marks = report.figures.map(({ measure, year, quote, at }, index) => ({
		quote,
		mark: {
			key: locatorWord(at),
			at,
			kind: 'figure',
			href: `#figure-${index + 1}`,
			label: `${figureName(measure, locale)} · ${year}`
		} satisfies Mark
	}));
	return report.sections.map(({ number, title, text }) => ({
		number,
		title,
		paragraphs: text
			.split('\n')
			.map((paragraph) => paragraph.trim())
			.filter((paragraph) => paragraph !== '')
			.map((paragraph) =>
				cut(
					paragraph,
					marks.flatMap(({ quote, mark }) => {
						const start = paragraph.indexOf(quote);
						return quote === '' || start < 0
							? []
							: [{ start, end: start + quote.length, mark, isStart: false }];
					})
				)
			)
	}));
}
