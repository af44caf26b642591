import { noSuchStep } from '#lib/campaign/sentences.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Refused } from '#lib/server/campaign/decide.ts';
import { findingView, type FindingView } from './finding-view.ts';

export type RefusalView =
	| { refused: Exclude<Refused['refused'], 'errors' | 'step'> }
	| { refused: 'step'; words: string }
	| { refused: 'errors'; findings: FindingView[] };

/** Why a decision was not taken, as its page tells it. */
export function refusalWords(region: string, answer: Refused, locale: Locale): RefusalView {
	if (answer.refused === 'errors')
		return {
			refused: 'errors',
			findings: answer.findings.map((finding) =>
				findingView(region, finding, finding.agency, locale)
			)
		};
	if (answer.refused === 'step')
		return { refused: 'step', words: noSuchStep(answer.from, answer.to)[locale] };
	return answer;
}
