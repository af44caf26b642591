import { plainStyle, type PrintStyle } from '#db/demo/numbers/print-cells.ts';
import { random } from '#db/demo/numbers/random.ts';
import type { LayoutName } from './report.ts';

const styles: Readonly<Record<string, Partial<PrintStyle>>> = {
	民政局: { idleColumn: '-' },
	水务局: { idleColumn: '-', amountsWithUnit: true },
	望山街道办事处: { idleColumn: '-' },
	商务局: { idleColumn: '' },
	科学技术局: { idleColumn: '' },
	市场监督管理局: { digits: 'grouped' },
	石桥镇人民政府: { digits: 'full_width' },
	住房和城乡建设局: { amountsWithUnit: true },
	卫生健康局: { amountsWithUnit: true }
};

/** How an office writes its numbers, the same every year. */
export function styleOf(office: string): PrintStyle {
	return { ...plainStyle, ...styles[office] };
}

/** Decimals of the percentages in an office's prose. */
export function decimalsOf(office: string): number {
	return random(`${office}/decimals`).pick([0, 0, 1, 2]);
}

/** Mostly clean pages; some exported from a word processor, some pasted or extracted text. */
export function layoutOf(office: string, year: number): LayoutName {
	const layout = random(`${office}/${year}/layout`).weighted<LayoutName>({
		official: 70,
		word: 8,
		word_gbk: 8,
		one_cell: 7,
		positional: 7
	});
	const cellsMayVanish = styleOf(office).idleColumn === '';
	return cellsMayVanish && ['one_cell', 'positional'].includes(layout) ? 'official' : layout;
}

export const extensions: Readonly<Record<LayoutName, string>> = {
	official: 'html',
	word: 'html',
	word_gbk: 'htm',
	one_cell: 'txt',
	positional: 'txt'
};

export function titleOf(agency: string, year: number): string {
	const kind = random(`${agency}/title`).pick(['工作年度报告', '工作年度报告', '年度报告']);
	return `${agency}${year}年政府信息公开${kind}`;
}

/** An ordinary day of handing in: 8 to 30 January of the year after (《条例》第四十九条). */
export function handedInOn(agency: string, year: number): string {
	const day = random(`${agency}/${year}/handed-in`).between(8, 30);
	return `${year + 1}-01-${String(day).padStart(2, '0')}`;
}
