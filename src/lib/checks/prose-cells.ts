import { applicants } from '#lib/report/codes.ts';
import { figureMeasures, type FigureMeasure } from '#lib/recognise/figures/figure-measures.ts';
import type { Place } from '#lib/report/place.ts';
import { placeName } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { allReadable, cellOperand, cellsOf, requestPlace, sum, type Cells } from './cells.ts';
import type { Finding } from './finding.ts';
import { toldOutcomes } from './outcome-matching.ts';
import { list, number, printed, signed } from './phrases.ts';
import type { ReportRule } from './rule.ts';
import { atOdds, quoteOperand, receivedApart, severityOf, told } from './quoted-against-printed.ts';

type Comparison = {
	rule: string;
	measure: FigureMeasure;
	/** Cells whose sum the quoted number should be. */
	places: readonly Place[];
	/** Further cells that real reports count in, so that their sum is accepted as well. */
	orWith?: readonly Place[];
};

const organisations = applicants.filter((applicant) => applicant !== 'natural_person');
const inRow = (row: string, columns: readonly string[]) =>
	columns.map((column) => requestPlace(row, column));
const disputes = (...rows: string[]): Place[] =>
	rows.map((row) => ({ table: 'disputes', row, column: 'total' }));

const comparisons: readonly Comparison[] = [
	{
		rule: 'prose_carried_over',
		measure: 'carried_in',
		places: [requestPlace('carried_in', 'total')]
	},
	{
		rule: 'prose_carried_over',
		measure: 'carried_out',
		places: [requestPlace('carried_out', 'total')]
	},
	{
		rule: 'prose_applicants',
		measure: 'applicants.natural_person',
		places: inRow('received_new', ['natural_person']),
		orWith: inRow('carried_in', ['natural_person'])
	},
	{
		rule: 'prose_applicants',
		measure: 'applicants.organisation',
		places: inRow('received_new', organisations),
		orWith: inRow('carried_in', organisations)
	},
	{
		rule: 'prose_disputes',
		measure: 'reconsiderations',
		places: disputes('reconsideration')
	},
	{
		rule: 'prose_disputes',
		measure: 'lawsuits',
		places: disputes('litigation_direct', 'litigation_after')
	}
];

function compare({ rule, measure, places, orWith }: Comparison, report: Report, cells: Cells) {
	const facts = allReadable(cells, places);
	const further = allReadable(cells, orWith ?? []);
	if (!facts || !further) return [];
	const inTable = sum(facts);
	const figure = atOdds(told(report, measure), [inTable, inTable + sum(further)]);
	if (!figure) return [];
	const finding: Finding = {
		rule,
		severity: severityOf(report, figure.value, inTable),
		place: places[0] ?? null,
		operands: [quoteOperand(figure), ...facts.map((fact) => cellOperand(fact))],
		difference: figure.value - inTable,
		detail: { measure, told: figure.value, table: inTable }
	};
	return [finding];
}

/** Figures of these measures that add up to another number received than the table's. */
const apartBy: Readonly<Record<string, readonly FigureMeasure[]>> = {
	prose_applicants: ['applicants.natural_person', 'applicants.organisation'],
	prose_carried_over: toldOutcomes
};

/** Parts of another number received are told by the finding about that number. */
function belongsApart(rule: string, report: Report, cells: Cells): boolean {
	const quoted = (apartBy[rule] ?? []).flatMap((measure) => told(report, measure).slice(0, 1));
	const ofParts = quoted.reduce((total, { value }) => total + value, 0);
	return quoted.length > 0 && ofParts === receivedApart(report, cells);
}

const check =
	(rule: string): ReportRule['check'] =>
	(report) => {
		const cells = cellsOf(report);
		if (belongsApart(rule, report, cells)) return [];
		return comparisons
			.filter((comparison) => comparison.rule === rule)
			.flatMap((comparison) => compare(comparison, report, cells));
	};

const sentence: ReportRule['sentence'] = {
	'zh-CN': ({ operands, detail, difference }) => {
		const cells = operands
			.flatMap(({ place, value }) =>
				place ? [`${placeName(place)} ${printed(value, 'zh-CN')}`] : []
			)
			.filter((name, _, names) => names.length < 3 || !name.endsWith(' 空白'));
		const { name } = figureMeasures[detail.measure as FigureMeasure];
		const joined = list(cells, 'zh-CN');
		return (
			`正文所述${name['zh-CN']} ${number(Number(detail.told))} 件，` +
			`${joined}${cells.length > 1 ? `，合计 ${number(Number(detail.table))}` : ''}，差 ${signed(difference ?? 0)}。`
		);
	},
	en: ({ operands, detail, difference }) => {
		const cells = operands.flatMap(({ place, value }) =>
			place ? [`${placeName(place, 'en')} ${printed(value, 'en')}`] : []
		);
		const { name } = figureMeasures[detail.measure as FigureMeasure];
		const total = cells.length > 1 ? ` (together ${number(Number(detail.table))})` : '';
		return (
			`${name.en}: the prose says ${number(Number(detail.told))}, ` +
			`${list(cells, 'en')}${total}, difference ${signed(difference ?? 0)}.`
		);
	}
};

const rule = (id: string, zh: string, en: string, source: string): ReportRule => ({
	span: 'report',
	id,
	category: 'prose_differs',
	severity: 'warning',
	name: { 'zh-CN': zh, en },
	source,
	check: check(id),
	sentence
});

export const proseCellRules: readonly ReportRule[] = [
	rule(
		'prose_carried_over',
		'正文结转件数与表三一致',
		'Carried in and carried over: prose and Table 3',
		'表三 二、上年结转，四、结转下年度'
	),
	rule(
		'prose_applicants',
		'正文申请人构成与表三一致',
		'Kinds of applicant: prose and Table 3',
		'表三 一、本年新收，按申请人'
	),
	rule(
		'prose_disputes',
		'正文复议、诉讼件数与表四一致',
		'Reconsiderations and lawsuits: prose and Table 4',
		'《政府信息公开条例》第五十条第三项；表四 总计'
	)
];
