import { classify } from '#lib/areas/classifier.ts';
import type { Problem } from '#lib/report/report.ts';
import { partsOf, type Point } from './parts.ts';
import type { SectionPassages } from '#lib/recognise/passage.ts';

function printed({ units }: Point): Omit<Problem, 'areas'> | null {
	const [first] = units;
	const last = units.at(-1);
	if (!first || !last) return null;
	const whole = first.passage.text.slice(first.start, last.end);
	const text = whole.replace(/[\s。；;，,！!]+$/, '');
	return { text, at: first.passage.locate(first.start, first.start + text.length) };
}

/**
 * The problems that section 五 admits, one by one in printed order, each as printed with its numeral (`一是`) and without its
 * end mark, with the areas that it belongs to. Improvements are no problems.
 */
export function admittedProblems(sections: readonly SectionPassages[]): Problem[] {
	return partsOf(sections).problems.flatMap((point) => {
		const problem = printed(point);
		return problem ? [{ ...problem, areas: classify(problem.text).map(({ area }) => area) }] : [];
	});
}

/** The improvements that section 五 tells or promises, point by point, in the same form as the problems. */
export function promisedImprovements(
	sections: readonly SectionPassages[]
): Omit<Problem, 'areas'>[] {
	return partsOf(sections).improvements.flatMap((point) => printed(point) ?? []);
}
