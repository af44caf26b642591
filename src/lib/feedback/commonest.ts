import { rules, sentence } from '#lib/checks/check.ts';
import type { Finding } from '#lib/checks/finding.ts';

type Found = { office: string; findings: readonly Finding[] };

const most = 5;

/** The problems that most offices have, a paragraph each with one example; of equal ones, in the rules' order. */
export function commonest(offices: readonly Found[]): string[] {
	const found = offices.flatMap(({ office, findings }) =>
		findings.map((finding) => ({ office, finding }))
	);
	const byRule = Map.groupBy(found, ({ finding }) => finding.rule);
	const common = rules
		.flatMap(({ id, name }) => {
			const [first, ...more] = byRule.get(id) ?? [];
			if (!first) return [];
			const count = more.length + 1;
			const broken = new Set([first, ...more].map(({ office }) => office)).size;
			const example = `${first.office}：${sentence(first.finding)}`;
			return [{ name: name['zh-CN'], count, broken, example }];
		})
		.toSorted((one, other) => other.broken - one.broken || other.count - one.count)
		.slice(0, most);
	if (common.length === 0) return [];
	return [
		'较常见的问题有：',
		...common.map(
			({ name, count, broken, example }, index) =>
				`${index + 1}．${name}：${count}处，涉及${broken}个单位。例如，${example}`
		)
	];
}
