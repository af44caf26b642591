import { outcomes, type Outcome } from '#lib/report/codes.ts';
import { eraOfYear } from '#lib/report/era.ts';
import { wilson } from '#lib/measures/interval.ts';
import type { OutcomeYear } from '#lib/measures/outcomes.ts';
import type { Point } from '#lib/measures/series.ts';
import type { ChartSpec } from './draw.ts';

/** Made-up numbers for tests of what charts look like. */
export function countPoint(year: number, value: number | null, more: Partial<Point> = {}): Point {
	return {
		year,
		era: eraOfYear(year),
		value,
		origin: value === null ? 'missing' : 'printed',
		numerator: null,
		denominator: null,
		interval: null,
		quoted: null,
		approximate: value !== null && eraOfYear(year) === 'pre2019',
		reports: value === null ? 0 : 1,
		expected: 1,
		...more
	};
}

function ratePoint(year: number, numerator: number, denominator: number): Point {
	return countPoint(year, denominator ? numerator / denominator : null, {
		origin: 'printed',
		numerator,
		denominator,
		interval: wilson(numerator, denominator),
		reports: 1
	});
}

function quotedPoint(year: number, value: number): Point {
	return countPoint(year, value, {
		origin: 'quoted',
		reports: 0,
		quoted: {
			agencyId: 1,
			measure: 'received_prior_year',
			year,
			value,
			quote: `上年为${value}件`,
			reportYear: year + 1
		}
	});
}

export function outcomeYear(year: number, counts: readonly number[] | null): OutcomeYear {
	const sum = counts ? counts.reduce((total, count) => total + count, 0) : null;
	const each = (value: (index: number) => number | null) =>
		Object.fromEntries(outcomes.map((outcome, index) => [outcome, value(index)])) as Record<
			Outcome,
			number | null
		>;
	return {
		year,
		era: eraOfYear(year),
		counts: each((index) => counts?.[index] ?? null),
		shares: each((index) => (sum ? (counts?.[index] ?? 0) / sum : null)),
		sum,
		printedTotal: sum,
		reports: counts ? 1 : 0
	};
}

const offices = (year: number, value: number, reports: number) =>
	countPoint(year, value, { reports, expected: 40 });

const area = (code: string, name: string, en: string) => ({ code, name: { 'zh-CN': name, en } });

export const samples = {
	district: {
		kind: 'applications_by_year',
		data: {
			current: 2025,
			series: {
				measure: 'received_new',
				points: [
					offices(2017, 468, 40),
					offices(2018, 530, 40),
					offices(2019, 701, 39),
					offices(2020, 598, 40),
					offices(2021, 640, 40),
					offices(2022, 688, 40),
					offices(2023, 742, 38),
					offices(2024, 1012, 40),
					offices(2025, 1106, 38)
				]
			}
		}
	},
	bureau: {
		kind: 'applications_by_year',
		data: {
			current: 2020,
			series: {
				measure: 'received_new',
				points: [quotedPoint(2019, 66), countPoint(2020, 29)]
			}
		}
	},
	gaps: {
		kind: 'applications_by_year',
		data: {
			current: 2025,
			series: {
				measure: 'received_new',
				points: [
					quotedPoint(2018, 9),
					countPoint(2019, 0),
					countPoint(2020, null),
					countPoint(2021, 4),
					countPoint(2022, null, { reports: 1 }),
					countPoint(2023, 12),
					countPoint(2024, 7),
					countPoint(2025, null)
				]
			}
		}
	},
	one_year: {
		kind: 'applications_by_year',
		data: {
			current: 2024,
			series: { measure: 'received_new', points: [countPoint(2024, 3525)] }
		}
	},
	large: {
		kind: 'applications_by_year',
		data: {
			current: 2024,
			series: {
				measure: 'received_new',
				points: [2019, 2020, 2021, 2022, 2023, 2024].map((year, index) =>
					countPoint(year, 812_345 + index * 91_234)
				)
			}
		}
	},
	peers: {
		kind: 'agency_with_peers',
		data: {
			current: 2024,
			series: {
				measure: 'received_new',
				points: [
					quotedPoint(2018, 31),
					countPoint(2019, 44),
					countPoint(2020, 29),
					countPoint(2021, null),
					countPoint(2022, 18),
					countPoint(2023, 25),
					countPoint(2024, 27)
				]
			},
			peers: [2019, 2020, 2021, 2022, 2023, 2024].map((year, index) => ({
				year,
				peers: 12,
				median: 20 + index,
				lowerQuartile: 11 + index,
				upperQuartile: 33 + index
			}))
		}
	},
	peers_rate: {
		kind: 'agency_with_peers',
		data: {
			current: 2024,
			series: {
				measure: 'disclosure_rate',
				points: [
					ratePoint(2019, 10, 27),
					ratePoint(2020, 3, 4),
					ratePoint(2021, 0, 0),
					ratePoint(2022, 18, 41),
					ratePoint(2023, 22, 30),
					ratePoint(2024, 16, 16)
				]
			},
			peers: [2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({
				year,
				peers: 9,
				median: 0.52,
				lowerQuartile: 0.41,
				upperQuartile: 0.66
			}))
		}
	},
	outcomes: {
		kind: 'outcome_mix',
		data: {
			years: [
				outcomeYear(2019, [322, 63, 49, 168, 62, 36]),
				outcomeYear(2020, [281, 61, 36, 138, 54, 30]),
				outcomeYear(2021, null),
				outcomeYear(2022, [345, 65, 28, 152, 62, 35]),
				outcomeYear(2023, [2, 1, 0, 3, 0, 1]),
				outcomeYear(2024, [501, 112, 59, 180, 91, 50]),
				outcomeYear(2025, [586, 104, 55, 203, 101, 55])
			]
		}
	},
	areas: {
		kind: 'problem_areas',
		data: {
			areas: [
				area('timeliness', '更新时效', 'Timeliness'),
				area('content', '公开内容', 'Content'),
				area('platform', '平台渠道', 'Platforms and channels'),
				area('interpretation', '政策解读', 'Policy interpretation'),
				area('staff', '队伍与培训', 'Staff and training'),
				area('requests', '依申请办理', 'Handling of requests'),
				area('participation', '公众参与与互动', 'Public participation'),
				area('supervision', '监督考核', 'Supervision')
			],
			years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
			counts: [
				[null, 10, 15, 11, 16, 12, 17],
				[null, 16, 12, 17, 13, 9, 14],
				[null, 12, 8, 13, 9, 14, 10],
				[null, 9, 14, 10, 6, 11, 7],
				[null, 6, 11, 7, 12, 8, 13],
				[null, 12, 8, 4, 9, 5, 10],
				[null, 8, 4, 9, 5, 10, 6],
				[null, 5, 1, 6, 2, 0, 3]
			],
			reports: [0, 40, 39, 40, 38, 40, 38]
		}
	},
	sparkline: {
		kind: 'sparkline',
		data: {
			current: 2025,
			series: {
				measure: 'received_new',
				points: [
					countPoint(2019, 701),
					countPoint(2020, 598),
					countPoint(2021, null),
					countPoint(2022, 688),
					countPoint(2023, null),
					countPoint(2024, 1012),
					countPoint(2025, 1106)
				]
			}
		}
	}
} satisfies Record<string, ChartSpec>;
