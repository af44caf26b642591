import { LineRuleType, type IRunOptions, type ISpacingProperties } from 'docx';

/*
 * GB/T 9704-2012 党政机关公文格式: A4, margins 37 mm above and 28 mm at the left, type area 156 × 225 mm, 22 lines of 28
 * characters of size 三号 (16 pt). Lengths are in twips, sizes of type in half points, as WordprocessingML has them.
 */

export const twipsOf = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

export const typeAreaWidth = twipsOf(156);

export const page = {
	size: { width: twipsOf(210), height: twipsOf(297) },
	margin: {
		top: twipsOf(37),
		left: twipsOf(28),
		right: twipsOf(26),
		bottom: twipsOf(35),
		/** The page number stands 7 mm below the type area. */
		footer: twipsOf(35 - 7 - 5)
	}
};

/** Sizes by their Chinese names. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 五号: 21, 小五: 18 } as const;

/** One character of size 三号. */
export const character = 320;

export const bodyLine: ISpacingProperties = { line: 579, lineRule: LineRuleType.EXACT };
export const titleLine: ISpacingProperties = { line: 700, lineRule: LineRuleType.EXACT };

const typeface = (eastAsia: string, latin = 'Times New Roman'): IRunOptions['font'] => ({
	ascii: latin,
	hAnsi: latin,
	cs: latin,
	eastAsia
});

export const typefaces = {
	title: typeface('方正小标宋简体'),
	body: typeface('仿宋_GB2312'),
	heading: typeface('黑体'),
	subheading: typeface('楷体_GB2312'),
	pageNumber: typeface('宋体', '宋体')
} as const;

/** What stands in for a typeface where it is not installed: newer Windows, macOS and Linux have others of the same cut. */
const standIns: Readonly<Record<string, readonly string[]>> = {
	方正小标宋简体: ['小标宋体', '方正小标宋_GBK', '华文中宋', '宋体', 'Noto Serif CJK SC'],
	仿宋_GB2312: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
	黑体: ['SimHei', '华文黑体', 'STHeiti', 'Noto Sans CJK SC'],
	楷体_GB2312: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
	宋体: ['SimSun', '华文宋体', 'STSong', 'Noto Serif CJK SC']
};

/** The font table (ECMA-376 part 1, 17.8), which names the stand-ins (altName, 17.8.3.1). */
export const fontTable = {
	path: 'word/fontTable.xml',
	data:
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		'<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
		Object.entries(standIns)
			.map(
				([name, others]) =>
					`<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/></w:font>`
			)
			.join('') +
		'</w:fonts>'
};
