import type { FigureMeasure } from './figure-measures.ts';
import { withoutParentheses, type Claim } from './claims.ts';
import { runOf } from './word-run.ts';
import { countedUnits, otherBusiness, terms, type Subject, type Term } from './terms.ts';

type CompiledTerm = Term & { anywhere: RegExp; ending: RegExp; opening: RegExp };

function compile(term: Term, year: number): CompiledTerm {
	const words = term.words
		.replaceAll('{prior}', String(year - 1))
		.replaceAll('{this}', String(year))
		.replaceAll('{next}', String(year + 1));
	return {
		...term,
		anywhere: new RegExp(words),
		ending: new RegExp(`(?:${words})${runOf(term.tail)}$`),
		opening: new RegExp(`^[^,;。]{0,16}?(?:${words})`)
	};
}

const compiledByYear = new Map<number, readonly CompiledTerm[]>();

/** The terms with the years around a report's year put in. */
export function termsOfYear(year: number): readonly CompiledTerm[] {
	const known = compiledByYear.get(year);
	if (known) return known;
	const compiled = terms.map((term) => compile(term, year));
	compiledByYear.set(year, compiled);
	return compiled;
}

/** Words before a number that name nothing: what it counts is then told after it. */
const neutral = new RegExp(
	`^${runOf('其中|上述|以上|这|另外|另|还|有|除|其余|剩余|余下|对|且|以及|和|及|、|包括|包含|含|的|并|已|所受理|所收到|受理|收到|申请|政府信息公开|中|在|共|均|分别|,')}$`
);
const eventVerb = /(?:发生|涉及|产生|有|提起|新增|引发|引起|收到|被提起|被申请|共)$/;
const publishingVerb = /公开|发布|推送|更新/;
const shared = /(?:各|均|都)(?:为|是|有|占)?$/;
const alternatives = /(?:各|均|都)(?:为|是|有|占)?$|分别/;
/** Counts of the reviewing organ's own work, of results, and of filings are not this agency's disputes. */
const otherDisputes =
	/备案|审理|审结|代理|立案|撤销|维持|纠正|纠错|纠败|败诉|胜诉|驳回|未经复议|复议后|直接起诉/;
const reviewing = /(?:办理|受理|收到|审理).{0,6}行政复议/;
const change = /(?:增加|减少|增长|下降|上升|回落|降低|增|减|多|少)(?:了)?(?:约|为)?$/;
/** What stands in the parentheses behind a count of disputes is about them. */
const ofDispute = /(?:复议|诉讼)[^;。()]*\([^()]*$/;

/** Whether a number is a difference (`同比增加12件`) and so no count. */
export function isChange(claim: Claim): boolean {
	return change.test(claim.before);
}

function fits(term: CompiledTerm, claim: Claim, subject: Subject | null): boolean {
	if (!countedUnits[term.subject].test(claim.unit)) return false;
	if (claim.kind !== 'count' && claim.kind !== 'bare') return false;
	if (term.unless?.test(claim.before)) return false;
	if (term.group === 'dispute')
		return (
			!otherDisputes.test(claim.before) &&
			!/备案/.test(claim.sentence) &&
			!/^(?:维持|纠正|撤销|驳回|审结|胜诉|败诉)/.test(claim.after) &&
			(!reviewing.test(claim.sentence) || /公开/.test(claim.sentence))
		);
	if (ofDispute.test(claim.sentence)) return false;
	const named = /公开申请|依申请|告知申请人/.test(claim.before);
	if (otherBusiness.test(claim.before) && !named) return false;
	if (term.group === 'medium' && publishingVerb.test(claim.before)) return true;
	return term.subject === subject || (subject === null && term.subject === 'applications');
}

/** Whether two terms of one group stand before a number that is not said of each: it then belongs to neither. */
function isAmbiguous(term: CompiledTerm, claim: Claim, all: readonly CompiledTerm[]): boolean {
	if (!term.group || (term.group === 'dispute' && claim.value === 0)) return false;
	return all.some(
		(other) =>
			other.group === term.group &&
			other.measure !== term.measure &&
			other.anywhere.test(claim.before)
	);
}

function opens(term: CompiledTerm, claim: Claim): boolean {
	if (term.group === 'dispute')
		return (
			(neutral.test(claim.before) || eventVerb.test(claim.before)) && term.opening.test(claim.after)
		);
	if (!neutral.test(claim.before) || claim.after === '') return false;
	return term.opening.test(claim.after) && !/^[^,;。]{0,16}公开申请$/.test(claim.after);
}

/**
 * Measures that a number is told to be by the words beside it: none where they name none for sure, several where it is
 * said of each (`网络、信函申请各1件`).
 */
export function matchTerms(claim: Claim, subject: Subject | null, year: number): FigureMeasure[] {
	const all = termsOfYear(year);
	const usable = all.filter((term) => fits(term, claim, subject));
	if (shared.test(claim.before))
		return usable
			.filter(({ measure }) => measure !== 'granted_or_partial')
			.filter((term) => term.anywhere.test(claim.before))
			.map((term) => term.measure);
	if (alternatives.test(claim.before)) return [];
	const whole = usable.find(
		(term) =>
			term.measure === 'granted_or_partial' &&
			/公开[^()]*\((?:含|包括|包含)(?:予以)?部分(?:予以)?公开[^()]*\)[^()]*$/.test(
				claim.beforeWhole
			)
	);
	if (whole) return [whole.measure];
	const ending = usable.find((term) => term.ending.test(claim.before));
	if (ending) {
		if (isAmbiguous(ending, claim, all)) return [];
		if (ending.group === 'dispute' && claim.value === 0)
			return usable
				.filter((term) => term.group === 'dispute' && term.anywhere.test(claim.before))
				.map((term) => term.measure);
		return [ending.measure];
	}
	const opening = usable.find((term) => opens(term, claim));
	return opening ? [opening.measure] : [];
}

/** Measures that a clause without a number names, in the order of the terms. */
export function measuresNamed(clause: string, year: number): FigureMeasure[] {
	const plain = withoutParentheses(clause);
	return termsOfYear(year)
		.filter((term) => term.anywhere.test(plain) && !term.unless?.test(plain))
		.map((term) => term.measure);
}
