import type { ProactiveColumn } from '#lib/report/codes.ts';
import { placeName, type Place } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { allReadable, cellOperand, cellsOf, readable } from './cells.ts';
import type { Finding } from './finding.ts';
import { number, signed } from './phrases.ts';
import type { YearsRule } from './rule.ts';

const id = 'years_in_force';

/** 现行有效件数 of `next` from that of `previous` and 本年制发, 本年废止; silent where one of the four is blank or unread. */
function inForce(previous: Report, next: Report): Finding[] {
	const [before, after] = [cellsOf(previous), cellsOf(next)];
	return ['regulations', 'normative_documents'].flatMap((row): Finding[] => {
		const cell = (column: ProactiveColumn): Place => ({ table: 'proactive', row, column });
		const earlier = readable(before, cell('in_force'));
		const facts = allReadable(after, [cell('in_force'), cell('issued'), cell('repealed')]);
		const values = (facts ?? []).flatMap(({ value }) => value ?? []);
		const [stock, issued, repealed] = values;
		if (!facts || !earlier || earlier.value === null) return [];
		if (stock === undefined || issued === undefined || repealed === undefined) return [];
		const due = earlier.value + issued - repealed;
		if (stock === due) return [];
		return [
			{
				rule: id,
				severity: 'warning',
				place: cell('in_force'),
				operands: [
					...facts.map((fact) => cellOperand(fact)),
					cellOperand(earlier, previous.year ?? undefined)
				],
				difference: stock - due,
				detail: {
					year: next.year,
					other_year: previous.year,
					stock,
					issued,
					repealed,
					before: earlier.value,
					due
				}
			}
		];
	});
}

const numbers = ({ detail }: Finding) => ({
	stock: number(Number(detail.stock)),
	before: number(Number(detail.before)),
	issued: number(Number(detail.issued)),
	repealed: number(Number(detail.repealed)),
	due: number(Number(detail.due))
});

export const inForceRule: YearsRule = {
	span: 'years',
	id,
	category: 'across_years',
	severity: 'warning',
	name: {
		'zh-CN': '现行有效＝上年现行有效＋本年制发－本年废止',
		en: 'In force = in force the year before + issued − repealed'
	},
	source: '国办公开办函〔2021〕30号 表二 第二十条第（一）项',
	check: inForce,
	sentence: {
		'zh-CN': (finding) => {
			const { stock, before, issued, repealed, due } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place) : ''}：印为 ${stock}；${finding.detail.other_year} 年现行有效 ${before} ＋ 本年制发 ${issued} － ` +
				`本年废止 ${repealed} ＝ ${due}，差 ${signed(finding.difference ?? 0)}。`
			);
		},
		en: (finding) => {
			const { stock, before, issued, repealed, due } = numbers(finding);
			return (
				`${finding.place ? placeName(finding.place, 'en') : ''}: printed ${stock}; in force in ${finding.detail.other_year} ${before} + issued ${issued} − ` +
				`repealed ${repealed} = ${due}, difference ${signed(finding.difference ?? 0)}.`
			);
		}
	}
};
