/** The day in China, `YYYY-MM-DD`: the statute's deadlines are days there. */
export function today(now = new Date()): string {
	return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(now);
}
