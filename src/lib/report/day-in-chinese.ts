/** A day, `2026-01-31`, as documents write it: 2026年1月31日. */
export function dayInChinese(day: string): string {
	const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
	if (!year) throw new Error(`not a day: ${day}`);
	return `${year}年${Number(month)}月${Number(date)}日`;
}
