import type { FigureMeasure } from './figure-measures.ts';
import type { Claim } from './claims.ts';

/**
 * 信息处理费 collected (国办公开办函〔2021〕30号, section 六), in yuan: the whole, not the parts by agency that follow 其中.
 */
export function matchProcessingFee(claim: Claim): FigureMeasure | null {
	const zero = claim.kind === 'bare' && claim.value === 0 && /费/.test(claim.before);
	if (claim.kind !== 'yuan' && !zero) return null;
	if (!/信息处理费/.test(claim.sentence) || /其中|每件|每页|标准|行政事业性/.test(claim.sentence))
		return null;
	return /(?:信息处理费|收取|收费|费用|金额|收入)[^,]{0,10}$|^(?:共计|合计|共|总计)$/.test(
		claim.before
	)
		? 'processing_fee_yuan'
		: null;
}
