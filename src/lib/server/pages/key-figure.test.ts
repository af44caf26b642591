import { describe, expect, it } from 'vitest';
import { wilson } from '#lib/measures/interval.ts';
import { measures } from '#lib/measures/registry.ts';
import type { Point, Series } from '#lib/measures/series.ts';
import { headline, type OverSameOffices } from './headline.ts';
import { keyFigure } from './key-figure.ts';

function point(year: number, value: number | null, parts: Partial<Point> = {}): Point {
	return {
		year,
		era: '2021',
		value,
		origin: value === null ? 'missing' : 'printed',
		numerator: null,
		denominator: null,
		interval: null,
		quoted: null,
		approximate: false,
		reports: value === null ? 0 : 1,
		expected: 1,
		...parts
	};
}

function rate(year: number, numerator: number, denominator: number): Point {
	const interval = wilson(numerator, denominator);
	return point(year, numerator / denominator, { numerator, denominator, interval });
}

const received = (...points: Point[]): Series => ({ measure: 'received_new', points });
const disclosure = (...points: Point[]): Series => ({ measure: 'disclosure_rate', points });

describe('a key figure', () => {
	it('gives a count with its change and percent', () => {
		const series = received(point(2023, 50), point(2024, 60));
		const figure = keyFigure(measures.received_new, series, 2024, '/made', 'zh-CN');
		expect(figure).toMatchObject({ value: '60', unit: '件', href: '/made' });
		expect(figure.change).toEqual({
			text: '+10（+20.0%）',
			direction: 'rise',
			tone: 'neither'
		});
	});

	it('gives a rate with 百分点 and its interval, and warns where cases are few', () => {
		const series = disclosure(rate(2023, 8, 20), rate(2024, 5, 20));
		const figure = keyFigure(measures.disclosure_rate, series, 2024, '/made', 'zh-CN');
		expect(figure.value).toBe('25.0%');
		expect(figure.change).toMatchObject({ text: '−15.0 百分点', tone: 'worse' });
		expect(figure.interval).toMatch(/^区间 \d+\.\d%–\d+\.\d%$/);
		expect(figure.note).toBe('件数少，不宜比较');
	});

	it('never shows a missing year as 0, nor compares with it', () => {
		const series = received(point(2022, 7), point(2023, null), point(2024, 60));
		expect(keyFigure(measures.received_new, series, 2023, '/made', 'zh-CN')).toMatchObject({
			value: '—'
		});
		const figure = keyFigure(measures.received_new, series, 2024, '/made', 'zh-CN');
		expect(figure.change).toBeUndefined();
		expect(figure.note).toBe('无上年数可比');
	});

	it('gives no percent on a base of 0', () => {
		const series = received(point(2023, 0), point(2024, 3));
		expect(keyFigure(measures.received_new, series, 2024, '/made', 'en').change?.text).toBe('+3');
	});
});

describe('a headline', () => {
	/** As if every year had the same offices. */
	const sameIn =
		(...both: Series[]): OverSameOffices =>
		({ id }, from) => {
			const points = both.find(({ measure }) => measure === id)?.points ?? [];
			const value = (year: number) => points.find((point) => point.year === year)?.value ?? 0;
			return value(2024) - value(from);
		};
	const told = (one: Series, other: Series, same = sameIn(one, other)) =>
		headline(one, other, same, 2024, 'zh-CN');
	const steady = disclosure(rate(2023, 40, 100), rate(2024, 80, 200));

	it('tells a record only against three years or more', () => {
		const years = [point(2021, 30), point(2022, 40), point(2023, 20), point(2024, 50)];
		expect(told(received(...years), steady)).toBe('申请为 2021 年以来最多，公开率平稳');
		expect(told(received(...years.slice(2)), steady)).toBe('申请增加，公开率平稳');
	});

	it('says nothing of small bases and missing years', () => {
		const few = received(point(2023, 3), point(2024, 30));
		const none = disclosure(point(2023, null), rate(2024, 1, 2));
		expect(told(few, none)).toBeNull();
	});

	it('tells a turn only where the same offices took it too', () => {
		const years = received(point(2021, 30), point(2022, 40), point(2023, 20), point(2024, 50));
		const fewerThan =
			(year: number): OverSameOffices =>
			({ id }, from) =>
				id === 'disclosure_rate' ? 0.02 : from === year ? -1 : 1;
		expect(told(years, steady, fewerThan(2022))).toBe('申请增加');
		expect(told(years, steady, fewerThan(2023))).toBeNull();
		expect(told(years, steady, () => null)).toBeNull();
	});
});
