import type { Refusal } from '#lib/report/result.ts';
import type { Candidate } from './agency-names/candidate.ts';
import * as agencies from './db/agency.ts';
import { kindOf, matchKey } from './db/agency-name.ts';
import * as audit from './db/audit.ts';
import { unassigned, type Region } from './db/region.ts';
import type { Writer } from './db/types.ts';
import { matchAgency, type AgencyMatch, type PrintedAgency } from './match-agency.ts';

/** A person's word on whose report it is: an agency of the register, or `new`: none of those that it is near to. */
export type AgencyChoice = { region: string; agencyId: number } | 'new';

export type Chosen =
	| { agencyId: number }
	| { waiting: { reason: Refusal; candidates: Candidate[] } }
	/** Not, or not surely, of the one office that it may be of. */
	| { refused: Refusal };

/**
 * The agency that a report is stored under: as a person chose, else as the register tells, else a new one; or the
 * candidates, where only a person can say. A choice makes the printed name one of the agency's, so that the next
 * file with that name needs none.
 * `only`: the one office that it may be of. `by`: who chose, for the record.
 * @throws when the chosen agency is not of the region.
 */
export async function choose(
	trx: Writer,
	region: Region,
	printed: PrintedAgency,
	choice: AgencyChoice | null,
	{ only = null, by = 'import' }: { only?: number | null; by?: string } = {}
): Promise<Chosen> {
	const match = await matchAgency(trx, region, printed);
	if (choice !== null && choice !== 'new') {
		const { agencyId } = choice;
		const own = only === null ? null : ownOnly(match, only, region, printed);
		if (own !== null && (agencyId !== only || 'refused' in own)) return { refused: otherOffice };
		if (!(await agencies.read(trx, region.code, agencyId)))
			throw new Error(`${region.fullName}没有登记编号为 ${agencyId} 的单位。`);
		if (match.kind !== 'known' || match.agencyId !== agencyId)
			await learn(trx, region, printed, agencyId, by);
		return { agencyId };
	}
	if (only !== null) return ownOnly(match, only, region, printed);
	if (match.kind === 'known') return { agencyId: match.agencyId };
	if (match.kind === 'ambiguous' && choice === null)
		return {
			waiting: { reason: reasonOf(region, printed, match.candidates), candidates: match.candidates }
		};
	const since = match.kind === 'ambiguous' && (await isTaken(trx, region, printed.name));
	const agencyId = await agencies.addNamed(
		trx,
		region,
		printed.name,
		kindOf(printed.name),
		since ? printed.year : null
	);
	if (choice === 'new') await remember(trx, region, printed, agencyId, 'agency_added', by);
	return { agencyId };
}

/** The person who hands it in is of one office: what is surely of that one is taken, what may be of it is for them to say. */
function ownOnly(match: AgencyMatch, only: number, region: Region, printed: PrintedAgency): Chosen {
	if (match.kind === 'known' && match.agencyId === only) return { agencyId: only };
	const candidates =
		match.kind === 'ambiguous' ? match.candidates.filter(({ agencyId }) => agencyId === only) : [];
	if (candidates.length === 0) return { refused: otherOffice };
	return { waiting: { reason: reasonOf(region, printed, candidates), candidates } };
}

export const otherOffice: Refusal = {
	code: 'other_office',
	text: '这份文件不是本单位的报告，或认不出是本单位的；这里只能报送本单位的报告，请核对标题里的单位名称。'
};

async function learn(
	trx: Writer,
	region: Region,
	printed: PrintedAgency,
	agencyId: number,
	by: string
): Promise<void> {
	const key = matchKey(printed.name, region);
	const names = await agencies.names(trx, region.code);
	const has = names.some(
		(one) => one.agencyId === agencyId && one.key === key && !one.validFrom && !one.validTo
	);
	if (!has) await agencies.addName(trx, region, agencyId, 'learned', printed.name, null, null);
	await remember(trx, region, printed, agencyId, 'agency_chosen', by);
}

async function isTaken(trx: Writer, region: Region, name: string): Promise<boolean> {
	return (await agencies.find(trx, region, name)) !== null;
}

function remember(
	trx: Writer,
	region: Region,
	{ name, year }: PrintedAgency,
	agencyId: number,
	action: 'agency_chosen' | 'agency_added',
	actor: string
): Promise<void> {
	const subject = { agency: agencyId };
	return audit.record(trx, region.code, {
		actor,
		action,
		subject,
		detail: { name, year }
	});
}

function reasonOf(
	region: Region,
	{ name, year }: PrintedAgency,
	candidates: readonly Candidate[]
): Refusal {
	const next = '请选定是哪个单位，或登记为新单位。';
	if (region.code === unassigned) {
		const places = new Set(candidates.map((one) => one.region)).size;
		return {
			code: 'agency_ambiguous',
			text: `报告没有写明地区，${places} 个已登记的地区有名为“${name}”的单位；${next}`
		};
	}
	const names = [...new Set(candidates.map((one) => `“${one.name}”`))].join('、');
	return {
		code: 'agency_ambiguous',
		text: `${year} 年的“${name}”与${region.name}已登记的${names}相近，是不是同一单位不能确定；${next}`
	};
}
