import { checkHeld } from '#lib/checks/check-held.ts';
import { faultsOf } from '#lib/recognise/ledger/mapping.ts';
import { readLedger } from '#lib/recognise/ledger/read-ledger.ts';
import { ledgerRefusal, ledgerUnmapped } from '#lib/recognise/ledger/refusals.ts';
import type { Outcome } from '#lib/report/result.ts';
import * as mappings from '../db/ledger-mapping.ts';
import type { Read } from '../db/store.ts';
import type { Reader } from '../db/types.ts';
import type { Examination } from '../examine.ts';
import { file } from '../pipeline.ts';
import type { CurrentReading, ReadDocument } from './current-readings.ts';
import { noLongerLedger, otherReport, rowGone } from './refusals.ts';

type ReadNow = Outcome<Omit<Read, 'messages'>>;

/** What today's readers make of each report that a document gave before: the report, or why there is none. */
export async function readNow(
	db: Reader,
	document: ReadDocument,
	examined: Examination
): Promise<(reading: CurrentReading) => ReadNow> {
	const rows = await rowsNow(db, document, examined);
	return (reading) => {
		const outcome = reading.fromLedger ? rows(reading) : wholeNow(examined);
		if (!outcome.ok) return outcome;
		const { year, scope } = outcome.value.report;
		const isAggregate = scope === 'aggregate';
		const same = year === reading.year && isAggregate === (reading.scope === 'aggregate');
		return same ? outcome : { ok: false, refusal: otherReport };
	};
}

const wholeNow = (examined: Examination): ReadNow =>
	examined.ledger
		? { ok: false, refusal: ledgerRefusal(examined.ledger) }
		: file(examined as Exclude<Examination, 'ledger'>);

/** The rows of a ledger by the mapping kept for its heads; a year that a person gave with it was kept with its reports alone. */
async function rowsNow(
	db: Reader,
	{ region, fileName, readings }: ReadDocument,
	{ ledger }: Examination
): Promise<(reading: CurrentReading) => ReadNow> {
	if (!readings.some(({ fromLedger }) => fromLedger)) return () => missing(rowGone);
	if (!ledger) return () => missing(noLongerLedger);
	const kept = await mappings.read(db, region, ledger);
	if (!kept || faultsOf(ledger, kept.mapping).length > 0) return () => missing(ledgerUnmapped);
	const { reports } = readLedger(ledger, kept.mapping, { fileName });
	return ({ printedAgency, year }) => {
		const found = reports.find(
			({ report }) =>
				report.agency === printedAgency && (report.year === year || report.year === null)
		);
		if (!found || printedAgency === null) return missing(rowGone);
		const report = { ...found.report, agency: printedAgency, year };
		return { ok: true, value: { report, findings: checkHeld(report) }, messages: found.messages };
	};
}

const missing = (refusal: typeof rowGone): ReadNow => ({ ok: false, refusal });
