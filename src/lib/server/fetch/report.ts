import { decode } from '#lib/read/charset.ts';
import { sniff } from '#lib/read/sniff.ts';
import type { Outcome, Refusal } from '#lib/report/result.ts';
import { fetchDocument, type Fetched, type FetchOptions } from './fetch.ts';
import { attachmentsOf, linksOf, type Link } from './links.ts';

/** Files of one page that are fetched: a report has a few at most. */
const mostAttachments = 10;

const notAList: Refusal = {
	code: 'not_a_list',
	text: '这个网址不是网页，找不出其中的链接；请填写年报栏目页的网址。'
};

const noLinks: Refusal = {
	code: 'no_links',
	text: '这个网页里没有找到政府信息公开年度报告的链接；请核对栏目页的网址，或直接填写报告的网址。'
};

const isPage = ({ bytes }: Fetched) => sniff(bytes) === 'html';

/** The reports that a list page (栏目页) leads to. Its further pages are not followed. */
export async function fetchList(address: string, options?: FetchOptions): Promise<Outcome<Link[]>> {
	const fetched = await fetchDocument(address, options);
	if (!fetched.ok) return fetched;
	const { bytes, finalAddress } = fetched.value;
	if (!isPage(fetched.value)) return { ok: false, refusal: notAList };
	const links = linksOf(decode(bytes).text, finalAddress);
	return links.length > 0
		? { ok: true, value: links, messages: [] }
		: { ok: false, refusal: noLinks };
}

/** A document fetched, or why one of a page's files was not; `address` is what was asked for. */
export type FetchedReport = { address: string; outcome: Outcome<Fetched> };

/**
 * Fetches the document that an address leads to; where that is a page whose report is only attached to it or shown in
 * it, the files instead. One failed file does not hold back the others.
 */
export async function fetchReport(
	address: string,
	options: FetchOptions = {}
): Promise<FetchedReport[]> {
	const outcome = await fetchDocument(address, options);
	if (!outcome.ok || !isPage(outcome.value)) return [{ address, outcome }];
	const { bytes, fileName, finalAddress } = outcome.value;
	const files = attachmentsOf(decode(bytes).text, finalAddress).slice(0, mostAttachments);
	if (files.length === 0) return [{ address, outcome }];
	const pageTitle = fileName.replace(/\.html?$/, '');
	const reports: FetchedReport[] = [];
	for (const file of files) {
		const linkText = file.year === null ? pageTitle : file.title;
		const fetched = await fetchDocument(file.address, { ...options, linkText });
		reports.push({ address: file.address, outcome: fetched });
	}
	return reports;
}
