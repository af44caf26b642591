const digits: Readonly<Record<string, number>> = {
	零: 0,
	〇: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Value of a number in Chinese characters (`十二`, `三百零五`, `两万`, `二〇`); null where it is none. */
export function chineseNumeral(text: string): number | null {
	if (!/^[零〇一二两三四五六七八九十百千万]+$/.test(text)) return null;
	if (/^[零〇一二两三四五六七八九]+$/.test(text))
		return Number([...text].map((digit) => digits[digit]).join(''));
	let whole = 0;
	let section = 0;
	let digit = 0;
	for (const character of text) {
		const scale = scales[character];
		if (character === '万') {
			whole += (section + digit) * 10_000;
			section = digit = 0;
		} else if (scale !== undefined) {
			section += (digit || (section === 0 ? 1 : 0)) * scale;
			digit = 0;
		} else digit = digits[character] ?? 0;
	}
	return whole + section + digit;
}
