import { describe, expect, it } from 'vitest';
import { attachmentsOf, linksOf } from './links.ts';

const base = 'http://www.example.cn/zwgk/nb/index.html';
const list = (html: string) =>
	linksOf(html, base).map(({ address, title, year, kind }) => [address, title, year, kind]);

describe('links of a list page', () => {
	it('those to reports, absolute and once, with title and year', () => {
		const html = `<ul>
			<li><a href="../../">首页</a></li>
			<li><a href="./">政府信息公开年报</a></li>
			<li><a href="../zn/1.html">政府信息公开指南（2024年修订）</a></li>
			<li><a href="./202501/t1.html#a" title="某某区民政局2024年政府信息公开工作年度报告">某某区民政局2024年政府…</a><span>2025-01-20</span></li>
			<li><a href="/art/2.html">某某区水利局二〇二三年度
				政府信息公开工作报告</a></li>
			<li><a href="./202501/t1.html">更多</a></li>
			<li><a href="//other.example.cn/3.html">财政局政府信息公开年报</a></li>
			<li><a href="/art/4.html">某某区2024年法治政府建设年度报告</a></li>
			<li><a href="javascript:void(0)">某某区2024年政府信息公开年报</a></li>
			<li><a href="mailto:a@example.cn">某某区2024年政府信息公开年报</a></li>
		</ul>`;
		expect(list(html)).toEqual([
			[
				'http://www.example.cn/zwgk/nb/202501/t1.html',
				'某某区民政局2024年政府信息公开工作年度报告',
				2024,
				'page'
			],
			[
				'http://www.example.cn/art/2.html',
				'某某区水利局二〇二三年度 政府信息公开工作报告',
				2023,
				'page'
			],
			['http://other.example.cn/3.html', '财政局政府信息公开年报', null, 'page']
		]);
	});

	it('attached files, told by the address, its query or the words, but not forms and guides', () => {
		const html = `<base href="http://files.example.cn/x/">
			<a href="P1.docx">民政局</a><a href="/down?name=2.pdf">财政局</a>
			<a href="get.do?id=3">附件：水利局2023年年报.wps</a><a href="4.zip">打包下载</a>
			<a href="5.doc">政府信息公开申请表</a><a href="6.jpg">照片</a>`;
		expect(list(html)).toEqual([
			['http://files.example.cn/x/P1.docx', '民政局', null, 'attachment'],
			['http://files.example.cn/down?name=2.pdf', '财政局', null, 'attachment'],
			['http://files.example.cn/x/get.do?id=3', '附件：水利局2023年年报.wps', 2023, 'attachment'],
			['http://files.example.cn/x/4.zip', '打包下载', null, 'attachment']
		]);
	});

	it('a page of a stranger ends', () => {
		const deep = `<a href="x.doc">${'<div>'.repeat(20_000)}附件`;
		expect(list(deep)).toHaveLength(1);
		expect(list(`<a title="${'信息公开'.repeat(100_000)}" href="/a">a</a>`)).toEqual([]);
		expect(list('<a href="http://[">信息公开年报2024年</a><a href')).toEqual([]);
	});
});

describe('files that hold the report of a page', () => {
	const addresses = (html: string) => attachmentsOf(html, base).map(({ address }) => address);

	it('attached, framed, or shown by a viewer', () => {
		expect(addresses('<p>详见附件。</p><a href="1.doc">附件</a>')).toEqual([
			'http://www.example.cn/zwgk/nb/1.doc'
		]);
		expect(addresses('<iframe src="/pdf/web/viewer.html?file=/f/2.pdf"></iframe>')).toEqual([
			'http://www.example.cn/f/2.pdf'
		]);
		expect(addresses('<embed src="3.pdf"><object data="4.pdf"></object>')).toHaveLength(2);
		expect(addresses('<iframe src="/login.html"></iframe>')).toEqual([]);
		expect(addresses('<iframe src="v.html?file=file:///etc/a.pdf"></iframe>')).toEqual([]);
	});

	it('none where the page has the tables itself', () => {
		const table = '<table><tr><td>（一）予以公开</td><td>1</td></tr></table>';
		expect(addresses(`${table}<a href="1.doc">附件下载</a>`)).toEqual([]);
		expect(addresses('<p>（一）予以公开</p><p>1</p><a href="1.doc">附件</a>')).toEqual([]);
		expect(addresses('<pre>本年\n予以公开  1  0\n</pre><a href="1.doc">附件</a>')).toEqual([]);
		const prose = '<table><tr><td><p>全年予以公开 3 件，统计表见附件。</p></td></tr></table>';
		expect(addresses(`${prose}<a href="1.doc">附件下载</a>`)).toHaveLength(1);
	});
});
