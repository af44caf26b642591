import type { Refusal } from '#lib/report/result.ts';
import { officesOf } from './is-ledger.ts';
import type { Ledger } from './ledger.ts';

/** Why a ledger gives no report of its own. */
export function ledgerRefusal(ledger: Ledger): Refusal {
	const offices = new Set(officesOf(ledger)).size;
	return {
		code: 'ledger',
		text: `这是汇总台账，含 ${offices} 个单位，不是一份报告；请用 ledger 命令查看各列，或导入后对应一次列。`
	};
}

export const ledgerUnmapped: Refusal = {
	code: 'ledger_unmapped',
	text: '这是汇总台账，还没有说明每一列是什么；请打开“对应列”页面核对一次，之后相同表头的台账会自动读取。'
};

export const ledgerYearUnknown: Refusal = {
	code: 'year_unknown',
	text: '台账里没有年度列，标题和文件名也没有写年度；请在“对应列”页面填写年度后再导入。'
};

export const noLedger: Refusal = {
	code: 'no_ledger',
	text: '文件里没有找到汇总台账：要有一列单位名称，每个单位一行，并至少有三列是法定表格里的数。'
};

export const ledgerEmpty: Refusal = {
	code: 'ledger_empty',
	text: '这份台账没有一行可以入库；请核对单位名称、年度和各列的对应关系。'
};
