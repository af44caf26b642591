import type { DemoReport } from '#db/demo/report.ts';
import { tableOfSection } from './tables.ts';

/** A page copied into a text editor: each cell on its own line behind a tab, an empty line after each row. */
export function oneCellText(report: DemoReport): string {
	const lines = [report.title, '', report.notice, ''];
	for (const { number, heading, paragraphs } of report.sections) {
		lines.push(`    ${heading}`, '');
		for (const text of paragraphs) lines.push(text, '');
		for (const row of tableOfSection(report, number) ?? []) {
			lines.push(...row.map(({ text }) => `\t${text}`), '');
		}
	}
	return `${lines.join('\n')}\n`;
}
