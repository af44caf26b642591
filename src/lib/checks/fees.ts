import { isUnitOfMoney, unitsOfMoney } from '#lib/report/amount.ts';
import { placeName } from '#lib/report/place.ts';
import type { Report } from '#lib/report/report.ts';
import { cellOperand, cellsOf, readable, requestPlace } from './cells.ts';
import type { Finding } from './finding.ts';
import { number } from './phrases.ts';
import type { ReportRule } from './rule.ts';

const feePlace = { table: 'proactive', row: 'fees', column: 'fee_amount' } as const;
const noNotice =
	/(?:未|没有|无)(?:曾)?(?:向[^，。；]{0,12})?(?:发出|制发|出具|发送|送达)[^，。；]{0,12}(?:收费|缴费)通知/;
const noFee =
	/(?:未|没有)(?:产生|发生|涉及)[^，。；]{0,12}信息处理费|不(?:涉及|存在)[^，。；]{0,12}信息处理费/;

/**
 * （六）2 closes an application because a fee that was asked for was not paid. Section 六 cannot then say that no fee notice was sent
 * or that no fee arose; that none was collected it may well say.
 */
function unpaid(report: Report): Finding[] {
	const fact = readable(cellsOf(report), requestPlace('other.unpaid', 'total'));
	if (!fact?.value) return [];
	const sections = report.sections.filter(({ number }) => number === 6);
	for (const { text, at } of sections) {
		const plain = text.replace(/\s/g, '');
		const quote = (noNotice.exec(plain) ?? noFee.exec(plain))?.[0];
		if (quote === undefined) continue;
		return [
			{
				rule: 'fee_unpaid',
				severity: 'warning',
				place: requestPlace('other.unpaid', 'total'),
				operands: [{ place: null, value: null, at, label: quote }, cellOperand(fact)],
				difference: null,
				detail: { quote, unpaid: fact.value }
			}
		];
	}
	return [];
}

const amount = /行政事业性收费[^。；]{0,20}?([\d,]+(?:\.\d+)?)(万元|亿元|元)/;

/** 行政事业性收费 told in prose with the digits of table 二, a power of ten apart: 元 for 万元. Other differences may be of scope. */
function otherUnit(report: Report): Finding[] {
	const fact = readable(cellsOf(report), feePlace);
	if (!fact?.value || !isUnitOfMoney(fact.unit)) return [];
	const printed = fact.value * unitsOfMoney[fact.unit];
	for (const { text, at } of report.sections) {
		const [quote, digits, unit] = amount.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
		if (quote === undefined || digits === undefined || !isUnitOfMoney(unit ?? null)) continue;
		const quoted =
			Number(digits.replaceAll(',', '')) * unitsOfMoney[unit as keyof typeof unitsOfMoney];
		const power = Math.log10(quoted / printed);
		if (!Number.isFinite(power) || Math.abs(power) < 0.5) continue;
		if (Math.abs(power - Math.round(power)) > 1e-3) continue;
		return [
			{
				rule: 'fee_unit',
				severity: 'warning',
				place: feePlace,
				operands: [{ place: null, value: quoted, at, label: quote }, cellOperand(fact)],
				difference: null,
				detail: {
					quote,
					told: quoted,
					printed,
					times: 10 ** Math.abs(Math.round(power)),
					raw: fact.raw,
					unit: fact.unit
				}
			}
		];
	}
	return [];
}

const rule = (parts: Omit<ReportRule, 'span' | 'eras'>): ReportRule => ({
	span: 'report',
	eras: ['2021'],
	...parts
});

export const feeRules: readonly ReportRule[] = [
	rule({
		id: 'fee_unpaid',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '信息处理费的说法与“逾期未缴费”件数相符',
			en: 'Processing fees as told, and applications closed for not paying'
		},
		source:
			'国办公开办函〔2021〕30号 六、其他需要报告的事项；表三 三（六）2；国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
		check: unpaid,
		sentence: {
			'zh-CN': ({ detail }) =>
				`第六部分称“${detail.quote}”，表三 · 总计 · （六）2.逾期未缴费却有 ${number(Number(detail.unpaid))} 件，请核对是否应计入其他项。`,
			en: ({ detail }) =>
				`Section 6 says “${detail.quote}”, but Table 3 closes ${number(Number(detail.unpaid))} for a fee not paid; please check whether they belong elsewhere.`
		}
	}),
	rule({
		id: 'fee_unit',
		category: 'prose_differs',
		severity: 'warning',
		name: {
			'zh-CN': '行政事业性收费：正文与表二的元、万元一致',
			en: 'Administrative fees: yuan and ten thousand yuan'
		},
		source: '国办公开办函〔2021〕30号 表二 第二十条第（八）项：本年收费金额（单位：万元）',
		check: otherUnit,
		sentence: {
			'zh-CN': ({ place, detail }) =>
				`正文“${detail.quote}”为 ${number(Number(detail.told))} 元，${place ? placeName(place) : ''}印为 ${detail.raw}（${detail.unit}），` +
				`即 ${number(Number(detail.printed))} 元，相差 ${number(Number(detail.times))} 倍，可能把元与万元填混。`,
			en: ({ place, detail }) =>
				`The prose has ${number(Number(detail.told))} yuan (“${detail.quote}”), ${place ? placeName(place, 'en') : ''} ` +
				`${number(Number(detail.printed))} yuan: ${number(Number(detail.times))} times apart, so the units may be mixed up.`
		}
	})
];
