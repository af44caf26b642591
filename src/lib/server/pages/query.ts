/** Reading what an address asks for: anything that is not plainly a value is as good as not asked. */

/** A report year, 1990-2100. */
export function yearIn(parameters: URLSearchParams, name = 'year'): number | null {
	const year = wholeNumber(parameters.get(name));
	return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

/** A whole number above 0 of at most nine digits, as ids and page numbers are. */
export function wholeNumber(text: string | null | undefined): number | null {
	return text !== null && text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

export function oneOf<T extends string>(
	text: string | null | undefined,
	values: readonly T[]
): T | null {
	return values.find((value) => value === text) ?? null;
}

/** Words to look for, at most 60 characters; null where nothing is asked. */
export function wordsIn(parameters: URLSearchParams, name: string): string | null {
	const text = (parameters.get(name) ?? '').normalize('NFKC').trim().slice(0, 60);
	return text === '' ? null : text;
}
