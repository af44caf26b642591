import { areaName } from '#lib/areas/areas.ts';
import { layOut, type SourceBlock } from './source-lay-out.ts';
import { locatorWord } from '#lib/publish/anchors.ts';
import { reportLink } from '#lib/publish/links.ts';
import { read as readFile } from '#lib/read/read.ts';
import { messageSentence } from '#lib/recognise/message.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Scope } from '#lib/report/report.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as documents from '#lib/server/db/document.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { findingsOf } from './findings.ts';
import { figureName, figureValue, marksOf } from './marks.ts';
import { proseOf } from './prose.ts';
import { tablesOf } from './tables.ts';

export type ReportAddress = {
	region: string;
	agencyId: number;
	year: number;
	/** The latest where left out. */
	version?: number;
	scope?: Scope;
};

/** One report as its page shows it; null where it is not held. */
export async function read(db: Reader, address: ReportAddress, locale: Locale) {
	const { region, agencyId, year, version, scope } = address;
	const [agency, report] = await Promise.all([
		agencies.read(db, region, agencyId),
		reports.read(db, region, agencyId, year, version, scope)
	]);
	if (!agency || !report) return null;
	const [file, held] = await Promise.all([
		documents.read(db, region, report.documentId),
		reports.facts(db, region, { agencyId, places: [] })
	]);
	const { printed, stray } = tablesOf(report, report.findings, locale);
	const shownCells = new Set(report.facts.map(placeKey));
	return {
		agency,
		year,
		years: [...new Set(held.map((report) => report.year))],
		title: report.title,
		printedAgency: report.agency,
		printedRegion: report.region,
		era: report.era,
		scope: report.scope,
		version: report.version,
		versions: report.versions.toReversed(),
		file: file && {
			name: file.fileName,
			size: file.size,
			sha256: file.sha256,
			origin: file.origin,
			receivedOn: file.receivedOn
		},
		findings: findingsOf(
			report.findings,
			shownCells,
			(other) => reportLink(region, agencyId, other),
			locale
		),
		printed,
		stray,
		source: file ? await sourceOf(file.bytes, file.fileName, report, locale) : null,
		prose: proseOf(report, locale),
		figures: report.figures.map((figure) => ({
			...figure,
			name: figureName(figure.measure, locale),
			shown: figureValue(figure, locale),
			key: locatorWord(figure.at)
		})),
		problems: report.problems.map(({ text, areas, at }) => ({
			text,
			areas: areas.map((code) => ({ code, name: areaName(code, locale) })),
			key: locatorWord(at)
		})),
		messages: report.messages.map((message) => ({
			code: message.code,
			text: messageSentence(message, locale),
			key: message.at ? locatorWord(message.at) : null
		}))
	};
}

/** The file read anew and laid out; null where it can no longer be read, which the page says. */
async function sourceOf(
	bytes: Uint8Array,
	fileName: string,
	report: reports.StoredReport,
	locale: Locale
): Promise<SourceBlock[] | null> {
	const document = await readFile(bytes, fileName);
	return document.ok ? layOut(document.value, marksOf(report, locale)) : null;
}

export type ReportPage = NonNullable<Awaited<ReturnType<typeof read>>>;
