import { applicants, requestColumnNames, type Applicant } from '#lib/report/codes.ts';
import { broken } from '../before-2019.ts';
import type { Measure } from '../measure.ts';
import { rate, request } from './define.ts';

const notSplit = broken(
	'2018 年及以前的统计表不分申请人。',
	'The form up to 2018 does not split by applicant.'
);

function share(applicant: Applicant): Measure {
	const name = requestColumnNames[applicant];
	const chinese = applicant === 'other_org' ? '其他组织' : name['zh-CN'];
	const english = applicant === 'other_org' ? 'other organisations' : name.en.toLowerCase();
	return rate(`share.${applicant}`, {
		group: 'applicants',
		name: { 'zh-CN': `${chinese}占比`, en: `Share of ${english}` },
		formula: {
			'zh-CN': `本年新收 · ${name['zh-CN']} ÷ 本年新收 · 总计`,
			en: `received this year from ${english} ÷ received this year in all`
		},
		source: {
			'zh-CN': '年报格式第三部分第一行各申请人列与总计列（国办公开办函〔2019〕60号、〔2021〕30号）',
			en: 'Form, section 3, row 一, columns of applicants and total (国办公开办函〔2019〕60号, 〔2021〕30号)'
		},
		caution: {
			'zh-CN': '以印出的总计为分母；各列之和与总计不符的，见该报告的核对结果。',
			en: 'Divided by the total as printed; where the columns do not add up to it, see the findings of the report.'
		},
		numerator: [[request('received_new', applicant)]],
		denominator: [[request('received_new')]],
		before2019: notSplit
	});
}

type ShareId = `share.${Applicant}`;

/** The part of each kind of applicant in what was received. */
export const applicantMeasures = Object.fromEntries(
	applicants.map((applicant) => [`share.${applicant}`, share(applicant)])
) as Record<ShareId, Measure>;
