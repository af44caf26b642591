import type { FigureMeasure } from './figure-measures.ts';
import type { Claim } from './claims.ts';
import { runOf } from './word-run.ts';

const fall = /下降|减少|回落|降低|下滑|降幅|减幅|缩减|下跌|锐减/;
const rise = /增长|增加|上升|提高|提升|增幅|攀升|上涨|递增|涨幅|增/;
const comparison = /同比|较|相比|[由从]20\d\d年|[比与同](?:去年|上年|上一年|20\d\d年)|去年|上年/;

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
	`^${runOf('同比|去年|上年度|上年|上一年度|上一年|20\\d\\d年|同期|相较|相比|较之|较|比|与|同|于|度|数量|总数|总量|数|量|总体|均|有所|略有|大幅|小幅|显著|明显|分别|上升|下降|减少|增长|增加|回落|降低|下滑|提高|提升|降幅|增幅|减幅|涨幅|升幅|增速|增长率|锐减|攀升|上涨|为|达到|达|了|约|的|率|幅度|,|、|即')}$`
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
const quantities = runOf(
	'的|件|申请|受理|信息公开|信息发布|公开信息|发布信息|发布|公开|信息|总|数|量'
);

const priorYears: Partial<Record<FigureMeasure, FigureMeasure>> = {
	received: 'received_prior_year',
	received_with_carried_in: 'received_prior_year',
	published: 'published_prior_year'
};

/** `较2021年（40件）`: the count in parentheses is that of the year compared with. */
function inComparison({ inParentheses, sentence }: Claim, year: number): boolean {
	if (!inParentheses) return false;
	const prior = lastYear.replace('{prior}', String(year - 1));
	return new RegExp(`[较比与同]${prior}(?:同期)?(?:的)?\\((?:为|共|仅)?$`).test(sentence);
}

const reaching =
	/^(?:上升|增加|增长|提高|提升|减少|下降|回落|降低|升|增|降)?(?:至|到|达到|达)(?:了)?(?:今年|本年度?|20\d\d年度?)?的?$/;

/**
 * The year’s own count that a change leads up to: `由2021年的58件上升至2022年的73件`, or `新收申请较上年净增15件，达到61件`. `earlier` is the claim
 * before it with what it was found to be.
 */
export function matchReached(
	claim: Claim,
	earlier: { claim: Claim; measure: FigureMeasure | null } | undefined
): FigureMeasure | null {
	if (claim.kind !== 'count' || !reaching.test(claim.before) || !earlier) return null;
	if (earlier.claim.sentenceStart !== claim.sentenceStart) return null;
	if (earlier.measure === 'received_prior_year') return 'received';
	if (earlier.measure === 'published_prior_year') return 'published';
	const changed = /^(.*?)[较比](?:去年|上年|上一年)度?(?:净)?(?:增加|减少|增|减)/.exec(
		earlier.claim.before
	);
	return changed && /(?:新收|收到|受理)[^,]{0,8}申请(?:数量|量|数|件)?$/.test(changed[1] ?? '')
		? 'received'
		: null;
}

/** The prior year’s count that a comparison quotes (`较之去年的66件`): of applications or of items published. */
export function matchPriorYear(
	claim: Claim,
	nearest: FigureMeasure | null,
	year: number
): FigureMeasure | null {
	if (claim.kind !== 'count') return null;
	if (inComparison(claim, year)) return (nearest && priorYears[nearest]) ?? null;
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
