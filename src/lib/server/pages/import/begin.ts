import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/report/locale.ts';
import type { Access, Target } from '#lib/server/access/access.ts';
import { slugOf, type BatchKey } from '#lib/server/db/import-batch.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Database } from '#lib/server/db/types.ts';
import { acceptAddresses, acceptFile, openBatch } from '#lib/server/import/accept.ts';
import { limits } from '#lib/server/import/limits.ts';
import { importPermit } from '#lib/server/import/permit.ts';
import { today } from '../today.ts';

/** What the form asks for, besides files. */
export type ImportForm = {
	/** `330110`, or an office of it, `330110/12`; null where each report tells its own. */
	region: string | null;
	received: string | null;
	dryRun: boolean;
	/** The report as pasted text. */
	text: string | null;
	/** Addresses, one a line. */
	addresses: string | null;
	/** How many files are to follow, and what the first is called. */
	files: number;
	firstName: string | null;
};

/** Who hands in, from where. */
export type Importer = { access: Access | null; address: string };

export type Begun = { batch: BatchKey; slug: string } | { refused: string };

/**
 * Begins a batch and keeps pasted text and addresses in it. Refuses in a sentence what cannot be right. What an office hands in
 * itself is received today, whatever its form says: whether it was on time is not for it to tell.
 */
export async function begin(
	db: Database,
	{ access, address }: Importer,
	form: ImportForm,
	locale: Locale
): Promise<Begun> {
	const refused = await refusalOf(db, form, locale);
	if (refused !== null) return { refused };
	const permit = importPermit(access, targetOf(form.region), address);
	if (!permit) return { refused: refusedRegion(form, locale) };
	const addresses = addressesIn(form.addresses);
	const batch = await openBatch(db, permit, {
		label: labelOf(form, addresses),
		receivedOn: permit.agencyId === undefined ? form.received : today(),
		dryRun: form.dryRun,
		expected: form.files + addresses.length + (form.text === null ? 0 : 1)
	});
	if (form.text !== null) {
		const bytes = new TextEncoder().encode(form.text);
		await acceptFile(db, batch, { path: `${firstLine(form.text)}.txt`, bytes });
	}
	if (addresses.length > 0) await acceptAddresses(db, batch, addresses);
	return { batch, slug: slugOf(batch) };
}

async function refusalOf(db: Database, form: ImportForm, locale: Locale): Promise<string | null> {
	const { region, received, text, files } = form;
	const addresses = addressesIn(form.addresses);
	const wrong = addresses.find((address) => !isAddress(address));
	if (files === 0 && text === null && addresses.length === 0)
		return m.import_error_none({}, { locale });
	if (files > limits.count)
		return m.import_error_count({ count: limits.count, n: files }, { locale });
	if (text !== null && text.length > limits.text)
		return m.import_error_text({ n: limits.text }, { locale });
	if (wrong !== undefined)
		return m.import_error_address({ address: wrong.slice(0, 80) }, { locale });
	if (addresses.length > limits.addresses)
		return m.import_error_addresses({ n: limits.addresses }, { locale });
	if (received !== null && !isDay(received)) return m.import_error_date({}, { locale });
	if (region !== null && !(await regions.read(db, targetOf(region).region)))
		return refusedRegion(form, locale);
	return null;
}

const refusedRegion = ({ region }: ImportForm, locale: Locale) =>
	region === null
		? m.import_error_no_region({}, { locale })
		: m.import_error_region({ code: region.slice(0, 20) }, { locale });

/** The region or office that a form names. */
function targetOf(text: string | null): Target {
	const [region = '', agency] = (text ?? regions.unassigned).split('/');
	return agency === undefined ? { region } : { region, agencyId: Number(agency) };
}

function labelOf({ firstName, text }: ImportForm, addresses: readonly string[]): string {
	return firstName ?? (text !== null ? firstLine(text) : (addresses[0] ?? ''));
}

function firstLine(text: string): string {
	const line = text.split('\n').find((line) => line.trim() !== '') ?? '';
	return [...line.trim().replace(/[\\/]/g, ' ')].slice(0, 60).join('');
}

/** Each address once, in their order; empty lines and those that begin with `#` are left out. */
function addressesIn(text: string | null): string[] {
	const lines = (text ?? '').split(/\s*\n\s*/).map((line) => line.trim());
	return [...new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))];
}

function isAddress(text: string): boolean {
	return /^https?:\/\//i.test(text) && text.length <= 2000 && URL.canParse(text);
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const day = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
