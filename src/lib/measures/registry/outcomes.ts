import { outcomeNames, rowsOfOutcome, type Outcome } from '#lib/report/codes.ts';
import type { Wording } from '#lib/report/locale.ts';
import { before2019 } from '../before-2019.ts';
import type { Direction, EarlierReading, MeasureId, Sum } from '../measure.ts';
import { count, rate, request, tableThree } from './define.ts';

const group = 'outcomes';

/** The statute's number of each outcome. */
export const numerals: Readonly<Record<Outcome, string>> = {
	granted: '（一）',
	partial: '（二）',
	denied: '（三）',
	unavailable: '（四）',
	rejected: '（五）',
	other: '（六）'
};

/** （六）其他处理 is printed as one row or as three, in either era. */
function rowsPrinted(outcome: Outcome): Sum {
	const places = rowsOfOutcome(outcome).map((row) => request(row));
	if (outcome !== 'other') return [places];
	const whole = places.filter((place) => place.row === 'other');
	return [places.filter((place) => place.row !== 'other'), whole];
}

function outcome<Id extends Outcome>(id: Id) {
	const name = outcomeNames[id];
	const numeral = numerals[id];
	return count(id, {
		group,
		name,
		formula: {
			'zh-CN': `表三${numeral}${name['zh-CN']}各行总计之和`,
			en: `Sum of the rows of ${numeral} ${name.en} in table 3, total column`
		},
		source: tableThree(`三${numeral}`, `row 三${numeral}`),
		numerator: rowsPrinted(id),
		before2019: before2019[id]
	});
}

const notEveryRefusal: Wording = {
	'zh-CN': '由申请了什么决定，高低本身不说明办得好坏；办结少于 30 件的单位请看区间。',
	en: 'It depends on what was asked for, and says nothing by itself on how well it was handled; where fewer than 30 were closed, read the interval.'
};

function share<Id extends MeasureId>(
	id: Id,
	of: Outcome,
	name: Wording,
	direction: Direction,
	earlier: EarlierReading
) {
	const { 'zh-CN': chinese, en } = outcomeNames[of];
	return rate(id, {
		group,
		name,
		formula: {
			'zh-CN': `${chinese}各行之和 ÷ 办结总计`,
			en: `sum of the rows of “${en.toLowerCase()}” ÷ applications closed`
		},
		direction,
		source: tableThree(`三${numerals[of]}、（七）`, `rows 三${numerals[of]} and （七）`),
		caution: notEveryRefusal,
		numerator: rowsPrinted(of),
		denominator: [[request('total')]],
		before2019: earlier
	});
}

/** How applications ended, and the shares of what was closed. */
export const outcomeMeasures = {
	granted: outcome('granted'),
	partial: outcome('partial'),
	denied: outcome('denied'),
	unavailable: outcome('unavailable'),
	rejected: outcome('rejected'),
	other: outcome('other'),
	disclosure_rate: rate('disclosure_rate', {
		group,
		name: { 'zh-CN': '公开率', en: 'Disclosure rate' },
		formula: {
			'zh-CN': '（予以公开＋部分公开）÷ 办结总计',
			en: '(granted + granted in part) ÷ applications closed'
		},
		direction: 'better',
		source: tableThree('三（一）、（二）、（七）', 'rows 三（一）, （二） and （七）'),
		caution: {
			'zh-CN':
				'办结少于 30 件的单位，一两件就能使比率大变，请看区间；信息本不存在等情形也在分母之中。',
			en: 'Where fewer than 30 were closed, one or two cases move the rate: read the interval. Requests for information that does not exist are in the denominator.'
		},
		numerator: [[request('granted'), request('partial')]],
		denominator: [[request('total')]],
		before2019: before2019.disclosure_rate
	}),
	denial_rate: share(
		'denial_rate',
		'denied',
		{ 'zh-CN': '不予公开率', en: 'Denial rate' },
		'worse',
		before2019.denial_rate
	),
	unavailable_rate: share(
		'unavailable_rate',
		'unavailable',
		{ 'zh-CN': '无法提供率', en: 'Rate not available' },
		'neither',
		before2019.unavailable_rate
	),
	rejection_rate: share(
		'rejection_rate',
		'rejected',
		{ 'zh-CN': '不予处理率', en: 'Rate not processed' },
		'neither',
		before2019.rejected
	)
};
