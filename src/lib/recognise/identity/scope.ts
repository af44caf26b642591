import type { Locator } from '#lib/report/locator.ts';
import type { IdentityClaim, IdentitySource, Scope } from '#lib/report/report.ts';
import type { Message } from '#lib/report/result.ts';
import { message, type MessageCode } from '#lib/recognise/message.ts';
import type { Line } from '#lib/recognise/pieces.ts';
import type { Region } from './gazetteer.ts';
import { compact, type PlacedTitle } from './title.ts';

type ScopeClaim = Extract<IdentityClaim, { field: 'scope' }>;

const reasons: Partial<Record<IdentitySource, MessageCode>> = {
	title: 'scope_from_title',
	prose: 'scope_from_prose',
	file_name: 'scope_from_file_name',
	agency: 'scope_from_agency'
};

/** What the prose says of itself: `本报告为全区汇总`, `数据仅统计区本级`. */
const said: readonly (readonly [Scope, RegExp])[] = [
	[
		'aggregate',
		/(?:本报告|本年报|数据|统计)[^，。；]{0,16}(?:汇总|涵盖|包括|包含)[^，。；]{0,6}全(?:市|县|区|省|旗)/
	],
	['agency', /(?:本报告|本年报|数据|统计)[^，。；]{0,12}(?:仅|只)[^，。；]{0,10}本级/]
];

function inWords(text: string): Scope | null {
	if (/本级/.test(text)) return 'agency';
	return /汇总|(?<![安健保])全(?:市|县|区|省)/.test(text) ? 'aggregate' : null;
}

function byName(agency: string, region: Region | null): Scope {
	if (/本级/.test(agency)) return 'agency';
	if (region && agency.endsWith(`${region.name}人民政府`)) return 'aggregate';
	return /[省市区县旗州盟]人民政府$/.test(agency) ? 'aggregate' : 'agency';
}

/**
 * Whether a report is one agency's or sums a government's offices (条例 articles 49 and 50): by its title, else by what its prose or
 * its file's name says outright, else by the agency: a whole government's sums, a bureau's, a town's or a 本级 report does
 * not. Null where the agency is not known.
 */
export function scopeOf(
	agency: string | null,
	region: Region | null,
	title: PlacedTitle | null,
	lines: readonly Line[],
	fileName: string
): { scope: Scope | null; claims: ScopeClaim[]; message: Message | null } {
	const claim = (
		source: IdentitySource,
		value: Scope | null,
		quote: string,
		at: Locator | null
	): ScopeClaim[] => (value ? [{ field: 'scope', source, value, quote, at }] : []);
	const spoken = lines.flatMap(({ text, at }) =>
		said.flatMap(([scope, words]) => {
			const quote = words.exec(compact(text))?.[0];
			return quote ? claim('prose', scope, quote, at) : [];
		})
	);
	const file = fileName.replace(/^.*[\\/]/, '').replace(/\.\w{1,5}$/, '');
	const fileScope = /本级/.test(file) ? 'agency' : /汇总/.test(file) ? 'aggregate' : null;
	const claims = [
		...(title ? claim('title', inWords(title.text), title.text, title.at) : []),
		...spoken.slice(0, 1),
		...claim('file_name', fileScope, file, null),
		...(agency ? claim('agency', byName(agency, region), agency, null) : [])
	];
	const [first] = claims;
	if (agency === null || !first) return { scope: null, claims, message: null };
	const words = { scope: first.value, agency };
	return { scope: first.value, claims, message: message(reasons[first.source]!, first.at, words) };
}
