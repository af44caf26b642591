import { indicatorRows } from '#lib/report/indicators.ts';
import type { Office } from '#db/demo/offices.ts';
import { random, type Random } from '#db/demo/numbers/random.ts';

export const olderYears = [2016, 2017, 2018] as const;

/** Applications of a year as a part of those of 2018. */
const growth: Readonly<Record<number, number>> = { 2016: 0.82, 2017: 0.93, 2018: 1 };

/** Numbers by indicator code: every sum of the form holds. */
export type IndicatorNumbers = Readonly<Record<string, number>>;

/** @param received2018 applications received in 2018, which the report on 2019 tells in its prose */
export function indicatorNumbers(
	office: Office,
	year: number,
	received2018: number
): IndicatorNumbers {
	const draw = random(`${office.agency.name}/${year}/indicators`);
	const applications = year === 2018 ? received2018 : draw.count(received2018 * growth[year]!);
	const denied = draw.count(applications * 0.06);
	const reconsideration = draw.count(applications * 0.05);
	const litigation = draw.count(applications * 0.03);
	const extended = draw.count(applications * 0.04);
	const staff = { full_time: draw.between(0, 2), part_time: draw.between(1, 4) };
	const website = 60 + Math.round(Math.sqrt(office.share) * draw.between(30, 60));
	const wechat = draw.between(20, website);
	const split = (total: number, weights: Readonly<Record<string, number>>) =>
		spread(draw, Math.min(total, applications), weights);
	const deniedNow = Math.min(denied, applications);
	const ways = split(applications, { in_person: 3, fax: 0.3, online: 6, post: 2 });
	const kinds = split(applications - deniedNow, {
		already_public: 1.4,
		granted: 4,
		partial: 0.8,
		not_this_agency: 2,
		does_not_exist: 3,
		asked_to_correct: 0.5,
		other_channel: 1.2
	});
	const reasons = spread(draw, deniedNow, {
		privacy: 3,
		trade_secret: 2,
		not_government_information: 4,
		other_law: 1
	});
	const results = { upheld: 5, corrected: 1, other: 2 };
	const given: Record<string, number> = {
		published: website + draw.between(10, 60),
		'published.normative_documents': Math.min(office.documents, draw.between(0, 3)),
		normative_documents_issued: Math.min(office.documents, 3),
		'channel.website': website,
		'channel.wechat': wechat,
		'channel.other': draw.between(0, 20),
		responses: draw.between(0, 3),
		'responses.interpretations': draw.between(0, 5),
		applications,
		...under('applications', ways),
		closed: applications,
		'closed.on_time': applications - Math.min(extended, applications),
		'closed.extended': Math.min(extended, applications),
		answered: applications,
		...under('answered', kinds),
		'answered.denied': deniedNow,
		...under('answered.denied', reasons),
		reconsideration,
		...under('reconsideration', spread(draw, reconsideration, results)),
		litigation,
		...under('litigation', spread(draw, litigation, results)),
		'units.offices': 1,
		'units.reading_points': draw.between(1, 3),
		staff: staff.full_time + staff.part_time,
		...under('staff', staff),
		budget: draw.pick([0, 0, 1.5, 3]),
		meetings: draw.between(1, 4),
		trainings: draw.between(0, 2),
		trained: draw.between(0, 40)
	};
	return Object.fromEntries(indicatorRows.map(({ code }) => [code, given[code] ?? 0]));
}

const under = (code: string, parts: Readonly<Record<string, number>>) =>
	Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${code}.${part}`, value]));

/** A total dealt out one by one. */
function spread(draw: Random, total: number, weights: Readonly<Record<string, number>>) {
	const dealt: Record<string, number> = Object.fromEntries(
		Object.keys(weights).map((key) => [key, 0])
	);
	for (let left = total; left > 0; left -= 1) {
		const key = draw.weighted(weights);
		dealt[key] = (dealt[key] ?? 0) + 1;
	}
	return dealt;
}
