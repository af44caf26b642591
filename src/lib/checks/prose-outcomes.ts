import type { Figure, Report } from '#lib/report/report.ts';
import type { Detail } from '#lib/report/result.ts';
import { allReadable, cellOperand, cellsOf, requestPlace, type Cells } from './cells.ts';
import type { Finding, Severity } from './finding.ts';
import { matchOutcomes, toldOutcomes, type Match, type ToldOutcome } from './outcome-matching.ts';
import { isMentioned, proseAround } from './outcome-mentions.ts';
import { outcomesSentence } from './prose-outcomes-sentence.ts';
import { outcomeRows } from './request-equations.ts';
import type { ReportRule } from './rule.ts';
import { quoteOperand, receivedApart, receivedInTable, told } from './quoted-against-printed.ts';

/** From here on the prose is taken to list the outcomes, rather than to name one or two of them. */
const isAList = (outcomes: readonly ToldOutcome[]) =>
	outcomes.filter((outcome) => outcome !== 'carried_out').length >= 3;

/** One figure an outcome: the one that a row total bears out where prose repeats itself, else the first. */
function toldOf(report: Report, rowValues: ReadonlyMap<string, number>): Map<ToldOutcome, Figure> {
	const figures = toldOutcomes.flatMap((outcome) => {
		const quoted = told(report, outcome);
		const inTable = rowValues.get(outcome);
		const figure = quoted.find(({ value }) => value === inTable) ?? quoted[0];
		return figure ? [[outcome, figure] as const] : [];
	});
	return new Map(figures);
}

type Verdict = { kind: 'differs' | 'left_out' | 'joined'; severity: Severity };

function check(report: Report): Finding[] {
	const cells = cellsOf(report);
	const rows = [...outcomeRows(cells), 'carried_out'];
	const facts = allReadable(
		cells,
		rows.map((row) => requestPlace(row, 'total'))
	);
	if (!facts) return [];
	const rowValues = new Map(facts.map(({ row, value }) => [row, value ?? 0]));
	const figures = toldOf(report, rowValues);
	const values = new Map([...figures].map(([outcome, { value }]) => [outcome, value]));
	if ([...figures.values()].some(({ bound }) => bound !== 'exact')) return [];
	if (!figures.has('carried_out')) rowValues.delete('carried_out');

	const { matches, leftOut, toldSum } = matchOutcomes(values, rowValues);
	if (toldSum === receivedApart(report, cells)) return [];
	const accounted = [...rowValues.values()].reduce((sum, value) => sum + value, 0);
	const differing = matches.filter(
		({ standing, told }) => standing === 'differs' && !told.includes('carried_out')
	);
	const joined = matches.filter(isJoined);
	const passage = proseAround(report, [...figures.values()]);
	const untold = leftOut.filter((row) => !isMentioned(row, passage));
	const verdict = verdictOf({
		differing,
		joined,
		untold,
		isComplete: claimsAll(report, toldSum) && toldSum !== accounted,
		isList: isAList([...figures.keys()]) && matches.every(({ standing }) => standing !== 'part')
	});
	if (!verdict) return [];
	return [
		{
			rule: 'prose_outcomes',
			severity: verdict.severity,
			place: placeOf(verdict, differing, untold, joined),
			operands: [
				...[...figures.values()].map(quoteOperand),
				...facts
					.filter(({ row, value }) => rowValues.has(row) && value !== null && value !== 0)
					.map((fact) => cellOperand(fact))
			],
			difference: toldSum - accounted,
			detail: {
				kind: verdict.kind,
				told: toldSum,
				accounted,
				differing: encode(differing),
				joined: encode(joined),
				untold: untold.map((row) => `${row}=${rowValues.get(row)}`).join(' '),
				untold_sum: untold.reduce((sum, row) => sum + (rowValues.get(row) ?? 0), 0),
				with_carried_out: rowValues.has('carried_out') ? 1 : 0,
				...freshOnly(cells, toldSum, accounted)
			}
		}
	];
}

function verdictOf(seen: {
	differing: readonly Match[];
	joined: readonly Match[];
	untold: readonly string[];
	isComplete: boolean;
	isList: boolean;
}): Verdict | null {
	if (seen.differing.length > 0) return { kind: 'differs', severity: 'warning' };
	if (seen.untold.length > 0 && seen.isComplete) return { kind: 'left_out', severity: 'warning' };
	if (seen.untold.length > 0 && seen.isList) return { kind: 'left_out', severity: 'notice' };
	if (seen.joined.some(({ told }) => told.includes('granted')))
		return { kind: 'joined', severity: 'notice' };
	return null;
}

/** 予以公开 that holds 部分公开, or several told outcomes that are one row. */
function isJoined({ standing, told, rows, toldSum }: Match): boolean {
	if (standing !== 'equal' || toldSum === 0) return false;
	if (told.includes('granted')) return rows.includes('partial');
	return told.length > 1;
}

/** Whether the told outcomes add up to what the prose says was received or answered: it then claims to tell of all. */
function claimsAll(report: Report, toldSum: number): boolean {
	const carriedOut = told(report, 'carried_out')[0]?.value ?? 0;
	const wholes = [
		...told(report, 'received').map(({ value }) => value),
		...told(report, 'received_with_carried_in').map(({ value }) => value),
		...told(report, 'answered').flatMap(({ value }) => [value, value + carriedOut])
	];
	return wholes.includes(toldSum);
}

/** Where the prose adds up to 新收 and the table holds 上年结转 besides. */
function freshOnly(cells: Cells, toldSum: number, accounted: number): Detail {
	const received = receivedInTable(cells);
	const fits =
		received !== null &&
		received.fresh === toldSum &&
		received.withCarriedIn === accounted &&
		accounted !== toldSum;
	return fits ? { received: received.fresh, carried_in: accounted - toldSum } : {};
}

function placeOf(
	{ kind }: Verdict,
	differing: readonly Match[],
	untold: readonly string[],
	joined: readonly Match[]
) {
	const row = {
		differs: differing[0]?.rows[0],
		left_out: untold[0],
		joined: joined[0]?.rows[0]
	}[kind];
	return row === undefined ? null : requestPlace(row, 'total');
}

/** `granted:granted+partial:10:10`: told outcomes, rows, and the sum of each. */
function encode(matches: readonly Match[]): string {
	return matches
		.map(
			({ told, rows, toldSum, rowSum }) =>
				`${told.join('+')}:${rows.join('+')}:${toldSum}:${rowSum}`
		)
		.join(' ');
}

export const proseOutcomeRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: 'prose_outcomes',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '正文所述办理结果与表三一致',
			en: 'Outcomes: prose and Table 3'
		},
		source: '《政府信息公开条例》第五十条第二项；表三 三、本年度办理结果，四、结转下年度',
		check,
		sentence: {
			'zh-CN': (finding) => outcomesSentence(finding, 'zh-CN'),
			en: (finding) => outcomesSentence(finding, 'en')
		}
	}
];
