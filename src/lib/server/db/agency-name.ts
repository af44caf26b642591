import type { AgencyKind } from '#lib/report/agency-kind.ts';

/** What a name is compared within. */
export type NamedRegion = { name: string; fullName: string };

const brackets = /[(（〔【［[][^)）〕】］\]]*[)）〕】］\]]/g;

/** `发改局（区金融办）` without what stands in brackets: names of further signboards, or a remark. */
export function withoutBrackets(name: string): string {
	return name.replace(brackets, '').trim() || name;
}

/** The name without its region in front: `杭州市余杭区财政局` in 余杭区 is `财政局`. */
export function withoutRegion(name: string, region: NamedRegion): string {
	const full = withoutBrackets(region.fullName);
	const shortest = withoutBrackets(region.name).length;
	for (let start = 0; full.length - start >= shortest; start++) {
		const rest = name.slice(full.length - start);
		if (rest && name.startsWith(full.slice(start))) return rest;
	}
	return name;
}

/**
 * The form in which two spellings of one name within a region are equal: full-width letters and
 * brackets folded (NFKC), blanks dropped, the region in front left out.
 */
export function matchKey(name: string, region: NamedRegion): string {
	const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
	return withoutRegion(folded(name), {
		name: folded(region.name),
		fullName: folded(region.fullName)
	});
}

const kindPatterns: readonly (readonly [AgencyKind, RegExp])[] = [
	['government_office', /政府办公[室厅]|府办$/],
	['street', /街道(办事处|办)?$/],
	['town', /[镇乡](人民政府|政府)?$|民族乡/],
	['zone', /管理委员会$|管委会$|(开发|园|度假|新|示范|合作|保税|保护)区$/],
	[
		'vertical',
		/(税务|气象|海事|国家安全|邮政管理|烟草专卖|通信管理)局$|海关$|调查队$|消防救援|分局$/
	],
	['government', /政府$/]
];

/** The kind of agency that a name speaks of. */
export function kindOf(name: string): AgencyKind {
	const bare = withoutBrackets(name);
	return kindPatterns.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'bureau';
}
