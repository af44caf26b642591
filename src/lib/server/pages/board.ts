import { daysBetween } from '#lib/campaign/day.ts';
import { dueOn } from '#lib/campaign/due.ts';
import { punctuality, type Mark } from '#lib/campaign/punctuality.ts';
import {
	channelNames,
	lateBy,
	markNames,
	punctualityWords,
	rungNames,
	stageNames,
	timeLeft
} from '#lib/campaign/sentences.ts';
import { isOwing, stages, type Stage } from '#lib/campaign/stage.ts';
import type { BoardView } from '#lib/campaign/views.ts';
import { boardLink, reportLink } from '#lib/publish/links.ts';
import { agencyKinds, type AgencyKind } from '#lib/report/agency-kind.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { SeenRegion } from '#lib/server/access/seen-region.ts';
import {
	boardOf,
	boardYears,
	type Board,
	type OfficeStanding
} from '#lib/server/campaign/board.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { isNamed } from '#lib/server/register/search.ts';
import { today as dayOf } from './today.ts';

export type BoardQuery = {
	year: number | null;
	view: BoardView;
	stage: Stage | null;
	kind: AgencyKind | null;
	words: string | null;
};

export type MarkView = { year: number; mark: Mark; name: string; href: string | null };

export type BoardRow = {
	id: number;
	name: string;
	href: string;
	kind: AgencyKind;
	stage: Stage;
	stageName: string;
	isOwing: boolean;
	dueOn: string;
	/** Days left of who owes while the year is open, days late of whose report came late; null where neither is to be told. */
	timing: { text: string; isLate: boolean } | null;
	receivedOn: string | null;
	publishedOn: string | null;
	reportHref: string | null;
	errors: number;
	history: MarkView[];
	punctuality: string;
	/** `isRead` of messages alone: nobody knows it of letters and mail. */
	lastReminder: { on: string; text: string; isRead: boolean | null } | null;
};

export type BoardPage = {
	year: number;
	years: number[];
	isOpen: boolean;
	/** The day on which the year was closed, `YYYY-MM-DD`. */
	closedOn: string | null;
	/** Of offices that are no government. */
	dueOn: string;
	daysLeft: number;
	timeLeft: string;
	/** Expected offices in each stage, with those that the other filters leave out. */
	counts: { stage: Stage; name: string; count: number }[];
	expected: number;
	owing: number;
	rows: BoardRow[];
	kinds: AgencyKind[];
	/** Columns of the years' view, oldest first. */
	pastYears: number[];
	excluded: { id: number; name: string; href: string; reason: string }[];
};

/** The year of the board that is shown unless another is asked for: of the latest season that has begun, else the latest. */
export function currentYear(years: readonly number[], today: string): number {
	const season = Number(today.slice(0, 4)) - 1;
	return years.findLast((year) => year <= season) ?? years.at(-1) ?? season;
}

/** The board of a region on a day (`YYYY-MM-DD`), narrowed as asked. */
export async function boardPage(
	db: Reader,
	region: SeenRegion,
	query: BoardQuery,
	locale: Locale,
	today: string
): Promise<BoardPage> {
	const years = await boardYears(db, region);
	const year = query.year ?? currentYear(years, today);
	const [board, known] = await Promise.all([
		boardOf(db, region, year, today),
		query.words === null ? [] : agencies.names(db, region.code)
	]);
	const { words, kind, stage } = query;
	const namesOf = (id: number) =>
		known.filter(({ agencyId }) => agencyId === id).map(({ name }) => name);
	const shown = board.offices.filter(
		({ office, ...standing }) =>
			(kind === null || office.kind === kind) &&
			(stage === null || standing.stage === stage) &&
			(words === null || isNamed(namesOf(office.id), words))
	);
	const due = dueOn({ id: 0, kind: 'bureau' }, generalTiers(board), year);
	const daysLeft = daysBetween(today, due);
	return {
		year,
		years: [...new Set([...years, year])].toSorted((a, b) => a - b),
		isOpen: board.campaign !== null && board.campaign.closedAt === null,
		closedOn: board.closedOn,
		dueOn: due,
		daysLeft,
		timeLeft: timeLeft(daysLeft)[locale],
		counts: stages.map((stage) => ({
			stage,
			name: stageNames[stage][locale],
			count: board.offices.filter((one) => one.stage === stage).length
		})),
		expected: board.offices.length,
		owing: board.offices.filter((one) => isOwing(one.stage)).length,
		rows: shown.map((standing) => boardRow(region.code, standing, board, locale)),
		kinds: agencyKinds.filter((kind) => board.offices.some(({ office }) => office.kind === kind)),
		pastYears: [
			...new Set(board.offices.flatMap(({ history }) => history.map(({ year }) => year)))
		].toSorted((a, b) => a - b),
		excluded: board.excluded.map(({ office, exclusion }) => ({
			...{ id: office.id, name: office.name, reason: exclusion.reason },
			href: boardLink(region.code, office.id, { year })
		}))
	};
}

const generalTiers = ({ campaign }: Board) =>
	(campaign?.tiers ?? []).filter(({ kind, agencyId }) => kind === null && agencyId === null);

/** One office as the board tells it. */
export function boardRow(
	region: string,
	standing: OfficeStanding,
	{ year, closedOn }: Pick<Board, 'year' | 'closedOn'>,
	locale: Locale
): BoardRow {
	const { office, stage, report, history, reminders } = standing;
	const [last] = reminders;
	return {
		id: office.id,
		name: office.name,
		href: boardLink(region, office.id, { year }),
		kind: office.kind,
		stage,
		stageName: stageNames[stage][locale],
		isOwing: isOwing(stage) && closedOn === null,
		dueOn: standing.dueOn,
		timing: timingOf(standing, closedOn, locale),
		receivedOn: report?.receivedOn ?? null,
		publishedOn: report?.publishedOn ?? null,
		reportHref: report ? reportLink(region, office.id, year) : null,
		errors: report?.errors ?? 0,
		history: history.map(({ year, mark }) => ({
			...{ year, mark, name: markNames[mark][locale] },
			href: mark === 'missing' ? null : reportLink(region, office.id, year)
		})),
		punctuality: punctualityWords(punctuality(history))[locale],
		lastReminder: last
			? {
					on: dayOf(last.sentAt),
					text: `${rungNames[last.rung][locale]} · ${channelNames[last.channel][locale]}`,
					isRead: last.channel === 'message' ? last.readAt !== null : null
				}
			: null
	};
}

function timingOf(
	{ stage, daysLeft, dueOn, report }: OfficeStanding,
	closedOn: string | null,
	locale: Locale
): BoardRow['timing'] {
	if (isOwing(stage) && closedOn !== null) return null;
	if (isOwing(stage)) return { text: timeLeft(daysLeft)[locale], isLate: daysLeft < 0 };
	const late = report?.receivedOn ? daysBetween(dueOn, report.receivedOn) : 0;
	return late > 0 ? { text: lateBy(late)[locale], isLate: true } : null;
}
