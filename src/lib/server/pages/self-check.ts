import { messageSentence } from '#lib/recognise/message.ts';
import { eraFormats } from '#lib/report/era.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Message } from '#lib/report/result.ts';
import type { Examined } from '#lib/server/examine.ts';
import type { NotChecked, SelfChecked } from '#lib/server/self-check/self-check.ts';
import { findingsOf } from './report/findings.ts';
import { figureName, figureValue } from './report/marks.ts';
import { tablesOf } from './report/tables.ts';

/** What the page of the self-check shows after a file was handed to it. */
export type SelfCheckView =
	| { outcome: 'refused'; why: NotChecked['refused']; minutes: number | null }
	/** `text` in Chinese: what the file is, and what to do. */
	| { outcome: 'unread'; name: string; text: string }
	| ({ outcome: 'read'; name: string } & ReadView);

export type ReadView = ReturnType<typeof readView>;

/** The answer to a file in words of the language shown. */
export function selfCheckView(
	answer: SelfChecked | NotChecked,
	locale: Locale,
	now: Date
): SelfCheckView {
	if ('refused' in answer) {
		const wait = 'until' in answer ? answer.until.getTime() - now.getTime() : null;
		const minutes = wait === null ? null : Math.max(1, Math.ceil(wait / 60_000));
		return { outcome: 'refused', why: answer.refused, minutes };
	}
	const { name, examination } = answer;
	if (!examination.ok) return { outcome: 'unread', name, text: examination.refusal.text };
	return { outcome: 'read', name, ...readView(examination.value, examination.messages, locale) };
}

function readView({ report, findings }: Examined, messages: readonly Message[], locale: Locale) {
	const { agency, region, year, era, scope, title } = report;
	const cells = new Set(report.facts.map(placeKey));
	const { printed, stray } = tablesOf(report, findings, locale);
	return {
		about: { agency, region, year, scope, title, format: eraFormats[era].name[locale] },
		findings: findingsOf(findings, cells, () => '', locale),
		hasProse: report.sections.some(({ text }) => text.trim() !== ''),
		printed,
		stray,
		figures: report.figures.map((figure) => ({
			name: figureName(figure.measure, locale),
			year: figure.year,
			shown: figureValue(figure, locale),
			quote: figure.quote,
			where: placeInSource(figure.at, locale)
		})),
		messages: messages.map((message) => ({
			text: messageSentence(message, locale),
			where: message.at && placeInSource(message.at, locale)
		}))
	};
}
