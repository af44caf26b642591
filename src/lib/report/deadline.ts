/**
 * The last day, `YYYY-MM-DD`, for the report on `year`: a department's by 31 January of the next
 * year, a whole government's by 31 March (条例 article 49).
 */
export function deadline(year: number, scope: 'agency' | 'aggregate' | null): string {
	return `${year + 1}-${scope === 'aggregate' ? '03-31' : '01-31'}`;
}
