import { eraOfYear, type Era } from '#lib/report/era.ts';
import type { Fact } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { message, type MessageCode } from '#lib/recognise/message.ts';
import { columnsOfEra } from '#lib/recognise/tables/proactive.ts';
import type { PlacedTitle, ReportTitle } from './title.ts';

/**
 * The report's year: of its title, else of the period that its numbers cover (统计期限), its file's name or its prose.
 * A period of another year is told with both; malformed years (`202020年`) too.
 */
export function yearOf(
	title: PlacedTitle | null,
	fileTitle: ReportTitle | null,
	prose: string
): { year: number | null; messages: Message[] } {
	const period = prose.match(
		/(?:统计|数据).{0,12}?(20\d{2})年1月1日(?:起)?(?:至|到|—|-|~).{0,2}?(\d+)年12月31日/
	);
	const periodEnd = period && /^20\d{2}$/.test(period[2]!) ? Number(period[2]) : null;
	const periodStart = period ? Number(period[1]) : null;
	const spoken =
		prose.match(/(?:^|[。：\n])(20\d{2})年(?:度)?[，,]/)?.[1] ??
		prose.match(/(20\d{2})年(?:度)?[，,]/)?.[1];
	const sources: readonly [MessageCode, number | null][] = [
		['year_from_title', title?.year ?? null],
		['year_from_period', periodEnd ?? periodStart],
		['year_from_file_name', fileTitle?.year ?? null],
		['year_from_prose', spoken ? Number(spoken) : null]
	];
	const first = sources.find(([, year]) => year !== null);
	if (!first || first[1] === null) return { year: null, messages: [message('year_unknown', null)] };
	const year = first[1];
	const messages = [message(first[0], title?.at ?? null, { year })];
	if (period) {
		for (const other of new Set([period[1]!, period[2]!])) {
			if (other !== String(year)) {
				messages.push(message('year_contradiction', null, { year, other, source: '统计期限' }));
			}
		}
	}
	return { year, messages };
}

/** The era by the columns that only one form prints; by the year where the tables print none or both. */
export function eraFrom(
	facts: readonly Fact[],
	year: number | null
): { era: Era; message: Message | null } {
	const byYear = year === null ? null : eraOfYear(year);
	if (facts.length > 0 && facts.every((fact) => fact.table === 'indicators')) {
		const era = 'pre2019';
		const other = byYear !== null && byYear !== era;
		return {
			era,
			message: other
				? message('era_contradiction', null, { era, other: byYear })
				: message('era_from_indicators', null)
		};
	}
	const prints = (era: '2019' | '2021') =>
		facts.some((fact) => fact.table === 'proactive' && columnsOfEra[era].includes(fact.column));
	const [older, newer] = [prints('2019'), prints('2021')];
	if (older !== newer) {
		const era = older ? '2019' : '2021';
		const other = byYear !== null && byYear !== era;
		return {
			era,
			message: other
				? message('era_contradiction', null, { era, other: byYear })
				: message('era_from_table', null, { era })
		};
	}
	const threeRows = facts.some(
		(fact) => fact.row.startsWith('other.') && fact.table === 'requests'
	);
	const era = byYear ?? (threeRows ? '2021' : '2019');
	return { era, message: message(older ? 'era_mixed' : 'era_from_year', null, { era }) };
}
