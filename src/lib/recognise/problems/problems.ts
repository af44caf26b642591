import { classify } from '#lib/areas/classifier.ts';
import type { SectionPassages } from '#lib/recognise/passage.ts';
import type { Improvement, Problem, Report } from '#lib/report/report.ts';
import { answersOf, withoutLeadIns } from './answers.ts';
import { leadInLength } from './marks.ts';
import { partsOf, type Point } from './parts.ts';

function printed({ units }: Point): Improvement | null {
	const [first] = units;
	const last = units.at(-1);
	if (!first || !last) return null;
	const start = first.start + leadInLength(first.text);
	const whole = first.passage.text.slice(start, last.end);
	const text = whole.replace(/[\s。；;，,！!]+$/, '');
	return { text, at: first.passage.locate(start, start + text.length) };
}

/**
 * The problems that section 五 admits, one by one in printed order, each as printed with its numeral (`一是`) and without its
 * end mark, with the areas that it belongs to and the improvement that answers it; and the improvements that answer none for
 * sure, in the same form.
 */
export function admittedProblems(
	sections: readonly SectionPassages[]
): Pick<Report, 'problems' | 'improvements'> {
	const parts = partsOf(sections);
	const promises = withoutLeadIns(parts.improvements);
	const answers = answersOf(parts.problems, promises);
	const first = new Map<number, Improvement>();
	const improvements: Improvement[] = [];
	for (const promise of promises) {
		const improvement = printed(promise);
		if (!improvement) continue;
		const answered = answers.get(promise) ?? null;
		if (answered === null || first.has(answered)) improvements.push(improvement);
		else first.set(answered, improvement);
	}
	const problems = parts.problems.flatMap((point, index): Problem[] => {
		const problem = printed(point);
		if (!problem) return [];
		const areas = classify(problem.text).map(({ area }) => area);
		return [{ ...problem, areas, improvement: first.get(index) ?? null }];
	});
	return { problems, improvements };
}
