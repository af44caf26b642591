import { areaName } from '#lib/areas/areas.ts';
import { locatorWord } from '#lib/publish/anchors.ts';
import { reportLink, sourceLink, sourcePageLink } from '#lib/publish/links.ts';
import { messageSentence } from '#lib/recognise/message.ts';
import type { Locale } from '#lib/report/locale.ts';
import { placeInSource } from '#lib/report/place-in-source.ts';
import { placeKey } from '#lib/report/place.ts';
import type { Improvement } from '#lib/report/report.ts';
import type { Sight } from '#lib/server/access/sight.ts';
import * as agencies from '#lib/server/db/agency.ts';
import * as documents from '#lib/server/db/document.ts';
import * as reports from '#lib/server/db/report.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import type { SourceAddress, SourceFile } from '#lib/server/db/source-file.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { pictureWidth, scales } from '#lib/server/source/scale.ts';
import * as sources from '#lib/server/source/source.ts';
import { findingsOf } from './findings.ts';
import { settlingOfEach } from './settling.ts';
import { figureName, figureValue, marksOf } from './marks.ts';
import { proseOf } from './prose.ts';
import { layOut } from './source-lay-out.ts';
import { tablesOf } from './tables.ts';

/** One report as its page shows it; null where it is not held. */
export async function read(db: Reader, sight: Sight, address: SourceAddress, locale: Locale) {
	const { region } = sight;
	const { agencyId, year, version, scope } = address;
	const [agency, report] = await Promise.all([
		agencies.read(db, region, agencyId),
		reports.read(db, sight, agencyId, year, version, scope)
	]);
	if (!agency || !report) return null;
	const [file, held, settlings] = await Promise.all([
		sourceFiles.read(db, sight, { ...address, version: report.version }),
		reports.facts(db, sight, { agencyId, places: [] }),
		settlingOfEach(db, sight, report)
	]);
	const passage = ({ text, at }: Improvement) => ({
		text,
		key: locatorWord(at),
		where: placeInSource(at, locale)
	});
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
		reportId: report.reportId,
		status: report.status,
		file: file && {
			name: file.fileName,
			size: file.size,
			sha256: file.sha256,
			origin: file.origin,
			receivedOn: file.receivedOn,
			href: sourceLink(region, agencyId, year, fileQuery(report, file))
		},
		findings: findingsOf(
			report.findings,
			shownCells,
			(other) => reportLink(region, agencyId, other),
			locale
		).map((finding, place) => ({ ...finding, settling: settlings[place] ?? null })),
		printed,
		stray,
		source: file && (await sourceOf(db, region, file, report, locale)),
		prose: proseOf(report, locale),
		figures: report.figures.map((figure) => ({
			...figure,
			name: figureName(figure.measure, locale),
			shown: figureValue(figure, locale),
			key: locatorWord(figure.at),
			where: placeInSource(figure.at, locale)
		})),
		problems: report.problems.map(({ text, areas, at, improvement }) => ({
			text,
			areas: areas.map((code) => ({ code, name: areaName(code, locale) })),
			key: locatorWord(at),
			where: placeInSource(at, locale),
			improvement: improvement && passage(improvement)
		})),
		improvements: report.improvements.map(passage),
		messages: report.messages.map((message) => ({
			code: message.code,
			text: messageSentence(message, locale),
			key: message.at && locatorWord(message.at),
			where: message.at && placeInSource(message.at, locale)
		}))
	};
}

/** Tells one version of one report, and the very bytes of its file: what it leads to never changes. */
function fileQuery({ version, scope }: reports.StoredReport, { sha256 }: SourceFile) {
	return { version, scope: scope ?? 'agency', file: sha256.slice(0, 16) };
}

/** The file read anew and laid out; null where it can no longer be read, which the page says. */
async function sourceOf(
	db: Reader,
	region: string,
	file: SourceFile,
	report: reports.StoredReport,
	locale: Locale
) {
	const outcome = await sources.read({
		...file,
		bytes: () => documents.bytes(db, region, file.documentId)
	});
	if (!outcome.ok) return null;
	const { document, pages } = outcome.value;
	const { agencyId, year } = report;
	const query = fileQuery(report, file);
	return {
		...layOut(document, marksOf(report, locale), pages),
		/** Addresses of the pictures of each page, with their widths in pixels. */
		pictures: pages.map((_, place) =>
			scales.map((scale) => ({
				width: scale * pictureWidth,
				href: sourcePageLink(region, agencyId, year, place + 1, { ...query, scale })
			}))
		)
	};
}

export type ReportPage = NonNullable<Awaited<ReturnType<typeof read>>>;
