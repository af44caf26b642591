/** How Word writes the numbers that it puts before paragraphs itself: ECMA-376 part 1, 17.18.59 ST_NumberFormat. */
type Write = (number: number) => string;

const counted = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';

/** Reads as spoken: 十二, 二十, 一百零五. */
function spoken(digits: string, units: readonly string[], number: number): string {
	if (number === 0) return digits[0]!;
	const places = [...String(number)].map(Number);
	let text = '';
	let gap = false;
	places.forEach((digit, index) => {
		const unit = units[places.length - 1 - index] ?? '';
		if (digit === 0) {
			gap = true;
			return;
		}
		if (gap) text += digits[0];
		gap = false;
		text += digits[digit]! + unit;
	});
	return text;
}

const chinese: Write = (number) =>
	number > 99_999
		? String(number)
		: spoken(counted, ['', '十', '百', '千', '万'], number).replace(/^一十/, '十');
const legalChinese: Write = (number) =>
	number > 99_999 ? String(number) : spoken(legal, ['', '拾', '佰', '仟', '万'], number);

const digitByDigit =
	(zero: string): Write =>
	(number) =>
		[...String(number)].map((digit) => (digit === '0' ? zero : counted[Number(digit)])).join('');

/** One character a number, from the first on; plain digits beyond the last. */
const listed = (characters: string): Write => {
	const all = [...characters];
	return (number) => all[number - 1] ?? String(number);
};

const consecutive = (first: number, last: number): string =>
	String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** A, B … Z, AA, BB …, as Word goes on. */
const letters =
	(alphabet: string): Write =>
	(number) =>
		number > 780 ? String(number) : alphabet[(number - 1) % 26]!.repeat(Math.ceil(number / 26));

const romanParts: readonly [number, string][] = [
	[1000, 'm'],
	[900, 'cm'],
	[500, 'd'],
	[400, 'cd'],
	[100, 'c'],
	[90, 'xc'],
	[50, 'l'],
	[40, 'xl'],
	[10, 'x'],
	[9, 'ix'],
	[5, 'v'],
	[4, 'iv'],
	[1, 'i']
];

const roman: Write = (number) => {
	let text = '';
	let rest = Math.min(number, 4999);
	for (const [value, sign] of romanParts) {
		text += sign.repeat(Math.floor(rest / value));
		rest %= value;
	}
	return text;
};

const fullWidth: Write = (number) =>
	[...String(number)].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');

const lowerLetter = letters('abcdefghijklmnopqrstuvwxyz');
const circles = listed(consecutive(0x2460, 0x2473) + consecutive(0x3251, 0x325f));
const decimal: Write = String;

const formats: Readonly<Record<string, Write>> = {
	decimal,
	decimalHalfWidth: decimal,
	decimalZero: (number) => String(number).padStart(2, '0'),
	decimalFullWidth: fullWidth,
	decimalFullWidth2: fullWidth,
	decimalEnclosedCircle: circles,
	decimalEnclosedCircleChinese: circles,
	decimalEnclosedFullstop: listed(consecutive(0x2488, 0x249b)),
	decimalEnclosedParen: listed(consecutive(0x2474, 0x2487)),
	numberInDash: (number) => `- ${number} -`,
	upperRoman: (number) => roman(number).toUpperCase(),
	lowerRoman: roman,
	upperLetter: (number) => lowerLetter(number).toUpperCase(),
	lowerLetter,
	chineseCounting: chinese,
	chineseCountingThousand: chinese,
	taiwaneseCounting: chinese,
	taiwaneseCountingThousand: chinese,
	japaneseCounting: chinese,
	chineseLegalSimplified: legalChinese,
	ideographLegalTraditional: legalChinese,
	japaneseLegal: legalChinese,
	ideographDigital: digitByDigit('〇'),
	japaneseDigitalTenThousand: digitByDigit('〇'),
	taiwaneseDigital: digitByDigit('○'),
	ideographTraditional: listed('甲乙丙丁戊己庚辛壬癸'),
	ideographZodiac: listed('子丑寅卯辰巳午未申酉戌亥'),
	ideographEnclosedCircle: listed(consecutive(0x3280, 0x3289)),
	none: () => ''
};

/** The formats in the order of their numbers in the binary format ([MS-OSHARED] 2.2.1.3 MSONFC). */
const binaryOrder =
	'decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand'.split(
		' '
	);

export const binaryFormat = (code: number): string =>
	code === 255 ? 'none' : (binaryOrder[code] ?? 'decimal');

/** A number as Word prints it in a format; digits where the format is none that Chinese documents use. */
export function formatNumber(number: number, format: string): string {
	return (formats[format] ?? decimal)(Math.max(0, Math.floor(number)));
}
