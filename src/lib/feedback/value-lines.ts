import type { Point, PointValue } from './letter.ts';

const valueText = ({ label, value, where }: PointValue) => `${label} ${value}（${where}）`;

/** The values of a point, a line a column or row: `表三 · 自然人：（七）总计 880（第 27 行）、…`. */
export function valueLines({ values, moreValues }: Point): string[] {
	return [
		...values.map(({ of, values }) => `${of}：${values.map(valueText).join('、')}`),
		...(moreValues > 0 ? [`另有${moreValues}处，从略`] : [])
	];
}
