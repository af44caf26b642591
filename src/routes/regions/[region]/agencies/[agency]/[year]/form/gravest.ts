import { severities, type Finding, type Severity } from '#lib/checks/finding.ts';

/** The gravest severity among findings; undefined where there are none. */
export function gravest(findings: readonly Finding[] = []): Severity | undefined {
	return severities.find((severity) => findings.some((finding) => finding.severity === severity));
}
