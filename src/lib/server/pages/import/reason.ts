import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';
import type { Refusal } from '#lib/report/result.ts';

type Sentence = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Reasons are told where they arise, in Chinese; in another language by their code. */
const reasons: Readonly<Record<string, Sentence>> = {
	empty: m.import_reason_empty,
	unsupported_type: m.import_reason_unsupported_type,
	picture_only: m.import_reason_picture_only,
	too_large: m.import_reason_too_large,
	too_slow: m.import_reason_too_slow,
	broken: m.import_reason_broken,
	encrypted: m.import_reason_encrypted,
	no_report: m.import_reason_no_report,
	agency_unknown: m.import_reason_agency_unknown,
	agency_ambiguous: m.import_reason_agency_ambiguous,
	year_unknown: m.import_reason_year_unknown,
	synthetic_region: m.import_reason_synthetic_region,
	mixed: m.import_reason_mixed,
	synthetic_document: m.import_reason_synthetic_document,
	not_stored: m.import_reason_not_stored,
	program_error: m.import_reason_not_stored,
	bytes_gone: m.import_reason_bytes_gone,
	too_many_files: m.import_reason_too_many_files,
	address_invalid: m.import_reason_address,
	address_refused: m.import_reason_address_refused,
	host_not_found: m.import_reason_unreachable,
	unreachable: m.import_reason_unreachable,
	certificate: m.import_reason_unreachable,
	timed_out: m.import_reason_unreachable,
	redirects: m.import_reason_unreachable,
	status: m.import_reason_unreachable,
	several_reports: m.import_reason_several_reports,
	garbled: m.import_reason_garbled,
	archive_damaged: m.import_reason_archive_damaged,
	archive_empty: m.import_reason_archive_empty,
	archive_too_large: m.import_reason_archive_too_large,
	archive_bomb: m.import_reason_archive_bomb,
	archive_too_deep: m.import_reason_archive_too_deep,
	archive_interrupted: m.import_reason_archive_interrupted,
	not_an_archive: m.import_reason_not_an_archive,
	ledger: m.import_reason_ledger,
	ledger_unmapped: m.import_reason_ledger_unmapped,
	ledger_empty: m.import_reason_ledger_empty,
	no_ledger: m.import_reason_no_ledger,
	not_a_list: m.import_reason_not_a_list,
	no_links: m.import_reason_no_links,
	cancelled: m.import_reason_cancelled,
	no_batch: m.import_reason_no_batch,
	batch_cancelled: m.import_reason_batch_cancelled,
	other_report: m.import_reason_other_report,
	other_office: m.import_reason_other_office,
	already_approved: m.import_reason_already_approved,
	row_gone: m.import_reason_row_gone,
	year_closed: m.import_reason_year_closed,
	superseded: m.import_reason_superseded
};

export function reasonText({ code, text }: Refusal, locale: Locale): string {
	return locale === 'zh-CN' ? text : (reasons[code]?.({}, { locale }) ?? text);
}
