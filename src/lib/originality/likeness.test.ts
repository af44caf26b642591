import { expect, it } from 'vitest';
import { likenesses } from './likeness.ts';
import type { Prose } from './prose.ts';
import { commonGrams, readText } from './read-text.ts';
import { repetition } from './repetition.ts';

const at = { kind: 'line', line: 1, start: 0, end: 1 } as const;
const prose = (name: string, ...texts: string[]): Prose => ({
	names: [name, '试验区'],
	sections: texts.map((text, index) => ({
		number: index === 0 ? 1 : 5,
		title: '',
		text,
		at
	}))
});
const format =
	'本报告根据条例第五十条和国务院办公厅的格式要求编制。数据统计期限自2024年1月1日至2024年12月31日。';
const work =
	'全年围绕水利工程建设公布招标结果37项，逐项附上合同与验收材料；河长巡查发现的问题连同整改照片每周上网，沿河居民可以按村查询。';
const problem = '堤防养护类信息散见于三个栏目，查找不便；下一年合并为一个专题，并指定一人维护。';
const other =
	'学校招生范围、学位数和收费标准在五月底前一次公布，另用地图标出每所学校的服务片区，家长反映的错漏当天更正。';

it('finds what two offices share, whatever their names, years and numbers, and tells the numbers that differ', () => {
	const one = readText(prose('试验区水利局', `${format}试验区水利局${work}`, problem));
	const copy = readText(
		prose('试验区农业局', `${format}我局${work.replace('37', '１２')}`, '人手不足，培训较少。')
	);
	const found = repetition(copy, one, new Set());
	const text = (span: { section: number; start: number; end: number }) =>
		copy.prose.sections[span.section]!.text.slice(span.start, span.end);
	const passage = found.passages.find(({ own }) => text(own).includes('招标结果'));
	expect(text(passage!.own)).toContain('沿河居民可以按村查询');
	expect(passage!.numbers.map(({ own }) => text(own))).toEqual(['１２']);
	expect(found.share).toBeGreaterThan(0.8);
	expect(found.characters).toBeLessThan(work.length);
});

it('counts no sentence of the format, and none that most offices write', () => {
	const alone = repetition(
		readText(prose('试验区水利局', format, problem)),
		readText(prose('试验区教育局', format, other)),
		new Set()
	);
	expect(alone.characters).toBe(0);
	const texts = Array.from({ length: 8 }, (_, index) =>
		readText(
			prose(`第${index}局`, work, `${problem.slice(index)}${index}${other.slice(3 * index)}`)
		)
	);
	const common = commonGrams(texts);
	expect(repetition(texts[0]!, readText(prose('别局', work)), common).characters).toBe(0);
});

it('names the nearest office of the year and the share kept from the year before', () => {
	const texts = [
		{ key: 'water', text: readText(prose('水利局', work, problem)), before: null },
		{ key: 'copy', text: readText(prose('农业局', work, `${problem}人手不足。`)), before: null },
		{
			key: 'school',
			text: readText(prose('教育局', other)),
			before: readText(prose('教育局', other.replace('五月', '六月')))
		}
	];
	const [water, , school] = [...likenesses(texts)];
	expect(water?.nearest?.key).toBe('copy');
	expect(water?.nearest?.repetition.share).toBe(1);
	expect(school?.nearest).toBeNull();
	expect(school?.lastYear?.share).toBeGreaterThan(0.6);
});

it('compares three hundred offices in seconds', () => {
	const words = [...work, ...problem, ...other];
	let state = 7;
	const next = () => (state = (state * 48_271) % 2_147_483_647);
	const texts = Array.from({ length: 300 }, (_, index) => {
		const written = Array.from({ length: 1500 }, () => words[next() % words.length]).join('');
		return { key: index, text: readText(prose(`${index}局`, work + written)), before: null };
	});
	const started = performance.now();
	expect([...likenesses(texts)]).toHaveLength(300);
	expect(performance.now() - started).toBeLessThan(5000);
});
