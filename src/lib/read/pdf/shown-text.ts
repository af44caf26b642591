/** Radicals that have no compatibility mapping in Unicode, as fonts shared by writing systems leave them in PDFs. */
const radicals =
	'⺎兀⺏尣⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺒巳⺋卩⻌辶⻖阝⺁厂⻏阝⻐钅⼾户⾭青';
const characterOf = new Map<string, string>();
for (let i = 0; i < radicals.length; i += 2) characterOf.set(radicals[i]!, radicals[i + 1]!);

/**
 * A character as text: forms that only a font's tables tell apart (radicals, ligatures, compatibility ideographs) are
 * the characters that they show; full-width digits and all else stay as printed. Zero-width marks are nothing.
 */
export function shownText(unicode: string): string {
	return unicode
		.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
		.replace(/[\u2e80-\u2fdf]/g, (sign) => characterOf.get(sign) ?? sign.normalize('NFKC'))
		.replace(/[\uf900-\ufaff\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'));
}
