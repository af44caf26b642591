import { placeKey } from '#lib/report/place.ts';
import { handedInOn, titleOf } from '#db/demo/manner.ts';
import { district, existsIn, namedIn, offices, type Office } from '#db/demo/offices.ts';
import { random } from '#db/demo/numbers/random.ts';
import type { DemoAgency, DemoRegion, DemoSection } from '#db/demo/report.ts';
import { olderExtensions, type OlderLayout } from './layouts.ts';
import { olderMistakesOf, type OlderMistake } from './mistakes.ts';
import { indicatorNumbers, olderYears, type IndicatorNumbers } from './numbers.ts';
import { olderSections } from './prose.ts';

/** A report of 2016 to 2018 as an office would print it, with the 统计表 of that time. */
export type OlderReport = {
	region: DemoRegion;
	agency: DemoAgency;
	year: number;
	title: string;
	notice: string;
	/** By `placeKey`: what each row of the form shows; empty for a report of prose alone. */
	cells: ReadonlyMap<string, string>;
	/** Applications as its prose tells them. */
	received: number;
	sections: DemoSection[];
	layout: OlderLayout;
	fileName: string;
	receivedOn: string;
};

const keyOf = (row: string) => placeKey({ table: 'indicators', row, column: 'value' });

function plant(
	cells: ReadonlyMap<string, string>,
	mistake: OlderMistake
): ReadonlyMap<string, string> {
	switch (mistake.kind) {
		case 'off_by_one': {
			const key = keyOf(mistake.row);
			return new Map([...cells, [key, String(Number(cells.get(key)) + mistake.by)]]);
		}
		case 'blank':
			return new Map([...cells, [keyOf(mistake.row), '']]);
		case 'prose_only':
			return new Map();
		case 'prose_received':
		case 'late':
		case 'missing':
			return cells;
	}
}

function layoutOf(office: string, year: number): OlderLayout {
	return random(`${office}/${year}/older-layout`).weighted<OlderLayout>({
		page: 60,
		coded: 12,
		beside: 10,
		one_cell: 9,
		tabbed: 9
	});
}

function reportOf(
	office: Office,
	year: number,
	numbers: IndicatorNumbers,
	notice: string
): OlderReport {
	const agency = namedIn(office.agency, year);
	const planted = olderMistakesOf(agency.shortName, year);
	const told = planted.find((mistake) => mistake.kind === 'prose_received');
	const late = planted.find((mistake) => mistake.kind === 'late');
	const received = numbers.applications! + (told?.by ?? 0);
	const cells = new Map(Object.entries(numbers).map(([row, value]) => [keyOf(row), String(value)]));
	const layout = planted.some(({ kind }) => kind === 'prose_only')
		? 'prose'
		: layoutOf(agency.shortName, year);
	return {
		region: district,
		agency,
		year,
		title: titleOf(agency.name, year),
		notice,
		cells: planted.reduce(plant, cells),
		received,
		sections: olderSections(office, year, numbers, received),
		layout,
		fileName: `${year}-${agency.name}.${olderExtensions[layout]}`,
		receivedOn: late?.receivedOn ?? handedInOn(agency.name, year)
	};
}

/** @param received2018 what the report on 2019 tells of 2018, by short name; an office that it does not tell of has none */
export function olderReports(
	received2018: ReadonlyMap<string, number>,
	notice: string
): OlderReport[] {
	return offices.flatMap((office) =>
		olderYears.flatMap((year) => {
			const { agency } = office;
			const isMissing = olderMistakesOf(agency.shortName, year).some(
				({ kind }) => kind === 'missing'
			);
			if (!existsIn(agency, year) || isMissing) return [];
			const numbers = indicatorNumbers(office, year, received2018.get(agency.shortName) ?? 0);
			return [reportOf(office, year, numbers, notice)];
		})
	);
}
