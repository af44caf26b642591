import type { Refusal } from '#lib/report/result.ts';

export const otherReport: Refusal = {
	code: 'other_report',
	text: '重新读取后，年度、汇总与否与已存版本不同，没有改动；请核对来源文件，必要时重新导入。'
};

export const rowGone: Refusal = {
	code: 'row_gone',
	text: '重新读取时，台账里没有找到这个单位这一年的行，没有改动；请核对台账的列和年度。'
};

export const superseded: Refusal = {
	code: 'superseded',
	text: '重新读取期间，这份报告有了更新的版本，没有改动。'
};

export const noLongerLedger: Refusal = {
	code: 'no_ledger',
	text: '这个文件原来读作汇总台账，重新读取时没有认出台账，没有改动；请核对来源文件。'
};
