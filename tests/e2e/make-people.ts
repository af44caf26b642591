import * as agencies from '#lib/server/db/agency.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import * as links from '#lib/server/auth/links.ts';
import * as accounts from '#lib/server/auth/people.ts';
import { isOfficeRole, type Role } from '#lib/server/access/roles.ts';
import { importFile } from '#lib/server/pipeline.ts';
import { regionOfCode } from '#lib/server/region-of.ts';
import { page } from '../db/page.ts';
import { colleague, guest, offices, password, people, places, type Who } from './people.ts';

const roles: Readonly<Record<Who, Role>> = {
	administrator: 'administrator',
	monitor: 'monitor',
	reviewer: 'reviewer',
	publisher: 'publisher',
	editor: 'editor',
	viewer: 'viewer'
};

/** Registers the offices that the sample data lack, and makes everybody with a password and grants. */
export async function makePeople(db: Database): Promise<void> {
	await register(db, places.own, offices.other);
	await register(db, places.quiet, offices.quiet);
	for (const who of Object.keys(roles) as Who[]) await make(db, who);
	const office = await firstOffice(db, places.madeUp);
	const other = await officeOf(db, places.own, offices.other);
	await invite(db, guest, { role: 'viewer', region: places.own, agencyId: other });
	for (const [region, name] of [
		[places.own, offices.other],
		[places.quiet, offices.quiet]
	] as const)
		await importReport(db, region, name);
	await invite(db, colleague, { role: 'editor', region: places.madeUp, agencyId: office });
}

async function register(db: Database, code: string, name: string): Promise<void> {
	const region = regionOfCode(code);
	if (!region) throw new Error(`no region ${code}`);
	await db.transaction().execute(async (trx) => {
		await regions.ensure(trx, region);
		const office = { shortName: null, kind: 'bureau', validFrom: 2024, validTo: null } as const;
		await agencies.register(trx, region, [{ name, ...office }]);
	});
}

/** A report of an office that nobody has looked at. */
async function importReport(db: Database, region: string, agency: string): Promise<void> {
	const bytes = new TextEncoder().encode(page({ agency, year: 2024 }));
	const file = { bytes, fileName: `${agency}.html`, origin: 'test', region };
	const { outcome } = await importFile(db, file);
	if (outcome !== 'stored') throw new Error(`${agency}: ${outcome}`);
}

async function officeOf(db: Database, region: string, name: string): Promise<number> {
	const office = (await agencies.list(db, region)).find((office) => office.name === name);
	if (!office) throw new Error(`no ${name}`);
	return office.id;
}

async function firstOffice(db: Database, region: string): Promise<number> {
	const [first] = await agencies.list(db, region);
	if (!first) throw new Error(`no office in ${region}`);
	return first.id;
}

async function make(db: Database, who: Who): Promise<void> {
	const now = new Date();
	const role = roles[who];
	const isOffice = isOfficeRole(role);
	const grantIn = async (region: string) => ({
		role,
		region,
		agencyId: isOffice ? await firstOffice(db, region) : null
	});
	const everywhere = { role, region: null, agencyId: null };
	const first = who === 'administrator' ? everywhere : await grantIn(places.own);
	const user = await invite(db, people[who], first);
	if (isOffice) await accounts.addGrant(db, 'cli', user, await grantIn(places.madeUp), now);
}

async function invite(
	db: Database,
	who: { login: string; name: string },
	grant: Parameters<typeof accounts.invite>[3]
): Promise<number> {
	const now = new Date();
	const invited = await accounts.invite(db, 'cli', who, grant, now);
	if ('fault' in invited) throw new Error(invited.fault);
	const accepted = await links.accept(db, invited.token, { ...who, password }, '::1', now);
	if (accepted.kind !== 'accepted') throw new Error(accepted.kind);
	return invited.user;
}
