/** Units of money that reports print, in yuan. */
export const unitsOfMoney = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
export type UnitOfMoney = keyof typeof unitsOfMoney;

/** The unit that the form prints for fees and procurement (国办公开办函〔2021〕30号: 单位：万元), and that measures of them have. */
export const formUnit: UnitOfMoney = '万元';

export function isUnitOfMoney(unit: string | null): unit is UnitOfMoney {
	return unit !== null && Object.hasOwn(unitsOfMoney, unit);
}

/**
 * A printed sum in another unit: `251000元` is 25.1 万元. The printed one stays as it is. Null where there is no number, or
 * where no unit is printed, as it then may be in either.
 */
export function amountIn(
	unit: UnitOfMoney,
	fact: { value: number | null; unit: string | null }
): number | null {
	if (fact.value === null || !isUnitOfMoney(fact.unit)) return null;
	return Number(((fact.value * unitsOfMoney[fact.unit]) / unitsOfMoney[unit]).toPrecision(15));
}
