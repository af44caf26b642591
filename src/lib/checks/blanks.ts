import { applicants } from '#lib/report/codes.ts';
import { placeKey, placeName, type Place } from '#lib/report/place.ts';
import { cellOperand, cellsOf, requestPlace, type Cells } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, requestColumnName, requestRowName, shortList } from './phrases.ts';
import { requestCauses } from './request-causes.ts';
import { dueTotals, outcomeRows } from './request-equations.ts';
import type { ReportRule } from './rule.ts';

const totalsId = 'requests_totals_blank';
const partsId = 'requests_parts_blank';

/** The filled cells that a blank total should have added up. */
function filledBeside({ row, column }: Place, cells: Cells) {
	const rows = outcomeRows(cells);
	const places =
		row === 'total'
			? rows.map((row) => requestPlace(row, column))
			: applicants.map((applicant) => requestPlace(row, applicant));
	return places
		.map((place) => cells.get(placeKey(place)))
		.filter((fact) => fact !== undefined && fact.value !== null && fact.value !== 0)
		.map((fact) => cellOperand(fact!));
}

function totalsFinding(kind: 'row' | 'column', places: readonly Place[], cells: Cells): Finding[] {
	const [first] = places;
	if (!first) return [];
	const blankCells = places.map((place) => cells.get(placeKey(place))!);
	const filled = places.map((place) => filledBeside(place, cells));
	return [
		{
			rule: totalsId,
			severity: 'warning',
			place: first,
			operands: [...blankCells.map((fact) => cellOperand(fact)), ...filled.flat()],
			difference: null,
			detail: {
				kind,
				count: places.length,
				sums: filled
					.map((operands) => operands.reduce((total, { value }) => total + (value ?? 0), 0))
					.join(' ')
			}
		}
	];
}

/** Blank cells come first among the operands; `detail.sums` has what stands filled for each. */
function blankAndSums(finding: Finding) {
	const places = finding.operands
		.slice(0, Number(finding.detail.count))
		.flatMap(({ place }) => (place ? [place] : []));
	return { places, sums: String(finding.detail.sums).split(' ').map(Number) };
}

export const blankRules: readonly ReportRule[] = [
	{
		span: 'report',
		id: totalsId,
		category: 'blank',
		severity: 'warning',
		name: {
			'zh-CN': '表三总计漏填：明细已填而总计空白',
			en: 'Table 3 totals left blank beside filled cells'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表三（七）总计、总计栏',
		check: (report) => {
			const cells = cellsOf(report);
			const due = dueTotals(cells);
			return [
				...totalsFinding(
					'row',
					due.filter(({ row }) => row === 'total'),
					cells
				),
				...totalsFinding(
					'column',
					due.filter(({ row }) => row !== 'total'),
					cells
				)
			];
		},
		sentence: {
			'zh-CN': (finding) => {
				const { places, sums } = blankAndSums(finding);
				if (finding.detail.kind === 'row') {
					const columns = places.map(
						({ column }, index) =>
							`${requestColumnName(column, 'zh-CN')}（${sums[index] === 0 ? '办理结果也未填' : `各项合计 ${number(sums[index] ?? 0)}`}）`
					);
					return `表三 · （七）总计：${shortList(columns, 'zh-CN', 7)} ${places.length} 栏空白，而该栏其他数已填。空白不作 0 计。`;
				}
				const rows = places.map(
					({ row }, index) =>
						`${requestRowName(row, 'zh-CN')}（六类合计 ${number(sums[index] ?? 0)}）`
				);
				return `表三 · 总计栏：${shortList(rows, 'zh-CN')} ${places.length} 行空白，而该行申请人已填。空白不作 0 计。`;
			},
			en: (finding) => {
				const { places, sums } = blankAndSums(finding);
				if (finding.detail.kind === 'row') {
					const columns = places.map(
						({ column }, index) =>
							`${requestColumnName(column, 'en')} (${sums[index] === 0 ? 'outcomes unfilled too' : `outcomes add up to ${number(sums[index] ?? 0)}`})`
					);
					return `Table 3 · (7) Total: blank in columns otherwise filled: ${shortList(columns, 'en', 7)}. A blank is not taken as 0.`;
				}
				const rows = places.map(
					({ row }, index) =>
						`${requestRowName(row, 'en')} (applicants add up to ${number(sums[index] ?? 0)})`
				);
				return `Table 3 · column Total: blank beside filled applicants in ${shortList(rows, 'en')}. A blank is not taken as 0.`;
			}
		}
	},
	{
		span: 'report',
		id: partsId,
		category: 'blank',
		severity: 'notice',
		name: {
			'zh-CN': '表三明细漏填：总计已填而明细空白',
			en: 'Table 3 cells left blank beside a filled total'
		},
		source: '国办公开办函〔2019〕60号、〔2021〕30号 表三各行、各栏',
		check: (report) => {
			const { weighed, causes } = requestCauses(report);
			const told = new Set(causes.flatMap(({ equations }) => equations));
			const oneSided = weighed.filter(
				(equation) => equation.standing === 'one_side_blank' && !told.has(equation)
			);
			const [first] = oneSided;
			if (!first) return [];
			const filled = oneSided.flatMap(({ operands }) =>
				operands.filter(({ value }) => value !== null && value !== 0)
			);
			return [
				{
					rule: partsId,
					severity: 'notice',
					place: filled[0]?.place ?? first.place,
					operands: [
						...filled,
						...oneSided.flatMap(({ operands }) => operands.filter(({ value }) => value === null))
					],
					difference: null,
					detail: { count: filled.length }
				}
			];
		},
		sentence: {
			'zh-CN': (finding) => {
				const filled = finding.operands
					.slice(0, Number(finding.detail.count))
					.map(({ place, value }) => `${place ? placeName(place) : ''} ${number(value ?? 0)}`);
				return `${shortList(filled, 'zh-CN')}：与之对应的各格全为空白，无从核对。`;
			},
			en: (finding) => {
				const filled = finding.operands
					.slice(0, Number(finding.detail.count))
					.map(
						({ place, value }) => `${place ? placeName(place, 'en') : ''} ${number(value ?? 0)}`
					);
				return `${shortList(filled, 'en')}: every cell that it should be made of is blank, so it cannot be checked.`;
			}
		}
	}
];
