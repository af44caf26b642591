import type { Wording } from '#lib/report/locale.ts';
import type { NamedRegion } from '#lib/server/db/agency-name.ts';
import { areRenamed, canonicalName, sameName } from './canonical.ts';

/** Why a registered agency may be the one that a report names. */
export const matchReasons = {
	name: { 'zh-CN': '名称相同', en: 'the same name' },
	learned: { 'zh-CN': '以前由人工确认过的名称', en: 'a name that a person confirmed before' },
	former_name: { 'zh-CN': '该单位曾用的名称', en: 'a name that the agency used to have' },
	spelling: {
		'zh-CN': '同一名称的简称或不同写法',
		en: 'a short form or spelling of the same name'
	},
	other_years: {
		'zh-CN': '名称相同，但登记的起止年份不含这一年',
		en: 'the same name, but registered for other years'
	},
	successor: {
		'zh-CN': '同名单位的职能由它承接',
		en: 'it took over the duties of the agency of that name'
	},
	other_kind: {
		'zh-CN': '职能相同，机构形式不同（局、委、办）',
		en: 'the same function, another kind of office'
	},
	renamed: {
		'zh-CN': '机构改革中职能有承接关系的名称',
		en: 'a name that a reform of the administration links to it'
	},
	signboard: {
		'zh-CN': '名称见于该单位名称的括号内',
		en: 'the name stands in brackets in its name'
	},
	government_office: {
		'zh-CN': '政府与其办公室的名称',
		en: 'names of a government and of its own office'
	},
	other_region: { 'zh-CN': '这个地区有同名单位', en: 'the region has an agency of that name' }
} as const satisfies Record<string, Wording>;
export type MatchReason = keyof typeof matchReasons;

type NearReason = Extract<
	MatchReason,
	'spelling' | 'other_kind' | 'renamed' | 'signboard' | 'government_office'
>;

/** A near name of one kind may decide by itself where just one agency bears it; of the others a person decides. */
export const safeReasons: ReadonlySet<MatchReason> = new Set<MatchReason>(['spelling']);

const offices = ['政府', '政府办公室'];

/** How a registered name is near to a printed one within a region; null where it is not. */
export function nearness(
	printed: string,
	registered: string,
	region: NamedRegion
): NearReason | null {
	const one = canonicalName(printed, region);
	const other = canonicalName(registered, region);
	if (sameName(one, other)) return 'spelling';
	if (one.stem === '' || other.stem === '') {
		const both = [one, other].every(({ stem, ending }) => stem === '' && offices.includes(ending));
		return both ? 'government_office' : null;
	}
	const ofBureau = ['局', '委', '办', '分局'];
	if (one.stem === other.stem && [one, other].every(({ ending }) => ofBureau.includes(ending)))
		return 'other_kind';
	if (areRenamed(one, other) && [one, other].every(({ ending }) => ofBureau.includes(ending)))
		return 'renamed';
	const signboards = [...registered.normalize('NFKC').matchAll(/\(([^()]+)\)/g)]
		.flatMap(([, inside]) => inside!.split('、'))
		.map((name) => canonicalName(name, region));
	return signboards.some((board) => sameName(board, one)) ? 'signboard' : null;
}
