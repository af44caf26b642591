import { faultsOfReform, type ReformFault, type ReformKind } from '#lib/register/reform.ts';
import { reformClause } from '#lib/register/sentences.ts';
import type { Wording } from '#lib/report/locale.ts';
import { fullSight } from '../access/sight.ts';
import type { Permit } from '#lib/server/access/permit.ts';
import { kindOf, matchKey } from '#lib/server/db/agency-name.ts';
import * as agencies from '#lib/server/db/agency.ts';
import type { Agency } from '#lib/server/db/agency.ts';
import { rename, update } from '#lib/server/db/agency-change.ts';
import * as audit from '#lib/server/db/audit.ts';
import * as reforms from '#lib/server/db/reform.ts';
import * as stale from '#lib/server/db/stale-check.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import * as reports from '#lib/server/db/report.ts';
import type { Reader, Writer } from '#lib/server/db/types.ts';

/** A reform as a form tells it. */
export type ReformForm = {
	kind: ReformKind;
	/** `YYYY-MM-DD`. */
	on: string;
	firstYear: number;
	basis: string;
	note: string | null;
	before: readonly number[];
	after: readonly number[];
	/** Names of offices after it that are not registered yet; of a rename, the new name. */
	newNames: readonly string[];
	/** Code of the region that an office came from or went to. */
	otherRegion: string | null;
};

export type ReformFormFault = ReformFault | 'unknown_office' | 'name_taken' | 'other_region';

/** What would be done: a sentence for the whole, and one for each thing that the register changes. */
export type ReformPlan = {
	form: ReformForm;
	clause: Wording;
	effects: Wording[];
	/** Reports held that would no longer count, for the years after their office ended. */
	warnings: Wording[];
};

type Side = { ending: Agency[]; beginning: Agency[] };

function sidesOf({ before, after }: ReformForm, offices: readonly Agency[]): Side {
	const of = (ids: readonly number[]) => offices.filter(({ id }) => ids.includes(id));
	return {
		ending: of(before.filter((id) => !after.includes(id))),
		beginning: of(after.filter((id) => !before.includes(id)))
	};
}

/** Plans a reform without writing; where it cannot be, says why. */
export async function planReform(
	db: Reader,
	region: Region,
	form: ReformForm
): Promise<{ plan: ReformPlan } | { faults: ReformFormFault[] }> {
	const [offices, held] = await Promise.all([
		agencies.list(db, region.code),
		reports.standings(db, fullSight(region.code))
	]);
	const faults = await faultsOf(db, region, form, offices);
	if (faults.length > 0) return { faults };
	const nameOf = (id: number) => offices.find((office) => office.id === id)!.shortName;
	const before = form.before.map(nameOf);
	const after =
		form.kind === 'rename' ? [...form.newNames] : [...form.after.map(nameOf), ...form.newNames];
	const other = form.otherRegion ? await regions.read(db, form.otherRegion) : null;
	const { ending } = sidesOf(form, offices);
	const warnings = held
		.filter(
			({ agencyId, year, state }) =>
				state !== 'missing' &&
				year >= form.firstYear &&
				form.kind !== 'rename' &&
				ending.some(({ id }) => id === agencyId)
		)
		.map(({ agencyId, year }): Wording => ({
			'zh-CN': `${nameOf(agencyId)}已有 ${year} 年年报，此后不计入合计。`,
			en: `${nameOf(agencyId)} has a report on ${year}, which will no longer count.`
		}));
	return {
		plan: {
			form,
			clause: reformClause(form, { before, after, region: other?.fullName ?? '' }),
			effects: effectsOf(form, offices),
			warnings
		}
	};
}

async function faultsOf(
	db: Reader,
	region: Region,
	form: ReformForm,
	offices: readonly Agency[]
): Promise<ReformFormFault[]> {
	const unknown = [...form.before, ...form.after].some((id) => !offices.some((o) => o.id === id));
	if (unknown) return ['unknown_office'];
	const keys = form.newNames.map((name) => matchKey(name, region));
	const taken =
		new Set(keys).size < keys.length ||
		offices.some(({ name }) => keys.includes(matchKey(name, region)));
	const unnamed = form.newNames.map((_, place) => -1 - place);
	const faults: ReformFormFault[] = faultsOfReform({
		kind: form.kind,
		before: form.before,
		after: [...form.after, ...unnamed]
	});
	if (form.kind === 'rename' && form.newNames.length !== 1) faults.push('one_after');
	if (taken) faults.push('name_taken');
	if (form.kind === 'move' && !(form.otherRegion && (await regions.read(db, form.otherRegion))))
		faults.push('other_region');
	return [...new Set(faults)];
}

function effectsOf(form: ReformForm, offices: readonly Agency[]): Wording[] {
	const { firstYear, newNames } = form;
	const last = firstYear - 1;
	const named = (ids: readonly number[]) =>
		offices.filter(({ id }) => ids.includes(id)).map(({ shortName }) => shortName);
	if (form.kind === 'rename') {
		const [old] = named(form.before);
		return [
			{
				'zh-CN': `编号不变；“${old}”记为曾用名，用到 ${last} 年年报；${firstYear} 年年报起名为“${newNames[0]}”。`,
				en: `The number stays; “${old}” becomes a former name, up to the report on ${last}; from ${firstYear} on it is “${newNames[0]}”.`
			}
		];
	}
	const { ending, beginning } = sidesOf(form, offices);
	const effects: Wording[] = ending.map(({ shortName }) => ({
		'zh-CN': `${shortName}的末次年报为 ${last} 年，此后不应报，不计入合计。`,
		en: `The last report of ${shortName} is that on ${last}; after it none is due or counted.`
	}));
	for (const { shortName } of beginning)
		effects.push({
			'zh-CN': `${shortName}自 ${firstYear} 年年报起应报并计入合计。`,
			en: `Reports of ${shortName} are due and counted from ${firstYear} on.`
		});
	for (const name of newNames)
		effects.push({
			'zh-CN': `登记新单位“${name}”，自 ${firstYear} 年年报起应报并计入合计。`,
			en: `“${name}” is registered as a new office, due and counted from ${firstYear} on.`
		});
	if (form.kind === 'merge')
		effects.push({
			'zh-CN': `按现行机构看，${firstYear} 年以前的数字为${named(form.before).join('、')}之和，缺一则空。`,
			en: `By today’s offices, numbers before ${firstYear} are the sums of ${named(form.before).join(', ')}; with one missing there is none.`
		});
	if (form.kind === 'split' || (form.kind === 'move' && form.after.length > 0))
		effects.push({
			'zh-CN': `按现行机构看，${firstYear} 年以前不作推算，图上标出断点。`,
			en: `By today’s offices nothing is told before ${firstYear}; charts show a break.`
		});
	return effects;
}

/** Writes a planned reform: new offices, years, names and successors, the event itself, and the audit of it. */
export async function recordReform(
	trx: Writer,
	{ form, clause }: ReformPlan,
	{ region: code, actor, address }: Permit<'manage_register'>
): Promise<number> {
	const region = await regions.hold(trx, code);
	const offices = await agencies.list(trx, code);
	const { ending, beginning } = sidesOf(form, offices);
	const { kind, firstYear } = form;
	const after = [...form.after];
	if (kind === 'rename') {
		for (const id of form.before) await rename(trx, region, id, form.newNames[0]!, firstYear - 1);
		after.splice(0, after.length, ...form.before);
	} else {
		for (const name of form.newNames)
			after.push(await agencies.addNamed(trx, region, name, kindOf(name), firstYear));
		const successor = kind === 'merge' ? (after[0] ?? null) : null;
		for (const { id, validTo } of ending)
			await update(trx, code, id, {
				validTo: validTo !== null && validTo < firstYear ? validTo : firstYear - 1,
				...(successor === null ? {} : { successor })
			});
		for (const { id, validFrom } of beginning)
			if (validFrom === null) await update(trx, code, id, { validFrom: firstYear });
	}
	const { on, basis, note, before, otherRegion } = form;
	const reform = { kind, on, firstYear, basis, note, before, after, otherRegion };
	const id = await reforms.record(trx, code, reform);
	await stale.markFrom(trx, code, firstYear);
	await audit.record(trx, code, {
		...{ actor, address, action: 'reform_recorded' },
		subject: { reform: id },
		detail: { kind, on, firstYear, basis, what: clause['zh-CN'] }
	});
	return id;
}
