import type { Category } from '#lib/checks/category.ts';
import type { Severity } from '#lib/checks/finding.ts';

/** What an office is to do about a finding, by the kind of work that it asks for. */
const toMend: Readonly<Record<Category, string>> = {
	unbalanced: '请对照办理台账核对所列各数，更正有误的数，使勾稽关系成立。',
	prose_differs: '请核对正文与表格，更正有误的一处，使两处一致。',
	across_years: '请与上一年度报告核对，更正有误的数；上一年度有误的，请一并说明。',
	blank: '请照实填写；没有发生的填“0”。',
	missing: '请按格式要求补充。',
	implausible: '请核实后更正。'
};

const orExplain = '请核实：有误的更正，无误的说明原因。';

/** An error is to be mended; what only may be wrong is to be verified, or explained. */
export function askedFor(category: Category | null, severity: Severity): string {
	return category !== null && severity === 'error' ? toMend[category] : orExplain;
}

/** How the letter names the gravity of a finding. */
export const gravityNames: Readonly<Record<Severity, string>> = {
	error: '须更正',
	warning: '须核实',
	notice: '请留意'
};
