import { describe, expect, it } from 'vitest';
import { read } from '#lib/read/read.ts';
import { recognise } from '#lib/recognise/recognise.ts';
import { leadingRegion, speakingRegion } from './gazetteer.ts';
import { headingOf } from '#lib/recognise/heading.ts';
import { readTitle } from './title.ts';

describe('titles', () => {
	it.each([
		['青石县水务局2020年政府信息公开工作年度报告', '青石县水务局', 2020],
		['青石县水务局 2021 年度政府信息公开年报', '青石县水务局', 2021],
		['青石县水务局2020年政府信息公开工作报告', '青石县水务局', 2020],
		['标题：青石县水务局2023年政府信息公开年度报告-青石县水务局', '青石县水务局', 2023],
		['青石县水务局关于2022年度政府信息公开工作情况的报告', '青石县水务局', 2022],
		['青石县水务局政府信息公开工作年度报告（2022年）', '青石县水务局', 2022],
		['2022年青石县水务局政府信息公开工作年度报告', '青石县水务局', 2022],
		['青石县水务局二〇一九年政府信息公开工作年度报告', '青石县水务局', 2019],
		[
			'青石县水务局（县河长办）２０２３年政府信息公开工作年度报告',
			'青石县水务局（县河长办）',
			2023
		],
		['2024 年报告', null, 2024],
		['2023年政府信息公开工作年度报告', null, 2023]
	])('%s', (text, agency, year) => expect(readTitle(text)).toMatchObject({ agency, year }));

	it.each(['关于召开培训会的通知', '2023年，我局收到申请12件。', '政府信息公开指南', ''])(
		'%j is none',
		(text) => expect(readTitle(text)).toBeNull()
	);
});

describe('headings go by their words', () => {
	it.each([
		['一、总体情况', 1],
		['    二、主动公开政府信息情况', 2],
		['四、收到和处理政府信息公开申请情况', 3],
		['四、政府信息公开行政复议、行政诉讼情况', 4],
		['五、存在的主要问题及整改措施', 5],
		['四、存在问题及下一步打算', 5],
		['六、其他需要报告的事项', 6],
		['六、其他需要报告的事项：无', 6],
		['总体情况', 1]
	])('%s', (text, number) => expect(headingOf(text)?.number).toBe(number));

	it.each([
		'四、结转下年度继续办理',
		'一、本年新收政府信息公开申请数量',
		'（一）主动公开政府信息情况',
		'三、本年度办理结果',
		'一是主动公开还不够及时。',
		'行政复议'
	])('%s is none', (text) => expect(headingOf(text)).toBeNull());

	it('prose that runs on behind a heading is left to the section', () => {
		const text = '六、其他需要报告的事项：本年度没有收取费用。';
		const heading = headingOf(text)!;
		expect(heading.title).toBe('六、其他需要报告的事项');
		expect(text.slice(heading.end)).toBe('本年度没有收取费用。');
	});
});

describe('regions', () => {
	it('a name leads from the city down', () => {
		expect(leadingRegion('杭州市余杭区发改局', '')?.region).toMatchObject({
			code: '330110',
			fullName: '浙江省杭州市余杭区'
		});
		expect(leadingRegion('上海市浦东新区财政局', '')?.region.fullName).toBe('上海市浦东新区');
		expect(leadingRegion('江苏省财政厅', '')?.region.fullName).toBe('江苏省');
	});

	it('a county whose name is one in the country needs no more; one of several does', () => {
		expect(leadingRegion('沭阳县发展和改革局', '')?.region.fullName).toBe('江苏省宿迁市沭阳县');
		expect(leadingRegion('西湖区财政局', '')).toBeNull();
		expect(leadingRegion('西湖区财政局', '来源：杭州市人民政府网')?.region.fullName).toBe(
			'浙江省杭州市西湖区'
		);
	});

	it('a government that says 我市 is told by the counties that it names', () => {
		const text = '我市各地办理情况：沭阳县3件、泗阳县2件、宿豫区1件，全市共6件。';
		expect(speakingRegion(text, '市')?.fullName).toBe('江苏省宿迁市');
		expect(speakingRegion('我市工作取得成绩。', '市')).toBeNull();
	});
});

describe('offices led by a central organ', () => {
	it.each([
		['国家税务总局肥西县税务局', '安徽省合肥市肥西县'],
		['国家统计局沭阳县调查队', '江苏省宿迁市沭阳县'],
		['国家税务总局', null]
	])('%s', async (agency, region) => {
		const text = [
			`${agency}2023年政府信息公开工作年度报告`,
			'一、总体情况',
			'三、收到和处理政府信息公开申请情况',
			'四、政府信息公开行政复议、行政诉讼情况',
			'六、其他需要报告的事项'
		].join('\n');
		const document = await read(new TextEncoder().encode(text), 'report.txt');
		const report = document.ok ? recognise(document.value, 'report.txt') : document;
		expect(report).toMatchObject({ ok: true, value: { agency, region } });
	});
});

describe('what stands beside the report names others', () => {
	const headings = [
		'一、总体情况',
		'三、收到和处理政府信息公开申请情况',
		'四、政府信息公开行政复议、行政诉讼情况',
		'六、其他需要报告的事项'
	];
	const reportOf = async (text: string, name: string) => {
		const document = await read(new TextEncoder().encode(text), name);
		return document.ok ? recognise(document.value, name) : document;
	};

	it('a report in a menu is not the report, though the page prints no title', async () => {
		const paragraphs = [...headings, '本年度没有其他事项。', '泰兴市审计局', '2023年1月12日'];
		const menu = '<ul><li><a>靖江市教育局2020年政府信息公开工作年度报告</a></li></ul>';
		const body = paragraphs.map((text) => `<p>${text}</p>`).join('');
		const page = `<html><body>${menu}<p>2022年，我局公开信息12条。</p>${body}</body></html>`;
		expect(await reportOf(page, 'page.html')).toMatchObject({
			ok: true,
			value: { agency: '泰兴市审计局', year: 2022 }
		});
	});

	it('a title in an item of a list that holds the whole report counts', async () => {
		const title = '泰兴市审计局2022年政府信息公开工作年度报告';
		const body = [title, ...headings].map((text) => `<p>${text}</p>`).join('');
		const page = `<html><body><ul><li>${body}</li></ul></body></html>`;
		expect(await reportOf(page, 'page.html')).toMatchObject({
			ok: true,
			value: { agency: '泰兴市审计局', year: 2022 }
		});
	});

	it('a title on one line with the words of another column', async () => {
		const lines = [
			'工作年度报告            泰兴市审计局2022年政府信息公开工作年度报告',
			...headings
		];
		expect(await reportOf(lines.join('\n'), 'report.txt')).toMatchObject({
			ok: true,
			value: { agency: '泰兴市审计局', year: 2022 }
		});
	});
});
