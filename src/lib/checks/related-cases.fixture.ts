import type { Report } from '#lib/report/report.ts';
import type { Case, Cases } from './cases.fixture.ts';
import { form } from './indicators-form.fixture.ts';
import { office, steady } from './plausible/office-years.fixture.ts';
import { standardOf, type OfficeYears } from './plausible/standard.ts';
import type { RepeatedTexts } from './repeated-texts.ts';
import type { PartsRule, PeersRule, SeriesRule, TextsRule, YearsRule } from './rule.ts';
import { printing, quoting, soundReport } from './sample-report.fixture.ts';

const previous = soundReport();
const next: Report = {
	...soundReport({
		received_new: { natural_person: 20 },
		carried_in: { natural_person: 1 },
		granted: { natural_person: 21 }
	}),
	year: 2023
};
const following = (before: Report, odd: Report, right: Report, says: string): Case<YearsRule> => ({
	fires: [before, odd],
	silent: [before, right],
	says
});
const told = (measure: string, odd: number, right: number, says = String(odd)) =>
	following(previous, quoting(next, { [measure]: odd }), quoting(next, { [measure]: right }), says);
const stocked = (report: Report, inForce: number, issued = 0) =>
	printing(report, {
		'proactive/regulations/in_force': inForce,
		'proactive/regulations/issued': issued
	});
const items = (year: number, count: number, change = 0) =>
	printing(
		{ ...soundReport({}, { era: '2019' }), year },
		{ 'proactive/licensing/prior_items': count, 'proactive/licensing/change': change }
	);
const priced = (report: Report, value: number) =>
	({
		...report,
		facts: report.facts.map((cell) =>
			cell.column === 'fee_amount' ? { ...cell, value, raw: String(value), unit: '万元' } : cell
		)
	}) satisfies Report;
const publishing = quoting(previous, { published: 40 });

export const yearsCases: Cases<YearsRule> = {
	years_carried_over: following(
		previous,
		printing(next, { 'requests/carried_in/total': 47 }),
		next,
		'47'
	),
	years_in_force: following(
		stocked(previous, 30),
		stocked(next, 47, 3),
		stocked(next, 33, 3),
		'47'
	),
	years_items: following(items(2019, 5, -1), items(2020, 47), items(2020, 4), '47'),
	years_amount_unit: following(
		priced(previous, 25.1),
		priced(next, 251_000),
		priced(next, 30),
		'10,000'
	),
	years_prior_received: told('received_prior_year', 47, 12),
	years_received_change: told('received_yoy_pct', 60, 66.7, '+66.67%'),
	years_prior_published: following(
		publishing,
		quoting(next, { published_prior_year: 47 }),
		quoting(next, { published_prior_year: 40 }),
		'47'
	),
	years_prior_applications: following(
		form(2017),
		quoting(form(2018), { received_prior_year: 47 }),
		quoting(form(2018), { received_prior_year: 4 }),
		'47'
	),
	years_copied_prose: told('received', 12, 20)
};

export const partsCases: Cases<PartsRule> = {
	parts_sum: {
		fires: [
			printing(previous, { 'requests/granted/total': 47 }),
			[{ name: '甲局', report: previous }]
		],
		silent: [previous, [{ name: '甲局', report: previous }]],
		says: '47'
	}
};

const judged = 2024;
const standard = (one: OfficeYears) => standardOf([one, ...steady], judged);
const swinging = (last: number) => office([20, 45, 31, 28, 40, last]);
const young = (count: number) => office([count], judged);

export const seriesCases: Cases<SeriesRule> = {
	series_unusual: {
		fires: [swinging(480), standard(swinging(480))],
		silent: [swinging(74), standard(swinging(74))],
		says: '480'
	}
};

export const peersCases: Cases<PeersRule> = {
	peers_unusual: {
		fires: [young(9000), steady, standard(young(9000))],
		silent: [young(30), steady, standard(young(30))],
		says: '9,000'
	}
};

const text = '本年度把常被问到的事项编成问答，逐条写明办理的科室、时限和所需材料。';
function repeating(from: 'lastYear' | 'otherOffice', characters: number): [RepeatedTexts] {
	const at = { kind: 'line', line: 1, start: 0, end: 9 } as const;
	const span = { section: 0, start: 0, end: text.length };
	const repetition = {
		share: characters / 500,
		characters,
		of: 500,
		passages: [{ own: span, other: span, characters, numbers: [] }]
	};
	return [
		{
			year: 2024,
			prose: { names: [], sections: [{ number: 1, title: '总体情况', text, at }] },
			lastYear: null,
			otherOffice: null,
			[from]: { agencyId: 7, agency: '乙局', year: 2023, repetition }
		}
	];
}
const copied = (from: 'lastYear' | 'otherOffice'): Case<TextsRule> => ({
	fires: repeating(from, 470),
	silent: repeating(from, 150),
	says: '470'
});

export const textsCases: Cases<TextsRule> = {
	texts_of_last_year: copied('lastYear'),
	texts_of_other_office: copied('otherOffice')
};
