import type { Locator } from '#lib/report/locator.ts';
import type { Place } from '#lib/report/place.ts';
import type { Detail } from '#lib/report/result.ts';

export const severities = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof severities)[number];

/** A value that a finding rests on, and where it stands: a cell (`place`) or a passage of prose (`place` null). */
export type Operand = {
	place: Place | null;
	value: number | null;
	at: Locator;
	label: string;
	/** Year of the report that `at` points into, where that is not the finding's own report. */
	year?: number;
};

/** Something that does not add up. The printed values stay as they are. */
export type Finding = {
	rule: string;
	severity: Severity;
	/** The cell or column that the finding is about, for its name in the statute's words; null where it is about prose only. */
	place: Place | null;
	operands: Operand[];
	/** Left side minus right side of the broken identity; null where the finding is not a difference. */
	difference: number | null;
	/** Numbers and words for the rule's sentence. */
	detail: Detail;
};
