import type { ShownFinding } from '#lib/server/pages/report/findings.ts';

/** The words of the places that a finding lights, as `data-lights` takes them. */
export function lightsOf({ operands }: Pick<ShownFinding, 'operands'>): string {
	return operands.flatMap(({ key }) => (key ? [key] : [])).join(' ');
}
