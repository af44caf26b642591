import type { Severity } from '#lib/checks/finding.ts';
import { m } from '#lib/paraglide/messages.js';

export const severityNames: Readonly<Record<Severity, () => string>> = {
	error: m.shell_severity_error,
	warning: m.shell_severity_warning,
	notice: m.shell_severity_notice
};

/** The colour of a severity's badge. */
export const severityTones = {
	error: 'seal',
	warning: 'amber',
	notice: 'plain'
} as const satisfies Record<Severity, string>;
