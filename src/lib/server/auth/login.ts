/** What a person types to say who they are: no spaces or marks that look alike, and none of the program's own names. */
const form = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u;

/** A login in one form however it was typed; two that differ in case alone are the same. */
export function normalLogin(text: string): string {
	return text.normalize('NFKC').trim();
}

export function isLogin(text: string): boolean {
	return form.test(text);
}

/** A person's name as it is shown: on one line, without invisible characters; null where nothing is left, or too much. */
export function nameOf(text: string): string | null {
	const name = text
		.replace(/[\p{Cc}\p{Cf}]/gu, '')
		.replace(/\s+/g, ' ')
		.trim();
	return name === '' || name.length > 60 ? null : name;
}
