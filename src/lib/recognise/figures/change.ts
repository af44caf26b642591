import type { FigureMeasure } from './figure-measures.ts';
import type { Claim } from './claims.ts';
import { runOf } from './word-run.ts';

const fall = /下降|减少|回落|降低|下滑|降幅|减幅|缩减|下跌|锐减/;
const rise = /增长|增加|上升|提高|提升|增幅|攀升|上涨|递增|涨幅|增/;
const comparison = /同比|较|相比|[比与同](?:去年|上年|上一年|20\d\d年)|去年|上年/;

/** What a year-over-year percentage is about where its own clause says so. */
const changedSubjects: readonly (readonly [RegExp, FigureMeasure])[] = [
	[
		/(?:申请|受理|收件|收办|受理件)(?:总)?(?:数量|数|量)|(?:公开申请|依申请公开|申请公开)(?:政府信息|办件|件)?(?:同比|较|比|与)/,
		'received_yoy_pct'
	],
	[/(?:公开|发布)(?:信息)?(?:总)?(?:数量|数|量)|信息(?:总)?(?:数量|量)/, 'published_yoy_pct']
];

function namedIn(text: string): FigureMeasure | undefined {
	return changedSubjects.find(([words]) => words.test(text))?.[1];
}

/** What else a clause of a bare comparison may hold; anything more names a subject of its own. */
const bareComparison = new RegExp(
	`^${runOf('同比|去年|上年度|上年|上一年度|上一年|20\\d\\d年|同期|相较|相比|较之|较|比|与|同|于|度|数量|总数|总量|数|量|总体|均|有所|略有|大幅|小幅|显著|明显|分别|上升|下降|减少|增长|增加|回落|降低|下滑|提高|提升|降幅|增幅|减幅|锐减|攀升|上涨|为|达到|达|了|约|的|率|幅度|,|、|即')}$`
);

const counterparts: Partial<Record<FigureMeasure, FigureMeasure>> = {
	received: 'received_yoy_pct',
	received_prior_year: 'received_yoy_pct',
	received_with_carried_in: 'received_yoy_pct',
	published: 'published_yoy_pct',
	published_prior_year: 'published_yoy_pct'
};

/**
 * A year-over-year percentage, signed: a fall is negative. `nearest` is the measure of the nearest count before it outside parentheses, null where that count is of something else.
 */
export function matchChange(
	claim: Claim,
	nearest: FigureMeasure | null,
	year: number
): { measure: FigureMeasure; value: number } | null {
	if (claim.kind !== 'percent' || claim.value < 0) return null;
	const { before } = claim;
	if (/占|率$|环比|完成/.test(before) || !comparison.test(claim.sentence)) return null;
	const otherYear = /[较比与同](20\d\d)年/.exec(before);
	if (otherYear && Number(otherYear[1]) !== year - 1) return null;
	const falls = fall.exec(before);
	const rises = rise.exec(before);
	if (!falls === !rises) return null;
	const comparedBefore = () => {
		if (nearest) return counterparts[nearest];
		return /\d[件条份篇]/.test(claim.sentence) ? null : namedIn(claim.sentence);
	};
	const measure = namedIn(before) ?? (bareComparison.test(before) ? comparedBefore() : null);
	return measure ? { measure, value: falls ? -claim.value : claim.value } : null;
}

const comparator = runOf('而|相较|相比|较之|较|比|对比|与|同|由|从|于');
const lastYear = '(?:去年|上年|上一年|{prior}年)度?';
const priorTail =
	runOf('同期|全年|收到|受理|主动公开|公开|发布|申请量|数量|总数|总量|共|仅|的|为|是|有') + '$';
const quantities = runOf('申请|受理|信息公开|信息发布|公开信息|发布信息|发布|公开|信息|总|数|量');

/** The prior year’s count that a comparison quotes (`较之去年的66件`): of applications or of items published. */
export function matchPriorYear(
	claim: Claim,
	nearest: FigureMeasure | null,
	year: number
): FigureMeasure | null {
	if (claim.kind !== 'count') return null;
	const prior = lastYear.replace('{prior}', String(year - 1));
	const found = new RegExp(`^(${quantities})${comparator}${prior}${priorTail}`).exec(claim.before);
	if (!found) return null;
	if (/申请|受理/.test(claim.before)) return 'received_prior_year';
	if (/公开|发布/.test(claim.before)) return 'published_prior_year';
	if (nearest === 'published') return 'published_prior_year';
	return nearest === 'received' || nearest === 'received_with_carried_in'
		? 'received_prior_year'
		: null;
}
