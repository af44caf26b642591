import type { Severity } from '#lib/checks/finding.ts';
import type { Blank } from '#lib/report/report.ts';

/** A value of a statutory table as its page shows it. */
export type Cell = {
	/** As printed. */
	raw: string;
	/** What counts in the place of what is printed, where a person corrected it; null where nobody did. */
	corrected: string | null;
	value: number | null;
	blank: Blank | null;
	unit: string | null;
	/** `locatorWord` of where it stands in the source. */
	key: string;
	/** The same place in words. */
	where: string;
	/** Its name in the statute's words. */
	name: string;
	/** The gravest finding that is about it, or else one that only counts it in. */
	finding: { severity: Severity; anchor: string; role: 'subject' | 'operand' } | null;
};
