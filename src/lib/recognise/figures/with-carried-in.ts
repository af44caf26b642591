import type { Claim } from './claims.ts';
import type { FigureMeasure } from './figure-measures.ts';
import type { Told } from './figures-of-passage.ts';
import { isChange } from './match-terms.ts';
import { quoteOf } from './quote.ts';

type Measured = Pick<Told, 'measure' | 'year' | 'value'>;

const outcomeMeasures: ReadonlySet<string> = new Set([
	...['granted', 'partial', 'granted_or_partial', 'denied', 'unavailable', 'rejected', 'other'],
	...['not_held', 'not_this_agency', 'withdrawn', 'carried_out']
]);

/**
 * 受理 may include what was carried in: so it does where the outcomes told, with what was carried over, add up to it although
 * applications were carried in (received + carried in = outcomes + carried over, table 三).
 */
export function withCarriedIn<T extends Measured>(figures: readonly T[], year: number): T[] {
	const told = figures.filter((figure) => figure.year === year);
	const carriedIn = told.find(({ measure }) => measure === 'carried_in')?.value ?? 0;
	const sum = told
		.filter(({ measure }) => outcomeMeasures.has(measure))
		.reduce((total, { value }) => total + value, 0);
	const already = told.some(({ measure }) => measure === 'received_with_carried_in');
	return figures.map((figure) =>
		figure.measure === 'received' &&
		figure.year === year &&
		carriedIn > 0 &&
		!already &&
		figure.value === sum
			? { ...figure, measure: 'received_with_carried_in' }
			: figure
	);
}

const counting =
	/(?:办理|受理|收到|接收到?|处理)[^,]{0,16}(?:申请|件|事项)?(?:共计|合计|总计|共)?$/;

/**
 * `共办理申请140件，其中上年结转6件，新收134件`: a count before two parts of its sentence that add up to it is of both (received +
 * carried in, table 三).
 */
export function withCarriedInTold(
	text: string,
	claims: readonly Claim[],
	figures: readonly Told[],
	year: number
): Told[] {
	const inSentence = (claim: Claim, measure: FigureMeasure) =>
		figures.find(
			(figure) =>
				figure.measure === measure &&
				figure.start >= claim.end &&
				!/[;。!?]/.test(text.slice(claim.end, figure.start))
		)?.value;
	const whole = claims.find((claim) => {
		if (claim.kind !== 'count' || isChange(claim) || !counting.test(claim.before)) return false;
		const carried = inSentence(claim, 'carried_in');
		const received = inSentence(claim, 'received');
		return carried !== undefined && received !== undefined && carried + received === claim.value;
	});
	if (!whole) return [...figures];
	const told: Told = {
		...{ measure: 'received_with_carried_in', year, value: whole.value },
		...{ bound: whole.bound ?? 'exact', by: 'number', sum: false },
		...quoteOf(text, whole, false)
	};
	return [told, ...figures.filter(({ start, end }) => !(start <= whole.start && whole.end <= end))];
}
