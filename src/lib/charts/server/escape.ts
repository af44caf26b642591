const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** A text for the inside of an element or of an attribute in double quotes. */
export function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
