import type { Document } from '#lib/read/document.ts';
import { noReport, pictureTables } from '#lib/read/refusals.ts';
import type { Fact, Report } from '#lib/report/report.ts';
import type { Message, Outcome } from '#lib/report/result.ts';
import { quotedFigures } from './figures/figures.ts';
import { identify } from './identity/identity.ts';
import { message } from './message.ts';
import { outline, withUnheadedProblems } from './outline.ts';
import { pieces as piecesOf } from './pieces.ts';
import { admittedProblems } from './problems/problems.ts';
import { sectionPassages, toSections } from './sections.ts';
import { reportsIn, severalReports } from './several-reports.ts';
import { readIndicators } from './tables/indicators.ts';
import { readTables, zonesOf } from './tables/tables.ts';

/**
 * （六）其他处理 is one row or three. Where both were read, a label of the three was lost and its values stand beside the
 * group's name: that row is not taken.
 */
function settleOther(facts: readonly Fact[]): { facts: Fact[]; doubts: Message[] } {
	const one = facts.find((fact) => fact.table === 'requests' && fact.row === 'other');
	const three = facts.some((fact) => fact.table === 'requests' && fact.row.startsWith('other.'));
	if (!one || !three) return { facts: [...facts], doubts: [] };
	return {
		facts: facts.filter((fact) => fact.table !== 'requests' || fact.row !== 'other'),
		doubts: [message('row_doubtful', one.at, { label: '（六）其他处理' })]
	};
}

/** Fewer headings than this, and no table, do not make a report. */
const fewestHeadings = 4;
const fewestFacts = 10;

/**
 * A document to the statutory report that it holds: sections, facts of the tables, identity, and messages on all that
 * could not be placed. Printed values are never repaired. A document without a report gives a refusal.
 */
export function recognise(document: Document, fileName: string): Outcome<Report> {
	const whole = piecesOf(document);
	const reports = reportsIn(whole);
	if (reports.length > 1) return { ok: false, refusal: severalReports(reports) };
	const wholeOutline = outline(whole);
	const tables = readTables(whole, zonesOf(whole, wholeOutline.chapters));
	const indicators = tables.facts.length < fewestFacts ? readIndicators(document) : null;
	const pieces = indicators ? piecesOf(indicators.rest) : whole;
	const { chapters, messages: outlineMessages } = indicators ? outline(pieces) : wholeOutline;
	const ledger = indicators?.ledger ?? tables;
	const { facts, doubts } = settleOther(ledger.facts);
	const isReport = facts.length >= fewestFacts || chapters.length >= fewestHeadings;
	if (!isReport) return { ok: false, refusal: noReport };
	if (facts.length === 0 && document.pictures > 0) return { ok: false, refusal: pictureTables };

	const {
		identity,
		claims,
		messages: reasons
	} = identify(document, fileName, pieces, chapters, facts);
	if (facts.length > 0 && identity.year === null && facts.every((fact) => fact.blank === 'empty')) {
		return { ok: false, refusal: noReport };
	}
	const parts = withUnheadedProblems(chapters, pieces);
	const passages = sectionPassages(pieces, parts, document.medium, identity.era !== 'pre2019');
	const missing =
		identity.era === 'pre2019'
			? []
			: (['表二', '表三', '表四'] as const)
					.filter(
						(_, index) =>
							!facts.some((fact) => fact.table === ['proactive', 'requests', 'disputes'][index])
					)
					.map((table) => message('table_missing', null, { table }));
	return {
		ok: true,
		value: {
			...identity,
			facts,
			sections: toSections(passages, pieces, parts),
			figures: quotedFigures(passages, identity.year, identity.era),
			...admittedProblems(passages),
			claims
		},
		messages: [
			...(identity.era === 'pre2019' ? [] : outlineMessages),
			...reasons,
			...ledger.messages,
			...doubts,
			...missing
		]
	};
}
