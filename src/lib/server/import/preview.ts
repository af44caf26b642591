import { compareFindings, compareReports, type ReportChanges } from '#lib/checks/compare.ts';
import type { Finding } from '#lib/checks/finding.ts';
import { fullSight } from '../access/sight.ts';
import { digest } from '../db/document.ts';
import * as reports from '../db/report.ts';
import type { Database, Writer } from '../db/types.ts';
import { importFile, type ImportOutcome, type ImportRequest } from '../pipeline.ts';

/** What importing a file would do. */
export type Preview = {
	outcome: ImportOutcome;
	/** Against the version held; null where nothing would be stored. */
	changes: PreviewedChanges | null;
};

export type PreviewedChanges = {
	/** The version held, which the file would follow; null where the report is new. */
	heldVersion: number | null;
	/** How many cells the file has. */
	cells: number;
	/** Cell by cell; of a report that is new only the number of cells is told. */
	report: ReportChanges;
	/** Rules that newly break and that heal, also those against the year before. */
	broken: Finding[];
	healed: Finding[];
};

/** Carries a preview out of the transaction that it undoes. */
class Rehearsed extends Error {
	readonly preview: Preview;
	constructor(preview: Preview) {
		super('rehearsed');
		this.preview = preview;
	}
}

/**
 * Imports a file, looks at what that changed, and takes everything back: nothing is stored. So it tells what
 * `importFile` would do, and by the same rules.
 */
export async function previewFile(
	db: Database,
	request: Omit<ImportRequest, 'settle'>
): Promise<Preview> {
	const sha256 = digest(request.bytes);
	try {
		await importFile(db, {
			...request,
			settle: async (trx, outcome) => {
				throw new Rehearsed({ outcome, changes: await changesOf(trx, outcome, sha256) });
			}
		});
	} catch (error) {
		if (error instanceof Rehearsed) return error.preview;
		throw error;
	}
	throw new Error('a file was imported without being settled');
}

async function changesOf(
	trx: Writer,
	outcome: ImportOutcome,
	sha256: string
): Promise<PreviewedChanges | null> {
	if (outcome.outcome !== 'stored' && outcome.outcome !== 'new_version') return null;
	const { region, agencyId, year, version } = outcome;
	const read = await reportOf(trx, outcome, sha256);
	if (!read) return null;
	const scope = read.scope ?? undefined;
	const held =
		version > 1
			? await reports.read(trx, fullSight(region), agencyId, year, version - 1, scope)
			: null;
	const changes = compareReports(held, read);
	return {
		heldVersion: held?.version ?? null,
		cells: read.facts.length,
		report: held ? changes : { ...changes, added: [] },
		...compareFindings(held?.findings ?? [], read.findings)
	};
}

type Filed = Extract<ImportOutcome, { agencyId: number }>;

/** The version just stored: of a government's two reports for a year, the one that came from these bytes. */
async function reportOf(trx: Writer, { region, agencyId, year }: Filed, sha256: string) {
	for (const scope of ['agency', 'aggregate'] as const) {
		const report = await reports.read(trx, fullSight(region), agencyId, year, undefined, scope);
		if (report?.versions.at(-1)?.sha256 === sha256) return report;
	}
	return null;
}
