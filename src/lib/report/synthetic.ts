import type { Report } from './report.ts';

/** What every document of the sample district says of itself in section 六. */
export const syntheticRemark = '本报告为合成数据，仅供演示，不反映任何真实机关的情况。';

/** Whether a report says of itself that it is made up. */
export function saysSynthetic({ sections }: Pick<Report, 'sections'>): boolean {
	return sections.some(({ text }) => text.replace(/\s/g, '').includes(syntheticRemark));
}
