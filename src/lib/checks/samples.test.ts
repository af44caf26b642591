import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fact, Figure, Report } from '#lib/report/report.ts';
import { acrossYears, check, sentence } from './check.ts';

const folder = new URL('../../../../shared/samples/', import.meta.url);

type Gold = Pick<Report, 'agency' | 'region' | 'year' | 'era' | 'scope'> & {
	facts: Pick<Fact, 'table' | 'row' | 'column' | 'value'>[];
};

/** What the prose of each sample quotes, by measure (the samples give it in words). */
const quoted: Readonly<Record<string, Readonly<Record<string, number>>>> = {
	'yuhang-fgj-2020': {
		received: 29,
		received_prior_year: 66,
		received_yoy_pct: -56,
		'channel.online': 16,
		'channel.post': 9,
		'channel.in_person': 4,
		granted: 10,
		not_held: 9,
		not_this_agency: 4,
		denied: 1,
		withdrawn: 2,
		carried_out: 3
	},
	'suqian-gov-2023': {
		received_with_carried_in: 3607,
		received_yoy_pct: 70.3,
		'applicants.natural_person': 3493,
		'applicants.organisation': 114,
		granted: 1191,
		partial: 328,
		denied: 142,
		unavailable: 1078,
		rejected: 406,
		other: 341,
		carried_out: 121
	},
	'suqian-gov-2024': {
		received_with_carried_in: 3646,
		received_yoy_pct: 1.05,
		granted: 1431,
		partial: 471,
		denied: 92,
		unavailable: 941,
		rejected: 117,
		other: 469,
		carried_out: 125
	},
	'shuyang-fgj-2023': { published: 249, received: 26 }
};

function sample(name: string): Report {
	const gold = JSON.parse(readFileSync(new URL(`${name}/gold.json`, folder), 'utf8')) as Gold;
	const year = gold.year ?? 0;
	return {
		agency: gold.agency,
		region: gold.region,
		regionCode: null,
		year,
		era: gold.era,
		scope: gold.scope,
		title: null,
		facts: gold.facts.map((fact, index) => ({
			...fact,
			blank: fact.value === null ? 'dash' : null,
			raw: fact.value === null ? '-' : String(fact.value),
			unit: null,
			at: { kind: 'line', line: index + 1, start: 0, end: 1 }
		})),
		sections: [],
		figures: Object.entries(quoted[name] ?? {}).map(([measure, value], index): Figure => ({
			measure,
			year: measure.endsWith('_prior_year') ? year - 1 : year,
			value,
			bound: 'exact',
			quote: `${value}`,
			at: { kind: 'line', line: 1000 + index, start: 0, end: 1 }
		})),
		problems: [],
		improvements: []
	};
}

describe.skipIf(!existsSync(folder))('the sample reports (../shared/samples)', () => {
	it('yuhang-fgj-2020: one finding says why 29 stand against 30', () => {
		const findings = check(sample('yuhang-fgj-2020'));
		expect(findings.map((finding) => sentence(finding))).toEqual([
			'正文所述办理结果合计 29 件，表三办理与结转合计 30 件，相差 1 件：' +
				'正文未提及（五）不予处理 1.信访举报投诉类申请 1 件；' +
				'正文“予以公开” 10 件合并了（一）予以公开 8 件、（二）部分公开 2 件；' +
				'正文“信息不存在或不掌握”与“不属于本机关”共 13 件即（四）无法提供 1.本机关不掌握相关政府信息 13 件；' +
				'正文合计等于本年新收 29 件，表三另含上年结转 1 件。'
		]);
		expect(findings[0]).toMatchObject({
			rule: 'prose_outcomes',
			severity: 'warning',
			place: { table: 'requests', row: 'rejected.petition', column: 'total' },
			difference: -1
		});
		expect(sentence(findings[0]!, 'en')).toContain('the prose leaves out “Petition” 1');
	});

	it.each(['suqian-gov-2023', 'suqian-gov-2024'])('%s: only 上年结转 to explain', (name) => {
		expect(check(sample(name))).toMatchObject([{ rule: 'prose_received', severity: 'notice' }]);
	});

	it('shuyang-fgj-2023: nothing to tell', () => {
		expect(check(sample('shuyang-fgj-2023'))).toEqual([]);
	});

	it('suqian 2023 to 2024: all carries over but the percentage', () => {
		const findings = acrossYears(sample('suqian-gov-2023'), sample('suqian-gov-2024'));
		expect(findings.map((finding) => sentence(finding))).toEqual([
			'正文称同比 +1.05%，按两年年报计算：新收 3,525／3,511 为 +0.40%，含上年结转 3,646／3,607 为 +1.08%。'
		]);
	});
});
