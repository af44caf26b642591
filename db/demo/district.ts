import { decimalsOf, extensions, handedInOn, layoutOf, styleOf, titleOf } from './manner.ts';
import { mistakesOf, mistakes, type Mistake } from './mistakes.ts';
import { district, namedIn, officeNamed, offices, type Office } from './offices.ts';
import { plantInCells, plantInProse } from './plant.ts';
import { printCells } from '#db/demo/numbers/print-cells.ts';
import { writeSections, type Writer } from '#db/demo/prose/sections.ts';
import { random } from '#db/demo/numbers/random.ts';
import { eraOf, type DemoReport } from './report.ts';
import { simulate, years, type OfficeYear } from '#db/demo/numbers/simulate.ts';
import { tellTrue, type Told } from '#db/demo/numbers/told.ts';

export const syntheticNotice = '【合成数据，仅供演示】以下机构、数字与事件均为虚构。';

/** Every report that the offices handed in, office by office, oldest first; missing ones are absent. */
export function districtReports(): DemoReport[] {
	return offices.flatMap((office) => {
		const strays = mistakes.filter(
			(mistake) => mistake.kind === 'stray_carried_in' && mistake.office === office.agency.shortName
		);
		const surges = mistakes.flatMap((mistake) =>
			mistake.kind === 'surge' && mistake.office === office.agency.shortName
				? [[mistake.year, mistake.more] as const]
				: []
		);
		const history = simulate(office, new Set(strays.map(({ year }) => year)), new Map(surges));
		return history.flatMap((of, index) => {
			const planted = mistakesOf(office.agency.shortName, of.year);
			if (planted.some(({ kind }) => kind === 'missing')) return [];
			return [reportOf(office, of, history[index - 1] ?? null, planted)];
		});
	});
}

/** What each office received in 2018, by short name: the reports on 2019 tell it. */
export function receivedIn2018(): Map<string, number> {
	return new Map(
		offices.flatMap((office) => {
			const [first] = simulate(office, new Set());
			const prior = first && first.year === years[0] ? first.receivedPriorYear : null;
			return prior === null ? [] : [[office.agency.shortName, prior] as const];
		})
	);
}

function reportOf(
	office: Office,
	of: OfficeYear,
	before: OfficeYear | null,
	planted: readonly Mistake[]
): DemoReport {
	const { year } = of;
	const agency = namedIn(office.agency, year);
	const style = {
		...styleOf(agency.shortName),
		otherInOneRow: planted.some(({ kind }) => kind === 'other_in_one_row')
	};
	const layout = layoutOf(agency.shortName, year);
	const decimals = decimalsOf(agency.shortName);
	const told = planted.reduce(
		(told, mistake) => plantInProse(told, mistake, before && tell(office, before), decimals),
		tell(office, of)
	);
	const late = planted.find((mistake) => mistake.kind === 'late');
	return {
		region: district,
		agency,
		year,
		era: eraOf(year),
		scope: 'agency',
		title: titleOf(agency.name, year),
		notice: syntheticNotice,
		cells: planted.reduce(plantInCells, printCells(of.numbers, eraOf(year), style)),
		told,
		sections: writeSections(writerOf(office, year, planted), told),
		layout,
		fileName: `${year}-${agency.name}.${extensions[layout]}`,
		receivedOn: late?.receivedOn ?? handedInOn(agency.name, year)
	};
}

/** Whose words a report has: its own office's, or those of the one that it copied. */
function writerOf(office: Office, year: number, planted: readonly Mistake[]): Writer {
	const copied = planted.find((mistake) => mistake.kind === 'copied_words');
	const { agency, subject } = copied ? officeNamed(copied.from) : office;
	return { agency: namedIn(agency, year).name, subject, members: null };
}

function tell(office: Office, of: OfficeYear): Told {
	return tellTrue(of.numbers, {
		year: of.year,
		receivedPriorYear: of.receivedPriorYear,
		channels: of.channels,
		published: published(office, of.year),
		decimals: decimalsOf(office.agency.shortName)
	});
}

function published(office: Office, year: number): Told['published'] {
	const draw = random(`${office.agency.name}/${year}/published`);
	const usual = 90 + Math.sqrt(office.share) * 85;
	const growth = 1 + 0.05 * (year - years[0]!);
	const website = Math.round(usual * growth * (0.85 + draw.next() * 0.3));
	const wechat = Math.round(website * (0.3 + draw.next() * 0.5));
	const board = draw.between(6, 40);
	return { total: website + wechat + board, website, wechat, board };
}
