import type { Era } from '#lib/report/era.ts';
import type { Wording } from '#lib/report/locale.ts';
import type { Place } from '#lib/report/place.ts';
import type { Measure } from '../measure.ts';

export const bothEras = ['2019', '2021'] as const satisfies readonly Era[];

/** A cell of table 三; its total column unless said otherwise. */
export const request = (row: string, column = 'total'): Place => ({
	table: 'requests',
	row,
	column
});

/** Words of the source of a row of table 三: `clause` is the row in Chinese, `english` in English. */
export const tableThree = (clause: string, english: string): Wording => ({
	'zh-CN': `年报格式第三部分“收到和处理政府信息公开申请情况”${clause}，总计列（国办公开办函〔2019〕60号、〔2021〕30号）`,
	en: `Form, section 3, ${english}, total column (国办公开办函〔2019〕60号, 〔2021〕30号)`
});

type Said = Pick<Measure, 'group' | 'name' | 'formula' | 'source' | 'numerator' | 'before2019'> &
	Partial<Pick<Measure, 'direction' | 'eras' | 'caution' | 'unit'>>;

/** A number of cases or items; of no direction and of both later eras unless said otherwise. */
export function count<Id extends Measure['id']>(id: Id, said: Said): Measure & { id: Id } {
	return {
		id,
		kind: 'cells',
		unit: 'count',
		direction: 'neither',
		eras: bothEras,
		caution: null,
		denominator: null,
		...said
	};
}

/** A numerator over a denominator, in percent unless said otherwise. */
export function rate<Id extends Measure['id']>(
	id: Id,
	said: Said & { denominator: Measure['denominator'] }
): Measure & { id: Id } {
	return {
		id,
		kind: 'cells',
		unit: 'rate',
		direction: 'neither',
		eras: bothEras,
		caution: null,
		...said
	};
}
