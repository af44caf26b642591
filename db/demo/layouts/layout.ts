import iconv from 'iconv-lite';
import type { DemoReport, LayoutName } from '#db/demo/report.ts';
import { officialPage } from './official.ts';
import { oneCellText } from './one-cell.ts';
import { positionalText } from './positional.ts';
import { wordPage } from './word.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const layouts: Readonly<Record<LayoutName, (report: DemoReport) => Uint8Array>> = {
	official: (report) => utf8(officialPage(report)),
	word: (report) => utf8(wordPage(report, 'utf-8')),
	word_gbk: (report) => new Uint8Array(iconv.encode(wordPage(report, 'gb2312'), 'gbk')),
	one_cell: (report) => utf8(oneCellText(report)),
	positional: (report) => utf8(positionalText(report))
};

/** The bytes of a report's file, set in its layout. */
export function layOut(report: DemoReport): Uint8Array {
	return layouts[report.layout](report);
}
