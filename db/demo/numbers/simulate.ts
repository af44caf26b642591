import {
	applicants,
	requestColumns,
	requestRows,
	type Applicant,
	type RequestColumn
} from '#lib/report/codes.ts';
import { simulateDisputes } from './disputes.ts';
import { existsIn, type Office } from '#db/demo/offices.ts';
import { proactiveHistory } from './proactive.ts';
import { applicantWeights, channelWeights, profiles } from './profiles.ts';
import { random, type Random } from './random.ts';
import { eraOf, noRequests, type DemoNumbers, type RequestGrid } from '#db/demo/report.ts';
import { channels, type Channel } from './told.ts';

const firstYear = 2019;
const lastYear = 2025;
export const years = Array.from(
	{ length: lastYear - firstYear + 1 },
	(_, step) => firstYear + step
);

/** Applications that the whole district receives, by year; 2018 is only known from prose. */
const districtVolume: Readonly<Record<number, number>> = {
	2018: 655,
	2019: 700,
	2020: 600,
	2021: 640,
	2022: 690,
	2023: 740,
	2024: 1010,
	2025: 1100
};

export type OfficeYear = {
	year: number;
	numbers: DemoNumbers;
	/** Received in the year before; null where the office did not exist. */
	receivedPriorYear: number | null;
	channels: Readonly<Record<Channel, number>>;
};

/** One office's years: every application is drawn one by one, so that all identities hold by construction. */
export function simulate(
	office: Office,
	strayCarriedIn: ReadonlySet<number>,
	surges: ReadonlyMap<number, number> = new Map()
): OfficeYear[] {
	const proactive = proactiveHistory(office);
	const found: OfficeYear[] = [];
	let waiting: Applicant[] = [];
	let before: number | null = null;
	for (const year of [firstYear - 1, ...years]) {
		if (!existsIn(office.agency, year)) continue;
		const draw = random(`${office.agency.name}/${year}/applications`);
		const arrived = Array.from(
			{
				length: draw.count((office.share * districtVolume[year]!) / 1000) + (surges.get(year) ?? 0)
			},
			() => draw.weighted<Applicant>(applicantWeights)
		);
		const carriedIn: Applicant[] = strayCarriedIn.has(year)
			? [...waiting, 'natural_person']
			: waiting;
		const carriedOut = arrived.filter(() => draw.chance(0.05));
		const left = [...carriedOut];
		const decided = [...carriedIn, ...arrived.filter((applicant) => !takeOne(left, applicant))];
		if (year >= firstYear) {
			found.push({
				year,
				numbers: {
					requests: table({ arrived, carriedIn, decided, carriedOut }, office, year, draw),
					proactive: proactive.get(year)!,
					disputes: simulateDisputes(arrived.length, year, draw)
				},
				receivedPriorYear: before,
				channels: tally(
					channels,
					arrived.map(() => draw.weighted<Channel>(channelWeights(year)))
				)
			});
		}
		waiting = carriedOut;
		before = arrived.length;
	}
	return found;
}

function takeOne<T>(list: T[], item: T): boolean {
	const index = list.indexOf(item);
	if (index >= 0) list.splice(index, 1);
	return index >= 0;
}

function tally<K extends string>(keys: readonly K[], items: readonly K[]): Record<K, number> {
	return Object.fromEntries(
		keys.map((key) => [key, items.filter((item) => item === key).length])
	) as Record<K, number>;
}

type Applications = Record<'arrived' | 'carriedIn' | 'decided' | 'carriedOut', Applicant[]>;

function table(
	applications: Applications,
	office: Office,
	year: number,
	draw: Random
): RequestGrid {
	const era = eraOf(year);
	const mix = mixIn(office, year);
	const closed = applications.decided.map((applicant) => {
		const row = draw.weighted(mix);
		return { applicant, row: era === '2019' && row.startsWith('other.') ? 'other' : row };
	});
	const listed: Record<string, Applicant[]> = {
		received_new: applications.arrived,
		carried_in: applications.carriedIn,
		total: applications.decided,
		carried_out: applications.carriedOut
	};
	return Object.fromEntries(
		requestRows
			.filter((row) => row.eras.includes(era))
			.map(({ code }) => [
				code,
				columnsOf(
					listed[code] ?? closed.filter(({ row }) => row === code).map(({ applicant }) => applicant)
				)
			])
	);
}

function columnsOf(list: readonly Applicant[]): Record<RequestColumn, number> {
	const counted: Record<RequestColumn, number> = {
		...noRequests,
		...tally(applicants, list),
		total: list.length
	};
	return Object.fromEntries(requestColumns.map((column) => [column, counted[column]])) as Record<
		RequestColumn,
		number
	>;
}

/** The office's outcome mix: its profile, bent once for the office and drifting slowly over the years. */
function mixIn(office: Office, year: number): Record<string, number> {
	const bend = random(`${office.agency.name}/mix`);
	const drift = 0.94 + bend.next() * 0.12;
	return Object.fromEntries(
		Object.entries(profiles[office.profile]).map(([row, weight]) => {
			const bent = weight * (0.6 + bend.next() * 0.8);
			return [row, row === 'granted' ? bent * drift ** (year - firstYear) : bent];
		})
	);
}
