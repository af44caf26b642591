import { requestRows } from '#lib/report/codes.ts';
import type { Wording } from '#lib/report/locale.ts';
import { before2019, broken } from '../before-2019.ts';
import { reasonIds, type EarlierReading, type Measure, type ReasonId } from '../measure.ts';
import { count, request, tableThree } from './define.ts';
import { numerals } from './outcomes.ts';

const reasonsOfOld = broken(
	'2018 年及以前的统计表按 2008 年《条例》划分，没有对应的一行。',
	'The form up to 2018 sorts by the Regulations of 2008 and has no row that matches.'
);

const otherwise: Wording = {
	'zh-CN': '2019 年格式的（六）其他处理只有一行，不分情形，没有这一项的数。',
	en: 'The 2019 format has one row for （六） “otherwise closed”, not split: there is no number of this one.'
};

function reason(id: ReasonId): Measure {
	const row = requestRows.find(({ code }) => code === id);
	if (!row?.outcome) throw new Error(`Table 三 has no reason “${id}”.`);
	const numeral = numerals[row.outcome];
	const label = row.label.replace(/^\d\./, '');
	const earlier: EarlierReading =
		id === 'unavailable.not_held' ? before2019['unavailable.not_held'] : reasonsOfOld;
	return count(id, {
		group: 'reasons',
		name: {
			'zh-CN': shortNames[id] ?? label,
			en: id === 'other.other' ? 'Closed for other reasons' : row.en
		},
		formula: {
			'zh-CN': `表三${row.group}“${row.label}”总计`,
			en: `Table 3, ${numeral} “${row.en}”, total column`
		},
		eras: row.eras,
		source: tableThree(
			`三${numeral}${row.label.slice(0, 2)}`,
			`row 三${numeral}${row.label.slice(0, 2)}`
		),
		caution: row.outcome === 'other' ? otherwise : null,
		numerator: [[request(id)]],
		before2019: earlier
	});
}

/** Names in place of labels that are sentences, or that say nothing outside their table. */
const shortNames: Readonly<Partial<Record<ReasonId, string>>> = {
	'other.uncorrected': '逾期不补正',
	'other.unpaid': '逾期未缴费',
	'other.other': '其他原因结案'
};

/** Each row of （三） to （六） that is one reason of several. */
export const reasonMeasures = Object.fromEntries(reasonIds.map((id) => [id, reason(id)])) as Record<
	ReasonId,
	Measure
>;
