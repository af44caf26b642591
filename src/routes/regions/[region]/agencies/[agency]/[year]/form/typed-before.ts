import type { FormContent } from '#lib/filing/form.ts';

export type Typed = { part: 'cell' | 'prose'; key: string; text: string };

/** What was typed into a form's fields before the page woke up: what they hold otherwise than the content does. */
export function typedBefore(form: HTMLFormElement, { cells, prose }: FormContent): Typed[] {
	const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'[name^="cell/"], [name^="prose/"]'
	);
	return [...fields].flatMap(({ name, value }) => {
		const [part = '', ...rest] = name.split('/');
		const key = rest.join('/');
		const texts: Readonly<Record<string, string>> = part === 'cell' ? cells : prose;
		return value === (texts[key] ?? '')
			? []
			: [{ part: part === 'cell' ? 'cell' : 'prose', key, text: value }];
	});
}
