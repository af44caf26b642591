import { expect, test } from 'vitest';
import { describe as describeChart } from './describe.ts';
import { chartHeight, draw, type ChartSpec } from './draw.ts';
import { countPoint, outcomeYear, samples } from './sample-data.fixture.ts';
import { inlineSvg, svgFile } from './server/svg.ts';
import { chartTable } from './table.ts';
import type { Point } from '#lib/measures/series.ts';
import { themes } from './theme.ts';
import { tip, tipHtml } from './tooltip.ts';

const view = { locale: 'zh-CN', width: 640, theme: themes.light } as const;
const specs = Object.entries(samples) as [string, ChartSpec][];
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test.each(specs)('%s survives JSON and is the same after it', (_, spec) => {
	const option = draw(spec, view);
	expect(JSON.parse(JSON.stringify(option))).toEqual(
		JSON.parse(JSON.stringify(draw(JSON.parse(JSON.stringify(spec)) as ChartSpec, view)))
	);
	const functions: string[] = [];
	JSON.stringify(option, (key, value: unknown) => {
		if (typeof value === 'function') functions.push(key);
		return value;
	});
	expect(functions).toEqual([]);
});

test.each(specs)('%s leaves its data as they were', (_, spec) => {
	const before = JSON.stringify(spec);
	inlineSvg(spec, { id: 'a', width: 358, locale: 'en' });
	expect(JSON.stringify(spec)).toBe(before);
});

test.each(specs)(
	'%s has only theme variables for colours inline, and none in a file',
	(_, spec) => {
		const inline = inlineSvg(spec, { id: 'a', width: 640, locale: 'zh-CN', title: '题 <b>' });
		const drawn = inline
			.replace(/<clipPath[\s\S]*?<\/clipPath>/g, '')
			.replace(/var\(--chart-[a-z0-9-]+, #[0-9a-f]{6}\)/g, '');
		expect(drawn.match(/(?:fill|stroke)="(?:#|rgb)[^"]*"/g)).toBeNull();
		expect(inline).toContain('role="img"');
		expect(inline).toContain('aria-label="题 &lt;b&gt;');
		expect(inline).not.toMatch(/<style|class=|undefined|NaN/);
		expect(svgFile(spec, { width: 640, theme: 'dark', locale: 'en' })).not.toContain('var(');
	}
);

test('two charts on a page do not share ids', () => {
	const first = inlineSvg(samples.outcomes, { id: 'a', width: 640, locale: 'zh-CN' });
	const second = inlineSvg(samples.outcomes, { id: 'b', width: 640, locale: 'zh-CN' });
	const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
	expect(ids(first).length).toBeGreaterThan(0);
	expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
});

test('a gap has its word, a printed 0 its number, a quoted value its origin', () => {
	const drawn = texts(inlineSvg(samples.gaps, { id: 'a', width: 640, locale: 'zh-CN' }));
	expect(drawn.filter((text) => text === '未收')).toHaveLength(2);
	expect(drawn.filter((text) => text === '无数据')).toHaveLength(1);
	expect(drawn).toContain('转引');
	expect(drawn).toContain('2021 年格式');
});

test('years that rest on fewer reports say so', () => {
	const drawn = texts(inlineSvg(samples.district, { id: 'a', width: 640, locale: 'zh-CN' }));
	expect(drawn).toContain('38/40');
	expect(drawn).not.toContain('40/40');
});

test('rows are added for more years and areas, and phones get higher rows', () => {
	const years = [outcomeYear(2023, [1, 0, 0, 0, 0, 0])];
	const one = { kind: 'outcome_mix', data: { years } } as const;
	expect(chartHeight(one, view)).toBeLessThan(chartHeight(samples.outcomes, view));
	const phone = { ...view, width: 358 };
	expect(chartHeight(samples.areas, phone)).toBeGreaterThan(chartHeight(samples.areas, view));
});

test('nothing to draw is drawn as nothing, without failing', () => {
	const series = { measure: 'received_new', points: [countPoint(2024, null)] };
	const empty: ChartSpec[] = [
		{ kind: 'applications_by_year', data: { series, current: 2024 } },
		{
			kind: 'applications_by_year',
			data: { series: { measure: 'total', points: [] }, current: 0 }
		},
		{ kind: 'agency_with_peers', data: { series, current: 2024, peers: [] } },
		{ kind: 'sparkline', data: { series, current: 2024 } },
		{ kind: 'outcome_mix', data: { years: [] } },
		{ kind: 'problem_areas', data: { areas: [], years: [], counts: [], reports: [] } }
	];
	for (const spec of empty) {
		const svg = inlineSvg(spec, { id: 'a', width: 640, locale: 'zh-CN' });
		expect(svg).toMatch(/^<svg/);
		expect(svg).not.toMatch(/NaN|Infinity/);
		expect(describeChart(spec, 'en').subtitle).not.toMatch(/undefined|NaN|Infinity/);
	}
});

test('few cases are labelled as cases, not as percent', () => {
	const drawn = texts(
		inlineSvg(
			{ kind: 'outcome_mix', data: { years: [outcomeYear(2023, [2, 1, 0, 3, 0, 1])] } },
			{ id: 'a', width: 640, locale: 'zh-CN' }
		)
	);
	expect(drawn.filter((text) => /^\d+%$/.test(text ?? '') && !/0%$/.test(text ?? ''))).toEqual([]);
	expect(drawn).toContain('3');
	expect(drawn).toContain('7 件');
});

test('the table holds what the chart shows, with origin in words', () => {
	expect(chartTable(samples.bureau, 'zh-CN')).toEqual({
		columns: ['年份', '新收申请', '来源'],
		rows: [
			[2019, 66, '2020 年年报正文：“上年为66件”'],
			[2020, 29, '年报表格']
		]
	});
	const rates = chartTable(samples.peers_rate, 'zh-CN');
	expect(rates.rows[0]).toEqual([
		2019,
		'37.0%',
		10,
		27,
		'21.5%–55.8%',
		'52.0%',
		'41.0%–66.0%',
		9,
		'年报表格'
	]);
	const mix = chartTable(samples.outcomes, 'en');
	expect(mix.rows[2]?.slice(1).every((cell) => cell === null)).toBe(true);
	expect(mix.rows.every((row) => row.length === mix.columns.length)).toBe(true);
});

test('subtitles tell what is unusual', () => {
	expect(describeChart(samples.gaps, 'zh-CN').subtitle).toBe(
		'件；空心的 2018 年只见于年报正文；缺 2020、2022、2025 年；口径近似：2018 年及以前按统计表的“收到申请数”计，不分申请人，受理范围依 2008 年《条例》'
	);
	expect(describeChart(samples.district, 'zh-CN').subtitle).toBe(
		'件；有数据的单位：2019 年 39/40、2023 年 38/40、2025 年 38/40；口径近似：2018 年及以前按统计表的“收到申请数”计，不分申请人，受理范围依 2008 年《条例》'
	);
	expect(describeChart(samples.peers, 'zh-CN').subtitle).toContain('同类 12 个单位');
});

test('tips name the numbers, and escape what documents call themselves', () => {
	expect(tip(samples.areas, 'zh-CN', 1, 0)?.head).toBe('更新时效 · 2020');
	expect(tip(samples.areas, 'zh-CN', 1, 0)?.lines[0]?.value).toBe('10 / 40');
	expect(tip(samples.outcomes, 'zh-CN', 0)?.lines.at(-1)?.value).toBe('700');
	expect(tip(samples.bureau, 'zh-CN', 0)?.lines.at(-1)?.value).toContain('上年为66件');
	expect(tip(samples.bureau, 'zh-CN', 9)).toBeNull();
	expect(tipHtml({ head: '<script>', lines: [{ name: '"', value: "'" }] })).not.toMatch(
		/<script>|""/
	);
});

test('ten years at the width of a phone: labels that would cover each other are shortened or left to the table', () => {
	const years = Array.from({ length: 10 }, (_, step) => 2016 + step);
	const labels = (spec: ChartSpec) => {
		const { series } = draw(spec, {
			locale: 'zh-CN',
			width: 358,
			theme: themes.light
		}) as unknown as {
			series: { name: string; data: { label: { formatter: string } }[] }[];
		};
		return series.find(({ name }) => name === 'labels')?.data.map(({ label }) => label.formatter);
	};
	const data = (measure: string, value: (year: number) => Partial<Point> & { value: number }) => ({
		current: 2025,
		series: { measure, points: years.map((year) => countPoint(year, 0, value(year))) }
	});
	const rates = data('disclosure_rate', (year) => ({ value: (year - 1980) / 100 + 0.004 }));
	expect(labels({ kind: 'applications_by_year', data: rates })?.slice(0, 2)).toEqual([
		'36%',
		'37%'
	]);
	const counts = data('received_new', (year) => ({ value: 1000 + year - 2016 }));
	const shown = labels({ kind: 'applications_by_year', data: counts });
	expect(shown?.at(-1)).toBe('1,009');
	expect(shown?.at(-2)).toBe('');
	expect(shown?.filter((label) => label !== '')).toHaveLength(5);
});

test('a reform of the administration is a mark with its word between the years, and told beside', () => {
	const merged = {
		year: 2023,
		word: { 'zh-CN': '合并', en: 'Merged' },
		told: { 'zh-CN': '2023 年起甲局并入乙局', en: 'from 2023: A merged into B' }
	};
	for (const spec of [samples.bureau, samples.outcomes]) {
		const marked = { ...spec, data: { ...spec.data, events: [merged] } } as ChartSpec;
		const drawn = texts(inlineSvg(marked, { id: 'a', width: 640, locale: 'zh-CN' }));
		expect(drawn.filter((text) => text === '合并')).toHaveLength(1);
		expect(describeChart(marked, 'zh-CN').subtitle).toContain('2023 年起甲局并入乙局');
		expect(describeChart(spec, 'zh-CN').subtitle).not.toContain('并入');
	}
});
