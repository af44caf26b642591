import { m } from '#lib/paraglide/messages.js';
import type { AuditAction } from '../../db/audit-actions.ts';

/** What a sentence is made of, in the language of the page. */
export type SentenceParts = { office: string; person: string; year: string };

/** What somebody did, to follow their name. */
export const sentences: Record<AuditAction, (parts: SentenceParts) => string> = {
	signed_in: () => m.audit_did_signed_in(),
	signed_out: () => m.audit_did_signed_out(),
	link_used: () => m.audit_did_link_used(),
	renamed: () => m.audit_did_renamed(),
	password_changed: () => m.audit_did_password_changed(),
	sessions_ended: () => m.audit_did_sessions_ended(),
	second_factor_set_up: () => m.audit_did_second_factor_set_up(),
	second_factor_removed: () => m.audit_did_second_factor_removed(),
	recovery_codes_renewed: () => m.audit_did_recovery_codes_renewed(),
	invited: ({ person }) => m.audit_did_invited({ person }),
	link_made: ({ person }) => m.audit_did_link_made({ person }),
	grant_begun: ({ person }) => m.audit_did_grant_begun({ person }),
	grant_ended: ({ person }) => m.audit_did_grant_ended({ person }),
	second_factor_required: ({ person }) => m.audit_did_second_factor_required({ person }),
	second_factor_reset: ({ person }) => m.audit_did_second_factor_reset({ person }),
	disabled: ({ person }) => m.audit_did_disabled({ person }),
	enabled: ({ person }) => m.audit_did_enabled({ person }),
	region_added: () => m.audit_did_region_added(),
	office_added: ({ office }) => m.audit_did_office_added({ office }),
	office_changed: ({ office }) => m.audit_did_office_changed({ office }),
	reform_recorded: () => m.audit_did_reform_recorded(),
	files_handed_in: () => m.audit_did_files_handed_in(),
	agency_chosen: ({ office }) => m.audit_did_agency_chosen({ office }),
	agency_added: ({ office }) => m.audit_did_agency_added({ office }),
	ledger_mapped: () => m.audit_did_ledger_mapped(),
	reread: ({ office, year }) => m.audit_did_reread({ office, year }),
	draft_read: ({ office, year }) => m.audit_did_draft_read({ office, year }),
	draft_downloaded: ({ office, year }) => m.audit_did_draft_downloaded({ office, year }),
	report_filed: ({ office, year }) => m.audit_did_report_filed({ office, year }),
	report_returned: ({ office, year }) => m.audit_did_report_returned({ office, year }),
	report_approved: ({ office, year }) => m.audit_did_report_approved({ office, year }),
	report_published: ({ office, year }) => m.audit_did_report_published({ office, year }),
	campaign_opened: ({ year }) => m.audit_did_campaign_opened({ year }),
	deadlines_set: ({ year }) => m.audit_did_deadlines_set({ year }),
	office_excluded: ({ office, year }) => m.audit_did_office_excluded({ office, year }),
	office_included: ({ office, year }) => m.audit_did_office_included({ office, year }),
	nil_return: ({ office, year }) => m.audit_did_nil_return({ office, year }),
	nil_return_withdrawn: ({ office, year }) => m.audit_did_nil_return_withdrawn({ office, year }),
	contact_kept: ({ office }) => m.audit_did_contact_kept({ office }),
	reminded: ({ office, year }) => m.audit_did_reminded({ office, year }),
	reminder_read: ({ office }) => m.audit_did_reminder_read({ office }),
	backup_made: () => m.audit_did_backup_made(),
	restored: () => m.audit_did_restored(),
	loaded: () => m.audit_did_loaded(),
	removed: () => m.audit_did_removed()
};
