import { tableFromText, tablesFromPage } from '#lib/filing/clipboard.ts';
import type { Form } from '#lib/filing/form.ts';
import { pasteAt, type Pasted } from '#lib/filing/paste.ts';
import { placeOfKey } from '#lib/report/place.ts';

/** A copied block laid into the form from the cell that it is pasted at; null where it is one text for one cell, or for no cell. */
export function pastedInto(form: Form, { target, clipboardData }: ClipboardEvent): Pasted | null {
	if (!(target instanceof HTMLInputElement) || !target.dataset.cell || !clipboardData) return null;
	const page = clipboardData.getData('text/html');
	const text = clipboardData.getData('text/plain').replace(/(?:\r\n|\r|\n)$/, '');
	const tables = page.includes('<t')
		? tablesFromPage(new DOMParser().parseFromString(page, 'text/html'))
		: [];
	if (tables.length > 0) return pasteAt(form, placeOfKey(target.dataset.cell), tables);
	if (!/[\t\n\r]/.test(text)) return null;
	return pasteAt(form, placeOfKey(target.dataset.cell), [tableFromText(text)]);
}
