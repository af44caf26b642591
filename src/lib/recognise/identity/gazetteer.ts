import data from 'china-area-data';
import { recentRegions } from './recent-regions.ts';

export type RegionLevel = 'province' | 'city' | 'county';

/** A region of GB/T 2260: `name` as printed there, `fullName` from its province down. */
export type Region = {
	code: string;
	name: string;
	fullName: string;
	level: RegionLevel;
	parent: Region | null;
};

/** Rows of GB/T 2260 that only group others. */
const grouping =
	/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划|省直辖县|省直辖县级行政单位)$/;

function childrenOf(code: string, parent: Region, level: RegionLevel): Region[] {
	return Object.entries(data[code] ?? {}).flatMap(([childCode, name]): Region[] => {
		if (childCode.length !== 6) return [];
		if (grouping.test(name)) return level === 'city' ? childrenOf(childCode, parent, 'county') : [];
		if (!/[市区县旗州盟]$/.test(name)) return [];
		const region = { code: childCode, name, fullName: parent.fullName + name, level, parent };
		return level === 'city' ? [region, ...childrenOf(childCode, region, 'county')] : [region];
	});
}

const printed: Region[] = Object.entries(data['86'] ?? {}).flatMap(([code, name]) => {
	const province: Region = { code, name, fullName: name, level: 'province', parent: null };
	return [province, ...childrenOf(code, province, 'city')];
});

const recent: Region[] = recentRegions.flatMap(({ code, name }): Region[] => {
	if (printed.some((region) => region.fullName.endsWith(name) && region.code === code)) return [];
	const parent = printed.find((region) => region.code === `${code.slice(0, 4)}00`);
	return parent ? [{ code, name, fullName: parent.fullName + name, level: 'county', parent }] : [];
});

/** Every province, city and county; of GB/T 2260 as the package `china-area-data` holds it, with later changes. */
export const regions: readonly Region[] = [...printed, ...recent];

const byName = new Map<string, Region[]>();
for (const region of regions) byName.set(region.name, [...(byName.get(region.name) ?? []), region]);

const isWithin = (region: Region, ancestor: Region): boolean =>
	region.parent === ancestor || (region.parent !== null && isWithin(region.parent, ancestor));

/** A name without 省, 市, 县, 区, as prose shortens it: `宿迁`, `余杭`. */
function shortName({ name, level }: Region): string {
	if (level === 'province')
		return name.replace(/(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/, '');
	const short = name.replace(/(?:市|县|区)$/, '');
	return short.length >= 2 ? short : name;
}

/** How often a region, its city or its province are named in a text. */
function namedAround(region: Region, context: string): number {
	let hits = 0;
	for (let above = region.parent; above; above = above.parent) {
		if (context.includes(above.name) || context.includes(shortName(above))) hits += 1;
	}
	return hits;
}

/** Of regions of one name, the one whose city or province the context names; null where that does not decide. */
function decide(candidates: readonly Region[], context: string): Region | null {
	if (candidates.length <= 1) return candidates[0] ?? null;
	const scored = candidates.map((region) => ({ region, hits: namedAround(region, context) }));
	const best = Math.max(...scored.map(({ hits }) => hits));
	const leading = scored.filter(({ hits }) => hits === best && best > 0);
	return leading.length === 1 ? leading[0]!.region : null;
}

/**
 * The region that an agency's name begins with: `杭州市余杭区发改局` is in 浙江省杭州市余杭区. A county's name that
 * several cities have is decided by what the context names; null where no region leads or none can be decided.
 * @returns the region and how many characters of the name it takes
 */
export function leadingRegion(
	agency: string,
	context: string
): { region: Region; length: number } | null {
	let found: Region | null = null;
	let length = 0;
	for (;;) {
		const rest = agency.slice(length);
		const within = [...byName.keys()]
			.filter((name) => rest.startsWith(name))
			.sort((a, b) => b.length - a.length)
			.map((name) =>
				byName.get(name)!.filter((region) => found === null || isWithin(region, found))
			)
			.find((candidates) => candidates.length > 0);
		if (!within) break;
		const region: Region | null = decide(within, context);
		if (!region) break;
		found = region;
		length += region.name.length;
	}
	return found ? { region: found, length } : null;
}

/** Regions that a text names in full, with how often. */
function namedRegions(text: string): { region: Region; count: number }[] {
	return [...byName.values()].flatMap((candidates) => {
		const { name } = candidates[0]!;
		if (name.length < 3 || !text.includes(name)) return [];
		const count = text.split(name).length - 1;
		return candidates.map((region) => ({ region, count }));
	});
}

/**
 * The region whose government speaks of itself as `我市`, `我县` or `我区`: the one of that kind that the text names
 * most, itself or by at least two of its counties; null unless it stands out clearly.
 */
export function speakingRegion(text: string, own: '市' | '县' | '区'): Region | null {
	const scores = new Map<Region, number>();
	const add = (region: Region, score: number) =>
		scores.set(region, (scores.get(region) ?? 0) + score);
	for (const { region, count } of namedRegions(text)) {
		if (region.name.endsWith(own)) add(region, Math.min(count, 5));
		if (own === '市' && region.level === 'county' && region.parent?.level === 'city')
			add(region.parent, 1);
	}
	for (const [region, score] of scores) {
		const short = shortName(region);
		if (short.length >= 2 && short !== region.name)
			scores.set(region, score + Math.min(5, text.split(short).length - 1) / 2);
	}
	const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
	if (!first || first[1] < 2) return null;
	return !second || first[1] >= second[1] * 2 || isWithin(second[0], first[0]) ? first[0] : null;
}
