import type { Figure, Report } from '#lib/report/report.ts';

/** Words by which prose mentions the rows of table 三, also where no number could be taken from them. */
const mentions: Readonly<Record<string, RegExp>> = {
	granted: /(?<!不|不予|部分)(予以|同意|准予|主动)公开/,
	partial: /部分(予以)?公开|区分处理/,
	'denied.state_secret': /国家秘密|不予公开/,
	'denied.prohibited_by_law': /禁止公开|不予公开/,
	'denied.public_security': /三安全|社会稳定|不予公开/,
	'denied.third_party': /第三方|不予公开/,
	'denied.internal_affairs': /内部事务|不予公开/,
	'denied.deliberative': /过程性|不予公开/,
	'denied.enforcement_file': /执法案卷|不予公开/,
	'denied.administrative_query': /行政查询|不予公开/,
	'unavailable.not_held': /不掌握|不存在|不属于?[本我]|无法提供/,
	'unavailable.needs_creation': /另行制作|没有现成|加工|无法提供/,
	'unavailable.unclear': /补正|不明确|无法提供/,
	'rejected.petition': /信访|举报|投诉|不予处理/,
	'rejected.duplicate': /重复|不予处理/,
	'rejected.published_material': /出版物|不予处理/,
	'rejected.vexatious': /反复|大量|不予处理/,
	'rejected.reconfirmation': /重新出具|确认|不予处理/,
	other: /其他处理|其他方式|其它|补正|撤/,
	'other.uncorrected': /不补正|未补正|其他处理|其它/,
	'other.unpaid': /缴|缴费|其他处理|其它/,
	'other.other': /其他|其它|撤/,
	carried_out: /结转|转下|顺延/
};

const before = 40;
const after = 80;

/** The prose around the quoted figures: from a little before the first to a little after the last, in each section. */
export function proseAround(report: Report, figures: readonly Figure[]): string {
	return report.sections
		.map(({ text }) => {
			const found = figures
				.map(({ quote }) => ({ start: text.indexOf(quote), length: quote.length }))
				.filter(({ start }) => start >= 0);
			if (found.length === 0) return '';
			const first = Math.min(...found.map(({ start }) => start));
			const last = Math.max(...found.map(({ start, length }) => start + length));
			return text.slice(Math.max(0, first - before), last + after);
		})
		.join('\n');
}

/** Whether a passage mentions what a row of table 三 counts. */
export function isMentioned(row: string, passage: string): boolean {
	return mentions[row]?.test(passage) ?? false;
}
