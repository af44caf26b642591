import { regions as gazetteer } from '#lib/recognise/identity/gazetteer.ts';
import type { Report } from '#lib/report/report.ts';
import * as regions from './db/region.ts';
import type { Region } from './db/region.ts';
import type { Writer } from './db/types.ts';

/** The region of a GB/T 2260 code; null where the gazetteer has no such code. */
export function regionOfCode(code: string): Region | null {
	const region = gazetteer.find((region) => region.code === code);
	if (!region) return null;
	const { name, fullName, parent } = region;
	return { code, name, fullName, parent: parent?.code ?? null, synthetic: false };
}

/**
 * Code of the region that a file belongs to, registered where it is new: the one given, else the
 * report's own, else `000000`.
 * @throws when the code given belongs to no region.
 */
export async function regionOf(
	trx: Writer,
	given: string | null,
	report: Report | null
): Promise<string> {
	const code = given ?? report?.regionCode ?? regions.unassigned;
	if (await regions.read(trx, code)) return code;
	const region = regionOfCode(code);
	if (region) {
		await regions.ensure(trx, region);
		return code;
	}
	if (given !== null) throw new Error(`没有代码为 ${given} 的地区，请核对行政区划代码。`);
	return regions.unassigned;
}
