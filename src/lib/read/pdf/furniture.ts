import type { PageContent } from './page.ts';
import type { Line } from './text.ts';

/** How much of a page's height its head and its foot may take. */
const margin = 0.13;

const pageNumber =
	/^(?:[-—–－·•~\s]*\d{1,3}[-—–－·•~\s]*|第?\s*\d{1,3}\s*页.{0,12}|\d{1,3}\s*[/／]\s*\d{1,3}|(?:page\s*)?\d{1,3}\s*(?:of|\/)\s*\d{1,3})$/i;

const inMargin = (line: Line, page: PageContent) =>
	line.box.bottom < page.height * margin || line.box.top > page.height * (1 - margin);

const withoutNumbers = (text: string) => text.replace(/\d+/g, '0').replace(/\s+/g, '');

/**
 * Lines that belong to the page and not to the text: page numbers, and heads and feet repeated at one place on most pages
 * (at least two), or marked as such by the program.
 */
export function withoutFurniture(pages: readonly PageContent[]): PageContent[] {
	const repeats = (line: Line, own: PageContent) => {
		const text = withoutNumbers(line.text);
		const others = pages.filter(
			(page) =>
				page !== own &&
				page.lines.some(
					(other) =>
						inMargin(other, page) &&
						Math.abs(other.box.top - line.box.top) < 5 &&
						withoutNumbers(other.text) === text
				)
		);
		return others.length > 0 && others.length + 1 >= pages.length / 3;
	};
	return pages.map((page) => {
		const tables = page.parts;
		const outermost = (line: Line) => {
			const above = line.box.bottom < page.height / 2;
			const beyond = (top: number, bottom: number) =>
				above ? top < line.box.top - 2 : bottom > line.box.bottom + 2;
			return ![...page.lines.filter((other) => other !== line), ...tables].some(({ box }) =>
				beyond(box.top, box.bottom)
			);
		};
		const lines = page.lines.filter((line) => {
			if (!inMargin(line, page)) return true;
			if (line.glyphs.every((glyph) => glyph.aside)) return false;
			const text = line.text.trim();
			if (pageNumber.test(text) && outermost(line)) {
				const bare = /^\d+$/.test(text);
				return bare && pages.length > 1 && !repeats(line, page);
			}
			return !repeats(line, page);
		});
		return { ...page, lines };
	});
}
