import type { Finding } from '#lib/checks/finding.ts';
import { locatorKey, type Locator } from '#lib/report/locator.ts';
import { placeKey, type Place } from '#lib/report/place.ts';

/**
 * One locator as one word, for ids, lists of ids and the ends of addresses. A sheet may be called anything: its blanks and
 * signs that an address reads in its own way are written `~20`, so that different names stay different.
 */
export function locatorWord(at: Locator): string {
	const key = locatorKey(at);
	if (at.kind !== 'sheet') return key.replace(/\s+/g, '');
	return key.replace(
		/[\s%~"'<>`#&\\]/g,
		(sign) => `~${sign.codePointAt(0)!.toString(16).padStart(2, '0')}`
	);
}

/** The id of a cell of the tables on its report's page. */
export function cellAnchor(place: Place): string {
	return `cell-${placeKey(place)}`;
}

/** The id of a passage or cell of the source on its report's page: for problems, quoted figures and operands in prose. */
export function sourceAnchor(at: Locator): string {
	return `at-${locatorWord(at)}`;
}

/**
 * The id of a finding on its report's page. It is told from what the finding is about, as findings
 * are numbered anew whenever a report is checked again.
 */
export function findingAnchor({ rule, place, operands }: Finding): string {
	const about = place ? placeKey(place) : operands[0] ? locatorWord(operands[0].at) : 'report';
	return `finding-${rule}-${about}`;
}
