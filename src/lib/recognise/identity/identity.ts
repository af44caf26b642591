import type { Document } from '#lib/read/document.ts';
import type { Locator } from '#lib/report/locator.ts';
import type { Fact, IdentityClaim, IdentitySource, Report } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { eraFrom, yearOf } from './dating.ts';
import { leadingRegion, speakingRegion, type Region } from './gazetteer.ts';
import { message, type MessageCode } from '#lib/recognise/message.ts';
import type { Chapter } from '#lib/recognise/outline.ts';
import { isLine, type Line, type Piece } from '#lib/recognise/pieces.ts';
import { scopeOf } from './scope.ts';
import { compact, readTitle, type PlacedTitle, type ReportTitle } from './title.ts';

export type Identity = Pick<
	Report,
	'agency' | 'region' | 'regionCode' | 'year' | 'era' | 'scope' | 'title'
>;

type AgencyClaim = Extract<IdentityClaim, { field: 'agency' }>;

const reasons: Partial<Record<IdentitySource, MessageCode>> = {
	title: 'agency_from_title',
	prose: 'agency_from_prose',
	signature: 'agency_from_signature',
	page: 'agency_from_page',
	file_name: 'agency_from_file_name'
};

/** What stands before the first section, line by line. */
function preamble(pieces: readonly Piece[], chapters: readonly Chapter[]): Line[] {
	const end = chapters[0]?.piece ?? Math.min(pieces.length, 60);
	return pieces
		.slice(0, end)
		.flatMap((piece): Line[] =>
			piece.kind === 'line'
				? [piece]
				: piece.rows.flatMap(({ slots }) =>
						slots.map(({ text, at }): Line => ({ kind: 'line', text, at }))
					)
		)
		.filter((line) => line.text.trim() !== '');
}

/** How the name of an organ or of its region ends. */
const organisation =
	/(?:局|委|办|室|会|府|心|处|厅|院|司|队|社|所|站|馆|署|关|库|行|区|县|市|镇|乡|街道|[）)])$/;

/** A title that shares its printed line with another column's words, wide gaps between. */
function besideOthers(text: string): ReportTitle | null {
	const parts = text.trim().split(/[ \u00a0\u3000]{4,}|\t/);
	if (parts.length < 2) return null;
	return parts.map(readTitle).find((title) => organisation.test(title?.agency ?? '')) ?? null;
}

/** Whether a line stands in an item of a list that the report does not stand in: menus name other reports. */
function isListed({ at }: Line, report: Locator | null): boolean {
	if (at.kind !== 'element') return false;
	const item = /^.*(?:^| )li:nth-of-type\(\d+\)/.exec(at.path)?.[0];
	return item !== undefined && !(report?.kind === 'element' && report.path.startsWith(`${item} `));
}

/** The title that stands nearest above the first section: one line, or up to three that belong together. */
function titleAbove(lines: readonly Line[]): PlacedTitle | null {
	const found: PlacedTitle[] = [];
	lines.forEach((line, index) => {
		for (let count = 1; count <= 3 && index + count <= lines.length; count += 1) {
			const part = lines.slice(index, index + count);
			if (part.some((one) => /[。；]/.test(one.text))) break;
			const title =
				(count === 1 ? besideOthers(line.text) : null) ??
				readTitle(part.map((one) => one.text).join(''));
			if (!title) continue;
			if (count > 1 && title.agency && !organisation.test(title.agency)) continue;
			found.push({ ...title, at: line.at });
			break;
		}
	});
	return found.findLast((title) => title.agency !== null) ?? found.at(-1) ?? null;
}

function placedTitle(document: Document, lines: readonly Line[]): PlacedTitle | null {
	const above = titleAbove(lines);
	if (above?.agency) return above;
	const own = readTitle(document.title ?? '');
	return own && lines[0] && (own.agency || !above) ? { ...own, at: lines[0].at } : above;
}

const publication =
	/(?:公布|发布|编制)(?:了)?([^，。；、：\d]{3,40}?)(?:20\d{2})年(?:度)?(?:的)?政府信息公开/;
const signature =
	/(?:局|委|办|办公室|委员会|政府|中心|街道办事处|管委会|厅|院|公司|大队|支队|总队|社|会|处|所)$/;

/** The names of agencies that the document gives beside its title, each kind of place once. */
function agenciesIn(
	pieces: readonly Piece[],
	lines: readonly Line[],
	chapters: readonly Chapter[]
): AgencyClaim[] {
	const claim = (source: IdentitySource, value: string, at: Locator | null): AgencyClaim[] => [
		{ field: 'agency', source, value, quote: value, at }
	];
	const published = lines.flatMap((line) => {
		const named = compact(line.text).match(publication)?.[1];
		return named ? claim('prose', named, line.at) : [];
	});
	const last = chapters.at(-1);
	const tail = last && last.heading.number === 6 ? pieces.slice(last.piece + 1).filter(isLine) : [];
	const written = tail.filter((line) => line.text.trim() !== '');
	const signed = written.flatMap((line, index) => {
		const next = written[index + 1];
		const name = compact(line.text);
		if (!next || name.length > 30 || !signature.test(name) || /[，。；：]/.test(name)) return [];
		return /^20\d{2}年\d{1,2}月\d{1,2}日$/.test(compact(next.text))
			? claim('signature', name, line.at)
			: [];
	});
	const beside = lines.flatMap((line, index) => {
		const words = compact(line.text).match(/^(?:发布机构|公开机构|信息来源|发布单位)[:：]?(.*)$/);
		if (!words) return [];
		const name = words[1] || compact(lines[index + 1]?.text ?? '');
		return name.length >= 3 && name.length <= 30 && signature.test(name)
			? claim('page', name, line.at)
			: [];
	});
	return [published, signed, beside].flatMap((found) => found.slice(0, 1));
}

/** The central organ that a vertically led office's name begins with: `国家税务总局肥西县税务局`. */
const superior =
	/^(?:中华人民共和国|国家[\u4e00-\u9fff]{1,6}?(?:总局|局|署)|中国(?:气象|地震|民用航空)局)/;

const clearlyOwn = /我(市|县|区)/g;

/** The government that speaks in the prose as 我市, 我县, 我区; null where a bureau speaks (我局, 我委, 我办 …). */
function government(prose: string): Region | null {
	if ((prose.match(/我(?:局|委|办|镇|乡|街道|院|中心|厅|处)/g)?.length ?? 0) > 1) return null;
	const counts = new Map<'市' | '县' | '区', number>();
	for (const [, own] of prose.matchAll(clearlyOwn)) {
		const kind = own as '市' | '县' | '区';
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
	}
	for (const kind of ['市', '县', '区'] as const) {
		const whole = prose.split(`全${kind}`).length - 1;
		if (whole > 1) counts.set(kind, (counts.get(kind) ?? 0) + whole);
	}
	const [first] = [...counts].sort((a, b) => b[1] - a[1]);
	return first ? speakingRegion(prose, first[0]) : null;
}

/**
 * Whose report it is and of which year, each with its reason as a message. Title first, then prose, signature and
 * page; a region from the agency's own name, with the context where several regions bear it.
 */
export function identify(
	document: Document,
	fileName: string,
	pieces: readonly Piece[],
	chapters: readonly Chapter[],
	facts: readonly Fact[]
): { identity: Identity; claims: IdentityClaim[]; messages: Message[] } {
	const messages: Message[] = [];
	const lines = preamble(pieces, chapters);
	const whole = pieces
		.filter(isLine)
		.map((line) => line.text)
		.join('\n');
	const prose = compact(whole.replaceAll('\n', ''));
	const context = [
		fileName,
		document.title ?? '',
		...Object.values(document.properties),
		...lines.map((line) => line.text),
		prose
	].join('\n');
	const heading = chapters[0] ? pieces[chapters[0].piece]!.at : null;
	const title = placedTitle(
		document,
		lines.filter((line) => !isListed(line, heading))
	);
	const fileTitle = readTitle(fileName.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, ''));

	const names: AgencyClaim[] = [
		...(title?.agency
			? [
					{
						field: 'agency',
						source: 'title',
						value: title.agency,
						quote: title.text,
						at: title.at
					} as const
				]
			: []),
		...agenciesIn(pieces, lines, chapters),
		...(fileTitle?.agency
			? [
					{
						field: 'agency',
						source: 'file_name',
						value: fileTitle.agency,
						quote: fileTitle.text,
						at: null
					} as const
				]
			: [])
	];
	const [named] = names;
	let agency = named?.value ?? null;
	if (named) messages.push(message(reasons[named.source]!, named.at, { agency }));
	let region: Region | null;
	if (agency) {
		const own = agency.replace(superior, '');
		const leading = leadingRegion(own, context);
		region = leading?.region ?? null;
		if (leading && leading.length === agency.length) agency = `${agency}人民政府`;
		if (region) messages.push(message('region_from_agency', null, { region: region.fullName }));
	} else {
		region = government(prose);
		if (region) {
			agency = `${region.name}人民政府`;
			messages.push(message('agency_from_region', null, { agency, region: region.fullName }));
			messages.push(message('region_from_context', null, { region: region.fullName }));
		}
	}
	if (!agency) messages.push(message('agency_unknown', null));
	if (!region) messages.push(message('region_unknown', null));
	const dated = yearOf(title, fileTitle, pieces.filter(isLine));
	const era = eraFrom(facts, dated.year);
	const scope = scopeOf(agency, region, title, pieces.filter(isLine), fileName);
	messages.push(
		...dated.messages,
		...(era.message ? [era.message] : []),
		...(scope.message ? [scope.message] : [])
	);
	return {
		identity: {
			agency,
			region: region?.fullName ?? null,
			regionCode: region?.code ?? null,
			year: dated.year,
			era: era.era,
			scope: scope.scope,
			title: title?.text ?? null
		},
		claims: [...names, ...dated.claims, ...scope.claims],
		messages
	};
}
