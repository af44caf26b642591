import { copiedProseRule, proseYearRule } from '#lib/checks/copied-prose.ts';
import { repeatedTextsRules } from '#lib/checks/repeated-texts.ts';
import { likenesses } from '#lib/originality/likeness.ts';
import { readText, type ReadText } from '#lib/originality/read-text.ts';
import { breathe } from '../db/breathe.ts';
import type { Reader } from '../db/types.ts';
import type { HeldProse, HeldReport } from './held.ts';
import type { Found } from './numbers.ts';

/**
 * The prose of every report of the years given against the office's own of the year before and other offices' of the same year. Where the report is already
 * known to tell another year's numbers, that its text is last year's is the same cause and not told again.
 */
export async function judgeTexts(
	db: Reader,
	region: string,
	held: readonly HeldProse[],
	years: readonly number[]
): Promise<Found[]> {
	const read = new Map<HeldProse, ReadText>();
	for (const report of held) {
		await breathe();
		read.set(report, readText(report));
	}
	const told = await toldAsCopied(db, region, years);
	const found: Found[] = [];
	for (const year of years)
		for (const aggregate of [false, true]) {
			const ofYear = held.filter((one) => one.year === year && one.aggregate === aggregate);
			const texts = ofYear.map((report) => {
				const before = held.find((one) => isYearBefore(one, report));
				return {
					key: report,
					text: read.get(report)!,
					before: (before && read.get(before)) ?? null
				};
			});
			for (const { key, lastYear, nearest } of likenesses(texts)) {
				await breathe();
				const isTold = told.has(key.reportId);
				const repeated = {
					year,
					prose: key,
					lastYear: lastYear && !isTold ? { ...key, year: year - 1, repetition: lastYear } : null,
					otherOffice: nearest && { ...nearest.key, repetition: nearest.repetition }
				};
				const findings = repeatedTextsRules.flatMap((rule) => rule.check(repeated));
				found.push({ report: key, span: 'texts', findings });
			}
		}
	return found;
}

export function isYearBefore(one: HeldReport, of: HeldReport): boolean {
	return one.agencyId === of.agencyId && one.aggregate === of.aggregate && one.year === of.year - 1;
}

/** Reports whose latest version is known to tell of another year. */
async function toldAsCopied(
	db: Reader,
	region: string,
	years: readonly number[]
): Promise<Set<number>> {
	if (years.length === 0) return new Set();
	const rows = await db
		.selectFrom('findings')
		.innerJoin('reports', (join) =>
			join
				.onRef('reports.region_id', '=', 'findings.region_id')
				.onRef('reports.id', '=', 'findings.report_id')
				.onRef('reports.current_version', '=', 'findings.version')
		)
		.select('findings.report_id as id')
		.where('findings.region_id', '=', region)
		.where('reports.year', 'in', years)
		.where('findings.rule', 'in', [proseYearRule.id, copiedProseRule.id])
		.execute();
	return new Set(rows.map(({ id }) => id));
}
