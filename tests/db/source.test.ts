import PDFDocument from 'pdfkit';
import { beforeAll, expect, it } from 'vitest';
import { fullSight } from '#lib/server/access/sight.ts';
import * as documents from '#lib/server/db/document.ts';
import * as regions from '#lib/server/db/region.ts';
import type { Region } from '#lib/server/db/region.ts';
import * as sourceFiles from '#lib/server/db/source-file.ts';
import { store } from '#lib/server/db/store.ts';
import type { Database } from '#lib/server/db/types.ts';
import { GET as download } from '../../src/routes/regions/[region]/agencies/[agency]/[year]/source/+server.ts';
import { GET as picture } from '../../src/routes/regions/[region]/agencies/[agency]/[year]/source/[page].png/+server.ts';
import { overBoth } from './databases.ts';
import { district, document, report } from './reports.ts';
import { chief } from './seen.ts';

const elsewhere: Region = {
	...district,
	code: '990104',
	name: '别区',
	fullName: '试验省试验市别区'
};

async function pdf(text: string): Promise<Uint8Array> {
	const printed = new PDFDocument();
	const chunks: Uint8Array[] = [];
	printed.on('data', (chunk: Uint8Array) => chunks.push(chunk));
	const ended = new Promise((resolve) => printed.on('end', resolve));
	printed.text(text).end();
	await ended;
	return new Uint8Array(Buffer.concat(chunks));
}

type Asked = {
	region?: string;
	agency?: number;
	page?: string;
	query?: Record<string, string>;
	known?: string;
};

overBoth('source files', (open) => {
	let db: Database;
	let agency = 0;
	let latest: Uint8Array;

	beforeAll(async () => {
		db = await open();
		const put = (bytes: Uint8Array, fileName: string, mediaType: string) =>
			db
				.transaction()
				.execute((trx) =>
					store(
						trx,
						district.code,
						{ ...document(''), bytes, fileName, mediaType },
						{ report: report({ agency: '试验局', year: 2024 }), findings: [], messages: [] }
					)
				);
		await db.transaction().execute(async (trx) => {
			for (const region of [district, elsewhere]) await regions.ensure(trx, region);
		});
		await put(new TextEncoder().encode('<script>alert(1)</script>'), '年报.html', 'text/html');
		latest = await pdf('second version');
		agency = (await put(latest, '年报（定稿）.pdf', 'application/pdf')).agencyId;
	});

	/** The status of a refusal, or the answer. */
	const ask = async (
		get: typeof download | typeof picture,
		{ region = district.code, agency: id = agency, page = '1', query = {}, known }: Asked = {}
	) => {
		const url = new URL('http://localhost/source');
		for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
		const headers = known ? { 'if-none-match': known } : undefined;
		const event = {
			locals: { db, access: chief },
			getClientAddress: () => '::1',
			params: { region, agency: String(id), year: '2024', page },
			request: new Request(url, { headers }),
			url
		};
		try {
			return await get(event as never);
		} catch (refusal) {
			return (refusal as { status: number }).status;
		}
	};
	const answered = (answer: Response | number) => {
		if (typeof answer === 'number') throw new Error(`refused with ${answer}`);
		return answer;
	};

	it('belong to a version of a report, the latest where none is named', async () => {
		const sight = fullSight(district.code);
		const address = { agencyId: agency, year: 2024 };
		const file = await sourceFiles.read(db, sight, address);
		expect(file).toMatchObject({
			fileName: '年报（定稿）.pdf',
			version: 2,
			sha256: documents.digest(latest)
		});
		expect(await sourceFiles.read(db, sight, { ...address, version: 1 })).toMatchObject({
			fileName: '年报.html'
		});
		for (const none of [{ version: 3 }, { year: 2023 }, { scope: 'aggregate' as const }]) {
			expect(await sourceFiles.read(db, sight, { ...address, ...none })).toBeNull();
		}
		expect(await sourceFiles.read(db, fullSight(elsewhere.code), address)).toBeNull();
	});

	it('are sent as they came, to be kept and never to be shown as a page', async () => {
		const page = answered(await ask(download, { query: { version: '1' } }));
		expect(await page.text()).toBe('<script>alert(1)</script>');
		expect(page.headers.get('content-disposition')).toMatch(/^attachment;/);
		expect(page.headers.get('content-disposition')).toContain(encodeURIComponent('年报.html'));
		expect(page.headers.get('content-security-policy')).toContain('sandbox');
		expect(page.headers.get('x-content-type-options')).toBe('nosniff');
		const whole = answered(await ask(download));
		expect(new Uint8Array(await whole.arrayBuffer())).toEqual(Uint8Array.from(latest));
	});

	it('are drawn page by page, and kept by a browser for good where the address names bytes that were approved', async () => {
		const first = answered(await ask(picture));
		expect(first.headers.get('content-type')).toBe('image/png');
		expect(first.headers.get('cache-control')).toContain('no-cache');
		expect([...new Uint8Array(await first.arrayBuffer()).subarray(1, 4)]).toEqual([80, 78, 71]);
		const file = documents.digest(latest).slice(0, 16);
		const draft = answered(await ask(picture, { query: { file, scale: '2' } }));
		expect(draft.headers.get('cache-control')).toBe('private, no-cache');
		await db
			.updateTable('reports')
			.set({ status: 'approved', approved_version: 2 })
			.where('agency_id', '=', agency)
			.execute();
		const named = answered(await ask(picture, { query: { file, scale: '2' } }));
		expect(named.headers.get('cache-control')).toContain('immutable');
		const known = named.headers.get('etag')!;
		expect(known).not.toBe(first.headers.get('etag'));
		expect(answered(await ask(picture, { query: { file, scale: '2' }, known })).status).toBe(304);
	});

	it('are not found by the address of another region, agency, version, page or file', async () => {
		const refused: Asked[] = [
			{ agency: agency + 1 },
			{ query: { version: '3' } },
			{ query: { file: '0123456789abcdef' } },
			{ query: { file: documents.digest(latest).slice(0, 3) } }
		];
		for (const asked of refused) {
			expect(await ask(download, asked)).toBe(404);
			expect(await ask(picture, asked)).toBe(404);
		}
		const noPictures: Asked[] = [
			{ page: '0' },
			{ page: '2' },
			{ page: '1e0' },
			{ query: { scale: '50' } },
			{ query: { version: '1' } }
		];
		for (const asked of noPictures) expect(await ask(picture, asked)).toBe(404);
	});
});
