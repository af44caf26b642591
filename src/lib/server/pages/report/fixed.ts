import { category, sentence } from '#lib/checks/check.ts';
import { categoryNames } from '#lib/checks/category.ts';
import type { Locale } from '#lib/report/locale.ts';
import type { Reader } from '#lib/server/db/types.ts';
import { fixedFindings } from '#lib/server/settle/fixed.ts';

/** A finding of an older version that the latest no longer has, in words. */
export type FixedView = { category: string; sentence: string; version: number };

export async function fixedOf(
	db: Reader,
	region: string,
	reportId: number,
	locale: Locale
): Promise<FixedView[]> {
	return (await fixedFindings(db, region, reportId)).map((finding) => {
		const kind = category(finding);
		return {
			category: kind ? categoryNames[kind][locale] : finding.rule,
			sentence: sentence(finding, locale),
			version: finding.version
		};
	});
}
