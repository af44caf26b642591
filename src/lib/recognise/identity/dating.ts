import { eraOfYear, type Era } from '#lib/report/era.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Fact, IdentityClaim, IdentitySource } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { message, type MessageCode } from '#lib/recognise/message.ts';
import { columnsOfEra } from '#lib/recognise/tables/proactive.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import { compact, type PlacedTitle, type ReportTitle } from './title.ts';

type YearClaim = Extract<IdentityClaim, { field: 'year' }>;

const periodPattern =
	/(?:统计|数据).{0,12}?(20\d{2})年1月1日(?:起)?(?:至|到|—|-|~).{0,2}?(\d+)年12月31日/;
const signedOn = /^(20\d{2})年(\d{1,2})月\d{1,2}日$/;

const reasons: Partial<Record<IdentitySource, MessageCode>> = {
	title: 'year_from_title',
	period: 'year_from_period',
	file_name: 'year_from_file_name',
	prose: 'year_from_prose'
};

/** Where a passage of the prose stands: the line that holds it, or begins it. */
function placeIn(lines: readonly Line[], quote: string): Locator | null {
	const whole = lines.find(({ text }) => compact(text).includes(quote));
	const head = quote.slice(0, 8);
	return (whole ?? lines.find(({ text }) => compact(text).includes(head)))?.at ?? null;
}

/**
 * The report's year: of its title, else of the period that its numbers cover (统计期限), its file's name or its prose; and
 * every year that these and the signature state. A period of another year is told with both; malformed years (`202020年`)
 * too. A report is for a year that is over when it is signed (条例 article 49), so one signed in the year's first half is not
 * for that year: such a signature claims the year before.
 */
export function yearOf(
	title: PlacedTitle | null,
	fileTitle: ReportTitle | null,
	lines: readonly Line[]
): { year: number | null; claims: YearClaim[]; messages: Message[] } {
	const prose = lines.map(({ text }) => compact(text)).join('');
	const period = periodPattern.exec(prose);
	const spoken =
		/(?:^|[。：\n])((20\d{2})年(?:度)?[，,])/.exec(prose)?.slice(1) ??
		/((20\d{2})年(?:度)?[，,])/.exec(prose)?.slice(1);
	const signed = lines.findLast(({ text }) => signedOn.test(compact(text)));
	const [date, signedYear, month] = (signed && signedOn.exec(compact(signed.text))) ?? [];
	const claim = (
		source: IdentitySource,
		value: number,
		quote: string,
		at: Locator | null
	): YearClaim => ({
		field: 'year',
		source,
		value,
		quote,
		at
	});
	const periodYear = period && Number(/^20\d{2}$/.test(period[2]!) ? period[2] : period[1]);
	const claims: YearClaim[] = [
		...(title?.year ? [claim('title', title.year, title.text, title.at)] : []),
		...(period && periodYear
			? [claim('period', periodYear, period[0], placeIn(lines, period[0]))]
			: []),
		...(fileTitle?.year ? [claim('file_name', fileTitle.year, fileTitle.text, null)] : []),
		...(spoken?.[1]
			? [claim('prose', Number(spoken[1]), spoken[0]!, placeIn(lines, spoken[0]!))]
			: []),
		...(signed && date && Number(month) <= 6
			? [claim('signature', Number(signedYear) - 1, date, signed.at)]
			: [])
	];
	const first = claims.find(({ source }) => reasons[source] !== undefined);
	if (!first) return { year: null, claims, messages: [message('year_unknown', null)] };
	const year = first.value;
	const messages = [message(reasons[first.source]!, first.at, { year })];
	if (period) {
		const at = placeIn(lines, period[0]);
		for (const other of new Set([period[1]!, period[2]!])) {
			if (other !== String(year)) {
				messages.push(message('year_contradiction', at, { year, other, source: '统计期限' }));
			}
		}
	}
	return { year, claims: [first, ...claims.filter((other) => other !== first)], messages };
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
