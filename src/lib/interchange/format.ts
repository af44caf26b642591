import type { ReformKind } from '#lib/register/reform.ts';
import type { AgencyKind } from '#lib/report/agency-kind.ts';
import type { Report } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import type { ReportStatus } from '#lib/report/status.ts';

/**
 * The open interchange format: a ZIP archive by which a city or a province takes over a region's reports without loss.
 * `package.json` tells what is in it (`InterchangePackage`), `reports/` holds one file a report (`InterchangeReport`), `sources/`
 * the documents that they were read from, each named by its SHA-256, and the two `.schema.json` files describe all of this.
 */
export const formatName = 'yuebao-interchange';
export const formatVersion = 1;

export const packageFile = 'package.json';
export const packageSchemaFile = 'package.schema.json';
export const reportSchemaFile = 'report.schema.json';
export const reportPath = (key: string) => `reports/${key}.json`;
export const sourcePath = (sha256: string) => `sources/${sha256}`;

type Format = { format: typeof formatName; formatVersion: typeof formatVersion };

/** What agencies go by in a package, and nowhere else: `a1`. */
export type AgencyKey = string;

export const nameKinds = ['current', 'short', 'former', 'learned'] as const;

export type InterchangeAgency = {
	key: AgencyKey;
	kind: AgencyKind;
	/** First and last report year, inclusive; null where open or not known. */
	validFrom: number | null;
	validTo: number | null;
	successor: AgencyKey | null;
	names: {
		name: string;
		kind: (typeof nameKinds)[number];
		validFrom: number | null;
		validTo: number | null;
	}[];
};

export type InterchangeReform = {
	kind: ReformKind;
	/** `YYYY-MM-DD` */
	on: string;
	firstYear: number;
	basis: string;
	note: string | null;
	before: AgencyKey[];
	after: AgencyKey[];
};

export type InterchangeSource = {
	sha256: string;
	fileName: string;
	mediaType: string;
	/** `YYYY-MM-DD` */
	receivedOn: string | null;
};

export type InterchangePackage = Format & {
	/** ISO 8601, in UTC. */
	made: string;
	region: { code: string; name: string; fullName: string; synthetic: boolean };
	agencies: InterchangeAgency[];
	reforms: InterchangeReform[];
	sources: InterchangeSource[];
	/** Paths of the report files. */
	reports: string[];
};

/** One report as it stands: the facts with their printed text and their places in the source, and its prose. */
export type InterchangeReport = Format & {
	/** Whose it is in the package's register. */
	agencyKey: AgencyKey;
	/** SHA-256 of the document that it was read from. */
	source: string;
	/** Whether the source is a ledger, of which it is one row. */
	fromLedger: boolean;
	/** Where it stands with whoever gives it away; whoever takes it reviews for themselves. */
	status: ReportStatus;
	/** The day on which it stood on the office's own site, `YYYY-MM-DD`. */
	publishedOn: string | null;
	report: Omit<Report, 'claims' | 'year'> & { agency: string; year: number };
	/** What readers met and told. */
	messages: Message[];
};
