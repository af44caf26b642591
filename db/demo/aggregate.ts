import { syntheticNotice } from './district.ts';
import { numbersIn } from '#db/demo/numbers/identities.ts';
import { titleOf } from './manner.ts';
import { aggregateMistake } from './mistakes.ts';
import { district, government } from './offices.ts';
import { plainStyle, printCells } from '#db/demo/numbers/print-cells.ts';
import { writeSections } from '#db/demo/prose/sections.ts';
import { eraOf, type DemoNumbers, type DemoReport, type Grid, type RequestGrid } from './report.ts';
import { tellTrue, type Channel, type Told } from '#db/demo/numbers/told.ts';

/**
 * The district government's own report of a year: cell by cell the sum of the reports that its offices handed in, as
 * printed (a blank adds nothing), but for `aggregateMistake`. Never to be added to its parts.
 */
export function aggregateReport(reports: readonly DemoReport[], year: number): DemoReport {
	const members = reports.filter((report) => report.year === year);
	const numbers = sumOf(members);
	const told = tellOf(numbers, members, reports, year);
	const published = aggregateMistake.year === year ? withMistake(numbers) : numbers;
	return {
		region: district,
		agency: government,
		year,
		era: eraOf(year),
		scope: 'aggregate',
		title: titleOf(government.name, year),
		notice: syntheticNotice,
		cells: printCells(published, eraOf(year), plainStyle),
		told,
		sections: writeSections(
			{ agency: government.name, subject: '规划建设、市场监管和民生保障', members: members.length },
			told
		),
		layout: 'official',
		fileName: `${year}-${government.name}.html`,
		receivedOn: `${year + 1}-03-${20 + (year % 7)}`
	};
}

function sumOf(members: readonly DemoReport[]): DemoNumbers {
	const sums: Record<string, Record<string, Record<string, number>>> = {
		proactive: {},
		requests: {},
		disputes: {}
	};
	for (const { cells } of members) {
		for (const [key, value] of numbersIn(cells)) {
			const [table, printedRow, column] = key.split('/') as [string, string, string];
			const row = printedRow === 'other' ? 'other.other' : printedRow;
			const rows = (sums[table]![row] ??= {});
			rows[column] = Math.round(((rows[column] ?? 0) + (value ?? 0)) * 10_000) / 10_000;
		}
	}
	const { proactive, requests, disputes } = sums;
	return {
		proactive: proactive as Grid,
		requests: requests as RequestGrid,
		disputes: disputes as Grid
	};
}

function withMistake(numbers: DemoNumbers): DemoNumbers {
	const { row, column, by } = aggregateMistake;
	const cells = numbers.proactive[row]!;
	return {
		...numbers,
		proactive: { ...numbers.proactive, [row]: { ...cells, [column]: cells[column]! + by } }
	};
}

function tellOf(
	numbers: DemoNumbers,
	members: readonly DemoReport[],
	reports: readonly DemoReport[],
	year: number
): Told {
	const received = (of: RequestGrid) => of.received_new?.total ?? 0;
	const before = sumOf(reports.filter((report) => report.year === year - 1));
	const sum = (part: (told: Told) => number) =>
		members.reduce((total, { told }) => total + part(told), 0);
	const [post, inPerson] = [
		sum((told) => told.channels.post),
		sum((told) => told.channels.in_person)
	];
	const ways: Record<Channel, number> = {
		online: received(numbers.requests) - post - inPerson,
		post,
		in_person: inPerson
	};
	return tellTrue(numbers, {
		year,
		receivedPriorYear: received(before.requests),
		channels: ways,
		published: {
			total: sum((told) => told.published.total),
			website: sum((told) => told.published.website),
			wechat: sum((told) => told.published.wechat),
			board: sum((told) => told.published.board)
		},
		decimals: 1
	});
}
