import type { Locator } from '#lib/report/locator.ts';
import { labelKey } from '#lib/recognise/label.ts';

/** What a report's title says. `agency` is null where the title names none. */
export type ReportTitle = { text: string; agency: string | null; year: number | null };
export type PlacedTitle = ReportTitle & { at: Locator };

/** Text as it is compared: half-width, without blanks. */
export const compact = (text: string) => text.normalize('NFKC').replace(/[\s\u3000\u200b]+/g, '');

const withYear =
	/^(.{0,60}?)(?:关于)?(20\d{2})年?(?:度)?(?:的)?(?:法治)?(?:政府信息公开|政务公开|信息公开)(?:工作)?(?:的)?(?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报)/;
const yearWithin =
	/^(.{0,60}?)(?:关于)?(?:政府信息公开|信息公开)(?:工作)?(20\d{2})年(?:度)?(?:工作)?(?:情况)?(?:的)?(?:报告|年报)/;
const yearBehind =
	/^(.{0,60}?)(?:关于)?(?:政府信息公开|信息公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)[(（]?(20\d{2})年?(?:度)?[)）]?/;
const yearFirst =
	/^(20\d{2})年(?:度)?(.{2,60}?)(?:关于)?(?:政府信息公开|信息公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报)/;
const yearAlone = /^(20\d{2})年(?:度)?(?:工作)?(?:年度)?(?:报告|年报)$/;

const leads = /^(?:标题|名称|信息名称|文件名称|主题|题名)[:：]?/;

/** Years in titles may be spelled `二〇二〇年` or `２０２０年`. */
export function plainYears(text: string): string {
	const digits = '〇一二三四五六七八九';
	return text
		.normalize('NFKC')
		.replace(/二[〇○零Oo0][〇○零一二三四五六七八九Oo0]{2}(?=年)/g, (year) =>
			[...year].map((sign) => (/[○零Oo0]/.test(sign) ? '0' : String(digits.indexOf(sign)))).join('')
		)
		.replace(/\(/g, '（')
		.replace(/\)/g, '）');
}

function cleanAgency(text: string): string | null {
	const agency = text
		.replace(leads, '')
		.replace(/^关于/, '')
		.replace(/^[\s《“"'·—_-]+|[\s：:，,、。_—-]+$/g, '')
		.replace(/(?:关于|开展|本级政府)$/, '');
	if (labelKey(agency).length < 2 || /[。，；？！>]|现向|公布|发布|根据|年度报告/.test(agency))
		return null;
	return agency;
}

/** Reads a line, or lines joined, as a report's title; null where it is none. */
export function readTitle(text: string): ReportTitle | null {
	const plain = plainYears(text)
		.replace(/[\s\u00a0\u3000\u200b]+/g, '')
		.replace(leads, '');
	if (plain.length > 110) return null;
	const found = plain.match(withYear) ?? plain.match(yearWithin) ?? plain.match(yearBehind);
	if (found) {
		const title = plain.slice(0, found[0].length);
		return { text: title, agency: cleanAgency(found[1]!), year: Number(found[2]) };
	}
	const led = plain.match(yearFirst);
	if (led) return { text: led[0], agency: cleanAgency(led[2]!), year: Number(led[1]) };
	const alone = plain.match(yearAlone);
	return alone ? { text: plain, agency: null, year: Number(alone[1]) } : null;
}
