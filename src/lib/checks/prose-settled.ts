import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable, requestPlace } from './cells.ts';
import type { Finding } from './finding.ts';
import { number } from './phrases.ts';
import { receivedInTable, told } from './quoted-against-printed.ts';
import type { ReportRule } from './rule.ts';

const all =
	/(?:均|都|全部)(?:已|已经)?(?:按时|按期|依法|及时|如期)*(?:办结|办理完毕|答复完毕|处理完毕)/;
/** What limits the claim, or speaks of other things than the applications of the year. */
const otherwise =
	/结转|除|其余|到期|期限|提案|建议|议案|留言|咨询|信访|热线|复议|诉讼|尚|跨年|上年|往年/;

/** 均已办结 beside applications that table 三 carries over; silent where the prose tells of these itself. */
function check(report: Report): Finding[] {
	const cells = cellsOf(report);
	const place = requestPlace('carried_out', 'total');
	const fact = readable(cells, place);
	if (!fact?.value || told(report, 'carried_out').length > 0) return [];
	const fresh = receivedInTable(cells)?.fresh;
	if (told(report, 'answered').some(({ value }) => value === fresh)) return [];
	for (const { text, at } of report.sections.filter(({ number }) => number === 1)) {
		const sentences = text.replace(/[ \t\u3000]/g, '').split(/[。；\n]/);
		const claim = sentences.find(
			(one) => all.test(one) && one.includes('申请') && !otherwise.test(one)
		);
		const quote = claim === undefined ? undefined : all.exec(claim)?.[0];
		if (quote === undefined || /结转|尚未办结|正在办理/.test(text)) continue;
		return [
			{
				rule: 'prose_settled',
				severity: 'warning',
				place,
				operands: [{ place: null, value: null, at, label: quote }, cellOperand(fact)],
				difference: null,
				detail: { quote, carried_out: fact.value }
			}
		];
	}
	return [];
}

export const proseSettledRule: ReportRule = {
	span: 'report',
	id: 'prose_settled',
	category: 'prose_differs',
	severity: 'warning',
	name: {
		'zh-CN': '正文称全部办结的，表三没有结转下年',
		en: 'All settled by the prose: none carried over'
	},
	source: '《政府信息公开条例》第五十条第二项；表三 四、结转下年度继续办理',
	check,
	sentence: {
		'zh-CN': ({ detail }) =>
			`正文称收到的申请“${detail.quote}”，表三 · 总计 · 四、结转下年度继续办理却有 ${number(Number(detail.carried_out))} 件。`,
		en: ({ detail }) =>
			`The prose says that all applications were settled (“${detail.quote}”), but Table 3 carries ${number(Number(detail.carried_out))} over.`
	}
};
