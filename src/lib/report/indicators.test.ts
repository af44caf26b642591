import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { indicatorsForm } from './form-indicators.ts';
import { indicatorContinuity } from './indicator-continuity.ts';
import { indicatorAbove, indicatorRows } from './indicators.ts';
import { placeName } from './place.ts';

const codes = indicatorRows.map(({ code }) => code);
const list = '../shared/domain/pre2019.json';

test.skipIf(!existsSync(list))(
	`the codes are those of ${list} (skipped where it is absent)`,
	() => {
		const { rows } = JSON.parse(readFileSync(list, 'utf8')) as { rows: object[] };
		expect(indicatorRows.map(({ code, label, unit }) => ({ code, label, unit }))).toEqual(
			rows.map((row) => {
				const { code, label, unit } = row as Record<string, string>;
				return { code, label, unit };
			})
		);
	}
);

describe('continuity', () => {
	it('is told of every code, and of no other', () => {
		expect(Object.keys(indicatorContinuity)).toEqual(codes);
	});

	it.each(codes)(
		'%s says why in both languages, and names a measure unless it is broken',
		(code) => {
			const { kind, measure, why } = indicatorContinuity[code]!;
			expect(why['zh-CN']).toMatch(/[\u4e00-\u9fff].*。$/);
			expect(why.en).toMatch(/^[^\u4e00-\u9fff]+\.$/);
			expect(measure === null).toBe(kind === 'broken');
		}
	);
});

describe('names', () => {
	it('tell rows of the same words apart by the row above', () => {
		const name = (row: string) => placeName({ table: 'indicators', row, column: 'value' });
		expect(name('litigation.corrected')).toBe('统计表 · 行政诉讼数量 · 被依法纠错数');
		expect(new Set(codes.map(name)).size).toBe(codes.length);
	});

	it('the row above is a row, and only rows with a dot have one', () => {
		expect(indicatorAbove('answered.denied.privacy')?.code).toBe('answered.denied');
		expect(indicatorAbove('applications')).toBeNull();
		expect(indicatorAbove('channel.website')).toBeNull();
	});
});

describe('form', () => {
	const rowsOf = (printed: string[]) =>
		indicatorsForm(new Map(printed.map((code) => [code, null])))
			.rows.flat()
			.flatMap((cell) => (cell.kind === 'value' ? [cell.place.row] : []));

	it('shows every row where nearly all are printed, and only the printed ones of a local form', () => {
		expect(rowsOf(codes.slice(0, 45))).toEqual(codes);
		expect(rowsOf(['applications', 'published'])).toEqual(['published', 'applications']);
	});

	it('numbers its rows as printed and shows the printed unit', () => {
		const words = indicatorsForm(
			new Map([...codes.map((code): [string, string | null] => [code, null]), ['fees', '元']])
		).rows.map((row) =>
			row.map((cell) => (cell.kind === 'head' ? cell.text['zh-CN'] : '·')).join('|')
		);
		expect(words.slice(0, 5)).toEqual([
			'统计指标|单位|统计数',
			'一、主动公开情况',
			'（一）主动公开政府信息数|条|·',
			'其中：主动公开规范性文件数|条|·',
			'制发规范性文件总数|件|·'
		]);
		expect(words).toContain('1.政府公报公开政府信息数|条|·');
		expect(words).toContain('七、依申请公开信息收取的费用|元|·');
		expect(words.filter((line) => !line.includes('|'))).toHaveLength(5);
	});
});
