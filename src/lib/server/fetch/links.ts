import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { readTitle } from '#lib/recognise/identity/title.ts';

/** A link to a report's page, or to a file. */
export type Link = {
	address: string;
	title: string;
	/** The year that the title says; null where it says none. */
	year: number | null;
	kind: 'page' | 'attachment';
};

const attachment = /\.(?:docx?|wps|pdf|xlsx?|et|csv|zip)$/i;
/** Files that stand beside reports on the same pages and are none. */
const otherFiles = /申请表|申请书|流程图|指南|指引|目录|制度|办法|细则|通知$|须知/;
const reportWords = /信息公开.*(?:年度报告|年报|工作报告)|(?:年度报告|年报).*信息公开/;
/** The name of a column (栏目), not of a report in it. */
const columnName =
	/^(?:法定主动公开内容|政府|政务)*信息公开(?:工作)?(?:年度|工作)*(?:报告|年报)(?:专栏|列表)?$/;
const cutOff = /信息公开.*(?:…|\.{2,})$/;

const longestTitle = 200;

/** White space as a browser shows it. */
const shown = (text: string | undefined) =>
	(text ?? '')
		.slice(0, 5 * longestTitle)
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, longestTitle);

/** The text of an element, or its beginning: pages of strangers may nest without end. */
function textOf(element: AnyNode): string {
	const left: AnyNode[] = [element];
	let text = '';
	for (let node = left.pop(); node && text.length < 5 * longestTitle; node = left.pop()) {
		if (node.type === 'text') text += node.data;
		else if ('children' in node) left.push(...node.children.slice(0, 1000).toReversed());
	}
	return shown(text);
}

/** All elements of a page in its order, by the lenient parser: what the standard's takes grows with the square of how deep they nest. */
function elementsOf(html: string): Element[] {
	const page = load(html, { xml: { xmlMode: false, decodeEntities: true } });
	const found: Element[] = [];
	const left: AnyNode[] = page.root().toArray();
	for (let node = left.pop(); node; node = left.pop()) {
		if ('attribs' in node) found.push(node);
		if ('children' in node) for (const child of node.children.toReversed()) left.push(child);
	}
	return found;
}

const named = (elements: readonly Element[], ...names: string[]) =>
	elements.filter(({ name }) => names.includes(name));

/** A cell or row that lists a link often says its name in full only in `title`. */
const longer = (one: string, other: string) => (other.length > one.length ? other : one);

function yearOf(title: string): number | null {
	const stated = readTitle(title)?.year ?? null;
	const digits = title.match(/(?<!\d)(20\d{2})\s*年/)?.[1];
	return stated ?? (digits ? Number(digits) : null);
}

function resolver(elements: readonly Element[], address: string) {
	const stated = named(elements, 'base').find(({ attribs }) => attribs.href)?.attribs.href;
	const base = URL.parse(stated ?? '', address)?.href ?? address;
	return (reference: string | undefined): URL | null => {
		const target = reference ? URL.parse(reference.trim(), base) : null;
		if (!target || !['http:', 'https:'].includes(target.protocol)) return null;
		target.hash = '';
		return target;
	};
}

/** An address without its duplicates: the longest title given to it wins, the first place stays. */
function distinct(links: readonly Link[]): Link[] {
	const found = new Map<string, Link>();
	for (const link of links) {
		const known = found.get(link.address);
		if (!known || link.title.length > known.title.length) found.set(link.address, link);
	}
	return [...found.values()];
}

const isAttachment = ({ pathname, searchParams }: URL, title: string) =>
	attachment.test(pathname) ||
	[...searchParams.values()].some((value) => attachment.test(value)) ||
	attachment.test(title);

/** Every link of a page to somewhere else, in its order. */
function allLinks(elements: readonly Element[], baseAddress: string): Link[] {
	const resolve = resolver(elements, baseAddress);
	const own = resolve(baseAddress)?.href;
	return named(elements, 'a', 'area').flatMap((element) => {
		const target = resolve(element.attribs.href);
		const title = longer(textOf(element), shown(element.attribs.title));
		if (!target || target.href === own) return [];
		const kind = isAttachment(target, title) ? ('attachment' as const) : ('page' as const);
		return [{ address: target.href, title, year: yearOf(title), kind }];
	});
}

const isReport = ({ title, year }: Link) =>
	(reportWords.test(title) || (cutOff.test(title) && year !== null)) &&
	!columnName.test(title) &&
	!/指南|目录/.test(title);

/**
 * The links of a list page (栏目页) that look like annual reports on information disclosure: by their words, or as
 * attached files. Absolute, each address once, in the page's order. Further pages of the list are not followed.
 */
export function linksOf(html: string, baseAddress: string): Link[] {
	const links = allLinks(elementsOf(html), baseAddress);
	return distinct(
		links.filter(
			(link) => isReport(link) || (link.kind === 'attachment' && !otherFiles.test(link.title))
		)
	);
}

/** Files shown within the page: a frame or object that holds one, or a viewer that is told its address. */
function embedded(elements: readonly Element[], baseAddress: string): Link[] {
	const resolve = resolver(elements, baseAddress);
	const [head] = named(elements, 'title');
	const title = head ? textOf(head) : '';
	return named(elements, 'iframe', 'embed', 'object').flatMap(({ attribs }) => {
		const target = resolve(attribs.src ?? attribs.data);
		const file = target?.searchParams.get('file');
		const shownFile = file && attachment.test(file) ? URL.parse(file, target?.href) : target;
		if (!shownFile || !/^https?:$/.test(shownFile.protocol)) return [];
		if (!attachment.test(shownFile.pathname)) return [];
		shownFile.hash = '';
		return [{ address: shownFile.href, title, year: yearOf(title), kind: 'attachment' as const }];
	});
}

/** Labels of a report's own tables, alone in a cell or at the head of a line: table 三 since 2019, the 统计表 before. */
const tableLabel = /^(?:[（(]一[）)])?予以公开[\s\d]*$|^统计指标(?:\s|$)/;

function hasTables(elements: readonly Element[]): boolean {
	return elements.some(
		(element) =>
			(['td', 'th'].includes(element.name) && tableLabel.test(textOf(element))) ||
			element.children.some(
				(child) =>
					child.type === 'text' &&
					child.data.split('\n').some((line) => tableLabel.test(line.trim()))
			)
	);
}

/**
 * The files that hold the report of a page whose own body has no table of figures: attached or shown within it. None
 * where the page has its tables itself, for then an attachment is the same report once more.
 */
export function attachmentsOf(html: string, baseAddress: string): Link[] {
	const elements = elementsOf(html);
	if (hasTables(elements)) return [];
	const attached = allLinks(elements, baseAddress).filter(
		({ kind, title }) => kind === 'attachment' && !otherFiles.test(title)
	);
	return distinct([...attached, ...embedded(elements, baseAddress)]);
}
