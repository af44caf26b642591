import { m } from '#lib/paraglide/messages.js';
import type { ReformFormProblem } from '#lib/server/pages/register-form.ts';

/** What is wrong with the form of a reform, in the reader's language. */
export const problemWords: Readonly<Record<ReformFormProblem, () => string>> = {
	kind: m.register_fault_kind,
	on: m.register_fault_on,
	first_year: m.register_fault_first_year,
	basis: m.register_fault_basis,
	one_before: m.register_fault_one_before,
	many_before: m.register_fault_many_before,
	one_after: m.register_fault_one_after,
	many_after: m.register_fault_many_after,
	one_side: m.register_fault_one_side,
	none_after: m.register_fault_none_after,
	same: m.register_fault_same,
	unknown_office: m.register_fault_unknown_office,
	name_taken: m.register_fault_name_taken,
	other_region: m.register_fault_other_region
};
